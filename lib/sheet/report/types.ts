/** A graded sheet, as data. A number that is not defined is absent: one learner has no spread. */
import type { Outcome } from '@/lib/grading/outcome';
import type { BadRow, SheetAnswer } from '../read/sheet';

/** What is public about a question. */
export interface SheetQuestion {
  /** `labs/<lab>/<question>` or `quizzes/<quiz>/<question>`. */
  readonly ref: string;
  readonly prompt: string;
  readonly points: number;
}

export interface GradedAnswer extends SheetAnswer {
  readonly outcome: Outcome;
  /** What it adds to its learner's points: nothing where an earlier answer to the question has earned them. */
  readonly points: number;
  /** What it could have added; nothing where an earlier answer has been counted. */
  readonly possible: number;
}

export interface LearnerReport {
  readonly learner: string;
  readonly points: number;
  readonly possible: number;
  /** Questions that are right, and questions that were answered. */
  readonly right: number;
  readonly answered: number;
  /** From 1, by points; those who tie share the better one. */
  readonly rank: number;
}

/** One wrong answer, however it was written. */
export interface WrongGroup {
  readonly verdict: Outcome['verdict'];
  /** What was understood, or what was written where it was not; its beginning, where it is long. */
  readonly echo: string;
  readonly reason: string;
  /** How many learners gave it. */
  readonly learners: number;
}

export interface QuestionReport extends SheetQuestion {
  /** Learners: of the sheet, who answered, who are right. */
  readonly n: number;
  readonly answered: number;
  readonly right: number;
  /** The share who are right, from 0 to 1; who did not answer is not right. */
  readonly difficulty?: number;
  readonly upperLower?: number;
  readonly itemRest?: number;
  /** The most frequent first. */
  readonly wrong: readonly WrongGroup[];
}

export interface Totals {
  readonly learners: number;
  /** Those that the points are out of; the statistics are of those that the sheet asks. */
  readonly questions: number;
  readonly answers: number;
  readonly possible: number;
  /** Of the learners' points. */
  readonly mean?: number;
  readonly median?: number;
  readonly deviation?: number;
  /** By right and wrong. */
  readonly kr20?: number;
  /** By points, where the questions are not all worth the same. */
  readonly alpha?: number;
}

export interface Report {
  readonly answers: readonly GradedAnswer[];
  readonly learners: readonly LearnerReport[];
  readonly questions: readonly QuestionReport[];
  readonly totals: Totals;
  readonly bad: readonly BadRow[];
  readonly remarks: readonly string[];
}

/** How several answers of one learner to one question count, and what none does. */
export const RULE =
  'A question answered more than once counts as right where one of the answers is right. An empty cell is no answer: it earns no points.';
