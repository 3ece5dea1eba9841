import { describe, expect, it } from 'vitest';
import { redactEvent, redactState } from '@/lib/workshop/protocol/audience';
import { tallyOf } from '@/lib/workshop/protocol/tally-of';
import { leftOf } from '@/lib/workshop/protocol/time';
import { at, HELPER, INSTRUCTOR, person, Q1, Q2, Room, SERVER } from './room';

describe('the timer', () => {
  it('runs for the minutes of its part, and stands still while the room is paused', () => {
    const room = new Room();
    room.host({ do: 'start-part', part: 'p2' });
    expect(room.state.timer?.endsAt).toBe(at(30));
    room.clock = 10;
    room.host({ do: 'pause' });
    room.clock = 14;
    expect(room.host({ do: 'pause' })).toEqual({ events: [] });
    room.host({ do: 'resume' });
    expect(room.state.timer?.endsAt).toBe(at(34));
    expect(room.host({ do: 'resume' })).toEqual({ events: [] });
  });

  it('that was set in a pause is moved by what was left of the pause', () => {
    const room = new Room();
    room.host({ do: 'pause' });
    room.clock = 5;
    room.host({ do: 'set-timer', endsAt: at(20) });
    room.clock = 8;
    room.host({ do: 'resume' });
    expect(room.state.timer?.endsAt).toBe(at(23));
  });

  // By hand: what the clock shows in the pause is what the room has once it goes on.
  it.each([
    ['20 min set after 5 min of a pause', { end: 30, paused: 10, then: 15, set: 35 }, 20],
    ['8 min left, +1 after 2 min of a pause', { end: 18, paused: 10, then: 12, set: 21 }, 9],
    ['3 min left, +1 after 10 min of a pause', { end: 13, paused: 10, then: 20, set: 24 }, 4],
  ])('tells in a pause what is left after it: %s', (_, { end, paused, then, set }, left) => {
    const room = new Room();
    room.host({ do: 'set-timer', endsAt: at(end) });
    room.clock = paused;
    room.host({ do: 'pause' });
    room.clock = then;
    expect(leftOf(room.state, Date.parse(at(then)))).toBe((end - paused) * 60_000);
    room.host({ do: 'set-timer', endsAt: at(set) });
    room.clock = then + 6;
    expect(leftOf(room.state, Date.parse(at(room.clock)))).toBe(left * 60_000);
    room.host({ do: 'resume' });
    expect(room.state.timer?.endsAt).toBe(at(room.clock + left));
    expect(leftOf(room.state, Date.parse(at(room.clock)))).toBe(left * 60_000);
  });

  it('that ran out before the pause stays where it is', () => {
    const room = new Room();
    room.host({ do: 'set-timer', endsAt: at(3) });
    room.clock = 5;
    room.host({ do: 'pause' });
    room.clock = 9;
    room.host({ do: 'resume' });
    expect(room.state.timer?.endsAt).toBe(at(3));
  });

  it('is none for a part of no minutes', () => {
    const room = new Room();
    room.host({ do: 'start-part', part: 'p2' });
    room.host({ do: 'start-part', part: 'p1' });
    expect(room.state.timer).toBeUndefined();
    expect(room.host({ do: 'start-part', part: 'p9' })).toEqual({ refused: 'unknown-part' });
  });
});

describe('a frozen board', () => {
  it('stays as it stood for the room, moves on for the staff, and thaws', () => {
    const room = new Room().join('u1', 'u2');
    room.host({ do: 'open', refs: [Q1, Q2] });
    room.host({ do: 'show-scores', shown: true });
    room.answer('u1', Q1, 'right');
    room.clock = 5;
    room.host({ do: 'freeze' });
    room.answer('u2', Q2, 'right');
    const rows = (who: 'wall' | 'staff') => tallyOf(room.state, who).leaderboard?.rows;
    expect(rows('wall')).toEqual([
      { rank: 1, name: 'Name u1', points: 100 },
      { rank: 2, name: 'Name u2', points: 0 },
    ]);
    expect(tallyOf(room.state, 'wall').leaderboard?.frozenAt).toBe(at(5));
    expect(tallyOf(room.state, { participant: 'u2' }).own).toEqual({ rank: 2, points: 0 });
    expect(rows('staff')?.[0]).toEqual({ rank: 1, name: 'Name u2', points: 150 });
    room.host({ do: 'unfreeze' });
    expect(rows('wall')?.[0]).toEqual({ rank: 1, name: 'Name u2', points: 150 });
    room.host({ do: 'show-scores', shown: false });
    expect(rows('wall')).toBeUndefined();
    expect(tallyOf(room.state, { participant: 'u2' }).own).toBeUndefined();
  });

  it('gives equal points an equal rank, and leaves out who is gone', () => {
    const room = new Room().join('u1', 'u2', 'u3', 'u4');
    room.host({ do: 'open', refs: [Q1] });
    for (const id of ['u1', 'u2', 'u4']) room.answer(id, Q1, 'right');
    room.host({ do: 'remove', participant: 'u4' });
    expect(tallyOf(room.state, 'staff').leaderboard?.rows.map(({ rank }) => rank)).toEqual([
      1, 1, 3,
    ]);
  });
});

