/** Who and what there is in the account of Kestrel Journal, and where everybody calls from. */
import type { Host } from '@/lib/simulate/caller';
import { uuid } from '@/lib/simulate/ids';
import { random } from '@/lib/simulate/random';
import type { Bucket, Thing } from '@/lib/simulate/services/s3';
import { account } from '@/lib/simulate/world/account';
import { role, user } from '@/lib/simulate/world/iam';
import { identityPool, lambdaFunction } from '@/lib/simulate/world/resources';
import type { Zone } from '@/lib/simulate/zone';

export const SEED = 'leaky-pool';
export const ACCOUNT = '290816375544';
export const REGION = 'eu-west-2';
export const OWN = account(random(`${SEED}/world`), ACCOUNT, REGION);
export const LONDON: Zone = { offset: 0, summer: 'eu' };

export const POOL = identityPool(OWN, 'kestrel_web', true);
/** The release of Wednesday, which moved the avatars from `public/avatars/` to `avatars/`. */
export const RELEASE = '2026-05-13T15:02:40Z';

/** The user pool that members sign in with, as an identity pool calls it. */
export const PROVIDER = `cognito-idp.${REGION}.amazonaws.com/${REGION}_kR3sTl9pQ`;
export const UPLOADS: Bucket = { name: 'kestrel-uploads', region: REGION };
export const ACCESS_LOG = { group: '/kestrel/web', stream: 'site-1' };

export const USERS = { tomasz: user(OWN, 'tomasz'), ines: user(OWN, 'ines') } as const;
export const ROLES = {
  guest: role(OWN, 'Cognito_kestrelUnauth_Role'),
  member: role(OWN, 'Cognito_kestrelAuth_Role'),
  developer: role(OWN, 'Developer'),
  onCall: role(OWN, 'OnCall'),
  deploy: role(OWN, 'KestrelDeploy'),
  exports: role(OWN, 'journal-exports'),
  reader: role(OWN, 'LogReader'),
};
export const EXPORTS = lambdaFunction(OWN, 'journal-exports', ROLES.exports, { memory: 1024 });

export interface Member {
  readonly handle: string;
  readonly identityId: string;
  /** Their id in the user pool. */
  readonly subject: string;
  readonly address: string;
  readonly photos: number;
  readonly exported: boolean;
}

const HANDLES = [
  'aldous', 'bea', 'birk', 'camille', 'cosmo', 'dara', 'della', 'edith', 'ewan', 'fay',
  'fergus', 'gwen', 'hal', 'ida', 'iolo', 'joss', 'kaja', 'kit', 'lorna', 'mabel',
  'maren', 'nell', 'odd', 'orla', 'perrin', 'ragna', 'rhys', 'saskia', 'sven', 'tilda',
]; // prettier-ignore

export const MEMBERS: readonly Member[] = HANDLES.map((handle) => {
  const own = OWN.random.fork(`member/${handle}`);
  return {
    handle,
    identityId: `${REGION}:${uuid(own)}`,
    subject: uuid(own),
    address: benchmarkAddress(own.int(0, 60_000)),
    photos: handle === 'ragna' ? 140 : own.int(9, 24),
    exported: handle === 'ragna' || own.chance(0.55),
  };
});
export const RAGNA = MEMBERS.find(({ handle }) => handle === 'ragna') as Member;

/** One of 198.18.0.0/15, which nobody has on the Internet: browsers and telephones. */
export function benchmarkAddress(number: number): string {
  return `198.18.${Math.floor(number / 250)}.${(number % 250) + 2}`;
}

/** The same key is always of the same size. */
export function thing(key: string): Thing {
  const size = random(`${SEED}/size/${key}`);
  if (key.endsWith('.zip'))
    return { bucket: UPLOADS, key, bytes: size.int(18_000_000, 96_000_000) };
  if (key.endsWith('.jpg')) return { bucket: UPLOADS, key, bytes: size.int(900_000, 4_800_000) };
  return { bucket: UPLOADS, key, bytes: size.int(5_400, 24_000) };
}

const number = (photo: number) => String(photo).padStart(4, '0');
export const photoOf = ({ identityId }: Member, photo: number) =>
  `private/${identityId}/2026/${number(photo)}.jpg`;
export const exportOf = ({ identityId }: Member) => `exports/${identityId}/journal.zip`;

const chrome = (system: string, version: number) =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;
export const BROWSERS = [
  chrome('Windows NT 10.0; Win64; x64', 147),
  chrome('Macintosh; Intel Mac OS X 10_15_7', 147),
  chrome('Linux; Android 10; K', 146),
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.4 Safari/605.1.15',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.4 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0',
];
const LINUX_FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

export const OFFICE = '203.0.113.20';
export const QA: Host = {
  sourceIPAddress: '198.51.100.40',
  userAgent: 'k6/1.7.0 (https://k6.io/)',
};
export const PARTNER: Host = {
  sourceIPAddress: '192.0.2.77',
  userAgent: 'aws-sdk-go-v2/1.41.1 ua/2.1 os/linux lang/go#1.25.4 md/GOARCH#amd64 md/GOOS#linux',
};
export const BACKUP: Host = {
  sourceIPAddress: RAGNA.address,
  userAgent:
    'Boto3/1.42.60 md/Botocore#1.42.60 ua/2.1 os/macos#25.3.0 md/arch#arm64 lang/python#3.13.7 md/pyimpl#CPython cfg/retry-mode#legacy',
};
export const PROBES = ['192.0.2.201', '198.51.100.118', '203.0.113.187'].map(
  (sourceIPAddress): Host => ({ sourceIPAddress, userAgent: 'curl/8.5.0' }),
);
export const FUNCTION_HOST: Host = {
  sourceIPAddress: '198.51.100.150',
  userAgent:
    'Boto3/1.40.4 md/Botocore#1.40.4 ua/2.1 os/linux#5.10.251 md/arch#x86_64 lang/python#3.13.7 md/pyimpl#CPython exec-env/AWS_Lambda_python3.13 cfg/retry-mode#legacy',
};
export const PIPELINE: Host = {
  sourceIPAddress: '203.0.113.54',
  userAgent:
    'aws-cli/2.33.3 md/awscrt#0.29.1 ua/2.1 os/linux#6.11.0 md/arch#x86_64 lang/python#3.13.9',
};

/** The one who looks at the site first, and the program that comes afterwards. */
export const VISITOR_BROWSER = LINUX_FIREFOX;
export const FETCHER = 'python-requests/2.32.5';
export const SCRIPT =
  'Boto3/1.38.23 md/Botocore#1.38.23 ua/2.1 os/linux#5.15.0-139-generic md/arch#x86_64 lang/python#3.11.2 md/pyimpl#CPython cfg/retry-mode#legacy';
/** In the order in which they are used; the first three by the moment of the fix. */
export const SCRIPT_ADDRESSES = [
  '203.0.113.66',
  '198.51.100.23',
  '192.0.2.140',
  '198.51.100.201',
  '203.0.113.158',
  '192.0.2.33',
  '198.51.100.87',
];
