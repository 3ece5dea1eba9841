/** What the page and the server say to each other about a sheet. No names of learners are in it. */
import type { Outcome } from '@/lib/grading/outcome';
import type { Pair } from './pairs';
import type { SheetQuestion } from './report/types';
import type { TemplateQuestion } from './template';

/** Of one request; a sheet is sent in several. */
export const BATCH = { pairs: 500, asked: 500, bytes: 1_000_000 } as const;

export interface GradeRequest {
  readonly pairs: readonly Pair[];
  /** Refs of questions that nobody answered: they are told as well. */
  readonly asked?: readonly string[];
}

export interface GradeReply {
  /** In the order of the pairs. */
  readonly outcomes: readonly Outcome[];
  /** Every question that the pairs name or that is asked, once. */
  readonly questions: readonly SheetQuestion[];
}

/** A quiz or a lab, as the page knows it before anything is asked. */
export interface QuestionSet {
  /** `quizzes/<quiz>` or `labs/<lab>`. */
  readonly id: string;
  readonly title: string;
  readonly questions: readonly {
    readonly id: string;
    readonly points: number;
    /** It is asked after a miss, and counts where a sheet has it. */
    readonly variant?: boolean;
    /** It is about the time after a fix: it cannot be graded here, and does not count. */
    readonly measured?: boolean;
  }[];
}

export interface TemplateReply {
  readonly questions: readonly TemplateQuestion[];
}

/** Of `{"pairs":[]}`, and of what stands around a ref and an answer. */
const AROUND = 30;

/** As JSON, at worst: a control character is written as `\u001b`. */
const bytesOf = ({ ref, answer }: Pair) => 6 * (ref.length + answer.length) + AROUND;

/** All that has to be asked for: pairs to be graded, and after them the questions that are in none of them. */
export function requestsOf(pairs: readonly Pair[], refs: readonly string[]): GradeRequest[] {
  const answered = new Set(pairs.map(({ ref }) => ref));
  const rest = refs.filter((ref) => !answered.has(ref));
  const requests: GradeRequest[] = batches(pairs).map((batch) => ({ pairs: batch }));
  for (let at = 0; at < rest.length; at += BATCH.asked)
    requests.push({ pairs: [], asked: rest.slice(at, at + BATCH.asked) });
  return requests;
}

/** The pairs in requests of a bounded size; an answer that is longer than that goes alone. */
export function batches(pairs: readonly Pair[]): Pair[][] {
  const all: Pair[][] = [];
  let size = Infinity;
  for (const pair of pairs) {
    const last = all.at(-1);
    size += bytesOf(pair);
    if (last && last.length < BATCH.pairs && size <= BATCH.bytes) last.push(pair);
    else {
      all.push([pair]);
      size = AROUND + bytesOf(pair);
    }
  }
  return all;
}
