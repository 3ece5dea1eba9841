/** Events of questions: opening and closing them, hints, what is revealed, live votes. */
import { everyParticipant, withAnswers, withParticipant, withQuestion } from './change';
import type { EventOf } from './events';
import type { State } from './state';
import { begin, finish } from './time';

export function opened(state: State, { at, questions }: EventOf<'opened'>): State {
  const all = { ...state.questions };
  for (const { part, facts } of questions) {
    const before = all[facts.ref] ?? { part, facts, open: [], hints: [] };
    all[facts.ref] = { ...before, open: begin(before.open, at) };
  }
  return { ...state, questions: all };
}

export const closed = (state: State, { at, refs }: EventOf<'closed'>): State =>
  refs.reduce(
    (result, ref) => withQuestion(result, ref, (one) => ({ ...one, open: finish(one.open, at) })),
    state,
  );

export const hintReleased = (state: State, { at, ref, n, text }: EventOf<'hint-released'>): State =>
  withQuestion(state, ref, (one) => ({ ...one, hints: [...one.hints, { n, text, at }] }));

export const hintTaken = (state: State, event: EventOf<'hint-taken'>): State =>
  withParticipant(state, event, event.participant, (one) =>
    withAnswers(one, event.ref, (answers) => {
      const { n, text, cost, at } = event;
      return { ...answers, hints: [...answers.hints, { n, text, cost, at }] };
    }),
  );

/** Closes the question; a participant learns with it which of their votes were right. */
export function revealed(state: State, event: EventOf<'revealed'>): State {
  const { at, ref, answer, explanation, solutions, rights } = event;
  const told = withQuestion(state, ref, (one) => ({
    ...one,
    open: finish(one.open, at),
    revealed: { answer, explanation, solutions, at },
  }));
  if (!rights) return told;
  return everyParticipant(told, (one) =>
    one.answers[ref] === undefined
      ? one
      : withAnswers(one, ref, (answers) => ({
          ...answers,
          votes: answers.votes.map((vote, i) => ({ ...vote, right: rights[i] })),
        })),
  );
}

export const voteStarted = (state: State, { at, ref, round }: EventOf<'vote-started'>): State =>
  withQuestion(state, ref, (one) => ({
    ...one,
    vote: { round, shown: false, startedAt: at, rounds: [...(one.vote?.rounds ?? []), at] },
  }));

export const votesShown = (state: State, { ref, shown }: EventOf<'votes-shown'>): State =>
  withQuestion(state, ref, (one) => (one.vote ? { ...one, vote: { ...one.vote, shown } } : one));
