import { z } from 'zod';
import type { Json } from '@/lib/query/types';
import { EVENT_KINDS } from '@/lib/trail/event-kinds';
import { id, line, prose } from './common';

const json: z.ZodType<Json> = z.json();

const sorted = z.strictObject({
  id: id.describe('Names the record; it must not tell the kind.'),
  kind: z.enum(EVENT_KINDS).describe('What it is: eventCategory has to say the same.'),
  why: prose.describe('How one can tell, and what tempts to another answer.'),
  record: z.record(z.string(), json).describe('The whole CloudTrail record.'),
});

/** `content/sorters/<id>.yaml`. `kind` and `why` stay on the server until a record was sorted. */
export const sorterSchema = z
  .strictObject({
    id: id.describe('The name of the file.'),
    title: line.describe('What the sorter is called.'),
    records: z.array(sorted).min(4).max(12).describe('In the order in which they are shown.'),
  })
  .describe('An event sorter: content/sorters/<id>.yaml');
export type SorterFile = z.output<typeof sorterSchema>;
