/** An answer, on time or late, to a question or to a vote. */
import { foreseenIn } from '@/lib/grading/outcome';
import { MOST } from './bounds';
import { participantOf } from './change';
import type { Context, Decided } from './context';
import { type CommandOf, decided, isRefusal, openedOnce } from './decided';
import type { Refusal } from './refusals';
import type { Answers, Participant, State, Voting } from './state';
import { ms, whenGiven } from './time';
import { wrongInput } from './wrong-input';

/**
 * All that can be refused is refused before the verdict is asked for: then guessing tells nothing. An
 * answer that comes after the right one was told does not count, however early it says it is.
 */
export function answer(state: State, command: CommandOf<'answer'>, context: Context): Decided {
  const { ref, input } = command;
  const { actor, now, graded } = context;
  const me = actor.kind === 'participant' ? participantOf(state, actor.id) : undefined;
  if (!me) return { refused: 'unknown-participant' };
  const question = openedOnce(state, ref);
  if (isRefusal(question)) return question;
  const { vote } = question;
  const mine = me.answers[ref];
  if (question.revealed) return { refused: 'revealed', ref };
  if (question.mend?.void) return { refused: 'void', ref };
  if (vote && mine?.votes.some(({ round }) => round === vote.round))
    return { refused: 'voted-already', ref, round: vote.round };
  if (!vote && mine?.solvedAt !== undefined) return { refused: 'solved-already', ref };
  const when = whenGiven(state, question, mine, command.at, now);
  if (isRefusal(when)) return when;
  const { given } = when;
  const round = roundAt(vote, mine, given);
  const tooFast = round > 0 ? undefined : slowDown(me, now);
  if (tooFast) return tooFast;
  if ((mine?.attempts.length ?? 0) >= MOST.attempts) return { refused: 'too-many', of: 'attempts' };

  if (!graded) return { refused: 'needs', what: 'graded' };
  if (graded.verdict === 'not-of-kind' || graded.verdict === 'waits')
    return { refused: 'not-of-kind', note: graded.reason };
  const right = graded.verdict === 'right';
  const kept = right || round > 0 ? input : wrongInput(input);
  const said = { participant: me.id, ref, input: kept, echo: graded.echo };
  if (round > 0) return decided(context, { kind: 'voted', ...said, round, right, given });
  // What nobody foresaw tells the staff nothing.
  const because = foreseenIn(graded);
  return decided(context, {
    kind: 'answered',
    ...said,
    right,
    ...(graded.verdict === 'not-over' && { notOver: true as const }),
    ...(because !== undefined && { because }),
    given,
  });
}

/**
 * The round for which a vote counts: that in which it was given, however late it came. 0 is an answer of before the
 * first round, and no vote. Where that one was answered already, it is the clock that is wrong.
 */
function roundAt(vote: Voting | undefined, mine: Answers | undefined, given: string): number {
  if (!vote) return 0;
  const begun = vote.rounds.filter((from) => ms(from) - MOST.clockMs <= ms(given)).length;
  const taken =
    begun === 0 ? mine?.solvedAt !== undefined : mine?.votes.some(({ round }) => round === begun);
  return taken ? vote.round : begun;
}

const MINUTE = 60_000;

/** Counted by when answers came: what was said offline is not guessed faster by it. */
function slowDown({ wrongAt }: Participant, now: string): Refusal | undefined {
  const first = wrongAt.at(-MOST.wrongAMinute);
  if (first === undefined) return undefined;
  const wait = ms(first) + MINUTE - ms(now);
  return wait > 0 ? { refused: 'slow-down', retryAfter: Math.ceil(wait / 1_000) } : undefined;
}
