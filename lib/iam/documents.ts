/** The policies that a request meets, as documents: for cases, questions and the evaluator's page. */
import { z } from 'zod';
import type { AttachedPolicy, Level, Policies } from './evaluate/types';
import { parsePolicy } from './policy/parse';
import type { PolicyDiagnostic, PolicyKind } from './policy/types';

export const documentSchema = z
  .union([z.string().min(1), z.record(z.string(), z.json())])
  .describe('A policy document: its text, or the object itself.');
const attached = z.strictObject({
  name: z.string().min(1).describe('What the policy is called where it is attached.'),
  arn: z.string().optional().describe('The ARN of a managed policy.'),
  document: documentSchema,
});
const levels = z
  .array(
    z.strictObject({
      name: z.string().min(1).describe('The root, an OU or the account.'),
      policies: z.array(attached).describe('The policies attached there.'),
    }),
  )
  .describe('From the root down to the account.');

export const policiesSchema = z
  .strictObject({
    identity: z
      .array(attached.extend({ group: z.string().optional().describe('The group it comes from.') }))
      .default([])
      .describe('Of the user and its groups, or of the role.'),
    boundary: attached.optional().describe('The permissions boundary.'),
    session: z.array(attached).optional().describe('Passed when the session was made.'),
    scps: levels.optional(),
    rcps: levels.optional(),
    resource: attached
      .extend({ kind: z.enum(['resource', 'trust']).default('resource') })
      .optional()
      .describe('Attached to the resource; a role trust policy has the kind trust.'),
  })
  .describe('The policies that a request meets.');
export type PolicyDocuments = z.output<typeof policiesSchema>;

/** What is wrong with one of several documents. */
export interface DocumentProblem {
  readonly policy: string;
  readonly text: string;
  readonly diagnostics: readonly PolicyDiagnostic[];
}

/** The text of a document that may be written as an object. */
export const textOf = (one: z.output<typeof documentSchema>): string =>
  typeof one === 'string' ? one : JSON.stringify(one, null, 2);

/** Parses every document; `policies` is absent where one of them has an error. */
export function readPolicies(documents: PolicyDocuments): {
  policies?: Policies;
  problems: readonly DocumentProblem[];
} {
  const problems: DocumentProblem[] = [];
  const read = (one: z.output<typeof attached> & { group?: string }, kind: PolicyKind) => {
    const text = textOf(one.document);
    const { policy, diagnostics } = parsePolicy(text, kind);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) problems.push({ policy: one.name, text, diagnostics: errors });
    const { name, arn, group } = one;
    return policy ? [{ name, ...(arn && { arn }), ...(group && { group }), policy }] : [];
  };
  const all = (list: readonly z.output<typeof attached>[], kind: PolicyKind): AttachedPolicy[] =>
    list.flatMap((one) => read(one, kind));
  const readLevels = (list: PolicyDocuments['scps'], kind: 'scp' | 'rcp'): Level[] | undefined =>
    list?.map(({ name, policies }) => ({ name, policies: all(policies, kind) }));
  const { boundary, session, resource } = documents;
  const policies: Policies = {
    identity: all(documents.identity, 'identity'),
    boundary: boundary && read(boundary, 'boundary')[0],
    session: session && all(session, 'session'),
    scps: readLevels(documents.scps, 'scp'),
    rcps: readLevels(documents.rcps, 'rcp'),
    resource: resource && read(resource, resource.kind)[0],
  };
  return problems.length > 0 ? { problems } : { policies, problems };
}
