/** What a file of cases of `aws cloudtrail validate-logs` holds: one bucket, some command lines. */
import { z } from 'zod';

export const validateCases = z.strictObject({
  about: z.string(),
  example: z.string().describe('Which bucket: a name in example.ts'),
  region: z.string().default('us-west-2'),
  cases: z
    .array(
      z.strictObject({
        arguments: z.array(z.string()),
        stdout: z.string(),
        stderr: z.string(),
        exitCode: z.int(),
      }),
    )
    .min(1),
});
export type ValidateCases = z.infer<typeof validateCases>;
