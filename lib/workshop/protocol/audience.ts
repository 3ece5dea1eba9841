/**
 * Who looks, and what they get. The law (tests/unit/workshop/protocol/laws.test.ts): what somebody
 * folds of what they are sent is what they are sent of what is folded, so the browser needs no more.
 */
import type { Part } from './agenda';
import { participantOf } from './change';
import type { By, NewEvent, WorkshopEvent } from './events';
import { own } from './ids';
import { underMend } from './score';
import type { Answers, Participant, Question, State } from './state';

export type Audience = 'staff' | 'wall' | { readonly participant: string };

/** A state without what the audience may not have. */
export function redactState(state: State, audience: Audience): State {
  if (audience === 'staff') return state;
  const id = audience === 'wall' ? undefined : audience.participant;
  const self = id === undefined ? undefined : participantOf(state, id);
  return {
    ...state,
    agenda: state.agenda.map(withoutQuestions),
    questions: mapped(state.questions, publicQuestion),
    participants: self ? [publicSelf(self, state)] : [],
    places: self ? { [self.id]: 0 } : {},
    staff: [],
    frozen: state.frozen && {
      at: state.frozen.at,
      points: only(state.frozen.points, id),
    },
  };
}

const withoutQuestions = (part: Part): Part => ({ ...part, questions: [] });

const mapped = <Value>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value, key: string) => Value,
): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));

function only<Value>(record: Readonly<Record<string, Value>>, key: string | undefined) {
  const value = key === undefined ? undefined : own(record, key);
  return key === undefined || value === undefined ? {} : { [key]: value };
}

/** A mend says what is right, in words that others may have typed: only that it is void is public. */
const publicQuestion = (question: Question): Question => ({
  ...question,
  mend: question.mend?.void ? { accept: [], reject: [], void: true } : undefined,
});

const publicSelf = (self: Participant, state: State): Participant => ({
  ...self,
  answers: mapped(self.answers, (answers, ref) =>
    publicAnswers(answers, own(state.questions, ref)?.revealed !== undefined),
  ),
});

/** Whether a vote was right is told with the answer. */
const publicAnswers = (answers: Answers, told: boolean): Answers => ({
  ...answers,
  attempts: answers.attempts.map((one) => ({ ...one, graded: undefined })),
  votes: answers.votes.map((one) => ({
    ...one,
    graded: undefined,
    right: told ? one.right : undefined,
  })),
});

/**
 * What is sent of an event; undefined where nothing is.
 * @param state the state before the event, whole
 */
export function redactEvent<Event extends NewEvent | WorkshopEvent>(
  event: Event,
  audience: Audience,
  state: State | undefined,
): Event | undefined {
  if (audience === 'staff') return event;
  const id = audience === 'wall' ? undefined : audience.participant;
  const redacted = redact(event, id, state);
  if (!redacted) return undefined;
  // The number, where there is one, goes with it.
  return { ...redacted, by: publicBy(event.by, id) } as Event;
}

const publicBy = (by: By, id: string | undefined): By =>
  by.kind === 'participant' && by.id === id ? by : { kind: 'server' };

function redact(
  event: NewEvent,
  id: string | undefined,
  state: State | undefined,
): NewEvent | undefined {
  const self = id === undefined || !state ? undefined : participantOf(state, id);
  switch (event.kind) {
    case 'created': {
      const { workshop } = event;
      return { ...event, workshop: { ...workshop, agenda: workshop.agenda.map(withoutQuestions) } };
    }
    case 'staff-joined':
    case 'staff-left':
    case 'staff-link-renewed':
      return undefined;

    case 'joined':
    case 'renamed':
    case 'removed':
    case 'readmitted':
    case 'return-link-renewed':
    case 'flagged':
    case 'help-taken':
    case 'warmed-up':
    case 'ran':
    case 'card-written':
    case 'team-moved':
    case 'hint-taken':
      return event.participant === id ? event : undefined;
    case 'teams-made':
      return { ...event, members: only(event.members, id) };
    case 'broadcast': {
      const { to } = event;
      if (to.whom === 'all') return event;
      const told =
        to.whom === 'team' ? self !== undefined && self.team === to.team : to.participant === id;
      if (!told || id === undefined) return undefined;
      return { ...event, to: { whom: 'participant', participant: id } };
    }

    case 'answered': {
      if (event.participant !== id) return undefined;
      const mend = state && own(state.questions, event.ref)?.mend;
      return { ...event, right: underMend(event.right, event.echo, mend) };
    }
    case 'voted':
      return event.participant === id ? { ...event, right: undefined } : undefined;
    case 'revealed': {
      const votes = self?.answers[event.ref]?.votes;
      return { ...event, rights: votes?.map(({ right }) => right ?? false) };
    }
    case 'mended': {
      const mine = self?.answers[event.ref];
      const again = (one: { right?: boolean; graded?: boolean; echo: string }) =>
        underMend(one.graded ?? one.right ?? false, one.echo, event);
      const told = state && own(state.questions, event.ref)?.revealed !== undefined;
      return {
        ...event,
        accept: [],
        reject: [],
        rights: mine?.attempts.map(again) ?? [],
        voteRights: told ? mine?.votes.map(again) : undefined,
      };
    }

    case 'ended':
    case 'reopened':
    case 'kept':
    case 'team-renamed':
    case 'part-started':
    case 'timer-set':
    case 'paused':
    case 'resumed':
    case 'opened':
    case 'closed':
    case 'hint-released':
    case 'vote-started':
    case 'votes-shown':
    case 'scores-shown':
    case 'frozen':
    case 'unfrozen':
    case 'locked':
    case 'unlocked':
      return event;
    default:
      event satisfies never;
      return undefined;
  }
}
