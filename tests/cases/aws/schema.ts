/** What a file of cases of the account's command line holds. */
import { z } from 'zod';

export const awsCase = z.strictObject({
  command: z.string().describe('The command line, as it is typed'),
  stdout: z.union([z.string(), z.array(z.string())]).default('').describe('As text, or line by line'),
  stderr: z.union([z.string(), z.array(z.string())]).default('').describe('As text, or line by line'),
  exitCode: z.int().default(0),
  source: z.string().optional().describe('Where this one is from, if not from where the file is'),
});
export const awsCases = z.strictObject({
  about: z.string(),
  source: z.string().describe('The documentation, or the source of AWS CLI, that the cases follow'),
  clock: z.iso.datetime().default('2024-05-20T00:00:00Z'),
  cloud: z.record(z.string(), z.unknown()).default({}).describe('What differs from account.json'),
  files: z.record(z.string(), z.string()).default({}).describe('Evidence by name'),
  logGroups: z
    .array(
      z.strictObject({
        name: z.string(),
        streams: z.array(
          z.strictObject({
            name: z.string(),
            files: z.array(z.string()),
            format: z.enum(['cloudtrail', 'lines']),
          }),
        ),
      }),
    )
    .default([]),
  cases: z.array(awsCase).min(1),
});
export type AwsCases = z.infer<typeof awsCases>;
