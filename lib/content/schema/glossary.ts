import { z } from 'zod';
import { id, line, prose } from './common';

const term = z.strictObject({
  id: id.describe('Names the term in addresses and in <Term id>.'),
  term: line.describe('The term, as AWS or the tool writes it.'),
  also: z
    .array(line)
    .default([])
    .describe('Other words for it that lessons use: plurals in -s need not be said.'),
  short: line.describe('What it is, in a sentence or two: shown in place.'),
  more: prose.optional().describe('What is worth knowing beside; shown in the glossary.'),
  source: z.url().describe('The page of the documentation that it follows.'),
  see: z.array(id).default([]).describe('Terms that are told apart by each other.'),
  marked: z
    .boolean()
    .default(true)
    .describe('False where the word is too common to be marked wherever it stands first.'),
});

/** `content/glossary/<topic>.yaml`. */
export const glossarySchema = z
  .strictObject({ terms: z.array(term).min(1).describe('In any order.') })
  .describe('Terms of one topic: content/glossary/<topic>.yaml');
export type GlossaryFile = z.output<typeof glossarySchema>;
export type Term = GlossaryFile['terms'][number];
