/** The fields of AWS's page "CloudTrail userIdentity element". */
import { notes, PAGES } from './note';

const USER_NOTES = notes(PAGES.identity, 'userIdentity.', {
  type: {
    type: 'string',
    text: 'The kind of identity that made the request.',
    values: {
      Root: "The account's root user.",
      IAMUser: 'An IAM user.',
      AssumedRole: 'A session of a role, with temporary credentials that AssumeRole gave.',
      Role: 'A role itself, as an identity that lasts.',
      FederatedUser: 'A session with temporary credentials that GetFederationToken gave.',
      Directory: 'A request to a directory service, of unknown type.',
      AWSAccount:
        'Another AWS account. An anonymous request to Amazon S3 shows here as account anonymous.',
      AWSService: 'An AWS account that belongs to an AWS service.',
      IdentityCenterUser: 'A request on behalf of an IAM Identity Center user.',
      SAMLUser: 'A call of AssumeRoleWithSAML, made with a SAML assertion.',
      WebIdentityUser:
        'A call of AssumeRoleWithWebIdentity, made by way of a web identity provider.',
      Unknown: 'CloudTrail cannot tell the type.',
    },
    suspicious: 'Root in daily work; AWSAccount where no other account should have access.',
  },
  principalId: {
    type: 'string',
    text: 'The unique id of the entity that made the call; for a role it ends with the name of the session. It stays the same when a user is renamed, and is never given to another.',
    suspicious: 'A known name with another id: the user was deleted and made anew.',
  },
  arn: {
    type: 'string',
    text: 'The ARN of the principal that made the call; its last part names the user, or the role and its session.',
    suspicious: 'A session name that no colleague or program of yours would choose.',
  },
  accountId: {
    type: 'string',
    text: 'The account that owns the entity that granted the permissions for the request.',
    suspicious: 'An account that is not yours; anonymous.',
  },
  accessKeyId: {
    type: 'string',
    text: "The id of the access key that signed the request; one id binds together all that one key did. AKIA begins a user's long-term key, ASIA a temporary one. Can be absent or empty.",
    suspicious: 'One key used from two addresses; a key that slept for months.',
  },
  userName: {
    type: 'string',
    text: 'The friendly name of the identity; which name depends on the type. After a failed sign-in with a wrong user name it reads HIDDEN_DUE_TO_SECURITY_REASONS.',
    suspicious: 'A name that nobody in the house knows.',
  },
  sessionContext: {
    type: 'object',
    text: 'The session that the temporary credentials belong to. Work in the console creates one as well.',
  },
  invokedBy: {
    type: 'string',
    text: "The AWS service that made the request, in somebody's name or its own. Absent where a person or program made it.",
    suspicious: 'A service that has no work with this resource.',
  },
  invokedByDelegate: {
    type: 'object',
    text: 'The product provider that made the request with temporary delegated access.',
  },
  'invokedByDelegate.accountId': {
    type: 'string',
    text: 'The AWS account of the product provider.',
    suspicious: 'A provider that you did not let in.',
  },
  identityProvider: {
    type: 'string',
    text: 'The external identity provider; only for the types SAMLUser and WebIdentityUser.',
    suspicious: 'A provider that the account does not use.',
  },
  onBehalfOf: {
    type: 'object',
    text: 'The IAM Identity Center user that the call was made for. The record has no name: look the id up in the identity store.',
  },
  'onBehalfOf.userId': { type: 'string', text: 'The id of the IAM Identity Center user.' },
  'onBehalfOf.identityStoreArn': {
    type: 'string',
    text: 'The ARN of the identity store that the user is in.',
  },
  inScopeOf: {
    type: 'object',
    text: 'The resource or credentials behind a request made in the scope of a service such as Lambda or Amazon ECS.',
  },
  'inScopeOf.sourceArn': {
    type: 'string',
    text: 'The ARN of the resource that invoked the request from service to service.',
    suspicious: 'A resource of another account.',
  },
  'inScopeOf.sourceAccount': { type: 'string', text: 'The account that owns sourceArn.' },
  'inScopeOf.issuerType': {
    type: 'string',
    text: 'The kind of resource in credentialsIssuedTo: AWS::Lambda::Function, for example.',
  },
  'inScopeOf.credentialsIssuedTo': {
    type: 'string',
    text: 'The resource whose environment the credentials were issued to.',
  },
  credentialId: {
    type: 'string',
    text: 'The id of the credential where the caller used a bearer token, such as an access token of IAM Identity Center.',
  },
});

const SESSION_NOTES = notes(PAGES.identity, 'userIdentity.sessionContext.', {
  sessionIssuer: {
    type: 'object',
    text: 'How the temporary credentials were obtained: for an assumed role, the role.',
    suspicious: 'A role that this person or program should not be able to assume.',
  },
  'sessionIssuer.type': {
    type: 'string',
    text: 'The source of the temporary credentials.',
    values: {
      Root: "The account's root user.",
      IAMUser: 'An IAM user.',
      Role: 'A role that was assumed.',
    },
    suspicious: 'Root: the root user is not for daily work.',
  },
  'sessionIssuer.principalId': {
    type: 'string',
    text: 'The internal id of the entity that the credentials came from.',
  },
  'sessionIssuer.arn': {
    type: 'string',
    text: 'The ARN of the account, user or role that the credentials came from.',
  },
  'sessionIssuer.accountId': {
    type: 'string',
    text: 'The account that owns the entity that the credentials came from.',
    suspicious: 'An account that is not yours.',
  },
  'sessionIssuer.userName': {
    type: 'string',
    text: 'The friendly name of the user or role that issued the session.',
  },
  webIdFederationData: {
    type: 'object',
    text: 'The web identity provider behind the credentials. Absent or empty where there was none.',
  },
  'webIdFederationData.federatedProvider': {
    type: 'string',
    text: 'The principal name of the identity provider: accounts.google.com, for example.',
    suspicious: 'A provider that the account does not trust on purpose.',
  },
  'webIdFederationData.attributes': {
    type: 'object',
    text: 'The application id and the user id, as the provider reports them.',
  },
  attributes: { type: 'object', text: 'The attributes of the session.' },
  'attributes.creationDate': {
    type: 'string',
    text: 'When the temporary credentials were issued, in UTC. Records of one user that share it belong, as a rule, to one session.',
    suspicious: 'A session that no sign-in of that time explains.',
  },
  'attributes.mfaAuthenticated': {
    type: 'string',
    text: 'The text "true" where the root user or IAM user also authenticated with an MFA device, otherwise "false".',
    suspicious: '"false" for a person who may change things.',
  },
  sourceIdentity: {
    type: 'string',
    text: 'The user who was behind the role from the start; only where IAM was set up to ask for it.',
    suspicious: 'Somebody who has no work with this role.',
  },
  ec2RoleDelivery: {
    type: 'string',
    text: 'The version of the instance metadata service (IMDS) that gave the credentials to an EC2 instance: 1.0 or 2.0.',
    suspicious:
      '1.0: IMDSv1 gives credentials to whoever can make the instance send a plain request.',
  },
  assumedRoot: {
    type: 'string',
    text: 'The text "true" in a session that a management account or delegated administrator got with AssumeRoot: a root task in a member account, done from outside of it.',
    suspicious: 'A task on a member account that nobody planned.',
  },
  signInSessionArn: {
    type: 'string',
    text: 'The ARN of the sign-in session behind the request, the value of the condition key aws:SignInSessionArn.',
  },
});

export const IDENTITY_NOTES = { ...USER_NOTES, ...SESSION_NOTES };
