import { z } from 'zod';
import { LANGUAGES } from '@/lib/query/types';

export const Time = z.iso.datetime().describe('UTC, ISO 8601');

/** Asked before the reveal: what you think you know, and do not, shows only beside it. */
export const Confidence = z.enum(['sure', 'fairly', 'guessed']);
export type Confidence = z.infer<typeof Confidence>;

export const Solution = z.object({
  language: z.enum(LANGUAGES),
  query: z.string(),
});
export type Solution = z.infer<typeof Solution>;

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
  see: Solution.optional().describe('A query that shows it'),
});
export type QuizAnswer = z.infer<typeof QuizAnswer>;

export const QuizDraft = z.object({ input: z.string(), confidence: Confidence.optional() });
export type QuizDraft = z.infer<typeof QuizDraft>;
