import { z } from 'zod';
import { LAYERS } from '@/lib/iam/evaluate/types';
import { documentSchema, policiesSchema } from '@/lib/iam/documents';
import { requestSchema } from '@/lib/iam/request';
import { id, line, prose } from './common';

const expectation = z
  .strictObject({
    result: z.enum(['allowed', 'explicit-deny', 'implicit-deny']),
    decidedBy: z.enum(LAYERS).describe('The layer that decides; of an allowed request, grants.'),
    level: z.string().optional().describe('Of an SCP or RCP: where it is attached.'),
    statement: z
      .string()
      .optional()
      .describe('The Sid of the statement to look at first: what denies, allows, or is nearest.'),
  })
  .describe('What AWS decides; the check proves it.');

/** Without defaults: what is not said stays as it is above. */
const otherRequest = requestSchema
  .extend({ context: requestSchema.shape.context.removeDefault() })
  .partial();

const variation = z.strictObject({
  id: id.describe('Names the variation.'),
  say: line.describe('What the button says: `Ask for s3:PutObject`.'),
  request: otherRequest.optional().describe('What differs; a context replaces all of the context.'),
  documents: z
    .record(z.string(), documentSchema)
    .default({})
    .describe('By the name of a policy: the document that stands in place of its own.'),
  without: z.array(z.string()).default([]).describe('Names of policies that are taken away.'),
  expect: expectation,
});

/** `content/evaluations/<id>.yaml`. What is expected stays on the server. */
export const evaluationSchema = z
  .strictObject({
    id: id.describe('The name of the file.'),
    title: line.describe('What the case is called.'),
    intro: prose.describe('The situation, in a sentence or two.'),
    source: z.url().describe('The AWS page that the case follows.'),
    request: requestSchema,
    policies: policiesSchema,
    expect: expectation,
    variations: z.array(variation).default([]).describe('What else to try, each in one press.'),
  })
  .describe('A case of the policy evaluator: content/evaluations/<id>.yaml');
export type EvaluationFile = z.output<typeof evaluationSchema>;
