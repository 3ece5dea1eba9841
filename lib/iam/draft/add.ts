/** A new policy among those of a draft: what it begins with, and which can be added. */
import type { PolicyKind } from '../policy/types';
import { KIND_TITLES } from '../words/layers';
import type { DraftPolicy } from './schema';

const document = (statement: object) =>
  `${JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2)}\n`;

const READ = { Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports-2026/*' };
const EVERYTHING = { Effect: 'Allow', Action: '*', Resource: '*' };

const BEGINNINGS: Readonly<Record<PolicyKind, object>> = {
  identity: { Sid: 'Read', Effect: 'Allow', ...READ },
  resource: { Sid: 'Read', Effect: 'Allow', Principal: { AWS: '123456789012' }, ...READ },
  trust: {
    Sid: 'MayAssume',
    Effect: 'Allow',
    Principal: { AWS: '123456789012' },
    Action: 'sts:AssumeRole',
  },
  boundary: { Sid: 'Outermost', Effect: 'Allow', Action: 's3:*', Resource: '*' },
  session: { Sid: 'ThisSession', Effect: 'Allow', ...READ },
  scp: { Sid: 'FullAWSAccess', ...EVERYTHING },
  rcp: {
    Sid: 'OverTLS',
    Effect: 'Deny',
    Principal: '*',
    Action: 's3:*',
    Resource: '*',
    Condition: { Bool: { 'aws:SecureTransport': 'false' } },
  },
};

const KINDS: readonly PolicyKind[] = [
  'identity',
  'resource',
  'trust',
  'boundary',
  'session',
  'scp',
  'rcp',
];

/** There is one boundary, and one policy of the resource: its own or, of a role, its trust policy. */
export function addable(policies: readonly DraftPolicy[]): readonly PolicyKind[] {
  const has = (...kinds: PolicyKind[]) => policies.some(({ kind }) => kinds.includes(kind));
  return KINDS.filter((kind) => {
    if (kind === 'boundary') return !has('boundary');
    return (kind !== 'resource' && kind !== 'trust') || !has('resource', 'trust');
  });
}

/** A policy of this kind with an id and a name that no other has. */
export function newPolicy(policies: readonly DraftPolicy[], kind: PolicyKind): DraftPolicy {
  const free = (name: (n: number) => string, taken: readonly string[]) => {
    for (let n = 1; ; n++) if (!taken.includes(name(n))) return name(n);
  };
  const ids = policies.map(({ id }) => id);
  const names = policies.map(({ name }) => name);
  return {
    id: free((n) => `p${n}`, ids),
    kind,
    name: free((n) => (n === 1 ? KIND_TITLES[kind] : `${KIND_TITLES[kind]} ${n}`), names),
    text: document(BEGINNINGS[kind]),
    ...((kind === 'scp' || kind === 'rcp') && { level: 'Root' }),
  };
}
