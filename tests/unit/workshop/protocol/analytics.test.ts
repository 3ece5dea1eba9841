import { describe, expect, it } from 'vitest';
import { grid, questionStats, stuck } from '@/lib/workshop/protocol/analytics';
import { debrief } from '@/lib/workshop/protocol/debrief';
import { at, person, Q1, Q2, QUIZ, Room } from './room';

const ran = (room: Room, id: string, query: string) =>
  room.ask(person(id), { do: 'ran', language: 'sql', query, ok: true, ms: 1 });

/** Opened at 1; u1 solves at 5, u2 at 13 with a pause of 4 minutes in it, u3 never. */
function morning() {
  const room = new Room().join('u1', 'u2', 'u3');
  room.clock = 1;
  room.host({ do: 'open', refs: [Q2, Q1] });
  room.clock = 2;
  room.answer('u1', Q1, 'wrong', { echo: 'GetObject' });
  room.answer('u3', Q1, 'wrong', { echo: 'GetObject' });
  room.answer('u3', Q1, 'wrong', { echo: 'GetObject' });
  room.answer('u3', Q1, 'wrong', { echo: 'ListObjects' });
  room.clock = 5;
  ran(room, 'u1', 'SELECT 1');
  room.answer('u1', Q1, 'right');
  room.host({ do: 'pause' });
  room.clock = 9;
  room.host({ do: 'resume' });
  room.clock = 13;
  ran(room, 'u2', 'SELECT 1');
  room.answer('u2', Q1, 'right');
  return room;
}

describe('what is known of a question', () => {
  it('counts attempts and people, groups what was wrong, and leaves pauses out of the time', () => {
    const stats = questionStats(morning().state);
    expect(stats.map(({ ref }) => ref)).toEqual([Q1, Q2]); // the agenda's order
    expect(stats[0]).toEqual({
      ref: Q1,
      part: 'p2',
      tried: 3,
      solved: 2,
      attempts: 6,
      hintsTaken: 0,
      medianSeconds: 360, // 4 and 12 - 4 minutes
      wrong: [
        { echo: 'GetObject', count: 3, people: 2 },
        { echo: 'ListObjects', count: 1, people: 1 },
      ],
    });
    expect(stats[1]).toMatchObject({ tried: 0, solved: 0, wrong: [] });
    expect(stats[1]).not.toHaveProperty('medianSeconds');
  });

  it('is without those who were removed, and follows a mend', () => {
    const room = morning();
    room.host({ do: 'remove', participant: 'u3' });
    room.host({ do: 'mend', ref: Q1, accept: ['GetObject'], reject: [], void: false });
    expect(questionStats(room.state)[0]).toMatchObject({ tried: 2, solved: 2, wrong: [] });
  });
});

describe('who is stuck', () => {
  it('has an open question and solved nothing for so long, the longest first', () => {
    const room = morning();
    room.clock = 20;
    // u3 since the opening (19 - 4), u1 since 5 (15 - 4), u2 since 13.
    expect(stuck(room.state, at(20), 7).map(({ name, minutes }) => [name, minutes])).toEqual([
      ['Name u3', 15],
      ['Name u1', 11],
      ['Name u2', 7],
    ]);
    expect(stuck(room.state, at(20), 10).map(({ participant }) => participant)).toEqual([
      'u3',
      'u1',
    ]);
    expect(stuck(room.state, at(20), 10)[0]?.refs).toEqual([Q1, Q2]);
    expect(stuck(room.state, at(20), 10)[1]?.refs).toEqual([Q2]);
    room.host({ do: 'close', refs: [Q1, Q2] });
    expect(stuck(room.state, at(60), 1)).toEqual([]);
  });
});

describe('who said that they are done', () => {
  const of = (room: Room, clock: number) =>
    stuck(room.state, at(clock), 5).map((one) => [one.participant, one.minutes, one.refs]);

  it('is not stuck with what was open then, and may be with what was opened later', () => {
    const room = new Room().join('u1');
    room.clock = 1;
    room.host({ do: 'open', refs: [Q1] });
    room.clock = 3;
    room.ask(person('u1'), { do: 'flag', state: 'done' });
    expect(of(room, 30)).toEqual([]);
    room.clock = 20;
    room.host({ do: 'open', refs: [Q2] });
    // Since the opening of what came later, and with that alone.
    expect(of(room, 30)).toEqual([['u1', 10, [Q2]]]);
    room.clock = 31;
    for (const state of ['working', 'done'] as const) room.ask(person('u1'), { do: 'flag', state });
    expect(of(room, 60)).toEqual([]);
  });
});

describe('the grid', () => {
  it('says where each person is with each question', () => {
    const room = morning();
    room.ask(person('u2'), { do: 'take-hint', ref: Q2, n: 0 });
    room.host({ do: 'vote', ref: QUIZ });
    room.answer('u3', QUIZ, 'right');
    const { refs, rows } = grid(room.state);
    expect(refs).toEqual([Q1, Q2, QUIZ]);
    expect(rows.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
      ['solved', 'untouched', 'untouched'],
      ['solved', 'hinted', 'untouched'],
      ['tried', 'untouched', 'voted'],
    ]);
    expect(rows[2]?.cells[0]?.attempts).toBe(3);
  });
});

describe('the debrief', () => {
  it('has what many said and ran, and nobody’s name', () => {
    const room = morning();
    room.host({ do: 'reveal', ref: Q1 });
    const [first] = debrief(room.state);
    expect(first).toEqual({
      ref: Q1,
      answer: 'PutObject',
      explanation: 'It wrote.',
      wrong: [
        { echo: 'GetObject', count: 3, people: 2 },
        { echo: 'ListObjects', count: 1, people: 1 },
      ],
      queries: [{ language: 'sql', query: 'SELECT 1', people: 2, solved: 2 }],
    });
    expect(JSON.stringify(debrief(room.state))).not.toMatch(/u\d|Name/);
  });
});
