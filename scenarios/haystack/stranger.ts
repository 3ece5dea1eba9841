/**
 * The stranger, up to the morning of the discovery: a key that leaked, a look around, everything, two
 * ways back in, what was taken, the trail, and the key of the backups.
 */
import type { Actor, Step } from '@/lib/simulate/actor';
import { withKey, withRole } from '@/lib/simulate/caller';
import { HOUR, isoSeconds, millis, MINUTE, SECOND } from '@/lib/simulate/clock';
import { takeRole } from '@/lib/simulate/habits/sessions';
import { accessKeyId } from '@/lib/simulate/ids';
import * as cloudtrail from '@/lib/simulate/services/cloudtrail';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as iam from '@/lib/simulate/services/iam';
import * as kms from '@/lib/simulate/services/kms';
import * as lambda from '@/lib/simulate/services/lambda';
import { listAccounts } from '@/lib/simulate/services/organizations';
import { describeDBInstances } from '@/lib/simulate/services/rds';
import * as s3 from '@/lib/simulate/services/s3';
import { listSecrets } from '@/lib/simulate/services/secretsmanager';
import { assumeRole, getCallerIdentity } from '@/lib/simulate/services/sts';
import type { Simulation } from '@/lib/simulate/simulation';
import { EVERYTHING, TRUST, type Access } from './access';
import * as cast from './cast';
import { KEYS, KMS_KEYS, MAILER, MAIN_TRAIL, policyArn, REGION, RESULTS, ROLES, ROSALIND, STRANGER, USERS } from './cast'; // prettier-ignore
import { resultKey } from './routine/servers';
import { NARROWED } from './trail';

/** The longest that the archive's role is given for. */
const LONGEST = 12 * (HOUR / SECOND);
const DENIED = { denied: { by: 'identity' } } as const;
const MAILER_POLICY_ARN = policyArn('ReportMailer');
const MANAGEMENT = { readWriteType: 'All', management: true } as const;

export class Stranger {
  readonly mailer: Actor;
  readonly rosalind: Actor;
  /** A user of an account that is not the company's. */
  readonly #outside: Actor;
  session: Actor | undefined;
  #expires = 0;

  constructor(
    readonly sim: Simulation,
    readonly access: Access,
  ) {
    const [first, second, third] = STRANGER;
    const { outside } = cast.THEIRS;
    this.mailer = sim.actor('stranger/1', withKey(MAILER, KEYS.mailer, first, REGION));
    this.rosalind = sim.actor('stranger/2', withKey(ROSALIND, KEYS.rosalindNew, second, REGION));
    this.#outside = sim.actor('stranger/3', withKey(outside, 'AKIA', third, REGION));
    this.#look();
    this.#rise();
    this.#stay();
    this.#take();
    sim.at(NARROWED, () => this.narrow());
    sim.at('2026-09-27T23:31:52Z', () => this.destroy());
  }

