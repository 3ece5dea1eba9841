import { z } from 'zod';
import { id, line, prose } from './common';

const step = z.strictObject({
  id: id.describe('Names the step; what a reader wrote is kept under it.'),
  title: line.describe('The step, as it heads the field.'),
  prompt: prose.describe('What the reader is to write.'),
  example: prose.describe('One good answer among several, shown once the reader compares.'),
  points: z
    .array(z.strictObject({ id, text: line }))
    .min(2)
    .max(8)
    .describe('What a good answer has, each to be ticked by the reader.'),
});

/** `content/plans-to-build/<id>.yaml`. All of it is public: the reader judges their own plan. */
export const planToBuildSchema = z
  .strictObject({
    id: id.describe('The name of the file.'),
    title: line.describe('What the plan is called; the heading of the copied Markdown.'),
    intro: prose.describe('The situation that the plan is for.'),
    steps: z.array(step).min(2).max(10).describe('In the order in which they are written.'),
  })
  .describe('A plan that the reader builds: content/plans-to-build/<id>.yaml');
