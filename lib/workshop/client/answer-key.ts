/** The answer key of a workshop, as its instructors print it. */
import type { ReferenceQuery } from '@/lib/grading/responses';

export interface KeyQuestion {
  /** As the room names it: `lab/<lab>/<question>`. */
  readonly ref: string;
  readonly prompt: string;
  readonly code?: string;
  /** Of the room. */
  readonly points: number;
  /** In words; absent where it depends on what was done about the incident. */
  readonly answer?: string;
  /** Other answers that are right in substance. */
  readonly also: readonly string[];
  readonly explanation: string;
  /** Wrong answers, and what each confuses. */
  readonly wrong: readonly { readonly answer: string; readonly because: string }[];
  readonly solutions: readonly ReferenceQuery[];
}

export interface AnswerKey {
  readonly title: string;
  /** Parts that ask something, in the order of the agenda. */
  readonly parts: readonly { readonly title: string; readonly questions: readonly KeyQuestion[] }[];
}
