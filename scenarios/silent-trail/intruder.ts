/**
 * Somebody with the password of one user, who gives a role the power over trails and a former contractor
 * a key; and comes back for the trail as long as there is a way.
 */
import type { Actor } from '@/lib/simulate/actor';
import { withKey, withRole } from '@/lib/simulate/caller';
import { HOUR, isoSeconds, millis, MINUTE, SECOND } from '@/lib/simulate/clock';
import { signIn } from '@/lib/simulate/habits/sessions';
import { accessKeyId } from '@/lib/simulate/ids';
import type { CallOptions } from '@/lib/simulate/operation';
import * as cloudtrail from '@/lib/simulate/services/cloudtrail';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as iam from '@/lib/simulate/services/iam';
import * as s3 from '@/lib/simulate/services/s3';
import { atSignIn, failedLogin, tryingSignIn } from '@/lib/simulate/services/signin';
import { assumeRole, getCallerIdentity } from '@/lib/simulate/services/sts';
import type { Simulation } from '@/lib/simulate/simulation';
import { POWER, powerOver, type Access } from './access';
import * as cast from './cast';
import {
  DORN_NEW_KEY,
  ELSEWHERE,
  ELSEWHERE_HOST,
  FIX,
  LOGS,
  REGION,
  ROLES,
  TRAIL,
  USERS,
} from './cast';

/** The name is the caller's to choose, and CloudTrail writes it as it is given. */
const BORROWED_NAME = 'ines';
/** The longest that the role allows, in seconds. */
const TWELVE_HOURS = 12 * (HOUR / SECOND);

export class Intruder {
  readonly #self: Actor;

  constructor(
    readonly sim: Simulation,
    readonly access: Access,
  ) {
    this.#self = sim.actor('intruder', atSignIn(USERS.tobias, ELSEWHERE, REGION));
    sim.at('2026-05-14T19:48:12Z', () => this.#takePower());
    sim.at('2026-05-15T20:14:07Z', () => this.#lookAround());
    sim.at('2026-05-17T02:06:21Z', () => this.#silence());
    sim.at('2026-05-17T11:01:40Z', () => this.#giveAway());
    sim.at(millis(FIX) + 21 * MINUTE, () => this.#turn());
  }

  get #random() {
    return this.#self.random;
  }

  #console(): Actor {
    return signIn(this.#self, USERS.tobias, ELSEWHERE, { region: REGION });
  }

  #takePower(): void {
    const tobias = this.#console();
    const later = (time: string, act: () => void) => this.sim.at(`2026-05-14T${time}Z`, act);
    later('19:49:03', () =>
      tobias.steps(
        [iam.listUsers(1000), iam.listRoles(), iam.listRolePolicies(ROLES.runner)],
        [20, 40],
      ),
    );
    later('19:54:40', () => {
      tobias.call(iam.putRolePolicy(ROLES.runner, POWER, powerOver(LOGS.name)));
      this.access.power = true;
    });
    later('19:56:31', () => tobias.call(iam.listAccessKeys(USERS.dorn)));
    later('19:57:05', () => tobias.call(iam.createAccessKey(USERS.dorn, DORN_NEW_KEY)));
  }

  #lookAround(): void {
    this.#withKey.call(getCallerIdentity());
    this.sim.after(48 * SECOND, () => {
      const runner = this.#asRunner(HOUR / SECOND);
      this.sim.after(25 * SECOND, () =>
        runner.steps(
          [
            cloudtrail.describeTrails(),
            cloudtrail.getTrailStatus(TRAIL),
            cloudtrail.getEventSelectors(TRAIL),
            s3.listBuckets(REGION, 1411),
            s3.getBucketPolicy(LOGS, 968),
            s3.getBucketVersioning(LOGS, 113),
          ],
          [15, 50],
        ),
      );
    });
  }

  /** One session of twelve hours: logging is stopped, started again, and in the end the trail deleted. */
  #silence(): void {
    const runner = this.#asRunner(TWELVE_HOURS);
    const at = (time: string, act: () => void) => this.sim.at(`2026-05-17T${time}Z`, act);
    at('02:07:10', () => runner.call(cloudtrail.getTrailStatus(TRAIL)));
    at('02:09:40', () => runner.call(cloudtrail.stopLogging(TRAIL)));
    at('02:12:26', () => runner.call(cloudtrail.getTrailStatus(TRAIL)));
    // What is done to the bucket's objects now are data events: nothing records them (bucket.ts).
    at('02:43:15', () => {
      const tobias = this.#console();
      const look = [ec2.describeVolumes(), ec2.describeSnapshots()];
      this.sim.after(25 * SECOND, () => tobias.steps(look, [20, 40]));
      this.sim.after(4 * MINUTE, () =>
        tobias.call(ec2.createSnapshot(cast.CHART_VOLUME, cast.CHART_SNAPSHOT, 400)),
      );
    });
    at('04:11:05', () => runner.call(cloudtrail.startLogging(TRAIL)));
    at('10:51:48', () => runner.call(cloudtrail.describeTrails()));
    at('10:52:37', () => {
      runner.call(cloudtrail.deleteTrail(TRAIL));
      this.access.trail = undefined;
    });
  }

  #giveAway(): void {
    const tobias = this.#console();
    const share = ec2.shareSnapshot(cast.CHART_SNAPSHOT, cast.RECEIVER);
    this.sim.after(3 * MINUTE, () => tobias.steps([ec2.describeSnapshots(), share], [40, 70]));
  }

