/** Who may ask for what. */
import type { Command, ParticipantCommand, ServerCommand } from './commands';
import type { Actor } from './context';
import type { Participant } from './state';

type Do = Command['do'];

const PARTICIPANT: ReadonlySet<Do> = new Set<ParticipantCommand['do']>([
  ...(['answer', 'take-hint', 'ran', 'flag', 'warmed-up', 'call-me', 'card'] as const),
]);
const SERVER: ReadonlySet<Do> = new Set<ServerCommand['do']>([
  ...(['join', 'join-staff', 'renew-staff-link', 'renew-return-link'] as const),
]);
/** The workshop's own life is the instructor's, and who leads it. */
const INSTRUCTOR: ReadonlySet<Do> = new Set<Do>(['end', 'reopen', 'keep', 'remove-staff']);
/** A helper sees everything, helps, and talks to one at a time. */
const HELPER: ReadonlySet<Do> = new Set<Do>(['take-help', 'lower-flag', 'broadcast']);
/** What may still be done once it is over: its debrief and its clearing up. */
const AFTER_THE_END: ReadonlySet<Do> = new Set<Do>([
  ...(['mend', 'reveal', 'show-scores', 'show-votes', 'unfreeze', 'rename', 'remove'] as const),
  ...(['ban', 'readmit', 'rename-team', 'reopen', 'end', 'keep', 'card', 'join-staff'] as const),
  ...(['remove-staff', 'renew-staff-link', 'renew-return-link'] as const),
  // One that was given before the end may come after it; `whenGiven` sees to that.
  'answer',
]);

export function mayAsk(actor: Actor, command: Command): boolean {
  if (PARTICIPANT.has(command.do)) return actor.kind === 'participant';
  if (SERVER.has(command.do)) return actor.kind === 'server';
  if (actor.kind !== 'staff') return false;
  if (actor.role === 'instructor') return true;
  if (actor.role === 'co-instructor') return !INSTRUCTOR.has(command.do);
  if (command.do === 'broadcast') return command.to.whom === 'participant';
  return HELPER.has(command.do);
}

export const mayBeAfterTheEnd = (command: Command) => AFTER_THE_END.has(command.do);

/** A helper lowers the flags of those whom they came to help; instructors lower any. */
export const mayLower = (actor: Actor, { flag }: Participant) =>
  actor.kind === 'staff' && (actor.role !== 'helper' || flag.helper?.id === actor.id);
