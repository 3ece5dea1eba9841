/** Where a service departs from the common logic. */
import { principalAccount } from '../context';
import type { Request } from '../request';

const TRUSTED = /^sts:(?:AssumeRole(?:With(?:SAML|WebIdentity))?|TagSession|SetSourceIdentity)$/i;

/**
 * IAM role trust policies and KMS key policies have to allow, whatever other policies say.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
export function needsResourcePolicy({ action, resource }: Request): boolean {
  if (TRUSTED.test(action)) return true;
  return /^kms:/i.test(action) && /^arn:[^:]*:kms:[^:]*:[^:]*:key\//.test(resource);
}

/** The policy of the resource is a role trust policy. */
export const isTrust = ({ action }: Request): boolean => TRUSTED.test(action);

/**
 * The root user of a bucket's account always keeps these, even against a Deny of the bucket policy.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html
 */
const KEPT = /^s3:(?:Get|Put|Delete)BucketPolicy$/i;
export function rootKeepsAccess({ principal, action }: Request, crossAccount: boolean): boolean {
  return principal.type === 'root' && !crossAccount && KEPT.test(action);
}

/**
 * What AWS answers whatever policies say, an explicit Deny included.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_getsessiontoken.html
 */
export function needsNoPermission({ principal, action }: Request): boolean {
  if (principalAccount(principal) === undefined) return false;
  if (/^sts:GetCallerIdentity$/i.test(action)) return true;
  const longTerm = principal.type === 'user' || principal.type === 'root';
  return longTerm && /^sts:GetSessionToken$/i.test(action);
}