describe('teams', () => {
  const sizes = (room: Room) =>
    room.state.teams.map(
      ({ id }) => room.state.participants.filter((one) => one.team === id).length,
    );

  it('differ by one at the most; who comes late goes to the smallest', () => {
    const room = new Room().join('u1', 'u2', 'u3', 'u4', 'u5');
    room.host({ do: 'make-teams', by: { size: 2 } });
    expect(sizes(room)).toEqual([2, 2, 1]);
    room.join('u6', 'u7');
    expect(sizes(room)).toEqual([3, 2, 2]);
    expect(room.of('u6').team).toBe('t3');
  });

  it('are ranked by the mean of their members', () => {
    const room = new Room().join('u1', 'u2', 'u3');
    room.host({ do: 'make-teams', by: { count: 2 } });
    room.host({ do: 'open', refs: [Q1, Q2] });
    room.answer('u1', Q1, 'right'); // t1: 100 over two people
    room.answer('u2', Q1, 'right'); // t2: 100 alone
    expect(tallyOf(room.state, 'staff').leaderboard?.teams).toEqual([
      { rank: 1, name: 'Team 2', members: 1, points: 100, mean: 100 },
      { rank: 2, name: 'Team 1', members: 2, points: 100, mean: 50 },
    ]);
  });

  it('keep their names when they are made anew, and take no two alike', () => {
    const room = new Room().join('u1');
    room.host({ do: 'make-teams', by: { count: 2 } });
    room.host({ do: 'rename-team', team: 't1', name: 'Elves' });
    room.host({ do: 'make-teams', by: { count: 3 } });
    expect(room.state.teams.map(({ name }) => name)).toEqual(['Elves', 'Team 2', 'Team 3']);
    expect(room.host({ do: 'rename-team', team: 't2', name: 'ELVES' })).toEqual({
      refused: 'name-taken',
      name: 'ELVES',
    });
    expect(room.host({ do: 'make-teams', by: { size: 1 } })).toHaveProperty('events');
  });
});

describe('a broadcast', () => {
  const say = (room: Room, to: Parameters<typeof room.host>[0] & { do: 'broadcast' }) =>
    room.host(to);
  const read = (room: Room, id: string) => {
    const [self] = redactState(room.state, { participant: id }).participants;
    return [...room.state.broadcasts, ...(self?.messages ?? [])].map(({ text }) => text);
  };

  it('goes to all, to a team, or to one', () => {
    const room = new Room().join('u1', 'u2');
    room.host({ do: 'make-teams', by: { count: 2 } });
    say(room, { do: 'broadcast', text: 'all', to: { whom: 'all' } });
    say(room, { do: 'broadcast', text: 'two', to: { whom: 'team', team: 't2' } });
    say(room, { do: 'broadcast', text: 'one', to: { whom: 'participant', participant: 'u1' } });
    expect(read(room, 'u1')).toEqual(['all', 'one']);
    expect(read(room, 'u2')).toEqual(['all', 'two']);
    expect(room.host({ do: 'broadcast', text: 'x', to: { whom: 'team', team: 't9' } })).toEqual({
      refused: 'unknown-team',
    });
  });

  it('keeps the latest fifty', () => {
    const room = new Room();
    for (let i = 0; i < 60; i++) room.host({ do: 'broadcast', text: `${i}`, to: { whom: 'all' } });
    expect(room.state.broadcasts.map(({ text }) => text)).toEqual(
      Array.from({ length: 50 }, (_, i) => `${i + 10}`),
    );
  });
});

