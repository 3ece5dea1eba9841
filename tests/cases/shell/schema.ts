/** What a file of shell cases holds. */
import { z } from 'zod';

export const shellCase = z.strictObject({
  command: z.string().describe('The command line, as it is typed'),
  stdout: z.string().describe('What bash and its programs print'),
  stderr: z.string().describe('What they say of problems, with `bash: line 1:` told as `bash:`'),
  exitCode: z.int().describe('The exit code of the last command'),
  differs: z
    .string()
    .optional()
    .describe('Why our stderr is another; it is then not compared, stdout and exit code are'),
});
export const shellCases = z.strictObject({
  about: z.string().describe('What the commands have in common'),
  cases: z.array(shellCase).min(1),
});
export type ShellCases = z.infer<typeof shellCases>;