  /** Since the fix: about every half hour. */
  #turn(): void {
    this.sim.after(this.#random.int(24 * 60, 37 * 60) * SECOND, () => this.#turn());
    const patience = this.#random.int(120, 260) * SECOND;
    if (this.access.locked.has(USERS.dorn.name)) {
      // A request with an inactive key is nobody's, and no trail has it.
      this.sim.after(patience, () => this.#mend());
      return;
    }
    const runner = this.#asRunner(HOUR / SECOND);
    this.sim.after(35 * SECOND, () => {
      if (this.#deletes(runner)) return;
      this.sim.after(patience, () => this.#mend());
    });
  }

  /** @returns whether there is nothing left to do about the trail */
  #deletes(runner: Actor): boolean {
    const { power, trail } = this.access;
    runner.call(cloudtrail.getTrailStatus(TRAIL), this.#status());
    if (power && !trail) return true;
    this.sim.after(20 * SECOND, () => {
      const { refusal } = this.access;
      if (!refusal) this.access.trail = undefined;
      runner.call(cloudtrail.deleteTrail(TRAIL), refusal ? { denied: refusal } : {});
    });
    return !this.access.refusal;
  }

  /** Reading is not what the organization denies. */
  #status(): CallOptions {
    if (!this.access.power) return { denied: { by: 'identity' } };
    return this.access.trail ? {} : { error: cloudtrail.trailNotFound(TRAIL.arn, cast.ACCOUNT) };
  }

  /** Through the console: what was closed is opened again. */
  #mend(): void {
    if (this.access.locked.has(USERS.tobias.name)) {
      this.#self.with(tryingSignIn(USERS.tobias, ELSEWHERE, REGION)).call(failedLogin('password'));
      return;
    }
    const tobias = this.#console();
    this.sim.after(50 * SECOND, () => tobias.call(iam.listAccessKeys(USERS.dorn)));
    this.sim.after(80 * SECOND, () => {
      if (this.access.locked.delete(USERS.dorn.name))
        tobias.call(iam.updateAccessKey(USERS.dorn, DORN_NEW_KEY, 'Active'));
    });
    this.sim.after(130 * SECOND, () => {
      if (this.access.power) return;
      tobias.call(iam.putRolePolicy(ROLES.runner, POWER, powerOver(LOGS.name)));
      this.access.power = true;
    });
  }

  get #withKey(): Actor {
    return this.#self.with(withKey(USERS.dorn, DORN_NEW_KEY, ELSEWHERE_HOST, REGION));
  }

  /** @param duration in seconds */
  #asRunner(duration: number): Actor {
    const session = {
      sessionName: BORROWED_NAME,
      accessKeyId: accessKeyId(this.#random, 'ASIA'),
      duration,
    };
    this.#withKey.call(assumeRole(ROLES.runner, session));
    const since = isoSeconds(this.sim.now);
    return this.#self.with(withRole(ROLES.runner, { ...session, since }, ELSEWHERE_HOST, REGION));
  }
}
