import { describe, expect, it } from 'vitest';
import { redactState } from '@/lib/workshop/protocol/audience';
import { pointsOf } from '@/lib/workshop/protocol/score';
import { tallyOf } from '@/lib/workshop/protocol/tally-of';
import { QUIZ, Room } from './room';

/** Three vote A, A, B; after talking B, B, B. B is right. */
function twoRounds() {
  const room = new Room().join('u1', 'u2', 'u3');
  room.host({ do: 'vote', ref: QUIZ });
  room.answer('u1', QUIZ, 'wrong', { echo: 'A' });
  room.answer('u2', QUIZ, 'wrong', { echo: 'A' });
  room.answer('u3', QUIZ, 'right', { echo: 'B' });
  return room;
}
const again = (room: Room) => {
  room.host({ do: 're-vote', ref: QUIZ, round: 2 });
  for (const id of ['u1', 'u2', 'u3']) room.answer(id, QUIZ, 'right', { echo: 'B' });
};
const seen = (room: Room) => tallyOf(room.state, 'wall').votes[QUIZ]?.rounds;

describe('a vote', () => {
  it('opens its question and takes one answer a round', () => {
    const room = twoRounds();
    expect(room.answer('u1', QUIZ, 'right', { echo: 'B' })).toEqual({
      refused: 'voted-already',
      ref: QUIZ,
      round: 1,
    });
    again(room);
    expect(room.of('u1').answers[QUIZ]?.votes.map(({ round, echo }) => [round, echo])).toEqual([
      [1, 'A'],
      [2, 'B'],
    ]);
  });

  it('begins a round once, whoever asks for it and however often', () => {
    const room = twoRounds();
    const again = { do: 're-vote', ref: QUIZ, round: 2 } as const;
    expect(room.host(again)).toMatchObject({ events: [{ kind: 'vote-started', round: 2 }] });
    expect(room.host(again)).toEqual({ events: [] });
    const co = { kind: 'staff', role: 'co-instructor', id: 'c1' } as const;
    expect(room.ask(co, again)).toEqual({ events: [] });
    expect(room.state.questions[QUIZ]?.vote?.round).toBe(2);
    expect(room.host({ ...again, round: 3 })).toHaveProperty('events.length', 1);
  });

  it('hides what was said until it is shown; the first round stands beside the second', () => {
    const room = twoRounds();
    expect(seen(room)).toEqual([{ round: 1, voted: 3 }]);
    room.host({ do: 'show-votes', ref: QUIZ, shown: true });
    const first = {
      round: 1,
      voted: 3,
      shares: [
        { echo: 'A', count: 2 },
        { echo: 'B', count: 1 },
      ],
    };
    expect(seen(room)).toEqual([first]);
    room.host({ do: 're-vote', ref: QUIZ, round: 2 });
    expect(seen(room)).toEqual([
      { round: 1, voted: 3 },
      { round: 2, voted: 0 },
    ]);
    for (const id of ['u1', 'u2', 'u3']) room.answer(id, QUIZ, 'right', { echo: 'B' });
    room.host({ do: 'show-votes', ref: QUIZ, shown: true });
    expect(seen(room)).toEqual([first, { round: 2, voted: 3, shares: [{ echo: 'B', count: 3 }] }]);
    room.host({ do: 'show-votes', ref: QUIZ, shown: false });
    expect(seen(room)?.[0]).not.toHaveProperty('shares');
    expect(tallyOf(room.state, 'staff').votes[QUIZ]?.rounds[0]).toEqual(first);
  });

  it('says who was right only when the answer is told; then the last round counts', () => {
    const room = twoRounds();
    const mine = (id: string) =>
      redactState(room.state, { participant: id }).participants[0]?.answers[QUIZ]?.votes;
    expect(mine('u3')?.map(({ right }) => right)).toEqual([undefined]);
    expect(pointsOf(room.state, room.of('u3'))).toBe(0);
    expect(tallyOf(room.state, 'wall').questions[QUIZ]).toEqual({ tried: 3, solved: 0 });
    again(room);
    room.host({ do: 'reveal', ref: QUIZ });
    expect(mine('u1')?.map(({ right }) => right)).toEqual([false, true]);
    expect(pointsOf(room.state, room.of('u1'))).toBe(50);
    expect(tallyOf(room.state, 'wall').questions[QUIZ]).toEqual({ tried: 3, solved: 3 });
  });

  it('that comes late counts for the round in which it was given', () => {
    const room = new Room().join('u1', 'u2');
    room.host({ do: 'vote', ref: QUIZ });
    for (const round of [2, 3]) {
      room.clock = 10 * (round - 1);
      room.host({ do: 're-vote', ref: QUIZ, round });
    }
    room.clock = 22;
    const votes = () => room.of('u1').answers[QUIZ]?.votes.map(({ round, echo }) => [round, echo]);
    // Given in the first round and in the second, by a device that was offline until now.
    room.answer('u1', QUIZ, 'wrong', { echo: 'A', said: 5 });
    expect(votes()).toEqual([[1, 'A']]);
    room.answer('u1', QUIZ, 'wrong', { echo: 'B', said: 15 });
    room.answer('u1', QUIZ, 'right', { echo: 'C' });
    expect(votes()).toEqual([
      [1, 'A'],
      [2, 'B'],
      [3, 'C'],
    ]);
    expect(seen(room)?.map(({ voted }) => voted)).toEqual([1, 1, 1]);
    expect(room.answer('u1', QUIZ, 'right', { said: 5 })).toMatchObject({ refused: 'voted-already', round: 3 }); // prettier-ignore
  });

  it('of somebody whose clock is slow counts for the round that goes on', () => {
    const room = new Room().join('u1');
    room.host({ do: 'vote', ref: QUIZ });
    room.clock = 1;
    room.answer('u1', QUIZ, 'wrong');
    room.clock = 10;
    room.host({ do: 're-vote', ref: QUIZ, round: 2 });
    // Minutes, where they voted in the round before; a second or two, where they did not.
    expect(room.answer('u1', QUIZ, 'right', { said: 8 })).toMatchObject({ events: [{ kind: 'voted', round: 2 }] }); // prettier-ignore
    const late = new Room().join('u1');
    late.host({ do: 'open', refs: [QUIZ] });
    late.clock = 10;
    late.host({ do: 'vote', ref: QUIZ });
    expect(late.answer('u1', QUIZ, 'right', { said: 10 - 1 / 60 })).toMatchObject({ events: [{ kind: 'voted', round: 1 }] }); // prettier-ignore
  });

  it('is not made of an answer that was given before anybody voted', () => {
    const room = new Room().join('u1');
    room.host({ do: 'open', refs: [QUIZ] });
    room.clock = 10;
    room.host({ do: 'vote', ref: QUIZ });
    room.clock = 11;
    expect(room.answer('u1', QUIZ, 'wrong', { said: 5 })).toMatchObject({
      events: [{ kind: 'answered', given: '2026-11-21T09:05:00.000Z' }],
    });
    expect(room.answer('u1', QUIZ, 'right')).toMatchObject({ events: [{ kind: 'voted' }] });
    const { attempts, votes } = room.of('u1').answers[QUIZ] ?? {};
    expect([attempts?.length, votes?.length]).toEqual([1, 1]);
  });

  it('is not slowed, which would tell what is wrong', () => {
    const room = new Room().join('u1');
    room.host({ do: 'vote', ref: QUIZ });
    for (let round = 1; round <= 12; round++) {
      expect(room.answer('u1', QUIZ, 'wrong')).toHaveProperty('events');
      room.host({ do: 're-vote', ref: QUIZ, round: round + 1 });
    }
  });
});
