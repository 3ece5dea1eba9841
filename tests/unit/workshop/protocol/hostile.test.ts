import { describe, expect, it } from 'vitest';
import { Workshop } from '@/lib/workshop/protocol/agenda';
import { Command, ParticipantCommand, StaffCommand } from '@/lib/workshop/protocol/commands';
import { WorkshopEvent } from '@/lib/workshop/protocol/events';
import { readRef } from '@/lib/workshop/protocol/ids';
import { at, person, Q1, Room, SERVER, WORKSHOP } from './room';

const long = (n: number) => 'x'.repeat(n);
const refused = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  !schema.safeParse(value).success;

describe('what comes over the wire is bounded', () => {
  const answer = { do: 'answer', ref: Q1, input: 'x', at: at(0) };
  it.each<[string, unknown]>([
    ['an answer too long', { ...answer, input: long(50_001) }],
    ['a time that is none', { ...answer, at: 'yesterday' }],
    ['a time in a zone', { ...answer, at: '2026-11-21T09:00:00+01:00' }],
    ['a day that there is not', { ...answer, at: '2026-02-30T09:00:00Z' }],
    ['a path for a reference', { ...answer, ref: 'lab/../../etc/passwd' }],
    ['a prototype for a reference', { ...answer, ref: '__proto__' }],
    ['too many decisions', { ...answer, decisions: Array(21).fill({}) }],
    ['a note too long', { do: 'flag', state: 'help', note: long(501) }],
    ['a state that there is not', { do: 'flag', state: 'bored' }],
    ['a query too long', { do: 'ran', language: 'sql', query: long(2_001), ok: true, ms: 1 }],
    ['a time below zero', { do: 'ran', language: 'sql', query: '', ok: true, ms: -1 }],
    ['no number', { do: 'ran', language: 'sql', query: '', ok: true, ms: NaN }],
    ['a card too long', { do: 'card', good: long(501), confusing: '' }],
    ['a name too long', { do: 'call-me', name: long(129) }],
    ['half a hint', { do: 'take-hint', ref: Q1, n: 0.5 }],
    ['a command of the staff', { do: 'pause' }],
  ])('%s', (_, value) => expect(refused(ParticipantCommand, value)).toBe(true));

  it.each<[string, unknown]>([
    ['a broadcast too long', { do: 'broadcast', text: long(501), to: { whom: 'all' } }],
    ['an empty broadcast', { do: 'broadcast', text: ' ', to: { whom: 'all' } }],
    ['nothing to open', { do: 'open', refs: [] }],
    ['too much to open', { do: 'open', refs: Array(401).fill(Q1) }],
    [
      'too many echoes',
      { do: 'mend', ref: Q1, accept: Array(101).fill('x'), reject: [], void: false },
    ],
    ['teams of nobody', { do: 'make-teams', by: { size: 0 } }],
    ['for ever', { do: 'keep', days: 366 }],
    ['an id of markup', { do: 'ban', participant: '<script>' }],
    ['an id that no record keeps', { do: 'ban', participant: '__proto__' }],
  ])('%s', (_, value) => expect(refused(StaffCommand, value)).toBe(true));

  it('and nothing is lost of what is allowed', () => {
    const input = long(50_000);
    expect(Command.parse({ ...answer, input, extra: 1 })).toEqual({ ...answer, input });
  });

  it('of a long answer that is wrong only the beginning is kept, of a right one all', () => {
    const room = new Room().join('u1');
    room.host({ do: 'open', refs: [Q1] });
    const answer = (verdict: 'right' | 'wrong', input: string) =>
      room.ask(
        { kind: 'participant', id: 'u1' },
        { do: 'answer', ref: Q1, input, at: at(0) },
        { graded: { verdict, echo: '9 rows of 2 columns', reason: '' } },
      );
    const kept = (all: { events: readonly object[] } | object) =>
      (all as { events: { input: string }[] }).events[0]?.input;
    expect(kept(answer('wrong', long(4_000)))).toBe(long(4_000));
    expect(kept(answer('wrong', long(50_000)))).toBe(`${long(3_999)}…`);
    // No half of a sign.
    expect(kept(answer('wrong', `${long(3_998)}😀${long(100)}`))).toBe(`${long(3_998)}…`);
    expect(kept(answer('right', long(50_000)))).toBe(long(50_000));
  });

  it('a query of one person comes once in five seconds', () => {
    const room = new Room().join('u1', 'u2');
    const ran = (id: string, query: string) =>
      room.ask(person(id), { do: 'ran', language: 'sql', query, ok: true, ms: 1 });
    expect(ran('u1', 'a')).toHaveProperty('events');
    room.clock = 4.2 / 60;
    expect(ran('u1', 'b')).toEqual({ refused: 'slow-down', retryAfter: 1 });
    expect(ran('u2', 'b')).toHaveProperty('events');
    room.clock = 5 / 60;
    expect(ran('u1', 'c')).toHaveProperty('events');
    expect(room.of('u1').lastQuery?.query).toBe('c');
  });

  it('an event of an earlier version may hold more', () => {
    const event = {
      ...{ seq: 1, at: at(0), by: SERVER, kind: 'answered', participant: 'u1', ref: Q1 },
      ...{ input: long(100_000), echo: long(100_000), right: false, given: at(0) },
    };
    expect(refused(WorkshopEvent, event)).toBe(false);
  });
});

describe('an agenda', () => {
  const parts = (n: number) =>
    Array.from({ length: n }, (_, i) => ({
      ...{ id: `p${i + 1}`, kind: 'break', title: 'Break', minutes: 5, questions: [] },
    }));
  const questions = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ ref: `quiz/q/n${i}`, points: 1, hintCosts: [] }));
  const withParts = (agenda: unknown) => ({ ...WORKSHOP, agenda });

  it('has at most forty parts and four hundred questions, none of them twice', () => {
    expect(refused(Workshop, withParts(parts(40)))).toBe(false);
    expect(refused(Workshop, withParts(parts(41)))).toBe(true);
    const [one, two] = parts(2);
    const split = (n: number) => [
      { ...one, questions: questions(n).slice(0, 300) },
      { ...two, questions: questions(n).slice(300) },
    ];
    expect(refused(Workshop, withParts(split(400)))).toBe(false);
    expect(refused(Workshop, withParts(split(401)))).toBe(true);
    expect(refused(Workshop, withParts([one, one]))).toBe(true);
    const again = [
      { ...one, questions: questions(1) },
      { ...two, questions: questions(1) },
    ];
    expect(refused(Workshop, withParts(again))).toBe(true);
  });
});

describe('ids that objects have from birth', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty'])('%s is a person like others', (id) => {
    const room = new Room();
    const command = { do: 'join', participant: id, name: 'Ana' } as const;
    expect(room.ask(SERVER, command)).toHaveProperty('events');
    expect(room.of(id).name).toBe('Ana');
    room.host({ do: 'make-teams', by: { count: 1 } });
    expect(room.of(id).team).toBe('t1');
    room.host({ do: 'freeze' });
    room.host({ do: 'open', refs: [Q1] });
    room.answer(id, Q1, 'right');
    expect(room.of(id).answers[Q1]?.solvedAt).toBe(at(0));
  });
});

it('a reference says what it is of', () => {
  expect(readRef('quiz/reading-logs/first')).toEqual({
    kind: 'quiz',
    of: 'reading-logs',
    question: 'first',
  });
  expect(() => readRef('quiz/reading-logs')).toThrow();
});

it('an event without a number is none', () => {
  expect(refused(WorkshopEvent, { at: at(0), by: SERVER, kind: 'paused' })).toBe(true);
});
