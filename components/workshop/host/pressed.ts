import type { AnyCommand } from '@/lib/workshop/client/wire';
import { participantOf } from '@/lib/workshop/protocol/change';
import type { State } from '@/lib/workshop/protocol/state';
import { count } from './words';

/** What somebody of the staff asked for, in the words of the buttons. */
export function pressedWords(
  command: AnyCommand,
  state: State,
  numbers: ReadonlyMap<string, string>,
): string {
  const question = (ref: string) => numbers.get(ref) ?? ref;
  const questions = (refs: readonly string[]) =>
    refs.length > 3 ? count(refs.length, 'question') : refs.map(question).join(', ');
  const person = (id: string) => participantOf(state, id)?.name ?? 'somebody';
  switch (command.do) {
    case 'open':
      return `Open ${questions(command.refs)}`;
    case 'close':
      return `Close ${questions(command.refs)}`;
    case 'start-part':
      return `Start: ${state.agenda.find(({ id }) => id === command.part)?.title ?? 'a part'}`;
    case 'set-timer':
      return command.endsAt === null ? 'Take the timer away' : 'Set the timer';
    case 'pause':
      return 'Pause';
    case 'resume':
      return 'Resume';
    case 'show-scores':
      return command.shown ? 'Show the scores' : 'Hide the scores';
    case 'freeze':
      return 'Freeze the scores';
    case 'unfreeze':
      return 'Unfreeze the scores';
    case 'broadcast':
      return `Broadcast: ${command.text}`;
    case 'release-hint':
      return `Give hint ${command.n + 1} of ${question(command.ref)} to all`;
    case 'reveal':
      return `Reveal the answer of ${question(command.ref)}`;
    case 'vote':
      return `Put ${question(command.ref)} to the vote`;
    case 're-vote':
      return `Vote again on ${question(command.ref)}`;
    case 'show-votes':
      return `${command.shown ? 'Show' : 'Hide'} the distribution of ${question(command.ref)}`;
    case 'take-help':
      return `I go to ${person(command.participant)}`;
    case 'lower-flag':
      return `Lower the flag of ${person(command.participant)}`;
    case 'rename':
      return `Rename ${person(command.participant)}`;
    case 'remove':
      return `Take ${person(command.participant)} out`;
    case 'ban':
      return `Ban ${person(command.participant)}`;
    case 'readmit':
      return `Let ${person(command.participant)} in again`;
    case 'lock':
      return 'Lock joining';
    case 'unlock':
      return 'Unlock joining';
    case 'remove-staff':
      return 'Take away a seat';
    case 'make-teams':
      return 'Make teams';
    case 'move-to-team':
      return `Move ${person(command.participant)} to another team`;
    case 'rename-team':
      return 'Rename a team';
    case 'mend':
      return `Mend ${question(command.ref)}`;
    case 'end':
      return 'End the workshop';
    case 'reopen':
      return 'Reopen the workshop';
    case 'keep':
      return `Keep for ${count(command.days, 'day')}`;
    default:
      // A participant's; none stands in an outbox of the staff.
      return command.do;
  }
}
