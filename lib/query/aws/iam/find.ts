/** Finding identities and policies for an operation, with IAM's own errors. */
import type { Cloud } from '../cloud';
import { ServiceError } from '../failure';
import type { Input } from '../input';
import type { Context } from '../operation';

type Kind = 'user' | 'role' | 'group';
const LISTS = { user: 'users', role: 'roles', group: 'groups' } as const;
interface Kinds {
  readonly user: Cloud['users'][number];
  readonly role: Cloud['roles'][number];
  readonly group: Cloud['groups'][number];
}

/** @throws ServiceError where there is none of that name */
export function named<K extends Kind>(kind: K, input: Input, { account }: Context): Kinds[K] {
  const name = input.text(`${kind}-name`);
  if (name === undefined) {
    throw new ServiceError(
      'ValidationError',
      'Must specify userName when calling with non-User credentials',
      'You are a role here, so there is no user of your own: add --user-name NAME.',
    );
  }
  const all: readonly Kinds[Kind][] = account.cloud[LISTS[kind]];
  const found = all.find((one) => one.name === name);
  if (found) return found as Kinds[K];
  throw new ServiceError(
    'NoSuchEntity',
    `The ${kind} with name ${name} cannot be found.`,
    `\`aws iam list-${LISTS[kind]}\` lists those there are.`,
  );
}

/** @throws ServiceError where there is none of that ARN */
export function policyOf(input: Input, { account }: Context): Cloud['policies'][number] {
  const arn = input.must('policy-arn');
  const found = account.cloud.policies.find((policy) => policy.arn === arn);
  if (found) return found;
  throw new ServiceError(
    'NoSuchEntity',
    `Policy ${arn} was not found.`,
    arn.startsWith('arn:aws:iam::aws:')
      ? 'Of the policies that AWS manages, this lab has those that are attached.'
      : '`aws iam list-policies --scope Local` lists the account’s own.',
  );
}

/** @throws ServiceError where the identity has no policy of that name in itself */
export function inlineOf(
  kind: Kind,
  input: Input,
  context: Context,
): Cloud['users'][number]['inline'][number] {
  const name = input.must('policy-name');
  const found = named(kind, input, context).inline.find((policy) => policy.name === name);
  if (found) return found;
  throw new ServiceError('NoSuchEntity', `The ${kind} policy with name ${name} cannot be found.`);
}
