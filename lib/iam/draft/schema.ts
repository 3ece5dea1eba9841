/** A request and its policies while somebody writes them: texts, right or not. */
import { z } from 'zod';

const KINDS = ['identity', 'boundary', 'session', 'scp', 'rcp', 'resource', 'trust'] as const;
export const PRINCIPAL_TYPES = [
  'user',
  'role-session',
  'root',
  'federated-user',
  'federated',
  'service',
  'anonymous',
] as const;

const text = z.string().max(60_000);
const short = z.string().max(2_000);

const draftPolicy = z.object({
  id: short.describe('Names it among the policies of the draft.'),
  kind: z.enum(KINDS),
  name: short,
  text: text.describe('The document as it was typed.'),
  arn: short.optional().describe('The ARN of a managed policy.'),
  group: short.optional().describe('The group that an identity-based policy comes from.'),
  level: short.optional().describe('Of an SCP or RCP: the root, an OU or the account.'),
});
export type DraftPolicy = z.output<typeof draftPolicy>;

const draftRequest = z.object({
  type: z.enum(PRINCIPAL_TYPES),
  account: short.describe("The principal's account."),
  name: short.describe('Of the user or role, with its path; the provider; the service.'),
  session: short.describe('Of a role: the session. Of a federated user: the user who called.'),
  action: short,
  resource: short,
  resourceAccount: short.describe("Empty: as the resource's ARN says, or the principal's own."),
  context: z
    .array(z.object({ key: short, value: text.describe('Several values: one a line.') }))
    .max(50),
});
export type DraftRequest = z.output<typeof draftRequest>;

export const draftSchema = z.object({
  request: draftRequest,
  policies: z.array(draftPolicy).max(30),
});
export type Draft = z.output<typeof draftSchema>;
