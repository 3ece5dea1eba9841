/** The shapes of the IAM cases. Every file names the AWS page that its cases follow. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = 'tests/cases/iam';
const source = z.url().describe('The AWS page that says so.');
const json = z.record(z.string(), z.json());
const policyKind = z.enum([
  'identity',
  'boundary',
  'session',
  'scp',
  'rcp',
  'resource',
  'trust',
]);

/** A Condition element against the keys of a request. */
export const conditionFile = z.strictObject({
  source,
  version: z.enum(['2008-10-17', '2012-10-17']).default('2012-10-17'),
  cases: z.array(
    z.strictObject({
      condition: z.record(z.string(), json),
      context: json,
      matches: z.boolean(),
      why: z.string().optional(),
    }),
  ),
});

/** A pattern of Action or Resource against what is asked for. */
export const matchingFile = z.strictObject({
  source,
  element: z.enum(['Action', 'Resource']),
  version: z.enum(['2008-10-17', '2012-10-17']).default('2012-10-17'),
  context: json.default({}),
  cases: z.array(
    z.strictObject({
      pattern: z.string(),
      matches: z.array(z.string()).default([]),
      not: z.array(z.string()).default([]),
    }),
  ),
});

/** Requests against policies. What a case does not say, it takes from `given`. */
export const decisionFile = z.strictObject({
  source,
  documents: json.optional().describe('Policies that aliases point to.'),
  given: z.strictObject({ request: json.default({}), policies: json.default({}) }),
  cases: z.array(
    z.strictObject({
      name: z.string(),
      source: source.optional(),
      request: json.default({}),
      policies: json.default({}),
      expect: z.enum(['allowed', 'explicit-deny', 'implicit-deny']),
      by: z.enum(['rcp', 'scp', 'resource', 'identity', 'boundary', 'session']),
      level: z.string().optional(),
      statement: z.string().optional().describe('The Sid of the statement to look at first.'),
      differs: z
        .array(z.string())
        .optional()
        .describe('Of that statement: the elements that did not match.'),
      message: z.string().optional(),
    }),
  ),
});

/** Documents and what is wrong with them. */
export const brokenFile = z.strictObject({
  source,
  kind: policyKind,
  cases: z.array(
    z.strictObject({
      name: z.string(),
      source: source.optional(),
      kind: policyKind.optional(),
      text: z.union([z.string(), json]),
      says: z
        .array(
          z.strictObject({
            problem: z.string(),
            severity: z.enum(['error', 'warning']).default('error'),
            at: z.string().optional().describe('The text that is marked.'),
            place: z.string().optional().describe('line:column'),
            about: z.string().optional().describe('Words of the message or the hint.'),
          }),
        )
        .describe('Everything that is said, in the order of the text.'),
    }),
  ),
});

/** Every file of a folder, parsed. */
export function casesOf<Schema extends z.ZodType>(folder: string, schema: Schema) {
  return readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(ROOT, folder, name), 'utf8');
      const parsed = schema.safeParse(parse(text, { merge: true, maxAliasCount: -1 }));
      if (!parsed.success) throw new Error(`${folder}/${name}: ${z.prettifyError(parsed.error)}`);
      return { name: path.basename(name, '.yaml'), file: parsed.data };
    });
}
