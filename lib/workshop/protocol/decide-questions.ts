/** Questions are opened and closed; hints and answers told to everybody; keys mended. */
import type { Context, Decided } from './context';
import { type CommandOf, decided, isRefusal, NOTHING, openedOnce } from './decided';
import type { EventOf } from './events';
import { own } from './ids';
import type { State } from './state';
import { isOpen } from './time';

/** A question of the agenda as `opened` says it; nothing where there is no such. */
export function inAgenda(state: State, ref: string): EventOf<'opened'>['questions'][number][] {
  return state.agenda.flatMap(({ id, questions }) =>
    questions.filter((facts) => facts.ref === ref).map((facts) => ({ part: id, facts })),
  );
}

/** Those that are open stay so; a revealed one is not opened again. */
export function open(state: State, { refs }: CommandOf<'open'>, context: Context): Decided {
  const wanted = [...new Set(refs)];
  const found = wanted.flatMap((ref) => inAgenda(state, ref));
  if (found.length < wanted.length) return { refused: 'unknown-question' };
  const questions = found.filter(({ facts: { ref } }) => {
    const question = own(state.questions, ref);
    return !question || (!isOpen(question) && !question.revealed);
  });
  const [only] = wanted;
  const revealed = wanted.length === 1 && only && own(state.questions, only)?.revealed;
  if (only && revealed) return { refused: 'revealed', ref: only };
  return questions.length === 0 ? NOTHING : decided(context, { kind: 'opened', questions });
}

export function close(state: State, { refs }: CommandOf<'close'>, context: Context): Decided {
  const open = [...new Set(refs)].filter((ref) => {
    const question = own(state.questions, ref);
    return question && isOpen(question);
  });
  return open.length === 0 ? NOTHING : decided(context, { kind: 'closed', refs: open });
}

export function releaseHint(
  state: State,
  { ref, n, text: ownWords }: CommandOf<'release-hint'>,
  context: Context,
): Decided {
  const question = openedOnce(state, ref);
  if (isRefusal(question)) return question;
  const hints = question.facts.hintCosts.length;
  if (n >= hints) return { refused: 'no-such-hint', hints };
  if (question.hints.some((hint) => hint.n === n)) return NOTHING;
  const text = ownWords ?? context.texts?.hint;
  if (text === undefined) return { refused: 'needs', what: 'hint' };
  return decided(context, { kind: 'hint-released', ref, n, text });
}

export function reveal(state: State, command: CommandOf<'reveal'>, context: Context): Decided {
  const { ref } = command;
  const question = openedOnce(state, ref);
  if (isRefusal(question)) return question;
  if (question.revealed) return NOTHING;
  const known = context.texts?.reveal;
  const answer = command.answer ?? known?.answer;
  const explanation = command.explanation ?? known?.explanation;
  const solutions = command.solutions ?? known?.solutions;
  if (answer === undefined || explanation === undefined || solutions === undefined)
    return { refused: 'needs', what: 'reveal' };
  return decided(context, { kind: 'revealed', ref, answer, explanation, solutions });
}

export function mend(state: State, command: CommandOf<'mend'>, context: Context): Decided {
  const { ref, void: isVoid } = command;
  const question = openedOnce(state, ref);
  if (isRefusal(question)) return question;
  const reject = [...new Set(command.reject)];
  const accept = [...new Set(command.accept)].filter((echo) => !reject.includes(echo));
  const before = question.mend ?? { accept: [], reject: [], void: false };
  const same =
    before.void === isVoid && alike(before.accept, accept) && alike(before.reject, reject);
  if (same) return NOTHING;
  return decided(context, { kind: 'mended', ref, accept, reject, void: isVoid });
}

const alike = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every((one, i) => one === others[i]);
