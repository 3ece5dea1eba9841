/**
 * What the server answers to the page; the shapes that both sides of a request agree on. None of
 * the questions' types can hold a key, a hint's text or a solution.
 */
import type { StepId } from '@/lib/casefile/steps';
import type { Language } from '@/lib/query/types';
import type { Asked } from './registry';
import type { Verdict } from './types';

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
};

/** A query that answers a question. Sent only once the question is solved or given up. */
export interface ReferenceQuery {
  readonly language: Language;
  readonly query: string;
}

/** Right for what was decided, but the incident is not over: the question stays open. */
export interface NotOver {
  readonly verdict: 'not-over';
  readonly echo: string;
  /** What the new logs show. */
  readonly because: string;
}

/** What comes back for one answer; the explanation and queries only where it was right. */
export interface AnswerReply {
  readonly verdict: Verdict | NotOver;
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

export interface PublicQuizQuestion {
  readonly id: string;
  readonly prompt: string;
  readonly code?: { readonly language: 'shell' | 'json' | 'sql' | 'text'; readonly text: string };
  /** All that apply are to be chosen, not one. */
  readonly multiple: boolean;
  readonly options: readonly { readonly id: string; readonly text: string }[];
}

export interface PublicQuiz {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly questions: readonly PublicQuizQuestion[];
}

/** What comes back once a quiz question was answered: a word on every option. */
export interface QuizReply {
  readonly verdict: Verdict;
  /** In the order of the question; empty where the answer was not of the kind. */
  readonly options: readonly {
    readonly id: string;
    readonly right: boolean;
    readonly why: string;
  }[];
}

/** Any refused request. */
export interface ErrorReply {
  readonly error: string;
}
