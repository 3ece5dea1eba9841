/** Live questions: everybody answers once a round; what they said is hidden until it is shown. */
import { MOST } from './bounds';
import type { Context, Decided } from './context';
import { type CommandOf, decided, isRefusal, NOTHING, openedOnce } from './decided';
import { inAgenda } from './decide-questions';
import { own } from './ids';
import type { State } from './state';
import { isOpen } from './time';

/** Opens the question where it is not. */
export function vote(state: State, { ref }: CommandOf<'vote'>, context: Context): Decided {
  const questions = inAgenda(state, ref);
  if (questions.length === 0) return { refused: 'unknown-question' };
  const question = own(state.questions, ref);
  if (question?.revealed) return { refused: 'revealed', ref };
  const opened = question && isOpen(question) ? [] : [{ kind: 'opened', questions } as const];
  const started = question?.vote ? [] : [{ kind: 'vote-started', ref, round: 1 } as const];
  return decided(context, ...opened, ...started);
}

/** Two who ask for the same round, or one who asks twice, begin one. */
export function voteAgain(
  state: State,
  { ref, round }: CommandOf<'re-vote'>,
  context: Context,
): Decided {
  const question = openedOnce(state, ref);
  if (isRefusal(question)) return question;
  if (!question.vote) return { refused: 'no-vote', ref };
  if (question.revealed) return { refused: 'revealed', ref };
  if (question.vote.round >= round) return NOTHING;
  if (question.vote.round >= MOST.rounds) return { refused: 'too-many', of: 'rounds' };
  const { part, facts } = question;
  const opened = { kind: 'opened' as const, questions: [{ part, facts }] };
  const started = { kind: 'vote-started' as const, ref, round: question.vote.round + 1 };
  return isOpen(question) ? decided(context, started) : decided(context, opened, started);
}

export function showVotes(
  state: State,
  { ref, shown }: CommandOf<'show-votes'>,
  context: Context,
): Decided {
  const question = openedOnce(state, ref);
  if (isRefusal(question)) return question;
  if (!question.vote) return { refused: 'no-vote', ref };
  if (question.vote.shown === shown) return NOTHING;
  return decided(context, { kind: 'votes-shown', ref, shown });
}
