import { z } from 'zod';
import { recordOf } from '@/lib/casefile/tolerant';
import { type Json, LANGUAGES } from '@/lib/query/types';
import { EVENT_KINDS } from '@/lib/trail/event-kinds';

/**
 * What is kept of a learner, in this browser only. Reads are tolerant (an unknown or broken entry
 * is dropped, the rest is kept), writes are exact; `VERSION` grows with every change of shape and
 * `migrate.ts` brings older ones along.
 */
export const VERSION = 2;

const Time = z.iso.datetime().describe('UTC, ISO 8601');

export const Solution = z.object({
  language: z.enum(LANGUAGES),
  query: z.string(),
});
export type Solution = z.infer<typeof Solution>;

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

/** Asked before the reveal: what you think you know, and do not, shows only beside it. */
export const Confidence = z.enum(['sure', 'fairly', 'guessed']);
export type Confidence = z.infer<typeof Confidence>;

export const QuizAnswer = z.object({
  input: z.string().describe('As it was sent: option ids with spaces between, a text, a document'),
  right: z.boolean(),
  firstTry: z.boolean(),
  made: z.boolean().optional().describe('Missed, and a variant of it was answered right since'),
  confidence: Confidence.optional().describe('Of the first try'),
  attempts: z.number(),
  at: Time,
  notes: z
    .record(z.string(), z.object({ right: z.boolean().optional(), text: z.string() }))
    .describe('A word on each option or item, by its id'),
  explanation: z.string().optional(),
  answer: z.string().optional().describe('The right one, as the field takes it'),
  because: z.string().optional().describe('What a wrong answer confuses'),
});
export type QuizAnswer = z.infer<typeof QuizAnswer>;

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

export const QuizDraft = z.object({ input: z.string(), confidence: Confidence.optional() });
export type QuizDraft = z.infer<typeof QuizDraft>;

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
};
