/** What may be decided, each by Meike in the platform's role, and how it is taken back. */
import { revocation } from '@/lib/query/aws/policy-documents';
import { isoSeconds } from '@/lib/simulate/clock';
import { commandLine, takeRole } from '@/lib/simulate/habits/sessions';
import type { Operation } from '@/lib/simulate/operation';
import type { Step } from '@/lib/simulate/actor';
import type { User } from '@/lib/simulate/principal';
import * as cloudtrail from '@/lib/simulate/services/cloudtrail';
import * as iam from '@/lib/simulate/services/iam';
import * as s3 from '@/lib/simulate/services/s3';
import type { Simulation } from '@/lib/simulate/simulation';
import { undoable } from '@/lib/simulate/undoable';
import { POWER, powerOver, type Access } from './access';
import * as cast from './cast';
import { LOGS, OFFICE, OWN, ROLES, TRAIL, USERS } from './cast';
import { forTrails } from './platform';

/** Options of the command line; with `no-` before them they are the opposite. */
const ALL_REGIONS = 'is-multi-region-trail';
const VALIDATED = 'enable-log-file-validation';
const REVOKED = 'AWSRevokeOlderSessions';
const NO_POLICY = {
  code: 'NoSuchEntityException',
  message: `The role policy with name ${POWER} cannot be found.`,
};

export function response(sim: Simulation, access: Access): void {
  const meike = commandLine(sim, OWN, USERS.meike, OFFICE);
  const act = (...steps: readonly Step[]) =>
    takeRole(meike, ROLES.admin, 'meike').steps(steps, [2, 6]);
  undoable(
    sim,
    'settle-trail',
    { regions: `no-${ALL_REGIONS}`, validation: `no-${VALIDATED}` },
    ({ regions, validation }) => {
      const before = access.trail;
      const set = (allRegions: boolean, checked: boolean) => {
        const known = access.trail !== undefined;
        access.trail = { allRegions, validation: checked };
        act(...settling(known, allRegions, checked));
      };
      set(regions === ALL_REGIONS, validation === VALIDATED);
      // What was not there is not made to be gone again.
      return () => set(before?.allRegions ?? false, before?.validation ?? false);
    },
  );

  undoable(sim, 'remove-policy', {}, () => {
    const there = access.power;
    access.power = false;
    const remove = iam.deleteRolePolicy(ROLES.runner, POWER);
    act(iam.listRolePolicies(ROLES.runner), there ? remove : [remove, { error: NO_POLICY }]);
    return () => {
      access.power = true;
      act(iam.putRolePolicy(ROLES.runner, POWER, powerOver(LOGS.name)));
    };
  });

  // The organization's own account has the record of it, and this one has none.
  undoable(sim, 'guard-trails', {}, () => {
    access.guarded = true;
    return () => {
      access.guarded = false;
    };
  });

  undoable(sim, 'lock-out', { user: 'ines' }, ({ user: name }) => {
    const { user, keys, password } = lockable(name);
    access.locked.add(name);
    const all = (status: 'Active' | 'Inactive') =>
      keys.map((key) => iam.updateAccessKey(user, key, status));
    act(
      iam.listAccessKeys(user),
      ...all('Inactive'),
      ...(password ? [iam.updateLoginProfile(user)] : []),
      iam.putUserPolicy(user, REVOKED, revocation(isoSeconds(sim.now))),
    );
    return () => {
      access.locked.delete(name);
      act(...all('Active'), iam.deleteUserPolicy(user, REVOKED));
    };
  });

  undoable(sim, 'protect-bucket', {}, () => {
    act(
      s3.getBucketPolicy(LOGS, 968),
      s3.putBucketPolicy(LOGS, forTrails([writtenByTrailsAlone()])),
    );
    return () => act(s3.putBucketPolicy(LOGS, forTrails()));
  });
}

/** Changed where it is there; made, and started, where it is gone again. */
function settling(
  known: boolean,
  isMultiRegionTrail: boolean,
  enableLogFileValidation: boolean,
): readonly Operation[] {
  const settings = {
    isMultiRegionTrail,
    enableLogFileValidation,
    cloudWatchLogsLogGroupArn: cast.LOG_GROUP_ARN,
    cloudWatchLogsRoleArn: cast.LOGS_ROLE_ARN,
  };
  const change = known
    ? [cloudtrail.updateTrail(TRAIL, settings)]
    : [cloudtrail.createTrail(TRAIL, settings), cloudtrail.startLogging(TRAIL)];
  return [cloudtrail.describeTrails(), ...change];
}

/** The keys that work at the moment of the fix. */
function lockable(name: string): { user: User; keys: readonly string[]; password: boolean } {
  switch (name) {
    case cast.BUILD_AGENT.name:
      return { user: cast.BUILD_AGENT, keys: [cast.BUILD_KEY], password: false };
    case USERS.dorn.name:
      return { user: USERS.dorn, keys: [cast.DORN_NEW_KEY], password: false };
    case USERS.ines.name:
      return { user: USERS.ines, keys: [cast.INES_KEY], password: true };
    case USERS.tobias.name:
      return { user: USERS.tobias, keys: [cast.TOBIAS_KEY], password: true };
    default:
      throw new RangeError(`There is no user “${name}” to lock out.`);
  }
}

const writtenByTrailsAlone = () => ({
  Sid: 'WrittenByTrailsAlone',
  Effect: 'Deny',
  Principal: '*',
  Action: ['s3:PutObject', 's3:DeleteObject', 's3:DeleteObjectVersion'],
  Resource: `arn:aws:s3:::${LOGS.name}/AWSLogs/*`,
  Condition: { Bool: { 'aws:PrincipalIsAWSService': 'false' } },
});
