import { z } from 'zod';
import { id, language, prose } from './common';

// What a key looks like is the kind's business; `check` asks it.
export const key = z.union([
  z.string().min(1),
  z.number(),
  z.array(z.string().min(1)).min(1),
  z.array(z.array(z.string().min(1)).min(1)).min(1),
  z.record(z.string(), z.json()),
]);

/** Of a question about the time after the fix: what the judge says, for whatever was decided. */
const measure = z
  .strictObject({ measure: z.string().min(1).describe('`verdict`, or one of the measures.') })
  .describe("The judge's word (scenarios/<id>/judge.ts).");
export type Measure = z.output<typeof measure>;

const see = z
  .strictObject({
    language: language.describe('Where the query runs.'),
    query: z.string().trim().min(1).describe('A query that shows what the answer confuses.'),
  })
  .describe('A query for the learner to run.');

const answer = z.strictObject({
  key: z.union([key, measure]).describe('The right answer, in the form that the kind takes.'),
  accept: z.array(key).min(1).optional().describe('Other answers that are right in substance.'),
  explanation: prose.describe('What the answer shows, why it matters, what it does not prove.'),
  hints: z
    .array(
      z.strictObject({
        text: prose.describe('From a nudge (first) to nearly the query (last).'),
        cost: z.int().min(0).describe('Points of this question that it costs.'),
      }),
    )
    .min(1)
    .describe('The hints, in the order in which they open.'),
  wrong: z
    .array(
      z.strictObject({
        answer: key.describe('A likely wrong answer.'),
        because: prose.describe('Why it tempts, and what it confuses.'),
        see: see.optional(),
      }),
    )
    .default([])
    .describe('Wrong answers that were foreseen.'),
});
export type AnswerFile = z.output<typeof answer>;

/** `scenarios/<id>/answers.yaml`. Stays on the server. */
export const answersSchema = z
  .strictObject({
    answers: z.record(id, answer).describe('By the id of the question.'),
  })
  .describe('The answers of a lab, server-only: scenarios/<id>/answers.yaml');
