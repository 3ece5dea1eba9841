import { z } from 'zod';
import { id, line } from './common';

/** `<module>/<lesson>`, as addresses and progress have it. */
export const lessonRef = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write it as module/lesson, such as iam/access-denied');

const questionRef = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write it as quiz/question, such as event-types/object-read');

/** What stands at the head of a lesson's MDX: content/lessons/<module>/<lesson>.mdx. */
export const lessonSchema = z
  .strictObject({
    title: z.string().min(3),
    summary: z.string().min(20).describe('One sentence: what you can do afterwards'),
    minutes: z.number().int().positive(),
    goals: z.array(z.string()).min(2).max(6),
    order: z.int().min(1).describe('Its place within the module, from 1.'),
    lab: id.optional().describe('The lab that practises it; <LabLink /> leads there.'),
    data: id
      .optional()
      .describe('The lab whose evidence the live queries ask; that of `lab` where absent.'),
    opens: z
      .array(questionRef)
      .length(2)
      .optional()
      .describe('Two questions of earlier lessons, quiz/question, that it opens with.'),
    quiz: id.optional().describe('The knowledge check that closes the lesson'),
    updated: z.iso.date().describe('The day the facts were last checked, YYYY-MM-DD'),
  })
  .describe('The head of a lesson: content/lessons/<module>/<lesson>.mdx');
export type LessonFile = z.output<typeof lessonSchema>;

/** `content/lessons/<module>/module.yaml`. */
export const moduleSchema = z
  .strictObject({
    id: id.describe('The name of the folder.'),
    title: line.describe('What the module is called.'),
    summary: line.describe('What you can do after it, in a line.'),
    order: z.int().min(1).describe('Its place in the course, from 1.'),
    preAssessment: id.optional().describe('The quiz that tells which lessons can be skipped.'),
    review: id.optional().describe('The quiz that looks back on the whole module.'),
  })
  .describe('A module of the course: content/lessons/<module>/module.yaml');
export type ModuleFile = z.output<typeof moduleSchema>;
