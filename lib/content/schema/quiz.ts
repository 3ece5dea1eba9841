import { z } from 'zod';
import { KINDS } from '@/lib/grading/registry';
import { key } from './answers';
import { id, language, line, prose } from './common';
import { lessonRef } from './lesson';

const common = {
  id: id.describe('Names the question.'),
  lesson: lessonRef.describe('The lesson that teaches it: module/lesson.'),
  variantOf: id
    .optional()
    .describe('The question of this file in whose place it is asked after a miss.'),
  prompt: prose.describe('The question.'),
  code: z
    .strictObject({
      language: z.enum(['shell', 'json', 'sql', 'text']).describe('How it is highlighted.'),
      text: z.string().min(1).describe('The code.'),
    })
    .optional()
    .describe('Code that the question is about.'),
};

const option = z.strictObject({
  id: id.describe('Names the option: a, b, c …'),
  text: prose.describe('What the learner reads; Markdown inline code is understood.'),
  right: z.boolean().default(false).describe('True for a right option.'),
  why: prose.describe('Why it is right; or why it tempts and what is wrong with it.'),
});

/** A choice, the default: each option brings its own word. */
const choice = z.strictObject({
  ...common,
  kind: z.literal('choice').optional().describe('A choice where absent.'),
  multiple: z.boolean().default(false).describe('True where all that apply are to be chosen.'),
  options: z.array(option).min(2).max(8).describe('The options, in the order shown.'),
});
export type ChoiceFile = z.output<typeof choice>;

/** What every other kind has; the key and the rest of it are for the server alone. */
const keyed = {
  ...common,
  key: key.describe('The right answer, in the form that the kind takes. Server only.'),
  accept: z.array(key).min(1).optional().describe('Other answers that are right in substance.'),
  explanation: prose.describe('What the answer shows, and why. Shown once it was answered.'),
  notes: z
    .record(id, prose)
    .optional()
    .describe('A word on every item, by its id; for kinds that have items.'),
  wrong: z
    .array(
      z.strictObject({
        answer: key.describe('A likely wrong answer.'),
        because: prose.describe('Why it tempts, and what it confuses.'),
      }),
    )
    .default([])
    .describe('Wrong answers that were foreseen.'),
};

const solutions = z
  .array(
    z.strictObject({
      language: language.describe('One of the languages of the question.'),
      query: prose.describe('A query whose result is the key; check runs it.'),
    }),
  )
  .min(1)
  .describe('A query in each language of the question. Server only.');

/** One line for each kind that a quiz may ask; those that try a lab's own events are not among them. */
const question = z.discriminatedUnion('kind', [
  choice,
  z.strictObject({ ...keyed, kind: z.literal('text'), config: KINDS.text.config }),
  z.strictObject({ ...keyed, kind: z.literal('number'), config: KINDS.number.config }),
  z.strictObject({ ...keyed, kind: z.literal('ip'), config: KINDS.ip.config.prefault({}) }),
  z.strictObject({ ...keyed, kind: z.literal('time'), config: KINDS.time.config.prefault({}) }),
  z.strictObject({ ...keyed, kind: z.literal('digits'), config: KINDS.digits.config }),
  z.strictObject({ ...keyed, kind: z.literal('policy'), config: KINDS.policy.config }),
  z.strictObject({ ...keyed, kind: z.literal('order'), config: KINDS.order.config }),
  z.strictObject({ ...keyed, kind: z.literal('match'), config: KINDS.match.config }),
  z.strictObject({ ...keyed, kind: z.literal('field'), config: KINDS.field.config }),
  z.strictObject({ ...keyed, kind: z.literal('parsons'), config: KINDS.parsons.config }),
  z.strictObject({ ...keyed, solutions, kind: z.literal('result'), config: KINDS.result.config }),
]);
export type QuizQuestionFile = z.output<typeof question>;

/** `content/quizzes/<id>.yaml`. What is right and why stays on the server until it was answered. */
export const quizSchema = z
  .strictObject({
    id: id.describe('The name of the file.'),
    title: line.describe('What the quiz is called.'),
    summary: line.describe('What it asks about, in a line.'),
    purpose: z
      .enum(['pre-assessment', 'check', 'review'])
      .default('check')
      .describe('Asked before a module, at the end of a lesson, or after a module.'),
    questions: z.array(question).min(1).describe('In the order in which they are asked.'),
  })
  .describe('A quiz: content/quizzes/<id>.yaml');
export type QuizFile = z.output<typeof quizSchema>;
