/** The policies of the account, as they are attached. What CloudTrail says of a call follows from these. */
import { allow, policyOf, trusting } from '@/lib/query/aws/policy-documents';
import { roleArn } from '@/lib/simulate/principal';
import { ACCOUNT, ARTIFACTS, PAYROLL, REGION, ROLES, SITE, TABLES, tokenOf } from './cast';

const own = (name: string) => `arn:aws:iam::${ACCOUNT}:policy/${name}`;
const objects = ({ name }: { name: string }, prefix = '') => `arn:aws:s3:::${name}/${prefix}*`;
const parameters = (prefix: string) => `arn:aws:ssm:${REGION}:${ACCOUNT}:parameter/${prefix}*`;
const functions = (prefix: string) => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${prefix}*`;
const EVERY_ROLE = `arn:aws:iam::${ACCOUNT}:role/*`;
const OBJECTS = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'];
const CODE = ['lambda:CreateFunction', 'lambda:GetFunction', 'lambda:UpdateFunctionCode'];
const said = <Statement extends object>(Sid: string, statement: Statement) => ({ Sid, ...statement }); // prettier-ignore

/** The inline policy Deploy of tides-deploy; the second form is that since Tuesday afternoon. */
export const deployTides = (settings: readonly string[]) =>
  policyOf(
    said('Artifacts', allow(OBJECTS, objects(ARTIFACTS))),
    said('Website', allow('s3:PutObject', objects(SITE, 'tides/'))),
    said('Functions', allow(CODE, functions('tides-'))),
    said('PassRoles', allow('iam:PassRole', EVERY_ROLE)),
    said('Settings', allow('ssm:PutParameter', settings.map(parameters))),
  );
export const OLD_SETTINGS = ['tides/settings/'];
export const NEW_SETTINGS = [...OLD_SETTINGS, 'tides/prod/'];

export const DEPLOY_FERRY = policyOf(
  said('Artifacts', allow(OBJECTS, objects(ARTIFACTS))),
  said('Functions', allow(CODE, functions('ferry-'))),
  said('PassRoles', allow('iam:PassRole', EVERY_ROLE)),
  said('Settings', allow('ssm:PutParameter', parameters('ferry/'))),
);

/** What the function tides-alerts may do. */
export const ALERTS = policyOf(
  allow('s3:GetObject', objects(TABLES)),
  allow('sns:Publish', `arn:aws:sns:${REGION}:${ACCOUNT}:tide-warnings`),
);

export const TEMP = 'temp-s3-full';
export const TEMP_S3 = policyOf(allow('s3:*'));
export const ADMIN_ARN = 'arn:aws:iam::aws:policy/AdministratorAccess';
export const ADMIN = policyOf(allow('*'));

export const BOUNDARY_ARN = own('PipelineBoundary');
export const BOUNDARY = policyOf(
  said('Artifacts', allow(OBJECTS, objects(ARTIFACTS))),
  said('Functions', allow(CODE, functions(''))),
  said('PassFunctionRoles', {
    ...allow('iam:PassRole', [roleArn(ROLES.tidesApi), roleArn(ROLES.ferryApi)]),
    Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
  }),
  said('Settings', allow('ssm:PutParameter', parameters(''))),
);
/** As plans.yaml has it: the editor begins with this text. */
export const BOUNDARY_TEXT = JSON.stringify(BOUNDARY, null, 2);

/** Since Monday afternoon. */
export const ARTIFACTS_POLICY = {
  Version: '2012-10-17',
  Statement: [
    said('KeepReleases', {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:DeleteObject',
      Resource: objects(ARTIFACTS, 'releases/'),
    }),
  ],
};
export const PAYROLL_POLICY = {
  Version: '2012-10-17',
  Statement: [
    said('ConfigurationForFinanceAlone', {
      Effect: 'Deny',
      Principal: '*',
      Action: ['s3:GetBucketPolicy', 's3:GetBucketAcl'],
      Resource: `arn:aws:s3:::${PAYROLL.name}`,
      Condition: { ArnNotLike: { 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/finance-*` } },
    }),
  ],
};
/** The agency's, as it sent it. */
export const SITE_POLICY = {
  Version: '2012-10-17',
  Statement: [
    said('LodestarUploads', {
      Effect: 'Allow',
      Principal: { AWS: roleArn(ROLES.tides) },
      Action: 's3:PutObject',
      Resource: objects(SITE, 'tides/'),
    }),
  ],
};

export const SCP_ARN =
  'arn:aws:organizations::530918274465:policy/o-q7x2m9v4ka/service_control_policy/p-8f3kd1zw';
/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html */
export const SCP = {
  Version: '2012-10-17',
  Statement: [
    said('OneRegion', {
      Effect: 'Deny',
      NotAction: ['iam:*', 'organizations:*', 'sts:*', 'support:*', 's3:ListAllMyBuckets'],
      Resource: '*',
      Condition: { StringNotEquals: { 'aws:RequestedRegion': [REGION] } },
    }),
  ],
};

export const pipelineTrust = (repository: string) => ({
  ...trusting({ Federated: tokenOf(repository).provider }, 'sts:AssumeRoleWithWebIdentity'),
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: tokenOf(repository).provider },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          'token.actions.githubusercontent.com:aud': tokenOf(repository).audience,
          'token.actions.githubusercontent.com:sub': tokenOf(repository).subject,
        },
      },
    },
  ],
});
