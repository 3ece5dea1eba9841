import { z } from 'zod';
import { line } from './common';

const row = z.strictObject({
  seed: z.enum(['000', '002', '003', '004']).describe('The seed, in quotes: "004".'),
  line: z.int().min(1).describe('The line of the seed.'),
  what: z.enum(['heading', 'question', 'command', 'example']),
  short: line.describe('What it is about, in a few words of our own.'),
  at: z
    .array(
      z
        .string()
        .regex(
          /^(quiz:[a-z0-9-]+\/[a-z0-9-]+|lab:[a-z0-9-]+(\/[a-z0-9-]+)?|[a-z0-9-]+\/[a-z0-9-]+(#.+)?)$/,
          'write module/lesson, module/lesson#heading, quiz:quiz/question, lab:lab or lab:lab/question',
        ),
    )
    .min(1)
    .describe('Where it is taught or asked.'),
  corrected: line.optional().describe('Where the seed is wrong or out of date: what we say.'),
});

/** `content/coverage/<writer>.yaml`: every heading, question and command of the seeds, and where it went. */
export const coverageSchema = z.array(row).describe('What became of the seeds');
