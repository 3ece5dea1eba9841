/**
 * What happened in the Wareville account, told in the order of time. Each act gives one CloudTrail
 * record and its place in the delivered file: CloudTrail does not sort what it delivers.
 */
import { inConsole, type Caller, type ConsoleSession } from '@/lib/simulate/caller';
import { millis } from '@/lib/simulate/clock';
import { base64 } from '@/lib/simulate/ids';
import { callRecords, type CallOptions, type Operation } from '@/lib/simulate/operation';
import * as home from '@/lib/simulate/services/console-home';
import * as iam from '@/lib/simulate/services/iam';
import { describeOrganization } from '@/lib/simulate/services/organizations';
import * as s3 from '@/lib/simulate/services/s3';
import * as s3Console from '@/lib/simulate/services/s3-console';
import { atSignIn, consoleLogin } from '@/lib/simulate/services/signin';
import type { CloudTrailRecord } from '@/lib/trail/record';
import * as cast from './cast';
import {
  ACCOUNT,
  ADMINISTRATOR_ACCESS,
  GLITCH,
  MAYOR_MALWARE,
  MAYORS_DESK,
  MCSKIDY,
  REGION,
  SEED,
  SOC_DESK,
} from './cast';

export interface Act {
  /** The record's place in the file, from 0. */
  readonly place: number;
  readonly record: CloudTrailRecord;
}

const DAY = '2024-11-28T';

/** Each act has its own source of chance, so that changing one leaves the others' ids alone. */
const chance = (place: number) => SEED.fork(`act/${place}`);

function login(place: number, session: ConsoleSession): Act {
  const caller = atSignIn(session.user, session, REGION);
  return at(place, caller, millis(session.since), consoleLogin({ mfa: session.mfa }));
}

function act(
  place: number,
  who: ConsoleSession | Caller,
  time: string,
  operation: Operation,
  options?: CallOptions,
): Act {
  const caller = 'identity' in who ? who : inConsole(who, REGION);
  return at(place, caller, millis(`${DAY}${time}Z`), operation, {
    eventVersion: '1.10',
    ...options,
  });
}

function at(
  place: number,
  caller: Caller,
  time: number,
  operation: Operation,
  options?: CallOptions,
): Act {
  const [record] = callRecords(chance(place), caller, operation, time, options);
  if (!record) throw new Error(`act ${place} leaves no record`);
  return { place, record };
}

const byServer = (session: ConsoleSession, server: s3Console.ConsoleServer) =>
  s3Console.byServer(session, server, REGION);
const headBucket = (bucket: s3.Bucket) => s3.headBucket(bucket);
const listFolder = (prefix: string, bytes: number) =>
  s3.listObjects(cast.CARE4WARES, prefix, bytes, 'console');
const bell = (category: 'issue' | 'accountNotification', time: string) =>
  home.describeEventAggregates(category, millis(`${DAY}${time}Z`));

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
    act(0, byServer(mayor, cast.CONSOLE_SERVER_A), '15:20:38', headBucket(cast.TOWN_HALL)),
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
      act(place, session, '15:21:33', iam.getPolicy(ADMINISTRATOR_ACCESS)),
    ),
    act(38, session, '15:21:35', iam.createUser(GLITCH)),
    act(30, session, '15:21:36', iam.createLoginProfile(GLITCH)),
    act(31, session, '15:21:36', iam.attachUserPolicy(GLITCH, ADMINISTRATOR_ACCESS)),
    act(37, session, '15:21:44', iam.listUsers(1000)),
    act(39, session, '15:21:45', describeOrganization(), {
      denied: { by: 'scp', explicit: true },
    }),
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
    return act(
      place,
      session,
      `15:21:${second}`,
      iam.listPolicies({
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
  const browser = inConsole(session, REGION);
  const serverA = byServer(session, cast.CONSOLE_SERVER_A);
  const serverB = byServer(session, cast.CONSOLE_SERVER_B);
  const lens = s3Console.forStorageLens(browser);
  const qrCode: s3.Thing = { bucket: cast.CARE4WARES, key: cast.QR_CODE, bytes: 83 };
  const uploaded = millis(`${DAY}15:22:39Z`);
  return [
    login(9, session),
    // The console's home page: nobody asked for these.
    act(40, session, '15:21:57', home.getCostAndUsage({ start: '2024-10-01', end: '2024-11-01' })),
    act(48, session, '15:21:57', home.getCostAndUsage({ start: '2024-11-01', end: '2024-11-29' })),
    act(41, session, '15:21:57', home.listEnrollmentStatuses()),
    act(42, session, '15:21:57', bell('issue', '15:21:57')),
    act(47, session, '15:21:57', bell('accountNotification', '15:21:57')),
    // The S3 console: the list of buckets, with its Storage Lens panel.
    act(43, serverB, '15:22:12', s3.listBuckets(REGION, 1283)),
    act(1, serverA, '15:22:12', headBucket(cast.NEWSLETTER)),
    act(46, lens, '15:22:13', s3Console.getStorageLensDashboardData(ACCOUNT)),
    act(44, lens, '15:22:14', s3Console.getStorageLensConfiguration(ACCOUNT)),
    act(45, lens, '15:22:14', s3Console.getStorageLensDashboardData(ACCOUNT)),
    // The bucket, the folder, and in the place of the fund's QR code another.
    act(2, serverA, '15:22:23', listFolder('', 369)),
    act(3, serverA, '15:22:25', listFolder('bank-details/', 1006)),
    act(5, s3Console.unsigned(browser), '15:22:39', s3Console.preflight(qrCode, uploaded)),
    act(4, browser, '15:22:39', s3Console.upload(qrCode, uploaded), {
      eventVersion: '1.09',
    }),
    // He looks whether it is there. From 15:23:02 on the donations are his.
    act(6, serverB, '15:22:44', listFolder('bank-details/', 1006)),
  ];
}

/** Every act, in the order of time. */
export function story(): readonly Act[] {
  return [...theWeekBefore(), ...asHimself(), ...asMcSkidy(), ...asGlitch()];
}
