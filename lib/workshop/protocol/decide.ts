/**
 * What becomes of a command: events, or a refusal. Nothing is looked up and nothing kept here; the same
 * state, command and context give the same events. Commands have been parsed (`commands.ts`). A command
 * that comes twice is not known here: its key is unique in the store.
 */
import { mayAsk, mayBeAfterTheEnd } from './allowed';
import { hasLeft, participantOf } from './change';
import type { Command } from './commands';
import type { Context, Decided } from './context';
import { answer } from './decide-answer';
import { takeHint } from './decide-hint';
import * as own from './decide-own';
import * as people from './decide-people';
import * as questions from './decide-questions';
import * as room from './decide-room';
import * as staff from './decide-staff';
import * as teams from './decide-teams';
import * as votes from './decide-votes';
import type { State } from './state';
import { iso } from './time';

export function decide(state: State, command: Command, given: Context): Decided {
  const context = { ...given, now: iso(given.now) };
  const { actor } = context;
  if (!mayAsk(actor, command)) return { refused: 'not-allowed' };
  if (actor.kind === 'staff' && hasLeft(state, actor.id))
    return { refused: 'gone', how: 'removed' };
  if (actor.kind === 'participant') {
    const me = participantOf(state, actor.id);
    if (!me) return { refused: 'unknown-participant' };
    if (me.gone) return { refused: 'gone', how: me.gone };
  }
  if (state.endedAt !== undefined && !mayBeAfterTheEnd(command)) return { refused: 'ended' };

  switch (command.do) {
    case 'open':
      return questions.open(state, command, context);
    case 'close':
      return questions.close(state, command, context);
    case 'release-hint':
      return questions.releaseHint(state, command, context);
    case 'reveal':
      return questions.reveal(state, command, context);
    case 'mend':
      return questions.mend(state, command, context);
    case 'vote':
      return votes.vote(state, command, context);
    case 're-vote':
      return votes.voteAgain(state, command, context);
    case 'show-votes':
      return votes.showVotes(state, command, context);

    case 'start-part':
      return room.startPart(state, command, context);
    case 'set-timer':
      return room.setTimer(command, context);
    case 'pause':
      return room.pause(state, context);
    case 'resume':
      return room.resume(state, context);
    case 'show-scores':
      return room.showScores(state, command, context);
    case 'freeze':
      return room.freeze(state, context);
    case 'unfreeze':
      return room.unfreeze(state, context);
    case 'lock':
      return room.lock(state, context);
    case 'unlock':
      return room.unlock(state, context);
    case 'broadcast':
      return room.broadcast(state, command, context);
    case 'end':
      return room.end(state, context);
    case 'reopen':
      return room.reopen(state, context);
    case 'keep':
      return room.keep(state, command, context);

    case 'take-help':
      return people.takeHelp(state, command, context);
    case 'lower-flag':
      return people.lowerFlag(state, command, context);
    case 'rename':
      return people.rename(state, command.participant, command.name, context);
    case 'remove':
    case 'ban':
      return people.remove(state, command, context);
    case 'readmit':
      return people.readmit(state, command, context);
    case 'renew-return-link':
      return people.renewReturnLink(state, command, context);
    case 'join':
      return people.join(state, command, context);

    case 'join-staff':
      return staff.joinStaff(state, command, context);
    case 'remove-staff':
      return staff.removeStaff(state, command, context);
    case 'renew-staff-link':
      return staff.renewStaffLink(state, command, context);

    case 'make-teams':
      return teams.makeTeams(state, command, context);
    case 'move-to-team':
      return teams.moveToTeam(state, command, context);
    case 'rename-team':
      return teams.renameTeam(state, command, context);

    case 'answer':
      return answer(state, command, context);
    case 'take-hint':
      return takeHint(state, command, context);
    case 'ran':
      return own.ran(state, command, context);
    case 'flag':
      return own.flag(state, command, context);
    case 'warmed-up':
      return own.warmedUp(command, context);
    case 'call-me':
      return actor.kind === 'participant'
        ? people.rename(state, actor.id, command.name, context)
        : { refused: 'not-allowed' };
    case 'card':
      return own.card(command, context);
  }
}
