import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/workshop/protocol/context';
import { staffTable } from '@/lib/workshop/protocol/export';
import { at, HELPER, person, Room, SERVER } from './room';

const CO: Actor = { kind: 'staff', role: 'co-instructor', id: 'c1' };

function staffed(): Room {
  const room = new Room().join('u1');
  room.ask(SERVER, { do: 'join-staff', id: 'i1', role: 'instructor', name: 'Ada' });
  room.ask(SERVER, { do: 'join-staff', id: 'c1', role: 'co-instructor', name: 'Cleo' });
  room.ask(SERVER, { do: 'join-staff', id: 'h1', role: 'helper', name: 'Hal' });
  return room;
}

describe('who is taken away', () => {
  it('may do nothing any more, whatever role they had', () => {
    const room = staffed();
    room.host({ do: 'remove-staff', id: 'c1' });
    expect(room.ask(CO, { do: 'pause' })).toEqual({ refused: 'gone', how: 'removed' });
    room.host({ do: 'remove-staff', id: 'h1' });
    room.ask(person('u1'), { do: 'flag', state: 'help' });
    expect(room.ask(HELPER, { do: 'take-help', participant: 'u1' })).toEqual({
      refused: 'gone',
      how: 'removed',
    });
  });

  it('leaves whom they went to in the queue, at their place, for somebody else', () => {
    const room = staffed();
    room.ask(person('u1'), { do: 'flag', state: 'help', note: 'jq' });
    room.clock = 3;
    room.ask(HELPER, { do: 'take-help', participant: 'u1' });
    room.clock = 5;
    room.host({ do: 'remove-staff', id: 'h1' });
    expect(room.of('u1').flag).toEqual({ state: 'help', since: at(0), note: 'jq' });
    expect(room.ask(CO, { do: 'take-help', participant: 'u1' })).toHaveProperty('events');
  });

  it('stays in the list and in the export, with when', () => {
    const room = staffed();
    room.clock = 7;
    room.host({ do: 'remove-staff', id: 'h1' });
    expect(room.host({ do: 'remove-staff', id: 'h1' })).toEqual({ events: [] });
    expect(staffTable(room.state)).toEqual([
      ['staff', 'name', 'role', 'joined', 'left'],
      ['i1', 'Ada', 'instructor', at(0), undefined],
      ['c1', 'Cleo', 'co-instructor', at(0), undefined],
      ['h1', 'Hal', 'helper', at(0), at(7)],
    ]);
    // Their name is free.
    room.ask(SERVER, { do: 'join', participant: 'u2', name: 'Hal' });
    expect(room.of('u2').name).toBe('Hal');
  });

  it('is never the instructor, nor somebody whom the room does not know', () => {
    const room = staffed();
    expect(room.host({ do: 'remove-staff', id: 'i1' })).toEqual({ refused: 'not-allowed' });
    expect(room.host({ do: 'remove-staff', id: 'x9' })).toEqual({ refused: 'unknown-staff' });
  });

  it.each([CO, HELPER, person('u1')])('is not for others to say: %j', (actor) => {
    expect(staffed().ask(actor, { do: 'remove-staff', id: 'h1' })).toEqual({
      refused: 'not-allowed',
    });
  });
});

describe('a door that is locked', () => {
  it('lets nobody new in until it is opened, and says why', () => {
    const room = new Room().join('u1');
    room.host({ do: 'lock' });
    expect(room.host({ do: 'lock' })).toEqual({ events: [] });
    const join = { do: 'join', participant: 'u2', name: 'Late' } as const;
    expect(room.ask(SERVER, join)).toEqual({ refused: 'locked' });
    // Who was in works on, and whom the instructor lets in again is no stranger.
    expect(room.ask(person('u1'), { do: 'flag', state: 'done' })).toHaveProperty('events');
    room.host({ do: 'remove', participant: 'u1' });
    expect(room.host({ do: 'readmit', participant: 'u1' })).toHaveProperty('events');
    room.host({ do: 'unlock' });
    expect(room.ask(SERVER, join)).toHaveProperty('events');
  });

  it.each([
    [CO, { events: expect.any(Array) as [] }],
    [HELPER, { refused: 'not-allowed' }],
    [person('u1'), { refused: 'not-allowed' }],
  ])('is for instructors: %j', (actor, decided) => {
    expect(staffed().ask(actor, { do: 'lock' })).toEqual(decided);
  });
});

describe('a return link that was renewed', () => {
  it('is told to whom it leads back, and to nobody who was taken out', () => {
    const room = new Room().join('u1', 'u2');
    room.clock = 4;
    room.ask(SERVER, { do: 'renew-return-link', participant: 'u1' });
    expect(room.of('u1').linkRenewedAt).toBe(at(4));
    room.host({ do: 'remove', participant: 'u2' });
    expect(room.ask(SERVER, { do: 'renew-return-link', participant: 'u2' })).toEqual({
      refused: 'gone',
      how: 'removed',
    });
  });
});
