import { describe, expect, it, vi } from 'vitest';
import { dayAfter, dayOf, dayWords, zoneHere } from '@/lib/progress/review/days';
import { dueByDay, dueRefs, isDue, nextUp, open } from '@/lib/progress/review/due';
import { AT, item } from './items';

describe('days', () => {
  it.each([
    ['2026-03-29T22:30:00.000Z', 'Europe/Berlin', '2026-03-30'],
    ['2026-03-28T22:30:00.000Z', 'Europe/Berlin', '2026-03-28'],
    ['2026-03-28T23:30:00.000Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-03-08T07:30:00.000Z', 'America/Los_Angeles', '2026-03-07'],
    ['2026-03-09T06:30:00.000Z', 'America/Los_Angeles', '2026-03-08'],
    ['2026-01-01T00:00:00.000Z', 'Pacific/Kiritimati', '2026-01-01'],
    ['2026-01-01T10:00:00.000Z', 'Pacific/Kiritimati', '2026-01-02'],
    ['2026-01-01T00:00:00.000Z', 'UTC', '2026-01-01'],
  ])('%s in %s is %s', (at, zone, day) => {
    expect(dayOf(at, zone)).toBe(day);
  });

  // As Chromium has it where the system's zone is none that it knows.
  it.each([
    ['Etc/Unknown', 'UTC'],
    ['Europe/Berlin', 'Europe/Berlin'],
  ])('where the browser says %s they are of %s', (said, zone) => {
    const options = Intl.DateTimeFormat().resolvedOptions();
    const told = vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions');
    told.mockReturnValue({ ...options, timeZone: said });
    expect(zoneHere()).toBe(zone);
    told.mockRestore();
    expect(dayOf('2026-01-01T10:00:00.000Z', zone)).toBe('2026-01-01');
  });

  it('go on over the change of the clocks, the month and the leap day', () => {
    expect(dayAfter('2026-03-28', 1)).toBe('2026-03-29');
    expect(dayAfter('2026-03-28', 2)).toBe('2026-03-30');
    expect(dayAfter('2026-10-25', 1)).toBe('2026-10-26');
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayWords('2026-03-29')).toBe('Sun 29 Mar');
  });
});

describe('isDue', () => {
  const evening = item({ due: '2026-03-29T20:00:00.000Z' });

  it('is so from the beginning of the day on, in the zone of the learner', () => {
    // The clocks go forward on that day in Berlin: it begins at 23:00 UTC and has 23 hours.
    const zone = 'Europe/Berlin';
    expect(isDue(evening, { at: '2026-03-28T22:59:59.000Z', zone })).toBe(false);
    expect(isDue(evening, { at: '2026-03-28T23:00:00.000Z', zone })).toBe(true);
    // In Auckland it is the next day already: due from 11:00 UTC on, their midnight.
    expect(isDue(evening, { at: '2026-03-29T10:59:00.000Z', zone: 'Pacific/Auckland' })).toBe(
      false,
    );
    expect(isDue(evening, { at: '2026-03-29T11:00:00.000Z', zone: 'Pacific/Auckland' })).toBe(true);
  });

  it('is so from the minute on where minutes were given', () => {
    const missed = item({ due: AT, state: 'learning', days: 0 });
    expect(isDue(missed, { at: '2026-11-21T09:59:59.000Z', zone: 'UTC' })).toBe(false);
    expect(isDue(missed, { at: AT, zone: 'UTC' })).toBe(true);
  });
});

describe('days over a change of the clocks in Berlin', () => {
  const zone = 'Europe/Berlin';
  const tomorrow = (last: string) =>
    item({ last, days: 1, due: new Date(Date.parse(last) + 86_400_000).toISOString() });

  it('are not over after the 24 hours of one that has 25', () => {
    // Sun 25 Oct 2026 00:30 CEST; 24 hours later it is 23:30 CET of the same day.
    const answered = tomorrow('2026-10-24T22:30:00.000Z');
    expect(isDue(answered, { at: '2026-10-25T22:59:59.000Z', zone })).toBe(false);
    expect(isDue(answered, { at: '2026-10-25T23:00:00.000Z', zone })).toBe(true);
    const days = dueByDay({ answered }, { at: '2026-10-25T08:00:00.000Z', zone }, 2);
    expect(days.map(({ count }) => count)).toEqual([0, 1]);
  });

  it('are not skipped by the 24 hours over one that has 23', () => {
    // Sat 28 Mar 2026 23:30 CET; 24 hours later it is 00:30 CEST of Mon 30 Mar.
    const answered = tomorrow('2026-03-28T22:30:00.000Z');
    expect(isDue(answered, { at: '2026-03-28T22:59:59.000Z', zone })).toBe(false);
    expect(isDue(answered, { at: '2026-03-28T23:00:00.000Z', zone })).toBe(true);
  });

  it('come before what is due later on the same day', () => {
    const answered = tomorrow('2026-11-20T20:00:00.000Z');
    const missed = item({ state: 'learning', days: 0, due: '2026-11-21T12:00:00.000Z' });
    expect(nextUp({ missed, answered }, zone)).toBe(answered);
  });
});

describe('what is due', () => {
  const items = {
    overdue: item({ due: '2026-10-01T10:00:00.000Z' }),
    today: item({ due: '2026-11-21T23:00:00.000Z' }),
    tomorrow: item({ due: '2026-11-22T10:00:00.000Z' }),
    later: item({ due: '2026-12-20T10:00:00.000Z' }),
    beyond: item({ due: '2026-12-21T10:00:00.000Z' }),
  };
  const now = { at: AT, zone: 'UTC' };

  it('leaves out what has an answer waiting', () => {
    expect(dueRefs(items, now)).toEqual(['overdue', 'today']);
    expect(dueRefs(open(items, { overdue: {} }), now)).toEqual(['today']);
  });

  it('counts thirty days from today on, with what is overdue as today’s', () => {
    const days = dueByDay(items, now, 30);
    expect(days).toHaveLength(30);
    expect(days.filter(({ count }) => count > 0)).toEqual([
      { day: '2026-11-21', count: 2 },
      { day: '2026-11-22', count: 1 },
      { day: '2026-12-20', count: 1 },
    ]);
  });

  it('has thirty different days over a change of the clocks', () => {
    const days = dueByDay({}, { at: '2026-10-10T22:30:00.000Z', zone: 'Europe/Berlin' }, 30);
    expect(days[0]?.day).toBe('2026-10-11');
    expect(new Set(days.map(({ day }) => day)).size).toBe(30);
    expect(days.at(-1)?.day).toBe('2026-11-09');
  });

  it('leaves out what the course has no more', () => {
    const gone = item({}, { gone: true });
    expect(Object.keys(open({ gone, there: item() }, {}))).toEqual(['there']);
  });

  it('knows what comes next', () => {
    expect(nextUp(items, 'UTC')).toBe(items.overdue);
    expect(nextUp({}, 'UTC')).toBeUndefined();
  });
});
