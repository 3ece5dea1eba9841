import { describe, expect, it } from 'vitest';
import { pointsOf } from '@/lib/workshop/protocol/score';
import { at, person, Q1, Q2, Q3, QUIZ, Room } from './room';

const opened = (...refs: string[]) => {
  const room = new Room().join('u1', 'u2');
  room.host({ do: 'open', refs });
  return room;
};
const points = (room: Room, id = 'u1') => pointsOf(room.state, room.of(id));

describe('an answer', () => {
  it('is refused to a question that was never opened, as to one that there is not', () => {
    const room = opened(Q1);
    expect(room.answer('u1', Q2, 'right')).toEqual({ refused: 'not-open', ref: Q2 });
    const nowhere = 'lab/nowhere/nothing';
    expect(room.answer('u1', nowhere, 'right')).toEqual({ refused: 'not-open', ref: nowhere });
  });

  it('counts its points, and is refused once solved', () => {
    const room = opened(Q1);
    expect(room.answer('u1', Q1, 'wrong')).toMatchObject({ events: [{ right: false }] });
    room.answer('u1', Q1, 'right');
    expect(points(room)).toBe(100);
    expect(room.answer('u1', Q1, 'right')).toEqual({ refused: 'solved-already', ref: Q1 });
    expect(points(room, 'u2')).toBe(0);
  });

  it('asks for a verdict only when it would count', () => {
    const room = opened(Q1);
    const command = { do: 'answer', ref: Q1, input: 'x', at: at(0) } as const;
    expect(room.ask(person('u1'), command)).toEqual({ refused: 'needs', what: 'graded' });
    room.host({ do: 'pause' });
    expect(room.ask(person('u1'), command)).toEqual({ refused: 'paused' });
  });

  it('costs no attempt where it is not of the kind', () => {
    const room = opened(Q1);
    const command = { do: 'answer', ref: Q1, input: 'x', at: at(0) } as const;
    const graded = { verdict: 'not-of-kind', echo: '', reason: 'an IP address' } as const;
    expect(room.ask(person('u1'), command, { graded })).toEqual({
      refused: 'not-of-kind',
      note: 'an IP address',
    });
    expect(room.of('u1').answers).toEqual({});
  });

  it('stays open where the incident goes on', () => {
    const room = opened(Q1);
    const command = { do: 'answer', ref: Q1, input: 'x', at: at(0) } as const;
    const graded = { verdict: 'not-over', echo: 'x', reason: 'It goes on.' } as const;
    room.ask(person('u1'), command, { graded });
    expect(room.of('u1').answers[Q1]?.attempts).toMatchObject([{ right: false, notOver: true }]);
    expect(room.answer('u1', Q1, 'right')).toHaveProperty('events');
  });
});

describe('guessing', () => {
  it('is slowed after ten wrong answers in a minute, over all questions; even the right one waits', () => {
    const room = opened(Q1, Q2);
    for (let i = 0; i < 10; i++) {
      room.clock = i * 0.05; // every three seconds
      expect(room.answer('u1', i % 2 ? Q1 : Q2, 'wrong')).toHaveProperty('events');
    }
    room.clock = 0.5;
    // The first came at 0 s; at 30 s there are 30 more to wait.
    expect(room.answer('u1', Q1, 'right')).toEqual({ refused: 'slow-down', retryAfter: 30 });
    expect(room.answer('u2', Q1, 'right')).toHaveProperty('events');
    room.clock = 1;
    expect(room.answer('u1', Q1, 'wrong')).toHaveProperty('events');
    // Now the second, of 3 s, counts.
    expect(room.answer('u1', Q1, 'right')).toEqual({ refused: 'slow-down', retryAfter: 3 });
  });

  it('is counted by when answers came, not by when they say they were given', () => {
    const room = opened(Q1);
    room.clock = 20;
    for (let i = 0; i < 10; i++) room.answer('u1', Q1, 'wrong', { said: i });
    expect(room.answer('u1', Q1, 'right', { said: 15 })).toMatchObject({ refused: 'slow-down' });
  });
});

