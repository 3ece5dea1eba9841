import { describe, expect, it } from 'vitest';
import { helpQueue } from '@/components/workshop/host/help';
import { roomRows, type Wanted } from '@/components/workshop/host/room/rows';
import { tallyOf } from '@/lib/workshop/protocol/tally-of';
import { at, INSTRUCTOR, person, Q1, Q2, QUIZ, Room } from '../protocol/room';

/** Q1 and Q2 open at 1. u1 solves Q1 at 5, u2 nothing, u3 says that they are done; at 20. */
function morning() {
  const room = new Room().join('u1', 'u2', 'u3', 'u4');
  room.clock = 1;
  room.host({ do: 'open', refs: [Q1, Q2, QUIZ] });
  room.host({ do: 'close', refs: [QUIZ] });
  room.clock = 5;
  room.answer('u1', Q1, 'right');
  room.ask(person('u3'), { do: 'flag', state: 'done' });
  room.clock = 18;
  room.answer('u4', Q1, 'wrong');
  room.answer('u4', Q1, 'right');
  room.clock = 20;
  return room;
}
const wanted: Wanted = { order: 'stuck', stuckMinutes: 5, search: '' };
const names = (room: Room, more: Partial<Wanted> = {}) =>
  roomRows(room.state, at(room.clock), { ...wanted, ...more }).rows.map(
    ({ participant, stuck }) => [participant.id, stuck] as const,
  );

describe('the rows of the room', () => {
  it('have those first who are stuck the longest, then the others as they joined', () => {
    expect(names(morning())).toEqual([
      ['u2', 19],
      ['u1', 15],
      ['u3', undefined],
      ['u4', undefined],
    ]);
  });

  it('count as stuck who solved nothing for as many minutes as are asked for', () => {
    const room = morning();
    expect(names(room, { stuckMinutes: 16 })[0]).toEqual(['u2', 19]);
    expect(names(room, { stuckMinutes: 16 })[1]).toEqual(['u1', undefined]);
    expect(names(room, { stuckMinutes: 2 }).map(([, stuck]) => stuck)).toContain(2);
    const { stuck } = roomRows(room.state, at(20), { ...wanted, search: 'nobody' });
    expect(stuck).toBe(2);
  });

  it('show a question a column, in the order of the agenda, of a part alone where it is asked for', () => {
    const { state } = morning();
    expect(roomRows(state, at(20), wanted).refs).toEqual([Q1, Q2, QUIZ]);
    const lab = roomRows(state, at(20), { ...wanted, part: 'p2' });
    expect(lab.refs).toEqual([Q1, Q2]);
    const u4 = lab.rows.find(({ participant }) => participant.id === 'u4');
    expect(u4?.cells).toEqual([
      { state: 'solved', attempts: 2 },
      { state: 'untouched', attempts: 0 },
    ]);
  });

  it('are in other orders where they are wanted, and searched by name', () => {
    const room = morning();
    room.host({ do: 'rename', participant: 'u4', name: 'Ada' });
    room.ask(person('u3'), { do: 'flag', state: 'help' });
    const ids = (more: Partial<Wanted>) => names(room, more).map(([id]) => id);
    expect(ids({ order: 'name' })).toEqual(['u4', 'u1', 'u2', 'u3']);
    expect(ids({ order: 'joined' })).toEqual(['u1', 'u2', 'u3', 'u4']);
    expect(ids({ order: 'help' })[0]).toBe('u3');
    expect(ids({ search: ' ad' })).toEqual(['u4']);
  });

  it('are without those who were taken out', () => {
    const room = morning();
    room.host({ do: 'remove', participant: 'u2' });
    expect(names(room).map(([id]) => id)).toEqual(['u1', 'u3', 'u4']);
  });
});

describe('the help queue', () => {
  it('has the longest waiting first, and those to whom somebody is on the way last', () => {
    const room = new Room().join('u1', 'u2', 'u3', 'u4');
    for (const [minute, id] of ['u2', 'u1', 'u3'].entries()) {
      room.clock = minute;
      room.ask(person(id), { do: 'flag', state: 'help' });
    }
    room.ask({ ...INSTRUCTOR }, { do: 'take-help', participant: 'u2' });
    expect(helpQueue(room.state).map(({ id }) => id)).toEqual(['u1', 'u3', 'u2']);
    room.host({ do: 'lower-flag', participant: 'u1' });
    room.host({ do: 'ban', participant: 'u3' });
    expect(helpQueue(room.state).map(({ id }) => id)).toEqual(['u2']);
  });
});

describe('the devices of the room', () => {
  it('are counted, whatever is searched for, and those of one kind are shown alone', () => {
    const room = morning();
    const found = (id: string, sql: string) =>
      room.ask(person(id), {
        do: 'warmed-up',
        ...{ engines: { shell: 'ok', sql }, networkMs: 20, browser: 'Firefox' },
      });
    found('u1', 'ok');
    found('u2', 'WebAssembly is blocked');
    found('u3', 'ok');
    const only = (device: 'ready' | 'not' | 'untried', search = '') => {
      const { rows, devices } = roomRows(room.state, at(20), { ...wanted, device, search });
      expect(devices).toEqual({ ready: 2, not: 1, untried: 1 });
      return rows.map(({ participant }) => participant.id);
    };
    expect(only('ready')).toEqual(['u1', 'u3']);
    expect(only('not')).toEqual(['u2']);
    expect(only('untried')).toEqual(['u4']);
    expect(only('ready', 'u3')).toEqual(['u3']);
    // On the wall while it goes on, and not afterwards.
    room.host({ do: 'start-part', part: 'p1' });
    expect(tallyOf(room.state, 'wall').devices).toEqual({ ready: 2, not: 1 });
    room.host({ do: 'remove', participant: 'u2' });
    expect(tallyOf(room.state, 'wall').devices).toEqual({ ready: 2, not: 0 });
    room.host({ do: 'start-part', part: 'p2' });
    expect(tallyOf(room.state, 'wall')).not.toHaveProperty('devices');
  });
});
