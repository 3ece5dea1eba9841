import type { Language } from '@/lib/query/types';
import { bound, type Asked } from './registry';
import type { Verdict } from './types';

/** What the server knows of one question. */
export interface AnswerKey {
  readonly key: unknown;
  /** Other answers that are right in substance. */
  readonly accept?: readonly unknown[];
  /** Likely wrong answers, each in the form that a key has. */
  readonly wrong?: readonly ForeseenWrong[];
  /** Of a choice: a word on each option, by its id. */
  readonly notes?: Readonly<Record<string, string>>;
}

interface ForeseenWrong {
  readonly answer: unknown;
  readonly because: string;
  readonly see?: { readonly language: Language; readonly query: string };
}

/** The verdict on one answer. Pure: the server and the command line grade with the same code. */
export function grade(question: Asked, answerKey: AnswerKey, input: string): Verdict {
  const kind = bound(question);
  const parsed = kind.parse(input);
  if (!parsed.ok) return { verdict: 'not-of-kind', note: parsed.note };
  if (kind.isRight(input, [answerKey.key, ...(answerKey.accept ?? [])]))
    return { verdict: 'right', echo: parsed.echo };
  const foreseen = answerKey.wrong?.find(({ answer }) => kind.isRight(input, [answer]));
  const because =
    foreseen?.because ?? noteOn(question, kind.parts(input, answerKey.key), answerKey);
  const fails = kind.explain(input, answerKey.key);
  return {
    verdict: 'wrong',
    echo: parsed.echo,
    ...(fails && { fails }),
    ...(because !== undefined && { because }),
    ...(foreseen?.see && { see: foreseen.see }),
  };
}

/** The word on the first option that was chosen and is wrong: of the others nothing is told. */
function noteOn(
  { kind, config }: Asked,
  parts: ReadonlyMap<string, boolean>,
  { notes }: AnswerKey,
): string | undefined {
  if (kind !== 'choice' || !notes) return undefined;
  const wrong = config.options.find(({ id }) => parts.get(id) === false);
  const note = wrong && notes[wrong.id];
  return config.multiple && note !== undefined ? `“${wrong?.text}”: ${note}` : note;
}
