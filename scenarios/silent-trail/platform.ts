/** What the platform team did in the week, each of it agreed: the look-alikes. And the new trail on Monday. */
import type { Actor } from '@/lib/simulate/actor';
import { commandLine, takeRole } from '@/lib/simulate/habits/sessions';
import * as cloudtrail from '@/lib/simulate/services/cloudtrail';
import * as iam from '@/lib/simulate/services/iam';
import * as s3 from '@/lib/simulate/services/s3';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Access } from './access';
import * as cast from './cast';
import { LEGACY, LOGS, OFFICE, OWN, ROLES, TRAIL, USERS } from './cast';

export function platform(sim: Simulation, access: Access): void {
  const ines = commandLine(sim, OWN, USERS.ines, OFFICE);
  const tobias = commandLine(sim, OWN, USERS.tobias, OFFICE);
  const asAdmin = (actor: Actor, name: string) => takeRole(actor, ROLES.admin, name);

  // OPS-418: the old trail of one Region goes.
  sim.at('2026-05-12T09:24:31Z', () =>
    asAdmin(ines, 'ines').steps(
      [
        cloudtrail.getTrailStatus(LEGACY),
        cloudtrail.stopLogging(LEGACY),
        cloudtrail.getTrailStatus(TRAIL),
      ],
      [20, 60],
    ),
  );
  sim.at('2026-05-12T13:40:05Z', () =>
    asAdmin(ines, 'ines').steps(
      [cloudtrail.describeTrails(), cloudtrail.deleteTrail(LEGACY), cloudtrail.describeTrails()],
      [15, 40],
    ),
  );
  // OPS-421: the bucket takes log files of the account's own trails alone.
  sim.at('2026-05-13T08:11:46Z', () =>
    asAdmin(tobias, 'tobias').steps(
      [s3.getBucketPolicy(LOGS, 812), s3.putBucketPolicy(LOGS, forTrails())],
      [30, 90],
    ),
  );
  // OPS-425: builds may read their own log groups.
  sim.at('2026-05-15T13:18:22Z', () =>
    asAdmin(ines, 'ines').steps(
      [
        iam.listAttachedRolePolicies(ROLES.runner),
        iam.attachRolePolicy(ROLES.runner, 'arn:aws:iam::aws:policy/CloudWatchLogsReadOnlyAccess'),
      ],
      [20, 50],
    ),
  );
  // Monday: the trail is missed, and made again with what the command line does by itself.
  sim.at('2026-05-18T06:33:50Z', () => {
    const { caller } = ines;
    const home = ines.with({ ...caller, sourceIPAddress: cast.HOME_OF_INES });
    const session = asAdmin(home, 'ines');
    session.steps([cloudtrail.describeTrails(), cloudtrail.lookupEvents()], [60, 120]);
    sim.after(482_000, () => {
      access.trail = { allRegions: false, validation: false };
      session.steps([cloudtrail.createTrail(TRAIL), cloudtrail.startLogging(TRAIL)], [18, 18]);
    });
  });
}

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html */
export function forTrails(more: readonly object[] = []) {
  const principal = { Service: 'cloudtrail.amazonaws.com' };
  const source = `arn:aws:cloudtrail:*:${cast.ACCOUNT}:trail/*`;
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Sid: 'AWSCloudTrailAclCheck',
        Effect: 'Allow',
        Principal: principal,
        Action: 's3:GetBucketAcl',
        Resource: `arn:aws:s3:::${LOGS.name}`,
        Condition: { StringLike: { 'aws:SourceArn': source } },
      },
      {
        Sid: 'AWSCloudTrailWrite',
        Effect: 'Allow',
        Principal: principal,
        Action: 's3:PutObject',
        Resource: `arn:aws:s3:::${LOGS.name}/AWSLogs/${cast.ACCOUNT}/*`,
        Condition: {
          StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control' },
          StringLike: { 'aws:SourceArn': source },
        },
      },
      ...more,
    ],
  };
}
