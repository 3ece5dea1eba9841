/** The kinds of principals: how a form asks for them, and how a sentence names them. */
import type { DraftRequest } from '@/lib/iam/draft/schema';

type Part = 'account' | 'name' | 'session';

interface PrincipalKind {
  readonly title: string;
  /** The fields that it needs, with their labels. */
  readonly fields: Readonly<Partial<Record<Part, string>>>;
  readonly say: (parts: Pick<DraftRequest, Part>) => string;
}

const code = (text: string) => `\`${text}\``;

export const PRINCIPALS: Readonly<Record<DraftRequest['type'], PrincipalKind>> = {
  user: {
    title: 'IAM user',
    fields: { account: 'Account', name: 'User, with its path' },
    say: ({ account, name }) => `The user ${code(name)} of ${code(account)}`,
  },
  'role-session': {
    title: 'Session of a role',
    fields: { account: 'Account', name: 'Role, with its path', session: 'Session name' },
    say: ({ account, name, session }) =>
      `The session ${code(session)} of the role ${code(name)} of ${code(account)}`,
  },
  root: {
    title: 'Root user',
    fields: { account: 'Account' },
    say: ({ account }) => `The root user of ${code(account)}`,
  },
  'federated-user': {
    title: 'Federated user (GetFederationToken)',
    fields: { account: 'Account', name: 'Federated user', session: 'User who called' },
    say: ({ account, name }) => `The federated user ${code(name)} of ${code(account)}`,
  },
  federated: {
    title: 'Identity of a SAML or OIDC provider',
    fields: { name: 'Provider' },
    say: ({ name }) => `An identity of ${code(name)}`,
  },
  service: {
    title: 'AWS service',
    fields: { name: 'Service, as ec2.amazonaws.com' },
    say: ({ name }) => `The service ${code(name)}`,
  },
  anonymous: { title: 'Nobody signed in', fields: {}, say: () => 'Somebody who has not signed in' },
};
