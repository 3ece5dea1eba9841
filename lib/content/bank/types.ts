/** All questions of the content in one place, each under a stable id. Server side: it has the answers. */
import type { StepId } from '@/lib/casefile/steps';
import type { Outcome } from '@/lib/grading/outcome';
import type { KindId } from '@/lib/grading/registry';
import type { ReferenceQuery } from '@/lib/grading/responses';
import type { Judged } from '@/lib/simulate/incident';
import type { Gradable } from '../grade-one';

export interface BankQuestion extends Gradable {
  /** `quizzes/<quiz>/<question>` or `labs/<lab>/<question>`. */
  readonly id: string;
  /** The id of its quiz or lab, and its own in there. */
  readonly set: string;
  readonly question: string;
  /** What its quiz or lab is called. */
  readonly title: string;
  readonly prompt: string;
  readonly code?: string;
  readonly kind: KindId;
  /** What teaches it, `<module>/<lesson>`: of a lab's question the lessons that lead to the lab. */
  readonly lessons: readonly string[];
  readonly modules: readonly string[];
  /** Of a lab's question: its step. */
  readonly step?: StepId;
  readonly about: 'before' | 'after';
  /** The id of the question in whose place it is asked. */
  readonly variantOf?: string;
  /** Why the right answer is right. */
  readonly explanation: string;
  /** Queries that give the answer, shell first. */
  readonly solutions: readonly ReferenceQuery[];
}

export interface Bank {
  /** Quizzes in the order of the course, then labs by their place. */
  readonly questions: readonly BankQuestion[];
  /** By its id, as it is or as a room writes it (`quiz/…`, `lab/…`). */
  find(ref: string): BankQuestion | undefined;
  /** The same as everywhere. @param judged what the judge says, for a question about the time after the fix */
  gradeOne(question: BankQuestion, input: string, judged?: Judged): Outcome;
}
