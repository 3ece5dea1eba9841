/** The account's users and groups as IAM describes them, in step with what the log says of them. */
import type { CloudInput } from '@/lib/query/aws/cloud';
import { allow, policyOf } from '@/lib/query/aws/policy-documents';
import * as cast from './cast';
import { ACCOUNT, REGION, SECOND_FACTORS, USERS, type Name } from './cast';

type User = CloudInput['users'][number];
type Key = NonNullable<User['accessKeys']>[number];

const GROUPS: Partial<Record<Name, string>> = {
  carla: 'accounts',
  ines: 'platform',
  meike: 'platform',
  nora: 'charts',
  rafael: 'charts',
  tobias: 'platform',
  yusuf: 'charts',
};
/** When they came, and when they last signed in to the console. */
const SEEN: Readonly<Record<Name, readonly [created: string, signedIn?: string]>> = {
  carla: ['2024-03-05T08:11:40Z', '2026-05-18T07:25:15Z'],
  dorn: ['2025-10-06T09:14:58Z'],
  ines: ['2024-03-04T09:20:17Z', '2026-05-15T07:22:43Z'],
  meike: ['2024-03-04T09:16:31Z', '2026-05-18T07:03:06Z'],
  nora: ['2024-08-01T07:55:09Z', '2026-05-18T07:07:13Z'],
  rafael: ['2024-03-05T08:20:44Z', '2026-05-18T07:15:12Z'],
  tobias: ['2024-03-04T09:22:50Z', '2026-05-17T11:01:40Z'],
  yusuf: ['2025-01-13T08:40:26Z', '2026-05-18T07:36:54Z'],
};

const used = (date: string, service: string) => ({ date, service, region: REGION });
const key = (id: string, created: string, lastUsed: ReturnType<typeof used>): Key => ({
  id,
  status: 'Active',
  created,
  lastUsed,
});
const KEYS: Partial<Record<Name, Key[]>> = {
  dorn: [
    {
      ...key(cast.DORN_OLD_KEY, '2025-10-06T09:30:12Z', used('2026-04-24T14:37:00Z', 'sts')),
      status: 'Inactive',
    },
    key(cast.DORN_NEW_KEY, '2026-05-14T19:57:05Z', used('2026-05-17T02:06:00Z', 'sts')),
  ],
  ines: [key(cast.INES_KEY, '2026-01-19T10:02:33Z', used('2026-05-18T06:33:00Z', 'sts'))],
  meike: [key(cast.MEIKE_KEY, '2026-02-02T09:41:05Z', used('2026-05-04T12:10:00Z', 'sts'))],
  tobias: [key(cast.TOBIAS_KEY, '2026-01-19T11:15:47Z', used('2026-05-13T08:11:00Z', 'sts'))],
};

function person(name: Name): User {
  const [created, passwordLastUsed] = SEEN[name];
  const group = GROUPS[name];
  const mfa = SECOND_FACTORS[name];
  return {
    name: USERS[name].name,
    id: USERS[name].principalId,
    created,
    ...(passwordLastUsed !== undefined && {
      passwordLastUsed,
      loginProfile: { created, resetRequired: false },
    }),
    ...(group !== undefined && { groups: [group] }),
    ...(KEYS[name] && { accessKeys: KEYS[name] }),
    ...(mfa !== undefined && { mfaDevices: [{ serial: mfa, enabled: created }] }),
  };
}

function programs(): User[] {
  const assume = [{ name: 'TakeRole', document: policyOf(allow('sts:AssumeRole')) }];
  const { AUDITOR, BUILD_AGENT } = cast;
  return [
    {
      name: AUDITOR.name,
      id: AUDITOR.principalId,
      created: '2024-09-02T11:02:20Z',
      inline: assume,
      accessKeys: [
        key(cast.AUDITOR_KEY, '2025-09-01T08:30:00Z', used('2026-05-18T00:42:00Z', 'sts')),
      ],
    },
    {
      name: BUILD_AGENT.name,
      id: BUILD_AGENT.principalId,
      created: '2024-03-04T10:30:55Z',
      inline: assume,
      accessKeys: [
        key(cast.BUILD_KEY, '2025-11-24T10:12:09Z', used('2026-05-18T07:23:00Z', 'sts')),
      ],
    },
  ];
}

export function groupsAndUsers(): Pick<CloudInput, 'groups' | 'users'> {
  const group = (name: string, id: string, policy: string) => ({
    name,
    id,
    created: '2024-03-04T09:12:00Z',
    attached: [`arn:aws:iam::${ACCOUNT}:policy/${policy}`],
  });
  return {
    users: [...(Object.keys(USERS) as Name[]).map(person), ...programs()],
    groups: [
      group('accounts', 'AGPAKESTRELACCOUNTS2A', 'Accounts'),
      group('charts', 'AGPAKESTRELCHARTS2AAA', 'Charts'),
      group('platform', 'AGPAKESTRELPLATFORM2A', 'Platform'),
    ],
  };
}
