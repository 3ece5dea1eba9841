/** The people of Kestrel Journal, their pipeline, and what they changed in the week. */
import type { Actor } from '@/lib/simulate/actor';
import { asService, withCli } from '@/lib/simulate/caller';
import { CHROME_MAC, FIREFOX_LINUX } from '@/lib/simulate/agents';
import { millis, MINUTE } from '@/lib/simulate/clock';
import { deploy } from '@/lib/simulate/habits/machines';
import { officeWorker } from '@/lib/simulate/habits/office';
import { commandLine, takeRole } from '@/lib/simulate/habits/sessions';
import * as ec2 from '@/lib/simulate/services/ec2';
import { putRolePolicy } from '@/lib/simulate/services/iam';
import { updateFunctionCode } from '@/lib/simulate/services/lambda';
import { describeAlarms } from '@/lib/simulate/services/monitoring';
import { putBucketPublicAccessBlock } from '@/lib/simulate/services/s3';
import type { Simulation } from '@/lib/simulate/simulation';
import { accessKey } from '@/lib/simulate/world/iam';
import { officeHours } from '@/lib/simulate/zone';
import type { Access } from './access';
import * as cast from './cast';
import { ACCOUNT, EXPORTS, LONDON, OFFICE, OWN, REGION, ROLES, UPLOADS, USERS } from './cast';
import {
  BUCKET_ARN,
  document,
  GUEST_POLICIES,
  GUEST_POLICY,
  MEMBER_POLICY,
  memberStatements,
} from './guest-policy';

export function people(sim: Simulation, access: Access): void {
  for (const [name, browser] of [
    ['tomasz', CHROME_MAC],
    ['ines', FIREFOX_LINUX],
  ] as const) {
    const status = [ec2.describeInstances(), describeAlarms()];
    const user = USERS[name];
    const mfa = `arn:aws:iam::${ACCOUNT}:mfa/${name}`;
    const seat = { sourceIPAddress: OFFICE, browser };
    const hours = officeHours(LONDON);
    officeWorker(sim, { user, seat, region: REGION, hours, mfa, pages: [status], pause: [40, 90] });
  }
  pipeline(sim);
  changes(sim, access);
}

/** Ines on call, at the command line; a new actor at each moment, so that no id comes twice. */
export function asInes(sim: Simulation): Actor {
  const caller = withCli(USERS.ines, accessKey(OWN, USERS.ines), OFFICE, REGION);
  return takeRole(sim.actor(`ines/${sim.now}`, caller), ROLES.onCall, 'ines');
}

function changes(sim: Simulation, access: Access): void {
  const tomasz = commandLine(sim, OWN, USERS.tomasz, OFFICE);
  const asDeveloper = () => takeRole(tomasz, ROLES.developer, 'tomasz');
  // Members may delete their own photographs.
  sim.at('2026-05-14T10:22:16Z', () => {
    const policy = document(memberStatements(true));
    asInes(sim).steps([putRolePolicy(ROLES.member, MEMBER_POLICY, policy)]);
  });
  // Avatars for guests, again.
  sim.at('2026-05-14T13:41:27Z', () => {
    const policy = document(GUEST_POLICIES.bucket.statements);
    asDeveloper().steps([putRolePolicy(ROLES.guest, GUEST_POLICY, policy)]);
    access.scope = 'bucket';
  });
  sim.at('2026-05-15T11:12:48Z', () =>
    asDeveloper().steps([putRolePolicy(ROLES.exports, 'pack-journals', PACKING)]),
  );
  sim.at('2026-05-17T20:31:09Z', () =>
    asInes(sim).steps([putBucketPublicAccessBlock(UPLOADS, true)]),
  );
}

export const PACKING = document([
  {
    Sid: 'ReadJournals',
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: `${BUCKET_ARN}/private/*`,
  },
  {
    Sid: 'WriteExports',
    Effect: 'Allow',
    Action: 's3:PutObject',
    Resource: `${BUCKET_ARN}/exports/*`,
  },
]);

/** A delivery on each weekday but Friday; the first is the release that moved the avatars. */
function pipeline(sim: Simulation): void {
  const actor = sim.actor('pipeline', asService('github', ACCOUNT, REGION));
  const moments = [
    cast.RELEASE,
    '2026-05-14T09:31:05Z',
    '2026-05-14T15:20:44Z',
    '2026-05-18T08:22:10Z',
  ];
  moments.forEach((moment, i) =>
    sim.at(millis(moment) - 2 * MINUTE, () => {
      const run = 4411 + i;
      const code = {
        s3Bucket: 'kestrel-artifacts',
        s3Key: `exports/${run}.zip`,
        bytes: 812_400 + i * 97,
        version: 61 + i,
      };
      const token = {
        provider: 'token.actions.githubusercontent.com',
        audience: 'sts.amazonaws.com',
        subject: 'repo:kestrel-journal/app:ref:refs/heads/main',
      };
      const given = { token, sessionName: `run-${run}`, host: cast.PIPELINE };
      deploy(actor, ROLES.deploy, given, [updateFunctionCode(EXPORTS, code)]);
    }),
  );
}