describe('who may do what', () => {
  it('a helper helps, and changes nothing else', () => {
    const room = new Room().join('u1');
    room.ask(SERVER, { do: 'join-staff', id: 'h1', role: 'helper', name: 'Hana' });
    expect(room.ask(HELPER, { do: 'pause' })).toEqual({ refused: 'not-allowed' });
    const all = { do: 'broadcast', text: 'x', to: { whom: 'all' } } as const;
    expect(room.ask(HELPER, all)).toEqual({ refused: 'not-allowed' });
    const one = { ...all, to: { whom: 'participant', participant: 'u1' } } as const;
    expect(room.ask(HELPER, one)).toHaveProperty('events');
    expect(room.ask(HELPER, { do: 'take-help', participant: 'u1' })).toEqual({
      refused: 'no-help-wanted',
    });
    room.ask(person('u1'), { do: 'flag', state: 'help', note: 'lost' });
    expect(room.ask(HELPER, { do: 'lower-flag', participant: 'u1' })).toEqual({
      refused: 'not-allowed',
    });
    room.ask(HELPER, { do: 'take-help', participant: 'u1' });
    expect(room.of('u1').flag).toEqual({
      state: 'help',
      since: at(0),
      note: 'lost',
      helper: { id: 'h1', name: 'Hana' },
    });
    expect(room.ask(INSTRUCTOR, { do: 'take-help', participant: 'u1' })).toEqual({
      refused: 'help-taken',
      by: 'Hana',
    });
    room.ask(HELPER, { do: 'lower-flag', participant: 'u1' });
    expect(room.of('u1').flag.state).toBe('working');
  });

  it('a co-instructor does all but end it', () => {
    const room = new Room();
    const co = { kind: 'staff', role: 'co-instructor', id: 'c1' } as const;
    expect(room.ask(co, { do: 'end' })).toEqual({ refused: 'not-allowed' });
    expect(room.ask(co, { do: 'keep', days: 1 })).toEqual({ refused: 'not-allowed' });
    expect(room.ask(co, { do: 'open', refs: [Q1] })).toHaveProperty('events');
  });

  it('a participant is no host, and the host no participant', () => {
    const room = new Room().join('u1');
    const refused = { refused: 'not-allowed' };
    expect(room.ask(person('u1'), { do: 'open', refs: [Q1] })).toEqual(refused);
    expect(room.ask(person('u1'), { do: 'join', participant: 'u9', name: 'x' })).toEqual(refused);
    expect(room.host({ do: 'flag', state: 'done' })).toEqual(refused);
    expect(room.host({ do: 'call-me', name: 'x' })).toEqual(refused);
    expect(room.ask(person('constructor'), { do: 'flag', state: 'done' })).toEqual({
      refused: 'unknown-participant',
    });
  });

  it('who is removed is heard no more until readmitted', () => {
    const room = new Room().join('u1', 'u2');
    room.host({ do: 'open', refs: [Q1] });
    room.host({ do: 'remove', participant: 'u1' });
    expect(room.answer('u1', Q1, 'right')).toEqual({ refused: 'gone', how: 'removed' });
    room.ask(person('u2'), { do: 'call-me', name: 'name U1' });
    expect(room.host({ do: 'readmit', participant: 'u1' })).toEqual({
      refused: 'name-taken',
      name: 'Name u1',
    });
    room.host({ do: 'rename', participant: 'u2', name: 'Another' });
    room.host({ do: 'readmit', participant: 'u1' });
    expect(room.answer('u1', Q1, 'right')).toHaveProperty('events');
    room.host({ do: 'ban', participant: 'u1' });
    expect(room.answer('u1', Q1, 'right')).toEqual({ refused: 'gone', how: 'banned' });
  });

  it('after the end there is the debrief, and it can be reopened', () => {
    const room = new Room().join('u1');
    room.host({ do: 'open', refs: [Q1] });
    room.host({ do: 'end' });
    expect(room.host({ do: 'open', refs: [Q2] })).toEqual({ refused: 'ended' });
    expect(room.ask(SERVER, { do: 'join', participant: 'u9', name: 'Late' })).toEqual({
      refused: 'ended',
    });
    expect(room.ask(person('u1'), { do: 'flag', state: 'help' })).toEqual({ refused: 'ended' });
    expect(room.ask(person('u1'), { do: 'card', good: 'a', confusing: 'b' })).toHaveProperty(
      'events',
    );
    expect(room.host({ do: 'reveal', ref: Q1 })).toHaveProperty('events');
    room.host({ do: 'reopen' });
    expect(room.host({ do: 'open', refs: [Q2] })).toHaveProperty('events');
  });
});

describe('opening', () => {
  it('says the facts, opens nothing twice, and nothing that was told', () => {
    const room = new Room();
    room.host({ do: 'open', refs: [Q1, Q1] });
    expect(room.host({ do: 'open', refs: [Q1] })).toEqual({ events: [] });
    expect(room.host({ do: 'open', refs: [Q1, 'lab/x/y'] })).toEqual({
      refused: 'unknown-question',
    });
    room.host({ do: 'reveal', ref: Q1 });
    expect(room.host({ do: 'open', refs: [Q1] })).toEqual({ refused: 'revealed', ref: Q1 });
    // “All” opens the rest.
    room.host({ do: 'open', refs: [Q1, Q2] });
    expect(room.events.at(-1)).toMatchObject({ kind: 'opened', questions: [{ part: 'p2' }] });
    expect(room.host({ do: 'close', refs: [Q1] })).toEqual({ events: [] });
  });

  it('is told to a participant as the server’s doing', () => {
    const room = new Room().join('u1');
    const before = room.state;
    room.host({ do: 'open', refs: [Q1] });
    const event = room.events.at(-1);
    const sent = event && redactEvent(event, { participant: 'u1' }, before);
    expect(sent).toMatchObject({ seq: 3, by: { kind: 'server' } });
  });
});
