/** What a caller who may only read is told. */
import type { Account } from './account';
import { ServiceError } from './failure';

/**
 * The text is IAM's for an implicit denial:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function denied(
  account: Account,
  code: string,
  action: string,
  resource: string,
): ServiceError {
  const refused = `User: ${account.callerArn} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`;
  const text =
    code === 'UnauthorizedOperation'
      ? `You are not authorized to perform this operation. ${refused}`
      : refused;
  return new ServiceError(
    code,
    text,
    'You read this account as an auditor: nothing can be changed from here.',
  );
}
