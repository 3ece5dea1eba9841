/**
 * What a review asks, as `/review.json` has it: questions without their answers. A reference is the
 * question's id in the bank of all questions: `quizzes/<quiz>/<question>`, `labs/<lab>/<question>`.
 */
import type { KindId } from '@/lib/grading/registry';
import type { FieldQuestion, PublicQuestion } from '@/lib/grading/responses';
import type { Evidence } from '@/lib/query/types';

export interface BankItem {
  readonly ref: string;
  /** The id of its topic. */
  readonly topic: string;
  /** The question itself, then its variants; without their evidence, which is the bank's. */
  readonly questions: readonly FieldQuestion[];
}

/** A lesson or a lab. */
export interface Topic {
  /** `<module>/<lesson>`, or the lab's id. */
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** Of a lesson. */
  readonly module?: string;
}

export interface ReviewBank {
  readonly modules: readonly { readonly id: string; readonly title: string }[];
  readonly topics: readonly Topic[];
  readonly items: readonly BankItem[];
  /** What queries of answers ask, by the name of the data. */
  readonly evidence: Readonly<Record<string, Evidence>>;
}

export const quizRef = (quiz: string, question: string) => `quizzes/${quiz}/${question}`;
export const labRef = (lab: string, question: string) => `labs/${lab}/${question}`;

/** The parts of a reference: whether of a quiz or a lab, of which, and the question. */
export function partsOf(ref: string) {
  const [kind = '', set = '', question = ''] = ref.split('/');
  return { lab: kind === 'labs', set, question };
}

const ASKED_ALONE: readonly KindId[] = [
  'choice',
  'text',
  'number',
  'ip',
  'time',
  'digits',
  'order',
  'match',
  'field',
];

/**
 * Whether a lab's question can be asked outside of its lab: not what is written in an editor and tried
 * on the lab's events, and not what asks about the time after one's own fix.
 */
export const isAskedAlone = ({ kind, about }: Pick<PublicQuestion, 'kind' | 'about'>) =>
  about === 'before' && ASKED_ALONE.includes(kind);
