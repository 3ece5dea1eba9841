/**
 * The `userIdentity` element of a record.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
import { z } from 'zod';

const text = (description: string) => z.string().optional().describe(description);

const sessionIssuer = z
  .looseObject({
    type: text('The source of the temporary credentials: Root, IAMUser or Role.'),
    principalId: text('The internal id of the entity that the credentials came from.'),
    arn: text('The ARN of the account, user or role that the credentials came from.'),
    accountId: text('The account that owns that entity.'),
    userName: text('The name of the user or role that issued the session.'),
  })
  .describe('How the temporary credentials were obtained.');

const webIdFederationData = z
  .looseObject({
    federatedProvider: text('The identity provider: accounts.google.com, …'),
    attributes: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('The application id and the user id, as the provider reports them.'),
  })
  .describe('The web identity provider, where there was one.');

const sessionContextSchema = z
  .looseObject({
    sessionIssuer: sessionIssuer.optional(),
    webIdFederationData: webIdFederationData.optional(),
    attributes: z
      .looseObject({
        creationDate: text('When the temporary credentials were issued; UTC.'),
        mfaAuthenticated: text('"true" where the credentials were got with an MFA device.'),
      })
      .optional()
      .describe('The attributes of the session.'),
    sourceIdentity: text('The user that was behind the role from the start, where one was set.'),
    ec2RoleDelivery: text('1.0 or 2.0: the instance metadata service that gave the credentials.'),
    assumedRoot: text('"true" in a session of AssumeRoot.'),
    signInSessionArn: text('The ARN of the sign-in session that supports the request.'),
  })
  .describe('The session that the temporary credentials belong to.');

export const userIdentitySchema = z
  .looseObject({
    type: text('The kind of identity: Root, IAMUser, AssumedRole, …'),
    principalId: text('The unique id of the entity that made the call.'),
    arn: text('The ARN of the principal that made the call.'),
    accountId: text('The account that owns the entity that granted the permissions.'),
    accessKeyId: text('The id of the access key that signed the request.'),
    userName: text('The friendly name of the identity.'),
    sessionContext: sessionContextSchema.optional(),
    invokedBy: text('The AWS service that made the request.'),
    invokedByDelegate: z
      .looseObject({ accountId: text('The account of the product provider.') })
      .optional()
      .describe('The product provider that acted with delegated access.'),
    identityProvider: text('The external identity provider, for SAML and web identities.'),
    onBehalfOf: z
      .looseObject({
        userId: text('The id of the IAM Identity Center user.'),
        identityStoreArn: text('The ARN of the identity store.'),
      })
      .optional()
      .describe('The IAM Identity Center user that the call was made for.'),
    inScopeOf: z
      .looseObject({
        sourceArn: text('The ARN of the resource that invoked the request.'),
        sourceAccount: text('The account that owns that resource.'),
        issuerType: text('The kind of resource that the credentials were issued to.'),
        credentialsIssuedTo: text('The resource that the credentials were issued to.'),
      })
      .optional()
      .describe('The AWS service in whose scope the request was made.'),
    credentialId: text('The id of a bearer token, where one was used.'),
  })
  .describe('Who made the request, and with which credentials.');
export type UserIdentity = z.infer<typeof userIdentitySchema>;