describe('a late answer', () => {
  const given = (room: Room) => room.of('u1').answers[Q1]?.attempts.at(-1);

  it('counts as given before a close', () => {
    const room = opened(Q1);
    room.clock = 10;
    room.host({ do: 'close', refs: [Q1] });
    room.clock = 20;
    expect(room.answer('u1', Q1, 'right')).toEqual({ refused: 'closed', ref: Q1 });
    room.answer('u1', Q1, 'right', { said: 9 });
    expect(given(room)).toMatchObject({ at: at(9), received: at(20), right: true });
  });

  it('counts as given before a pause, and not in it', () => {
    const room = opened(Q1);
    room.clock = 10;
    room.host({ do: 'pause' });
    room.clock = 20;
    expect(room.answer('u1', Q1, 'right', { said: 12 })).toEqual({ refused: 'paused' });
    expect(room.answer('u1', Q1, 'right', { said: 9 })).toHaveProperty('events');
    room.host({ do: 'resume' });
    room.clock = 21;
    room.answer('u2', Q1, 'right', { said: 12 });
    // It could not be given then; it can now.
    expect(room.of('u2').answers[Q1]?.attempts).toMatchObject([{ at: at(21) }]);
  });

  it('counts before the end', () => {
    const room = opened(Q1);
    room.clock = 10;
    room.host({ do: 'end' });
    room.clock = 11;
    expect(room.answer('u1', Q1, 'right')).toEqual({ refused: 'ended' });
    expect(room.answer('u1', Q1, 'right', { said: 9 })).toHaveProperty('events');
  });

  it('is believed for half an hour', () => {
    const room = opened(Q1);
    room.clock = 10;
    room.host({ do: 'close', refs: [Q1] });
    room.clock = 39.5;
    expect(room.answer('u1', Q1, 'wrong', { said: 9.5 })).toHaveProperty('events');
    expect(room.answer('u1', Q1, 'right', { said: 9.4 })).toEqual({ refused: 'closed', ref: Q1 });
  });

  it('was not given in the future, nor before the question was open', () => {
    const room = new Room().join('u1');
    room.clock = 5;
    room.host({ do: 'open', refs: [Q1] });
    room.clock = 6;
    room.answer('u1', Q1, 'wrong', { said: 500 });
    expect(given(room)?.at).toBe(at(6));
    room.clock = 7;
    room.answer('u1', Q1, 'wrong', { said: 4 });
    // Not before the answer before it either.
    expect(given(room)?.at).toBe(at(6));
  });

  it('takes no hint for nothing by a clock that is set back', () => {
    const room = opened(Q1);
    room.clock = 5;
    room.ask(person('u1'), { do: 'take-hint', ref: Q1, n: 0 });
    room.clock = 6;
    room.answer('u1', Q1, 'right', { said: 4 });
    expect(points(room)).toBe(90);
  });

  it('does not count once the answer was told, whatever it says', () => {
    const room = opened(Q1);
    room.clock = 10;
    room.host({ do: 'reveal', ref: Q1 });
    expect(room.answer('u1', Q1, 'right', { said: 9 })).toEqual({ refused: 'revealed', ref: Q1 });
  });
});

