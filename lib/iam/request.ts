/** A request to AWS, as far as policies see it. */
import { z } from 'zod';

const account = z.string().regex(/^\d{12}$/, 'an account id is 12 digits');
const arn = (form: RegExp, like: string) => z.string().regex(form, `write it as ${like}`);
const user = arn(/^arn:[\w-]+:iam::\d{12}:user\/.+$/, 'arn:aws:iam::123456789012:user/name');
const role = arn(/^arn:[\w-]+:iam::\d{12}:role\/.+$/, 'arn:aws:iam::123456789012:role/name');
const session = arn(
  /^arn:[\w-]+:sts::\d{12}:assumed-role\/[^/]+\/[^/]+$/,
  'arn:aws:sts::123456789012:assumed-role/role/session',
);
const federated = arn(
  /^arn:[\w-]+:sts::\d{12}:federated-user\/.+$/,
  'arn:aws:sts::123456789012:federated-user/name',
);

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
const principalSchema = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('user'), arn: user }),
    z.strictObject({
      type: z.literal('role-session'),
      arn: session,
      role: role.describe('The role, with its path.'),
    }),
    z.strictObject({ type: z.literal('root'), account }),
    z.strictObject({
      type: z.literal('federated-user'),
      arn: federated,
      issuer: user.describe('The IAM user who called GetFederationToken.'),
    }),
    z.strictObject({
      type: z.literal('federated'),
      provider: z.string().min(1).describe('A SAML or OIDC provider, as a trust policy names it.'),
    }),
    z.strictObject({
      type: z.literal('service'),
      name: z.string().regex(/^[\w.-]+\.amazonaws\.com(\.cn)?$/, 'write it as ec2.amazonaws.com'),
    }),
    z.strictObject({ type: z.literal('anonymous') }),
  ])
  .describe('Who asks.');
export type Principal = z.output<typeof principalSchema>;

const contextValue = z
  .union([z.string(), z.number(), z.boolean(), z.array(z.string())])
  .describe('One value, or the values of a multivalued key.');

export const requestSchema = z
  .strictObject({
    principal: principalSchema,
    action: z
      .string()
      .regex(/^[\w-]+:\w+$/, 'write it as s3:GetObject')
      .describe('The action asked for: `s3:GetObject`.'),
    resource: z.string().min(1).describe('The ARN asked for; `*` where the action names none.'),
    resourceAccount: account
      .optional()
      .describe(
        'The account that the resource is in. Needed where its ARN does not say it and it is not the principal’s own.',
      ),
    context: z
      .record(z.string(), contextValue)
      .default({})
      .describe(
        'Context keys of the request. Those that follow from the principal are added; others that every real request has, such as aws:CurrentTime, are not made up.',
      ),
  })
  .describe('A request, as policies see it.');
export type Request = z.output<typeof requestSchema>;
