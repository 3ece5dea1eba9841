/** The settings and the key of a question whose answer is a policy document. */
import { z } from 'zod';
import { policiesSchema } from '@/lib/iam/documents';
import { requestSchema } from '@/lib/iam/request';

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower case, digits and dashes');

/** Public: what the policy is attached to, how the editor begins, and what has to pass. */
export const policyConfig = z
  .strictObject({
    attach: z
      .enum(['identity', 'boundary', 'session', 'scp', 'rcp', 'resource', 'trust'])
      .describe('What the policy is attached to, which decides the elements that it may have.'),
    name: z.string().min(1).describe('What the policy is called: `DeployPolicy`.'),
    start: z.string().min(1).describe('The policy as it is now; the editor begins with it.'),
    requests: z
      .array(
        z.strictObject({
          id: name.describe('Names the request in the key.'),
          title: z.string().min(1).describe('What is asked for, in words that give nothing away.'),
          passes: z.boolean().describe('True where it has to pass, false where it must not.'),
        }),
      )
      .min(1)
      .describe('What the policy is tried with, in this order.'),
  })
  .describe('Settings of a policy.');
export type PolicyConfig = z.infer<typeof policyConfig>;

/** Server only: the requests themselves, the other policies that they meet, and a right answer. */
export const policyKey = z
  .strictObject({
    example: z.string().min(1).describe('A policy that is right; shown where it is given up.'),
    policies: policiesSchema
      .prefault({})
      .describe(
        'The other policies that the requests meet; the learner’s takes its place in them.',
      ),
    requests: z
      .record(
        name,
        z.strictObject({
          request: requestSchema,
          because: z
            .string()
            .optional()
            .describe('What a policy confuses that lets this go the wrong way.'),
        }),
      )
      .describe('By the id of the request.'),
    tempting: z
      .array(
        z.strictObject({
          document: z.string().min(1).describe('A policy that tempts and is wrong.'),
          fails: name.describe('The request that shows it: the first that goes the wrong way.'),
        }),
      )
      .default([])
      .describe('Proof that the key refuses what it should.'),
  })
  .describe('The key of a policy.');
export type PolicyKey = z.infer<typeof policyKey>;
