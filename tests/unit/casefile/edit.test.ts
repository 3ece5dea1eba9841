import { describe, expect, it } from 'vitest';
import { addEntry, addPin, change, isUntouched, putBack, remove, tie } from '@/lib/casefile/edit';
import { EMPTY_CASE_FILE, MOST, type Shown } from '@/lib/casefile/schema';
import { line, NOW, record, withHypothesis, withPins } from './helpers';

const FOUND = { foundBy: { language: 'sql' as const, query: 'SELECT 1' }, dataSet: 'a-lab' };
const pin = (file = EMPTY_CASE_FILE, shown: Shown = line('a'), id = 'x') =>
  addPin(file, { ...FOUND, shown }, { id, now: NOW });

describe('addPin', () => {
  it('keeps what it shows, what found it, when it was pinned and when it happened', () => {
    const pinned = pin(EMPTY_CASE_FILE, line('2024-11-28T15:24:07.781Z 263 Query INSERT'));
    expect(pinned.ok && pinned.pin).toEqual({
      id: 'x',
      at: NOW,
      number: 1,
      shown: line('2024-11-28T15:24:07.781Z 263 Query INSERT'),
      ...FOUND,
      pinnedAt: '2026-11-21T09:30:00.000Z',
      eventTime: '2024-11-28T15:24:07.781Z',
      note: '',
      after: false,
    });
  });

  it('takes a time from beside it where there is one', () => {
    const given = {
      ...FOUND,
      shown: line('  at Object.run'),
      eventTime: '2024-11-28T15:00:00.000Z',
    };
    const pinned = addPin(EMPTY_CASE_FILE, given, { id: 'x', now: NOW });
    expect(pinned.ok && pinned.pin.eventTime).toBe('2024-11-28T15:00:00.000Z');
  });

  it('does not use a number again while later ones are there', () => {
    const file = remove(withPins(line('a'), line('b'), line('c')), 'pins', 'p2', NOW);
    const pinned = pin(file, line('d'));
    expect(pinned.ok && pinned.pin.number).toBe(4);
  });

  it('knows an event by its eventID, as a record and as a row', () => {
    const file = withPins(record({ eventID: '261e7bcc', eventName: 'CreateUser' }));
    const row: Shown = { kind: 'row', columns: ['eventid', 'n'], values: ['261e7bcc', 1] };
    const other: Shown = { kind: 'row', columns: ['eventid', 'n'], values: [null, 1] };
    expect(pin(file, record({ eventID: '261e7bcc', awsRegion: 'x' }))).toEqual({
      ok: false,
      why: 'there',
    });
    expect(pin(file, row)).toEqual({ ok: false, why: 'there' });
    expect(pin(file, other).ok).toBe(true);
  });

  it('refuses what is too large, and more than it holds', () => {
    expect(pin(EMPTY_CASE_FILE, line('x'.repeat(MOST.shown)))).toEqual({ ok: false, why: 'large' });
    const full = withPins(...Array.from({ length: MOST.pins }, (_, at) => line(`line ${at}`)));
    expect(pin(full)).toEqual({ ok: false, why: 'full' });
  });

  it('marks what is of the time after a fix, unless that was rolled back', () => {
    const done = {
      id: 'd',
      at: 1,
      plan: 'key',
      name: 'Deactivate the key',
      when: '2024-11-28T16:00:00Z',
    };
    const file = { ...EMPTY_CASE_FILE, decisions: [done] };
    const back = { ...file, decisions: [{ ...done, rolledBackAt: '2024-11-28T16:30:00Z' }] };
    const after = (of: typeof file, time: string) => {
      const pinned = pin(of, line(`${time} x`));
      return pinned.ok && pinned.pin.after;
    };
    expect(after(file, '2024-11-28T15:59:59Z')).toBe(false);
    expect(after(file, '2024-11-28T16:00:00Z')).toBe(true);
    expect(after(back, '2024-11-28T17:00:00Z')).toBe(false);
  });
});

describe('ties', () => {
  const file = withHypothesis(withPins(line('a'), line('b')), 'h', 'Because');
  const evidence = (of: typeof file) => of.hypotheses[0]?.evidence;

  it('are one a pin, and can be taken off', () => {
    const tied = tie(tie(file, 'h', 'p1', 'for', NOW), 'h', 'p2', 'against', NOW);
    expect(evidence(tied)).toEqual([
      { pin: 'p1', bears: 'for' },
      { pin: 'p2', bears: 'against' },
    ]);
    expect(evidence(tie(tied, 'h', 'p1', 'against', NOW))).toEqual([
      { pin: 'p2', bears: 'against' },
      { pin: 'p1', bears: 'against' },
    ]);
    expect(evidence(tie(tied, 'h', 'p1', 'none', NOW))).toEqual([{ pin: 'p2', bears: 'against' }]);
    expect(tie(tied, 'h', 'p1', 'for', NOW)).toBe(tied);
  });

  it('go with a pin, and come back with it', () => {
    const tied = tie(file, 'h', 'p1', 'for', NOW);
    const without = remove(tied, 'pins', 'p1', NOW + 5);
    expect(without.pins.map(({ id }) => id)).toEqual(['p2']);
    expect(evidence(without)).toEqual([]);
    expect(without.gone).toEqual([{ id: 'p1', at: NOW + 5 }]);
    const again = putBack(without, tied, 'pins', 'p1', NOW + 9);
    expect(again.pins.map(({ id, number }) => [id, number]).sort()).toEqual([
      ['p1', 1],
      ['p2', 2],
    ]);
    expect(evidence(again)).toEqual([{ pin: 'p1', bears: 'for' }]);
  });

  it('tell whether something was made of a pin', () => {
    const [first, second] = file.pins;
    if (!first || !second) throw new Error('no pins');
    expect(isUntouched(file, first)).toBe(true);
    expect(isUntouched(tie(file, 'h', 'p1', 'for', NOW), first)).toBe(false);
    const noted = change(file, 'pins', 'p2', { note: 'x' }, NOW);
    expect(isUntouched(noted, { ...second, note: 'x' })).toBe(false);
  });
});

describe('entries', () => {
  it('begin empty and are bounded', () => {
    const one = addEntry(EMPTY_CASE_FILE, { id: 'e', now: NOW });
    expect(one?.entries).toEqual([{ id: 'e', at: NOW, when: '', text: '' }]);
    const entries = Array.from({ length: MOST.entries }, (_, at) => ({
      id: `${at}`,
      at,
      when: '',
      text: '',
    }));
    expect(addEntry({ ...EMPTY_CASE_FILE, entries }, { id: 'e', now: NOW })).toBeUndefined();
  });
});
