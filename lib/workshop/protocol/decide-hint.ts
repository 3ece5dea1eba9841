/** A hint that one participant pays for. */
import { participantOf } from './change';
import type { Context, Decided } from './context';
import { type CommandOf, decided, isRefusal, openedOnce } from './decided';
import type { State } from './state';
import { isOpen, isPaused } from './time';

/** Never after the question is solved, never for one that is there already, and one after the other. */
export function takeHint(
  state: State,
  { ref, n }: CommandOf<'take-hint'>,
  context: Context,
): Decided {
  const { actor, texts } = context;
  const me = actor.kind === 'participant' ? participantOf(state, actor.id) : undefined;
  if (!me) return { refused: 'unknown-participant' };
  const question = openedOnce(state, ref);
  if (isRefusal(question)) return question;
  const mine = me.answers[ref];
  const costs = question.facts.hintCosts;
  if (question.revealed) return { refused: 'revealed', ref };
  if (question.mend?.void) return { refused: 'void', ref };
  if (!isOpen(question)) return { refused: 'closed', ref };
  if (isPaused(state)) return { refused: 'paused' };
  if (mine?.solvedAt !== undefined) return { refused: 'solved-already', ref };
  if (n >= costs.length) return { refused: 'no-such-hint', hints: costs.length };
  const there = new Set([...question.hints, ...(mine?.hints ?? [])].map((hint) => hint.n));
  if (there.has(n)) return { refused: 'hint-open', n };
  const next = costs.findIndex((_, i) => !there.has(i));
  if (n !== next) return { refused: 'hint-order', next };
  if (texts?.hint === undefined) return { refused: 'needs', what: 'hint' };
  const cost = state.mode === 'learn' ? 0 : (costs[n] ?? 0);
  return decided(context, {
    kind: 'hint-taken',
    participant: me.id,
    ref,
    n,
    text: texts.hint,
    cost,
  });
}
