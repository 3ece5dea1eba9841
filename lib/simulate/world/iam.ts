/** Users, their access keys, roles. */
import { accessKeyId, iamId } from '../ids';
import type { Role, User } from '../principal';
import type { Account } from './account';

export function user(account: Account, name: string): User {
  const principalId = iamId(account.random.fork(`user/${name}`), 'AIDA');
  return { name, principalId, accountId: account.id };
}

/** A long-term access key of a user; `which` tells a second from the first. */
export function accessKey(account: Account, { name }: User, which = 1): string {
  return accessKeyId(account.random.fork(`key/${name}/${which}`), 'AKIA');
}

export function role(account: Account, name: string, path = '/'): Role {
  const principalId = iamId(account.random.fork(`role/${name}`), 'AROA');
  return { name, principalId, accountId: account.id, path };
}

/** `AWSServiceRoleForAutoScaling` of `autoscaling.amazonaws.com`. */
export function serviceLinkedRole(account: Account, service: string, name: string): Role {
  return role(account, name, `/aws-service-role/${service}/`);
}
