import { z } from 'zod';
import { STEPS } from '@/lib/casefile/steps';
import { KINDS } from '@/lib/grading/registry';
import { id, language, line, prose } from './common';

const common = {
  id: id.describe('Names the question in answers and in the addresses.'),
  step: z.enum(STEPS.map((step) => step.id)).describe('Which of the seven steps it belongs to.'),
  prompt: prose.describe(
    'The question. Says what form of answer is wanted, and gives nothing away.',
  ),
  about: z
    .enum(['before', 'after'])
    .default('before')
    .describe('`after`: it asks about the time after the fix, and waits for a decision.'),
  languages: z
    .array(language)
    .min(1)
    .optional()
    .describe('Those that have what it asks about, where it is not every language of the lab.'),
  points: z.int().min(1).max(1000).describe('What it is worth without hints.'),
  placeholder: line
    .optional()
    .describe('An example of the form in the empty field; never the answer.'),
};

/** The public half of a question; the kind decides what `config` may say. */
const question = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('text'), config: KINDS.text.config }),
  z.strictObject({ ...common, kind: z.literal('ip'), config: KINDS.ip.config.prefault({}) }),
  z.strictObject({ ...common, kind: z.literal('time'), config: KINDS.time.config.prefault({}) }),
  z.strictObject({ ...common, kind: z.literal('digits'), config: KINDS.digits.config }),
  z.strictObject({ ...common, kind: z.literal('number'), config: KINDS.number.config }),
  z.strictObject({ ...common, kind: z.literal('choice'), config: KINDS.choice.config }),
  z.strictObject({ ...common, kind: z.literal('policy'), config: KINDS.policy.config }),
  z.strictObject({ ...common, kind: z.literal('filter'), config: KINDS.filter.config }),
  z.strictObject({ ...common, kind: z.literal('alarm'), config: KINDS.alarm.config }),
  z.strictObject({ ...common, kind: z.literal('order'), config: KINDS.order.config }),
  z.strictObject({ ...common, kind: z.literal('match'), config: KINDS.match.config }),
  z.strictObject({ ...common, kind: z.literal('field'), config: KINDS.field.config }),
  z.strictObject({ ...common, kind: z.literal('parsons'), config: KINDS.parsons.config }),
  z.strictObject({ ...common, kind: z.literal('result'), config: KINDS.result.config }),
]);

/** `scenarios/<id>/questions.yaml`. Public. */
export const questionsSchema = z
  .strictObject({
    questions: z.array(question).min(1).describe('In the order in which they are asked.'),
  })
  .describe('The questions of a lab: scenarios/<id>/questions.yaml');
export type QuestionFile = z.output<typeof question>;
