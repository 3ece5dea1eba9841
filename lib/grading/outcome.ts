/** What is said of one answer, in words: the same on a page, in a room, in a sheet and on the command line. */
import { assertNever } from '@/lib/query/assert-never';
import type { Language } from '@/lib/query/types';
import { failureWords } from './failure-words';
import type { Verdict } from './types';

export interface Outcome {
  readonly verdict:
    | Verdict['verdict']
    /** Right for what was decided, but the incident goes on. */
    | 'not-over'
    /** Nothing can be said before there was a fix: it is about the time after it. */
    | 'waits';
  /** What the answer was understood as; empty where it was not. */
  readonly echo: string;
  /** Why it is what it is, with inline code in backticks; empty of a right one, whose explanation says it. */
  readonly reason: string;
  /** Without hints. */
  readonly points: number;
  readonly possible: number;
  /** A query that shows it. */
  readonly see?: { readonly language: Language; readonly query: string };
}

/** What is said of a wrong answer that nobody foresaw. */
export const UNFORESEEN = {
  labs: 'Nothing in the evidence makes this the answer. Run a query that would return it if it were true, and look at what it returns instead.',
  quizzes: 'It is none of the usual mistakes. The lesson that teaches it says how it is.',
} as const;

/** What an answer confuses; nothing where nobody foresaw it. */
export const foreseenIn = ({ reason }: Pick<Outcome, 'reason'>): string | undefined =>
  reason === '' || (Object.values(UNFORESEEN) as string[]).includes(reason) ? undefined : reason;

/** @param possible the points of the question  @param unforeseen said of a wrong answer without a word of its own */
export function outcomeOf(verdict: Verdict, possible: number, unforeseen: string): Outcome {
  switch (verdict.verdict) {
    case 'right':
      return { verdict: 'right', echo: verdict.echo, reason: '', points: possible, possible };
    case 'wrong': {
      const { echo, because, fails, see } = verdict;
      const reason = because ?? (fails ? failureWords(fails) : unforeseen);
      return { verdict: 'wrong', echo, reason, points: 0, possible, ...(see && { see }) };
    }
    case 'not-of-kind':
      return { verdict: 'not-of-kind', echo: '', reason: verdict.note, points: 0, possible };
    default:
      return assertNever(verdict);
  }
}
