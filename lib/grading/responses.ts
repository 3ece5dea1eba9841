/**
 * What the server answers to the page; the shapes that both sides of a request agree on. None of
 * the questions' types can hold a key, a hint's text or a solution.
 */
import type { StepId } from '@/lib/casefile/steps';
import type { Evidence, Language } from '@/lib/query/types';
import type { Outcome } from './outcome';
import type { Asked } from './registry';

export type PublicQuestion = Asked & {
  readonly id: string;
  readonly step: StepId;
  readonly prompt: string;
  /** `after`: it asks about the time after the fix, and waits for a decision. */
  readonly about: 'before' | 'after';
  readonly points: number;
  readonly placeholder?: string;
  /** What each hint costs, in points of this question, in order; their number is the number of hints. */
  readonly hintCosts: readonly number[];
  /** What a query of the answer asks, where the kind takes one. */
  readonly evidence?: Evidence;
};

/** A query that answers a question. Sent only once the question is solved or given up. */
export interface ReferenceQuery {
  readonly language: Language;
  readonly query: string;
}

/** What comes back for one answer; the explanation and queries only where it was right. */
export interface AnswerReply {
  readonly verdict: Outcome;
  readonly explanation?: string;
  readonly solutions?: readonly ReferenceQuery[];
}

export interface HintReply {
  /** From 0. */
  readonly n: number;
  readonly text: string;
  readonly cost: number;
}

export interface RevealReply {
  /** The right answer, in the form that the log has it. */
  readonly answer: string;
  readonly explanation: string;
  readonly solutions: readonly ReferenceQuery[];
}

/** A question as it is asked: the kind, its settings, and no word on what is right. */
export type FieldQuestion = Asked & {
  readonly id: string;
  readonly prompt: string;
  readonly code?: { readonly language: 'shell' | 'json' | 'sql' | 'text'; readonly text: string };
  /** What a query of the answer asks, where the kind takes one. */
  readonly evidence?: Evidence;
};

/** A question of a quiz. */
export type PublicQuizQuestion = FieldQuestion & {
  /** What teaches it. */
  readonly lesson: { readonly id: string; readonly title: string };
  /** The question in whose place it is asked after a miss; it is not asked by itself. */
  readonly variantOf?: string;
};

/** A question that stands elsewhere than in its quiz. */
export interface OpeningQuestion {
  readonly quiz: string;
  readonly question: PublicQuizQuestion;
}

export interface PublicQuiz {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly purpose: 'pre-assessment' | 'check' | 'review';
  readonly questions: readonly PublicQuizQuestion[];
}

/** What comes back once a quiz question was answered; without a word where it was not of the kind. */
export interface QuizReply {
  readonly verdict: Outcome;
  /** A word on every option, item or stage, by its id; `right` where that can be said of it. */
  readonly notes: Readonly<Record<string, { readonly right?: boolean; readonly text: string }>>;
  /** What the answer shows; a choice says it beside its options. */
  readonly explanation?: string;
  /** The right answer as the field of its kind takes it. */
  readonly answer?: string;
}

/** Any refused request. */
export interface ErrorReply {
  readonly error: string;
}
