import { z } from 'zod';
import { recordOf } from '@/lib/casefile/tolerant';
import { Confidence, QuizAnswer, Time } from '../quiz-schema';

/**
 * What FSRS knows of a question (https://github.com/open-spaced-repetition/ts-fsrs).
 * Stability is the days after which it is recalled with 90 %; difficulty goes from 1 to 10.
 */
export const ReviewCard = z.object({
  due: Time.describe(
    'After minutes that minute; after days their day is counted from `last` (due.ts)',
  ),
  last: Time.describe('When it was answered last'),
  stability: z.number().positive(),
  difficulty: z.number().min(1).max(10),
  days: z.number().int().min(0).describe('Whole days from last to due; 0 where it is minutes'),
  reps: z.number().int().min(1),
  lapses: z.number().int().min(0),
  state: z.enum(['learning', 'review', 'relearning']),
});
export type ReviewCard = z.infer<typeof ReviewCard>;

/** How an answer went: all that the schedule goes by. */
export const Recall = z.object({ right: z.boolean(), confidence: Confidence.optional() });
export type Recall = z.infer<typeof Recall>;

/** A question with its variants: they are about the same point, and share a card. */
export const ReviewItem = z.object({
  card: ReviewCard,
  recall: Recall.describe('Of the last answer'),
  asked: recordOf(Time).describe('When each question of the item was asked last, by its id'),
  gone: z
    .literal(true)
    .optional()
    .describe('While the course, as this browser has it, is without the question'),
});
export type ReviewItem = z.infer<typeof ReviewItem>;

/** An answer that was given without a network. */
export const Waiting = z.object({
  question: z.string(),
  input: z.string(),
  confidence: Confidence.optional(),
  at: Time.describe('When it was given: the schedule goes by that'),
});
export type Waiting = z.infer<typeof Waiting>;

export const ReviewSession = z.object({
  startedAt: Time,
  asked: z
    .array(z.object({ ref: z.string(), question: z.string() }))
    .min(1)
    .describe('The items in their order, and which question of each'),
  at: z.number().int().min(0).describe('Which of them is shown; past the last one: the summary'),
  answers: recordOf(QuizAnswer).describe('What was answered and graded, by reference'),
  movedAt: Time.optional()
    .catch(undefined)
    .describe('When one went on to another question, or ended it'),
});
export type ReviewSession = z.infer<typeof ReviewSession>;
