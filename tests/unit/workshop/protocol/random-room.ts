/**
 * Rooms made of random commands, run through `decide`. All that must not be seen is marked with whose
 * it is, so that a search of the JSON finds it.
 */
import fc from 'fast-check';
import type { Command } from '@/lib/workshop/protocol/commands';
import type { Actor, Context } from '@/lib/workshop/protocol/context';
import { at, INSTRUCTOR, HELPER, person, Q1, Q2, Q3, QUIZ, SERVER } from './room';

export const PEOPLE = ['u1', 'u2', 'u3', 'u4'] as const;
const REFS = [Q1, Q2, Q3, QUIZ] as const;

export interface Step {
  readonly actor: Actor;
  readonly command: Command;
  readonly context: Pick<Context, 'graded' | 'texts'>;
  /** Minutes since the step before. */
  readonly after: number;
}

/** What only its owner, and the staff, may find anywhere. */
export const mark = (what: string, id: string) => `${what}<of-${id}>`;
export const answerMark = (ref: string) => `answer<to-${ref}>`;
export const hintMark = (ref: string, n: number) => `hint<${n}-of-${ref}>`;

const ref = fc.constantFrom(...REFS);
const who = fc.constantFrom(...PEOPLE);
const team = fc.constantFrom('t1', 't2', 't3');
const shown = fc.boolean();
/** Some echoes many have, some only one. */
const echoOf = (id: string) => fc.constantFrom('A', 'B', mark('echo', id));
const echoes = fc.uniqueArray(
  fc.oneof(
    fc.constantFrom('A', 'B'),
    who.map((id) => mark('echo', id)),
  ),
  { maxLength: 3 },
);
const audible = fc.oneof(
  fc.constant({ whom: 'all' as const }),
  team.map((one) => ({ whom: 'team' as const, team: one })),
  who.map((participant) => ({ whom: 'participant' as const, participant })),
);

const hosts: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('open' as const), refs: fc.array(ref, { minLength: 1, maxLength: 3 }) }) },
  fc.record({ do: fc.constant('close' as const), refs: fc.array(ref, { minLength: 1, maxLength: 2 }) }),
  fc.record({ do: fc.constant('start-part' as const), part: fc.constantFrom('p1', 'p2', 'p3', 'p4') }),
  fc.record({ do: fc.constant('set-timer' as const), endsAt: fc.constantFrom(null, at(10), at(100)) }),
  { weight: 2, arbitrary: fc.constantFrom<Command>({ do: 'freeze' }, { do: 'unfreeze' }) },
  { weight: 3, arbitrary: fc.constantFrom<Command>({ do: 'pause' }, { do: 'resume' }, { do: 'resume' }, { do: 'reopen' }, { do: 'reopen' }, { do: 'end' }) },
  fc.record({ do: fc.constant('show-scores' as const), shown }),
  fc.record({ do: fc.constant('release-hint' as const), ref, n: fc.nat(2) }),
  fc.record({ do: fc.constant('reveal' as const), ref }),
  { weight: 2, arbitrary: fc.oneof(fc.record({ do: fc.constant('vote' as const), ref }), fc.record({ do: fc.constant('re-vote' as const), ref, round: fc.integer({ min: 2, max: 4 }) })) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('show-votes' as const), ref, shown }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('take-help' as const, 'take-help' as const, 'lower-flag' as const), participant: who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'ban' as const, 'readmit' as const, 'readmit' as const, 'readmit' as const), participant: who }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('make-teams' as const), by: fc.oneof(fc.record({ size: fc.integer({ min: 1, max: 3 }) }), fc.record({ count: fc.integer({ min: 1, max: 3 }) })) }) },
  fc.record({ do: fc.constant('move-to-team' as const), participant: who, team }),
  fc.record({ do: fc.constant('rename-team' as const), team, name: fc.constantFrom('Elves', 'Reindeer') }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('mend' as const), ref, accept: echoes, reject: echoes, void: fc.nat(5).map((n) => n === 0) }) },
  fc.record({ do: fc.constant('keep' as const), days: fc.nat(30) }),
  { weight: 2, arbitrary: fc.constantFrom<Command>({ do: 'lock' }, { do: 'unlock' }, { do: 'unlock' }, { do: 'remove-staff', id: 'h1' }) },
  { weight: 2, arbitrary: audible.map((to): Command => ({ do: 'broadcast', to, text: to.whom === 'participant' ? mark('to', to.participant) : to.whom })) },
); // prettier-ignore

const said = (id: string): fc.Arbitrary<Command> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ do: fc.constant('answer' as const), ref, input: fc.constant(mark('input', id)), at: fc.integer({ min: -40, max: 200 }).map(at) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('take-hint' as const), ref, n: fc.nat(2) }) },
    fc.constant<Command>({ do: 'ran', language: 'shell', query: mark('query', id), ok: true, ms: 3 }),
    fc.constantFrom('working', 'done', 'help').map((state): Command => ({ do: 'flag', state, note: mark('note', id) })),
    fc.constant<Command>({ do: 'warmed-up', engines: { shell: 'ok', sql: mark('engine', id) }, networkMs: 3, browser: mark('browser', id) }),
    fc.constantFrom<Command>({ do: 'card', good: mark('good', id), confusing: '' }, { do: 'call-me', name: mark('name too', id) }),
  ); // prettier-ignore

const step = fc.oneof(
  { weight: 6, arbitrary: hosts.map((command) => ({ actor: INSTRUCTOR, command })) },
  hosts.map((command) => ({ actor: HELPER, command })),
  {
    weight: 2,
    arbitrary: who.map((participant) => ({
      actor: SERVER,
      command: { do: 'join', participant, name: mark('name', participant) } as Command,
    })),
  },
  fc.constant({
    actor: SERVER,
    command: { do: 'join-staff', id: 'h1', role: 'helper', name: 'Hana' } as Command,
  }),
  fc
    .oneof(
      fc.constant<Command>({ do: 'renew-staff-link', id: 'h1' }),
      who.map((participant): Command => ({ do: 'renew-return-link', participant })),
    )
    .map((command) => ({ actor: SERVER, command })),
  {
    weight: 6,
    arbitrary: who.chain((id) => said(id).map((command) => ({ actor: person(id), command }))),
  },
);

const verdict = fc.constantFrom(
  'right' as const,
  'wrong' as const,
  'wrong' as const,
  'not-over' as const,
);

export const steps: fc.Arbitrary<Step[]> = fc.array(
  step.chain(({ actor, command }) => {
    const id = actor.kind === 'participant' ? actor.id : '';
    return fc.record({
      actor: fc.constant(actor),
      command: fc.constant(command),
      after: fc.constantFrom(0, 0.1, 1, 7),
      context: fc.record({ verdict, echo: echoOf(id) }).map((graded) => ({
        graded: { ...graded, reason: mark('because', id) },
        texts: 'ref' in command ? textsOf(command.ref, 'n' in command ? command.n : 0) : {},
      })),
    });
  }),
  { minLength: 40, maxLength: 120, size: 'max' },
);

const textsOf = (of: string, n: number) => ({
  hint: hintMark(of, n),
  reveal: { answer: answerMark(of), explanation: answerMark(of), solutions: [] },
});
