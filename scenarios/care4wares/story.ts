/**
 * What happened in the Wareville account, told in the order of time. Each act gives one CloudTrail
 * record and its place in the delivered file: CloudTrail does not sort what it delivers.
 */
import type { ConsoleCall } from '@/lib/simulate/call';
import { base64 } from '@/lib/simulate/ids';
import type { ConsoleSession } from '@/lib/simulate/principal';
import * as home from '@/lib/simulate/services/console-home';
import * as iam from '@/lib/simulate/services/iam';
import { describeOrganizationDenied } from '@/lib/simulate/services/organizations';
import * as s3 from '@/lib/simulate/services/s3';
import { consoleLogin } from '@/lib/simulate/services/signin';
import type { CloudTrailRecord } from '@/lib/trail/record';
import * as cast from './cast';
import { GLITCH, MAYOR_MALWARE, MAYORS_DESK, MCSKIDY, REGION, SEED, SOC_DESK } from './cast';

export interface Act {
  /** The record's place in the file, from 0. */
  readonly place: number;
  readonly record: CloudTrailRecord;
}

const DAY = '2024-11-28T';
const ADMINISTRATOR_ACCESS = 'arn:aws:iam::aws:policy/AdministratorAccess';

/** Each act has its own source of chance, so that changing one leaves the others' ids alone. */
const chance = (place: number) => SEED.fork(`act/${place}`);

function login(place: number, session: ConsoleSession): Act {
  return { place, record: consoleLogin(chance(place), session, REGION) };
}

function act(
  place: number,
  session: ConsoleSession,
  time: string,
  make: (call: ConsoleCall) => CloudTrailRecord,
): Act {
  return { place, record: make({ random: chance(place), session, at: `${DAY}${time}Z` }) };
}

/** The week before: two people, each from one desk of their own, once a day. */
function theWeekBefore(): readonly Act[] {
  const mcskidy = ['22T12:20:54', '23T07:15:54', '24T05:19:31', '25T01:11:32', '26T19:22:05'];
  const mayor = ['22T11:08:03', '23T07:19:01', '24T02:28:17', '25T21:48:22', '26T22:55:51'];
  return [
    ...mcskidy.map((at, i) => login(49 + i, cast.signIn(MCSKIDY, SOC_DESK, `2024-11-${at}Z`))),
    ...mayor.map((at, i) =>
      login(54 + i, cast.signIn(MAYOR_MALWARE, MAYORS_DESK, `2024-11-${at}Z`)),
    ),
  ];
}

/** The mayor signs in as himself and looks at a bucket. */
function asHimself(): readonly Act[] {
  const mayor = cast.signIn(MAYOR_MALWARE, MAYORS_DESK, `${DAY}15:18:37Z`);
  return [
    login(7, mayor),
    act(0, mayor, '15:20:38', (call) => s3.headBucket(call, cast.CONSOLE_SERVER_A, cast.TOWN_HALL)),
  ];
}

/** Then, from the same chair, as McSkidy: the password is hers, the address and the Mac are not. */
function asMcSkidy(): readonly Act[] {
  const session = cast.signIn(MCSKIDY, MAYORS_DESK, `${DAY}15:20:54Z`);
  return [
    login(8, session),
    ...pagesOfPolicies(session),
    // The console reads the chosen policy on the last page of its "create user" form.
    ...[23, 24, 26, 27].map((place) =>
      act(place, session, '15:21:33', (call) => iam.getPolicy(call, ADMINISTRATOR_ACCESS)),
    ),
    act(38, session, '15:21:35', (call) => iam.createUser(call, GLITCH)),
    act(30, session, '15:21:36', (call) => iam.createLoginProfile(call, GLITCH)),
    act(31, session, '15:21:36', (call) =>
      iam.attachUserPolicy(call, GLITCH, ADMINISTRATOR_ACCESS),
    ),
    act(37, session, '15:21:44', (call) => iam.listUsers(call)),
    act(39, session, '15:21:45', describeOrganizationDenied),
  ];
}

/**
 * The "set permissions" page of the form: the console looks for the account's own policies, then
 * reads all that AWS manages, page by page. Place in the file and second, in the order of the pages.
 */
const POLICY_PAGES: readonly (readonly [place: number, second: number])[] = [
  ...[[18, 25] as const, [10, 26] as const, [11, 29] as const],
  ...[12, 13, 14, 17].map((place) => [place, 30] as const),
  ...[15, 16, 19, 20, 21, 22, 25].map((place) => [place, 31] as const),
  ...[28, 29, 32, 33, 34, 35, 36].map((place) => [place, 32] as const),
];

function pagesOfPolicies(session: ConsoleSession): readonly Act[] {
  return POLICY_PAGES.map(([place, second], index) => {
    const own = index === 0;
    const first = index <= 1;
    const marker = base64(SEED.fork(`policies/${index}`), 96);
    return act(place, session, `15:21:${second}`, (call) =>
      iam.listPolicies(call, {
        scope: own ? 'Local' : 'AWS',
        maxItems: own ? 1000 : 60,
        ...(!first && { marker }),
      }),
    );
  });
}

/** Nine seconds later he comes back as the user he has made, an administrator. */
function asGlitch(): readonly Act[] {
  const session = cast.signIn(GLITCH, MAYORS_DESK, `${DAY}15:21:54Z`);
  const { CARE4WARES, CONSOLE_SERVER_A: serverA, CONSOLE_SERVER_B: serverB } = cast;
  const upload: s3.Upload = { bucket: CARE4WARES, key: cast.QR_CODE, bytesIn: 83 };
  return [
    login(9, session),
    // The console's home page: nobody asked for these.
    act(40, session, '15:21:57', (call) =>
      home.getCostAndUsage(call, { start: '2024-10-01', end: '2024-11-01' }),
    ),
    act(48, session, '15:21:57', (call) =>
      home.getCostAndUsage(call, { start: '2024-11-01', end: '2024-11-29' }),
    ),
    act(41, session, '15:21:57', home.listEnrollmentStatuses),
    act(42, session, '15:21:57', (call) => home.describeEventAggregates(call, 'issue')),
    act(47, session, '15:21:57', (call) =>
      home.describeEventAggregates(call, 'accountNotification'),
    ),
    // The S3 console: the list of buckets, with its Storage Lens panel.
    act(43, session, '15:22:12', (call) => s3.listBuckets(call, serverB, REGION, 1283)),
    act(1, session, '15:22:12', (call) => s3.headBucket(call, serverA, cast.NEWSLETTER)),
    act(46, session, '15:22:13', s3.getStorageLensDashboardData),
    act(44, session, '15:22:14', s3.getStorageLensConfiguration),
    act(45, session, '15:22:14', s3.getStorageLensDashboardData),
    // The bucket, the folder, and in the place of the fund's QR code another.
    act(2, session, '15:22:23', (call) => s3.listObjects(call, serverA, CARE4WARES, '', 369)),
    act(3, session, '15:22:25', (call) =>
      s3.listObjects(call, serverA, CARE4WARES, 'bank-details/', 1006),
    ),
    act(5, session, '15:22:39', (call) => s3.preflightRequest(call, upload)),
    act(4, session, '15:22:39', (call) => s3.putObject(call, upload)),
    // He looks whether it is there. From 15:23:02 on the donations are his.
    act(6, session, '15:22:44', (call) =>
      s3.listObjects(call, serverB, CARE4WARES, 'bank-details/', 1006),
    ),
  ];
}

/** Every act, in the order of time. */
export function story(): readonly Act[] {
  return [...theWeekBefore(), ...asHimself(), ...asMcSkidy(), ...asGlitch()];
}
