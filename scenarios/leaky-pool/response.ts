/** What may be decided, each by Ines in the role for it, and how it is taken back. */
import type { Operation } from '@/lib/simulate/operation';
import { deleteIdentities, updateIdentityPool } from '@/lib/simulate/services/cognito-identity';
import { putRolePolicy } from '@/lib/simulate/services/iam';
import { putBucketPolicy } from '@/lib/simulate/services/s3';
import { roleArn } from '@/lib/simulate/principal';
import type { Simulation } from '@/lib/simulate/simulation';
import { undoable } from '@/lib/simulate/undoable';
import type { Access } from './access';
import { POOL, ROLES, UPLOADS } from './cast';
import {
  BUCKET_ARN,
  document,
  GUEST_POLICIES,
  GUEST_POLICY,
  type GuestScope,
} from './guest-policy';
import { asInes } from './people';
import type { Script } from './script';

/** How many identities one call of DeleteIdentities takes. */
const AT_ONCE = 60;

export function response(sim: Simulation, access: Access, script: Script): void {
  const act = (...operations: readonly Operation[]) => asInes(sim).steps(operations, [2, 6]);
  undoable(sim, 'narrow-role', { scope: 'own' }, ({ scope }) => {
    const before = access.scope;
    const put = (to: GuestScope) => {
      access.scope = to;
      act(putRolePolicy(ROLES.guest, GUEST_POLICY, document(GUEST_POLICIES[to].statements)));
    };
    put(scope as GuestScope);
    return () => put(before);
  });

  undoable(sim, 'guest-access-off', {}, () => {
    const set = (open: boolean) => {
      access.open = open;
      act(updateIdentityPool(POOL, open));
    };
    set(false);
    return () => set(true);
  });

  const putPolicy = () => act(putBucketPolicy(UPLOADS, bucketPolicy(access)));
  undoable(sim, 'deny-prefixes', { prefixes: 'private/' }, ({ prefixes = '' }) => {
    const added = prefixes.split(' and ').filter((one) => !access.deniedPrefixes.has(one));
    for (const one of added) access.deniedPrefixes.add(one);
    putPolicy();
    return () => {
      for (const one of added) access.deniedPrefixes.delete(one);
      putPolicy();
    };
  });

  undoable(sim, 'block-address', { address: '192.0.2.77' }, ({ address = '' }) => {
    access.blocked.add(address);
    putPolicy();
    return () => {
      access.blocked.delete(address);
      putPolicy();
    };
  });

  undoable(sim, 'delete-identities', {}, () => {
    const gone = script.takeIdentities();
    const calls = [];
    for (let from = 0; from < gone.length; from += AT_ONCE)
      calls.push(deleteIdentities(gone.slice(from, from + AT_ONCE)));
    act(...calls);
    // What was deleted does not come back.
    return () => undefined;
  });
}

/** What is there always: CloudFront reads. */
const FOR_CLOUDFRONT = {
  Sid: 'CloudFront',
  Effect: 'Allow',
  Principal: { Service: 'cloudfront.amazonaws.com' },
  Action: 's3:GetObject',
  Resource: [`${BUCKET_ARN}/site/*`, `${BUCKET_ARN}/avatars/*`],
} as const;

function bucketPolicy({ deniedPrefixes, blocked }: Access) {
  const denied = {
    Sid: 'NotForGuests',
    Effect: 'Deny',
    Principal: { AWS: roleArn(ROLES.guest) },
    Action: 's3:GetObject',
    Resource: [...deniedPrefixes].map((prefix) => `${BUCKET_ARN}/${prefix}*`),
  };
  const addresses = {
    Sid: 'DenyFromAddresses',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: [BUCKET_ARN, `${BUCKET_ARN}/*`],
    Condition: { IpAddress: { 'aws:SourceIp': [...blocked].map((address) => `${address}/32`) } },
  };
  return {
    Version: '2012-10-17',
    Statement: [
      FOR_CLOUDFRONT,
      ...(deniedPrefixes.size > 0 ? [denied] : []),
      ...(blocked.size > 0 ? [addresses] : []),
    ],
  };
}
