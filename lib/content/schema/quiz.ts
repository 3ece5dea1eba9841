import { z } from 'zod';
import { id, line, prose } from './common';

const option = z.strictObject({
  id: id.describe('Names the option: a, b, c …'),
  text: prose.describe('What the learner reads; Markdown inline code is understood.'),
  right: z.boolean().default(false).describe('True for a right option.'),
  why: prose.describe('Why it is right; or why it tempts and what is wrong with it.'),
});

const question = z.strictObject({
  id: id.describe('Names the question.'),
  prompt: prose.describe('The question.'),
  code: z
    .strictObject({
      language: z.enum(['shell', 'json', 'sql', 'text']).describe('How it is highlighted.'),
      text: z.string().min(1).describe('The code.'),
    })
    .optional()
    .describe('Code that the question is about.'),
  multiple: z.boolean().default(false).describe('True where all that apply are to be chosen.'),
  options: z.array(option).min(2).max(6).describe('The options, in the order shown.'),
});

/** `content/quizzes/<id>.yaml`. `right` and `why` stay on the server until a question is answered. */
export const quizSchema = z
  .strictObject({
    id: id.describe('The name of the file.'),
    title: line.describe('What the knowledge check is called.'),
    summary: line.describe('What it asks about, in a line.'),
    questions: z.array(question).min(1).describe('In the order in which they are asked.'),
  })
  .describe('A knowledge check: content/quizzes/<id>.yaml');
export type QuizFile = z.output<typeof quizSchema>;
