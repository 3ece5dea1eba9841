/**
 * State is a fold of events, on the server and in the browser, which folds what it is sent. Never
 * throws: what an event names and is not there is left alone, and so is a kind of a later version.
 */
import type { NewEvent } from './events';
import * as answers from './fold-answers';
import * as people from './fold-people';
import * as questions from './fold-questions';
import * as room from './fold-room';
import type { State } from './state';

export const initialState = room.initialState;

export function fold(state: State, event: NewEvent): State {
  switch (event.kind) {
    case 'created':
      return room.initialState(event);
    case 'staff-joined':
      return room.staffJoined(state, event);
    case 'staff-left':
      return room.staffLeft(state, event);
    case 'staff-link-renewed':
      return state;
    case 'ended':
      return { ...state, endedAt: event.at };
    case 'reopened':
      return { ...state, endedAt: undefined };
    case 'kept':
      return { ...state, keepDays: event.days };
    case 'part-started':
      return room.partStarted(state, event);
    case 'timer-set':
      return room.timerSet(state, event);
    case 'paused':
      return room.paused(state, event);
    case 'resumed':
      return room.resumed(state, event);
    case 'broadcast':
      return room.broadcast(state, event);
    case 'scores-shown':
      return { ...state, scoresShown: event.shown };
    case 'frozen':
      return room.frozen(state, event);
    case 'unfrozen':
      return { ...state, frozen: undefined };
    case 'locked':
      return { ...state, locked: true };
    case 'unlocked':
      return { ...state, locked: undefined };

    case 'joined':
      return people.joined(state, event);
    case 'renamed':
      return people.renamed(state, event);
    case 'removed':
      return people.removed(state, event);
    case 'readmitted':
      return people.readmitted(state, event);
    case 'return-link-renewed':
      return people.returnLinkRenewed(state, event);
    case 'flagged':
      return people.flagged(state, event);
    case 'help-taken':
      return people.helpTaken(state, event);
    case 'warmed-up':
      return people.warmedUp(state, event);
    case 'ran':
      return people.ran(state, event);
    case 'card-written':
      return people.cardWritten(state, event);
    case 'teams-made':
      return people.teamsMade(state, event);
    case 'team-moved':
      return people.teamMoved(state, event);
    case 'team-renamed':
      return people.teamRenamed(state, event);

    case 'opened':
      return questions.opened(state, event);
    case 'closed':
      return questions.closed(state, event);
    case 'hint-released':
      return questions.hintReleased(state, event);
    case 'hint-taken':
      return questions.hintTaken(state, event);
    case 'revealed':
      return questions.revealed(state, event);
    case 'vote-started':
      return questions.voteStarted(state, event);
    case 'votes-shown':
      return questions.votesShown(state, event);

    case 'answered':
      return answers.answered(state, event);
    case 'voted':
      return answers.voted(state, event);
    case 'mended':
      return answers.mended(state, event);
    default:
      event satisfies never;
      return state;
  }
}

/** The state after a whole list, which begins with `created`; nothing of an empty one. */
export function foldAll(events: readonly NewEvent[]): State | undefined {
  let state: State | undefined;
  for (const event of events) {
    if (state) state = fold(state, event);
    else if (event.kind === 'created') state = initialState(event);
  }
  return state;
}