describe('hints', () => {
  const take = (room: Room, ref: string, n: number) =>
    room.ask(person('u1'), { do: 'take-hint', ref, n });

  it('cost what was paid for them, of this question alone', () => {
    const room = opened(Q1, Q2);
    expect(take(room, Q1, 1)).toEqual({ refused: 'hint-order', next: 0 });
    expect(take(room, Q1, 0)).toMatchObject({ events: [{ cost: 10 }] });
    take(room, Q1, 1);
    expect(take(room, Q1, 1)).toEqual({ refused: 'hint-open', n: 1 });
    expect(take(room, Q1, 2)).toEqual({ refused: 'no-such-hint', hints: 2 });
    room.answer('u1', Q1, 'right');
    room.answer('u1', Q2, 'right');
    expect(points(room)).toBe(100 - 10 - 20 + 150);
  });

  it('leave a solved question one point at the least', () => {
    const room = opened(Q3);
    take(room, Q3, 0);
    take(room, Q3, 1);
    room.answer('u1', Q3, 'right');
    expect(points(room)).toBe(1);
  });

  it('are free once released, and never paid for twice or after solving', () => {
    const room = opened(Q1);
    room.host({ do: 'release-hint', ref: Q1, n: 0 });
    expect(take(room, Q1, 0)).toEqual({ refused: 'hint-open', n: 0 });
    expect(room.host({ do: 'release-hint', ref: Q1, n: 0 })).toEqual({ events: [] });
    room.answer('u1', Q1, 'right');
    expect(take(room, Q1, 1)).toEqual({ refused: 'solved-already', ref: Q1 });
    expect(points(room)).toBe(100);
  });

  it('cost nothing in learn mode, which has no points', () => {
    const room = new Room({ mode: 'learn' }).join('u1');
    room.host({ do: 'open', refs: [Q1] });
    expect(take(room, Q1, 0)).toMatchObject({ events: [{ cost: 0 }] });
    room.answer('u1', Q1, 'right');
    expect(points(room)).toBe(0);
    expect(room.host({ do: 'show-scores', shown: true })).toEqual({ refused: 'no-scores' });
    expect(room.host({ do: 'freeze' })).toEqual({ refused: 'no-scores' });
  });
});

describe('a mend', () => {
  const mend = (room: Room, accept: string[], reject: string[] = [], isVoid = false) =>
    room.host({ do: 'mend', ref: Q1, accept, reject, void: isVoid });

  it('gives back what a key took that was too narrow, with the hints paid since', () => {
    const room = opened(Q1);
    room.answer('u1', Q1, 'wrong', { echo: 'PutObjectAcl' });
    room.clock = 1;
    room.ask(person('u1'), { do: 'take-hint', ref: Q1, n: 0 });
    room.clock = 2;
    room.answer('u1', Q1, 'right', { echo: 'PutObject' });
    expect(points(room)).toBe(90);
    mend(room, ['PutObjectAcl']);
    expect(points(room)).toBe(100);
    expect(room.of('u1').answers[Q1]?.solvedAt).toBe(at(0));
    // And back again: the last mend is the only one.
    mend(room, []);
    expect(points(room)).toBe(90);
    expect(room.state.questions[Q1]?.mend).toBeUndefined();
  });

  it('takes back what a key gave that was too wide, and the question can be answered again', () => {
    const room = opened(Q1);
    room.answer('u1', Q1, 'right', { echo: 'GetObject' });
    mend(room, [], ['GetObject']);
    expect(points(room)).toBe(0);
    room.answer('u2', Q1, 'right', { echo: 'GetObject' });
    expect(points(room, 'u2')).toBe(0);
    expect(room.answer('u1', Q1, 'right', { echo: 'PutObject' })).toHaveProperty('events');
    expect(points(room)).toBe(100);
  });

  it('counts for answers that come after it', () => {
    const room = opened(Q1);
    mend(room, ['PutObjectAcl']);
    room.answer('u1', Q1, 'wrong', { echo: 'PutObjectAcl' });
    expect(points(room)).toBe(100);
  });

  it('makes void: who tried has the points whole, and nobody tries any more', () => {
    const room = opened(Q1);
    room.ask(person('u1'), { do: 'take-hint', ref: Q1, n: 0 });
    room.answer('u1', Q1, 'wrong');
    room.ask(person('u2'), { do: 'take-hint', ref: Q1, n: 0 });
    mend(room, [], [], true);
    expect([points(room), points(room, 'u2')]).toEqual([100, 0]);
    expect(room.answer('u2', Q1, 'right')).toEqual({ refused: 'void', ref: Q1 });
  });

  it('regrades votes too', () => {
    const room = new Room().join('u1');
    room.host({ do: 'vote', ref: QUIZ });
    room.answer('u1', QUIZ, 'wrong', { echo: 'B' });
    room.host({ do: 'reveal', ref: QUIZ });
    expect(points(room)).toBe(0);
    room.host({ do: 'mend', ref: QUIZ, accept: ['B'], reject: [], void: false });
    expect(points(room)).toBe(50);
  });
});
