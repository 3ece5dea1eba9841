/** New states out of old ones: what does not change is shared. */
import type { WorkshopEvent } from './events';
import { own } from './ids';
import type { Answers, Participant, Question, State } from './state';

export function participantOf(state: State, id: string): Participant | undefined {
  const place = own(state.places, id);
  return place === undefined ? undefined : state.participants[place];
}

/** Whether somebody of the staff was taken away. */
export const hasLeft = (state: State, id: string): boolean =>
  state.staff.some((one) => one.id === id && one.leftAt !== undefined);

/**
 * Nothing where there is no such participant: in what somebody else is sent there is not. Copying an
 * array of references is what keeps a fold of a room of 500 cheap.
 */
export function withParticipant(
  state: State,
  { at, by }: Pick<WorkshopEvent, 'at' | 'by'>,
  id: string,
  change: (participant: Participant) => Participant,
): State {
  const place = own(state.places, id);
  const participant = place === undefined ? undefined : state.participants[place];
  if (place === undefined || !participant) return state;
  const changed = change(participant);
  const participants = state.participants.slice();
  participants[place] = by.kind === 'participant' ? { ...changed, lastActiveAt: at } : changed;
  return { ...state, participants };
}

export const everyParticipant = (
  state: State,
  change: (participant: Participant) => Participant,
): State => ({ ...state, participants: state.participants.map(change) });

export function withQuestion(
  state: State,
  ref: string,
  change: (question: Question) => Question,
): State {
  const question = own(state.questions, ref);
  if (!question) return state;
  return { ...state, questions: { ...state.questions, [ref]: change(question) } };
}

const NONE: Answers = { attempts: [], votes: [], hints: [] };

export const withAnswers = (
  participant: Participant,
  ref: string,
  change: (answers: Answers) => Answers,
): Participant => ({
  ...participant,
  answers: { ...participant.answers, [ref]: change(participant.answers[ref] ?? NONE) },
});
