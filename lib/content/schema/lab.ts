import { z } from 'zod';
import { id, instant, language, line, prose } from './common';

/** `scenarios/<id>/lab.yaml`: what a lab is, for lists and headers. All of it is public. */
export const labSchema = z
  .strictObject({
    id: id.describe('The name of the folder.'),
    title: line.describe('What the lab is called.'),
    tagline: line.describe('One line beside the title: what is wrong.'),
    summary: prose.describe('Two or three sentences for the course page; no spoilers.'),
    order: z.int().min(1).optional().describe('Its place in lists; without one it comes last.'),
    minutes: z.int().min(5).max(240).describe('How long a newcomer takes.'),
    level: z
      .enum(['foundation', 'intermediate', 'advanced'])
      .describe('How much is taken for granted.'),
    languages: z.array(language).min(1).describe('The query languages that the lab opens.'),
    clock: instant.describe('What now() answers in queries; UTC.'),
    eventDataStore: z
      .uuid()
      .optional()
      .describe('The id of the event data store that Lake queries name after FROM.'),
    region: z
      .string()
      .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'write it as ap-southeast-1')
      .describe('The Region that the account works in.'),
    account: z
      .string()
      .regex(/^\d{12}$/, 'an account id is 12 digits, in quotes')
      .describe('The account id, in quotes.'),
    files: z
      .array(
        z.strictObject({
          name: z
            .string()
            .regex(/^[\w.-]+$/)
            .describe('The file as the learner sees it.'),
          about: line.describe('One line: what is in it and where it comes from.'),
        }),
      )
      .min(1)
      .describe('The evidence, in the order shown.'),
  })
  .describe('A lab: scenarios/<id>/lab.yaml');
export type LabFile = z.output<typeof labSchema>;
