import { z } from 'zod';
import { recordOf } from '@/lib/casefile/tolerant';
import type { Json } from '@/lib/query/types';
import { EVENT_KINDS } from '@/lib/trail/event-kinds';
import { QuizAnswer, QuizDraft, Solution, Time } from './quiz-schema';
import { ReviewItem, ReviewSession, Waiting } from './review/schema';

export { type Confidence, type QuizAnswer, type QuizDraft } from './quiz-schema';

/**
 * What is kept of a learner, in this browser only. Reads are tolerant (an unknown or broken entry
 * is dropped, the rest is kept), writes are exact; `VERSION` grows with every change of shape and
 * `migrate.ts` brings older ones along.
 */
export const VERSION = 3;

export const Attempt = z.object({
  input: z.string(),
  right: z.boolean(),
  at: Time,
  echo: z.string().describe('What the answer was understood as'),
  because: z.string().optional().describe('What a wrong answer confuses'),
  notOver: z
    .boolean()
    .optional()
    .describe('Right for what was decided, but the incident was not over'),
  see: Solution.optional().describe('A query that shows it'),
});
export type Attempt = z.infer<typeof Attempt>;

export const QuestionProgress = z.object({
  draft: z.string().default(''),
  attempts: z.array(Attempt).default([]),
  hints: z.array(z.object({ text: z.string(), cost: z.number() })).default([]),
  closed: z
    .object({
      how: z.enum(['solved', 'revealed']),
      at: Time,
      points: z.number(),
      answer: z.string(),
      explanation: z.string(),
      solutions: z.array(Solution),
    })
    .optional(),
});
export type QuestionProgress = z.infer<typeof QuestionProgress>;

const json: z.ZodType<Json> = z.json();

export const SorterProgress = z.object({
  round: z.array(z.string()).describe('The records of this round, in order'),
  at: z.number().int().min(0).describe('Which of them is shown; past the last one: the score'),
  answers: recordOf(
    z.object({
      chosen: z.enum(EVENT_KINDS),
      kind: z.enum(EVENT_KINDS),
      why: z.string(),
      told: z.record(z.string(), json).describe('The fields that had been hidden'),
    }),
  ).describe('By record'),
});
export type SorterProgress = z.infer<typeof SorterProgress>;

export const Place = z.object({ href: z.string().startsWith('/'), title: z.string(), at: Time });
export type Place = z.infer<typeof Place>;

export const Progress = z.object({
  questions: recordOf(QuestionProgress).describe('By `<lab>/<question>`'),
  quizzes: recordOf(QuizAnswer).describe('By `<quiz>/<question>`'),
  quizDrafts: recordOf(QuizDraft).describe('What was entered but not yet submitted'),
  sorters: recordOf(SorterProgress).describe('By sorter'),
  lessons: recordOf(z.object({ openedAt: Time, doneAt: Time.optional() })).describe(
    'By `<module>/<lesson>`',
  ),
  notes: recordOf(z.string()).describe('Free notes by lab, of before there were case files'),
  scroll: recordOf(z.number()).describe('Scroll position in px by page or pane'),
  panels: recordOf(z.array(z.number())).describe('Pane widths in percent by layout'),
  open: recordOf(z.string()).describe('What is open (a tab, a question) by place'),
  reviews: recordOf(ReviewItem).describe('When each question comes back, by its reference'),
  waiting: recordOf(Waiting).describe('Given without a network, to be graded; by reference'),
  session: ReviewSession.optional().catch(undefined),
  name: z.string().optional().catch(undefined).describe('As a certificate is to have it'),
  last: Place.optional().catch(undefined),
});
export type Progress = z.infer<typeof Progress>;

export const EMPTY: Progress = {
  questions: {},
  quizzes: {},
  quizDrafts: {},
  sorters: {},
  lessons: {},
  notes: {},
  scroll: {},
  panels: {},
  open: {},
  reviews: {},
  waiting: {},
};
