import { z } from 'zod';
import { VERDICTS } from '@/lib/simulate/incident';
import { id, language, line } from './common';

const value = z.union([z.number(), z.string(), z.boolean()]);
const step = z.union([
  z.strictObject({
    plan: id.describe('The plan that is carried out.'),
    parameters: z.record(z.string(), value).optional().describe('Where they are not the default.'),
  }),
  z.strictObject({ undo: id.describe('The plan that is taken back.') }),
]);

/** `scenarios/<id>/outcomes.yaml`. Stays on the server: the proof of what each decision leads to. */
export const outcomesSchema = z
  .strictObject({
    outcomes: z
      .array(
        z.strictObject({
          name: line.describe('The case, for whoever reads the check.'),
          steps: z.array(step).min(1).describe('What is done, in order.'),
          verdict: z.enum(VERDICTS).describe('What the judge has to say.'),
          proofs: z
            .array(
              z.strictObject({
                language: language.describe('Where the query runs, over the time after the fix.'),
                query: z.string().trim().min(1).describe('Gives one value.'),
                gives: z.union([z.string(), z.number()]).describe('That value.'),
              }),
            )
            .min(1)
            .describe('Queries that show it.'),
        }),
      )
      .min(3)
      .describe('The right fix, every wrong one, and a roll-back.'),
  })
  .describe('What decisions lead to, proved: scenarios/<id>/outcomes.yaml');
export type OutcomesFile = z.output<typeof outcomesSchema>;
