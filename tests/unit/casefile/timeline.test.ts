import { describe, expect, it } from 'vitest';
import { timelineOf } from '@/lib/casefile/timeline/entries';
import { readEntryTime } from '@/lib/casefile/timeline/entry-time';
import { longGaps } from '@/lib/casefile/timeline/gaps';
import { placed } from '@/lib/casefile/timeline/placed';
import { BREAK, PAD, timelineScale } from '@/lib/casefile/timeline/scale';
import { line, withPins } from './helpers';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Times from the gaps between them. */
const after = (...gaps: number[]) =>
  gaps.reduce((times, gap) => [...times, (times.at(-1) ?? 0) + gap], [0]);

describe('longGaps', () => {
  it.each<[string, number[], number[]]>([
    ['a day beside minutes', [MINUTE, DAY, MINUTE], [1]],
    ['all that are as long', [MINUTE, DAY, 6 * DAY], [1, 2]],
    ['not the shorter ones of a burst', [SECOND, MINUTE, 90 * SECOND, 6 * DAY], [3]],
    ['nothing within an hour', [SECOND, 59 * MINUTE], []],
    ['nothing that is of one kind', [HOUR, 2 * HOUR, 19 * HOUR], []],
    ['nothing beside what has no length', [0, 0, DAY], []],
    ['nothing of one', [], []],
  ])('%s', (_, gaps, broken) => {
    expect([...longGaps(after(...gaps))].sort()).toEqual(broken);
  });

  it('breaks at exactly twenty times the rest', () => {
    expect([...longGaps(after(HOUR, 20 * HOUR))]).toEqual([1]);
    expect([...longGaps(after(HOUR, 20 * HOUR - 1))]).toEqual([]);
  });
});

describe('timelineScale', () => {
  it('gives the same time the same length', () => {
    // 232 less the padding at both ends is 200 pixels for 120 seconds.
    const scale = timelineScale([0, 60 * SECOND, 120 * SECOND], 200 + 2 * PAD);
    expect(scale.positions).toEqual([PAD, PAD + 100, PAD + 200]);
    expect(scale.breaks).toEqual([]);
    // 15 s would be 25 pixels, 30 s are 50.
    expect(scale.ticks.map(({ at, label }) => [at, label])).toEqual([
      [PAD, '00:00:00'],
      [PAD + 50, '00:00:30'],
      [PAD + 100, '00:01:00'],
      [PAD + 150, '00:01:30'],
      [PAD + 200, '00:02:00'],
    ]);
  });

  it('breaks a long gap, says how long it is, and has one scale on both sides', () => {
    // Two stretches of 60 s and 30 s, four paddings, a break: 90 pixels are left for 90 s.
    const times = [0, 60 * SECOND, 6 * DAY, 6 * DAY + 30 * SECOND];
    const scale = timelineScale(times, 90 + 4 * PAD + BREAK);
    const second = PAD + 60 + PAD + BREAK + PAD;
    expect(scale.positions).toEqual([PAD, PAD + 60, second, second + 30]);
    expect(scale.breaks).toEqual([
      { from: 60 * SECOND, to: 6 * DAY, at: (PAD + 60 + second) / 2, words: '5 days 23 hours' },
    ]);
    expect(scale.pixelsPerMs * SECOND).toBeCloseTo(1);
    // Ticks at whole steps of a minute (60 pixels; 30 s would be 30).
    expect(scale.ticks.map(({ label }) => label)).toEqual(['00:00', '00:01', '00:00']);
  });

  it('is longer than asked where there are many breaks, and nothing lies beyond its end', () => {
    // A second, then ten times a day: ten breaks, eleven stretches, and 80 pixels for the second.
    const times = after(SECOND, ...Array.from({ length: 10 }, () => DAY));
    const scale = timelineScale(times, 300);
    expect(scale.length).toBe(10 * BREAK + 11 * 2 * PAD + 80);
    expect(scale.positions.slice(0, 2)).toEqual([PAD, PAD + 80]);
    expect(scale.positions.at(-1)).toBe(scale.length - PAD);
    expect(timelineScale([0, 60 * SECOND], 300).length).toBe(300);
  });

  it('has room for what happened at once, and for one event', () => {
    expect(timelineScale([5, 5], 200).positions).toEqual([100, 100]);
    expect(timelineScale([5], 200).positions).toEqual([100]);
    expect(timelineScale([], 200).positions).toEqual([]);
  });

  it('writes dates where a step is whole days', () => {
    const scale = timelineScale([0, 10 * DAY], 500 + 2 * PAD);
    expect(scale.ticks.map(({ label }) => label).slice(0, 3)).toEqual(['1 Jan', '2 Jan', '3 Jan']);
  });
});

describe('placed', () => {
  it('leaves rows where they are wanted, where there is room', () => {
    expect(placed([20, 100], 20, 200)).toEqual([20, 100]);
  });

  it('pools rows that want the same place around it', () => {
    // Three rows of 20 that want 100: the middle one has it.
    expect(placed([100, 100, 100], 20, 200)).toEqual([80, 100, 120]);
  });

  it('keeps rows within the axis, and touching ones apart', () => {
    // The first two would be centred on 11; the axis begins at 0.
    expect(placed([10, 12, 100], 20, 200)).toEqual([10, 30, 100]);
    expect(placed([195, 199], 20, 200)).toEqual([170, 190]);
  });
});

describe('timelineOf', () => {
  it('is made of pins that have a time, entries and decisions, in the order of time', () => {
    const file = {
      ...withPins(line('2024-11-28 15:22:00 b'), line('no time'), line('2024-11-28 15:21:00 a')),
      entries: [
        { id: 'e', at: 1, when: '28 Nov 2024 15:21:30', text: 'A call' },
        { id: 'f', at: 1, when: 'soon', text: 'Not yet' },
      ],
      decisions: [
        {
          id: 'd',
          at: 1,
          plan: 'p',
          name: 'Delete the key',
          when: '2024-11-28T16:00:00Z',
          rolledBackAt: '2024-11-28T16:05:00Z',
        },
      ],
    };
    expect(timelineOf(file).map(({ kind, label, title }) => `${kind} ${label} ${title}`)).toEqual([
      'pin E3 a',
      'entry  A call',
      'pin E1 b',
      'decision  Delete the key',
      'rollback  Rolled back: Delete the key',
    ]);
  });
});

describe('readEntryTime', () => {
  it.each([
    ['2024-11-28 15:22', '2024-11-28T15:22:00.000Z'],
    ['2024-11-28T15:22:17Z', '2024-11-28T15:22:17.000Z'],
    ['15:30 UTC on 28 November 2024', '2024-11-28T15:30:00.000Z'],
    ['2024-11-28 23:22 +08:00', '2024-11-28T15:22:00.000Z'],
  ])('%s', (when, iso) => {
    const read = readEntryTime(when);
    expect(read.ok && new Date(read.value).toISOString()).toBe(iso);
  });

  it.each(['', 'soon', '15:30', '2024-11-28'])('says why %j is none', (when) => {
    const read = readEntryTime(when);
    expect(read).toMatchObject({ ok: false });
  });
});