  /** Three nights: what may this key do? Hardly anything. */
  #look(): void {
    const own = [iam.getUser(MAILER), iam.listAttachedUserPolicies(MAILER)];
    const tries = (...asks: readonly Step[]) => asks;
    const no = (...asks: readonly Parameters<Actor['call']>[0][]) =>
      asks.map((ask): Step => [ask, DENIED]);
    const nights: readonly (readonly [string, readonly Step[]])[] = [
      ['2026-09-10T22:41:17Z', tries(getCallerIdentity(), ...no(...own, s3.listBuckets(REGION, 0), iam.listUsers(), ec2.describeInstances()))],
      ['2026-09-12T01:18:44Z', no(iam.listRoles(), iam.getAccountAuthorizationDetails(), lambda.listFunctions(), listSecrets(), cloudtrail.describeTrails())],
      ['2026-09-13T23:57:20Z', tries(getCallerIdentity(), ...no(describeDBInstances(), listAccounts(), ec2.describeSnapshots(), kms.listAliases()), iam.getPolicy(MAILER_POLICY_ARN), iam.listPolicyVersions(MAILER_POLICY_ARN), iam.getPolicyVersion(MAILER_POLICY_ARN, 'v3'))],
    ]; // prettier-ignore
    for (const [moment, steps] of nights)
      this.sim.at(moment, () => this.mailer.steps(steps, [20, 190]));
  }

  #rise(): void {
    this.sim.at('2026-09-15T01:52:33Z', () => this.widen());
    this.sim.at('2026-09-15T01:54:10Z', () =>
      this.mailer.steps([iam.listUsers(), iam.listRoles(), iam.listAccessKeys(USERS.dagny), iam.listAccessKeys(ROSALIND), iam.getRole(ROLES.results)], [15, 80]),
    ); // prettier-ignore
  }

  #stay(): void {
    this.sim.at('2026-09-15T02:07:48Z', () => this.mailer.call(iam.createAccessKey(ROSALIND, KEYS.rosalindNew)));
    this.sim.at('2026-09-15T02:15:05Z', () => this.rosalind.call(getCallerIdentity()));
    this.sim.at('2026-09-16T01:15:09Z', () => this.invite());
  } // prettier-ignore

  /** Night after night what the doctors read: the last weeks' results. */
  #take(): void {
    for (const date of ['18', '19', '20', '21', '22', '23', '24', '25', '26', '27', '28']) {
      const random = this.sim.random(`stranger/night/${date}`);
      const begin = millis(`2026-09-${date}T00:20:00Z`) + random.int(0, 150 * 60) * SECOND;
      this.sim.at(begin, () => {
        this.enter();
        this.sim.after(2 * MINUTE, () => this.session?.steps([this.list(), ...this.gets(random.int(74, 108))], [6, 40])); // prettier-ignore
      });
    }
  }

  /** Takes the archive's role from outside, for as long as it is given. */
  enter(): void {
    const session = { sessionName: 'archive-job', accessKeyId: accessKeyId(this.#outside.random, 'ASIA'), duration: LONGEST }; // prettier-ignore
    this.#outside.call(assumeRole(ROLES.results, session));
    const since = isoSeconds(this.sim.now);
    const caller = withRole(ROLES.results, { ...session, since }, STRANGER[2], REGION);
    this.session = this.#outside.with(caller);
    this.#expires = this.sim.now + LONGEST * SECOND;
  }
  get inside(): boolean {
    return this.session !== undefined && this.sim.now < this.#expires;
  }

  list = () => s3.listObjects(RESULTS, 'results/2026/09/', 22_480);
  gets(count: number) {
    const { random } = this.#outside;
    return Array.from({ length: count }, () =>
      s3.getObject({ bucket: RESULTS, key: resultKey(random.int(1, 9), random.int(1, 900), this.sim.now), bytes: random.int(9_000, 120_000) }),
    ); // prettier-ignore
  }

  /** The mailer's policy lets whoever has it write its next version. */
  widen(): void {
    const version = (this.access.version += 1);
    const policy = JSON.stringify(EVERYTHING);
    this.mailer.call(iam.createPolicyVersion(MAILER_POLICY_ARN, policy, `v${version}`));
    this.access.wide = true;
  }
  /** The archive's role may be taken from the outside account too. */
  invite(): void {
    this.rosalind.call(iam.updateAssumeRolePolicy(ROLES.results, TRUST.resultsOpen));
    this.access.open = true;
  }
  narrow(): void {
    this.rosalind.call(cloudtrail.putEventSelectors(MAIN_TRAIL, MANAGEMENT));
    this.access.narrowed = true;
  }
  destroy(): void {
    const there = takeRole(this.rosalind, ROLES.backup, 'nightly-backup');
    const key = KMS_KEYS.backup;
    there.steps([kms.listAliases(), kms.describeKey(key)], [14, 40]);
    this.sim.after(2 * MINUTE + 33 * SECOND, () => {
      there.call(kms.scheduleKeyDeletion(key, 7));
      this.access.pending = true;
    });
  }
}
