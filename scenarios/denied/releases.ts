/** The two pipelines: each release is a handful of steps, and one that fails does not stop the others. */
import type { Actor } from '@/lib/simulate/actor';
import { through, type Caller } from '@/lib/simulate/caller';
import { HOUR, millis, MINUTE, SECOND } from '@/lib/simulate/clock';
import { takeRoleWithToken } from '@/lib/simulate/habits/machines';
import type { CallOptions, Operation } from '@/lib/simulate/operation';
import { roleArn, type Role } from '@/lib/simulate/principal';
import * as lambda from '@/lib/simulate/services/lambda';
import * as s3 from '@/lib/simulate/services/s3';
import { putParameter } from '@/lib/simulate/services/ssm';
import type { Simulation } from '@/lib/simulate/simulation';
import type { LambdaFunction } from '@/lib/simulate/world/resources';
import type { Access } from './access';
import { ARTIFACTS, FUNCTIONS, REGION, ROLES, runner, SITE, tokenOf } from './cast';

export const RELEASE_LOG = { group: '/lodestar/releases', stream: 'pipelines' };
/** Since when the pipeline of tides no longer prunes, writes its settings elsewhere, has a second function. */
const NO_PRUNING = millis('2026-11-10T10:20:00Z');
export const NEW_PATH = millis('2026-11-10T11:40:00Z');
const WITH_ALERTS = millis('2026-11-12T09:00:00Z');
/** The one release whose variable said another Region. */
const WRONG_REGION = '1.42.4';
const RETRIED = '2026-11-10T13:02:21Z';

/** UTC. */
const TIDES: readonly (readonly [version: string, at: string])[] = [
  ['1.41.0', '2026-11-09T09:12:04Z'],
  ['1.41.1', '2026-11-09T11:40:31Z'],
  ['1.41.2', '2026-11-09T14:05:12Z'],
  ['1.41.3', '2026-11-10T08:31:17Z'],
  ['1.41.4', '2026-11-10T09:44:40Z'],
  ['1.42.0', '2026-11-10T11:45:09Z'],
  ['1.42.1', '2026-11-10T14:20:36Z'],
  ['1.42.2', '2026-11-11T08:20:22Z'],
  ['1.42.3', '2026-11-11T10:06:48Z'],
  ['1.42.4', '2026-11-11T13:30:15Z'],
  ['1.42.5', '2026-11-11T14:10:03Z'],
  ['1.43.0', '2026-11-12T09:15:27Z'],
  ['1.43.1', '2026-11-12T12:30:50Z'],
  ['1.43.2', '2026-11-12T15:40:11Z'],
  ['1.43.3', '2026-11-13T08:40:19Z'],
];
const FERRY = [
  '09T10:15:33', '09T13:30:08', '10T09:10:46', '10T12:50:20', '10T16:05:51',
  '11T09:20:14', '11T14:45:38', '12T10:10:25', '12T13:20:57', '13T09:05:42',
].map((at) => `2026-11-${at}Z`); // prettier-ignore
const FIX = millis('2026-11-13T10:00:00Z');

export class Pipelines {
  readonly #made = new Set<LambdaFunction>([FUNCTIONS.tidesApi, FUNCTIONS.ferryApi]);
  readonly #versions = new Map<string, number>();

  constructor(
    readonly sim: Simulation,
    readonly access: Access,
  ) {
    for (const [version, at] of TIDES) sim.at(at, () => this.#tides(version));
    FERRY.forEach((at, i) => sim.at(at, () => this.#ferry(`2.7.${i}`)));
    // While the fix is watched, both release again and again.
    let tides = 3;
    let ferry = FERRY.length - 1;
    sim.every(80 * MINUTE, () => this.#tides(`1.43.${(tides += 1)}`), { from: FIX + 35 * MINUTE });
    sim.every(2 * HOUR, () => this.#ferry(`2.7.${(ferry += 1)}`), { from: FIX + 50 * MINUTE });
    sim.at(RETRIED, () => this.#retry());
  }

  /** Takes the role from a runner. */
  session(role: Role, repository: string, sessionName: string): Actor {
    const actor = this.sim.actor(`pipeline/${sessionName}/${this.sim.now}`, {
      region: REGION,
    } as Caller);
    const address = `198.19.${actor.random.int(0, 255)}.${actor.random.int(1, 254)}`;
    const given = { token: tokenOf(repository), sessionName, host: runner(address) };
    return takeRoleWithToken(actor, role, given);
  }

  #tides(version: string): void {
    const { sim } = this;
    const release = new Release(this, 'tides', version);
    const archive = { bucket: ARTIFACTS, key: `releases/tides-${version}.zip` };
    release.step('store the archive', s3.putObject({ ...archive, bytes: 3_184_220 }));
    if (sim.now < NO_PRUNING)
      release.step(
        'prune an old archive',
        s3.deleteObject({ bucket: ARTIFACTS, key: `releases/tides-1.3${version.slice(3)}.zip`, bytes: 0 }), // prettier-ignore
      );
    const region = version === WRONG_REGION ? 'us-east-1' : REGION;
    release.deploy(FUNCTIONS.tidesApi, region);
    if (sim.now >= WITH_ALERTS) release.deploy(FUNCTIONS.tidesAlerts, region);
    release.step(
      'write the settings',
      this.settings(sim.now < NEW_PATH ? '/tides/settings/version' : '/tides/prod/version'),
    );
    for (const page of ['index.html', 'tables.json', 'map.js'])
      release.step(
        `upload ${page}`,
        s3.putObject({ bucket: SITE, key: `tides/${page}`, bytes: 20_480 + page.length * 977 }),
      );
  }

  #ferry(version: string): void {
    const release = new Release(this, 'ferry', version);
    const archive = { bucket: ARTIFACTS, key: `releases/ferry-${version}.zip`, bytes: 1_402_871 };
    release.step('store the archive', s3.putObject(archive));
    release.deploy(FUNCTIONS.ferryApi, REGION);
    release.step('write the settings', this.settings('/ferry/settings/version'));
  }

  /** The step that failed, once more and once more, from the pipeline's page. */
  #retry(): void {
    const release = new Release(this, 'tides', '1.42.0');
    release.step('write the settings', this.settings('/tides/prod/version'), {}, 3 * SECOND);
    release.step('write the settings', this.settings('/tides/prod/version'), {}, 109 * SECOND);
  }

  settings(name: string): () => Operation {
    return () => putParameter(name, (this.#versions.get(name) ?? 41) + 1);
  }

  /** How the call ends, and what changes with it. */
  outcome(caller: Caller, operation: Operation, options: CallOptions = {}): CallOptions {
    const denied = this.access.denial(caller, operation, options);
    if (!denied && operation.eventName === 'PutParameter') {
      const name = String(operation.request?.['name']);
      this.#versions.set(name, (this.#versions.get(name) ?? 41) + 1);
    }
    return { ...options, ...(denied && { denied }) };
  }

  isMade(fn: LambdaFunction): boolean {
    return this.#made.has(fn);
  }

  /** Makes a function, which takes two permissions. @returns how the call ended */
  make(actor: Actor, fn: LambdaFunction, key: string, region = REGION) {
    const code = { s3Bucket: ARTIFACTS.name, s3Key: key, bytes: 288_314 };
    const create = lambda.createFunction(elsewhere(fn, region), code);
    const direct = this.access.denial(actor.caller, create, { region });
    const pass = { ...create, action: 'iam:PassRole', on: roleArn(fn.role) };
    const passed = direct ? undefined : this.access.passes(actor.caller, pass);
    const exists = this.#made.has(fn) && {
      error: { code: 'ResourceConflictException', message: `Function already exist: ${fn.name}` },
    };
    if (direct) return actor.call(create, { region, denied: direct });
    if (passed) return actor.call(pass, { region, denied: passed });
    const outcome = this.fetch(actor, key, { region, ...exists });
    if (!outcome.error) this.#made.add(fn);
    return actor.call(create, outcome);
  }

  /** Lambda fetches the archive in the caller's name, once the caller may change the function. */
  fetch(actor: Actor, key: string, outcome: CallOptions): CallOptions {
    const { caller } = actor;
    const get = s3.getObject({ bucket: ARTIFACTS, key, bytes: 3_184_220 });
    const fetched = this.outcome(caller, get);
    actor.with(through(caller, 'lambda.amazonaws.com')).call(get, fetched);
    if (!fetched.denied) return outcome;
    const message = `Your access has been denied by S3, please make sure your request credentials have permission to GetObject for ${ARTIFACTS.name}/${key}. S3 Error Code: AccessDenied. S3 Error Message: Access Denied`;
    return { ...outcome, error: { code: 'AccessDeniedException', message } };
  }
}

const elsewhere = (fn: LambdaFunction, region: string): LambdaFunction =>
  region === REGION ? fn : { ...fn, arn: fn.arn.replace(REGION, region) };

/** One release: its steps one after the other, each with a line in the log. */
class Release {
  readonly #actor: Actor;
  #later = 0;

  constructor(
    readonly pipelines: Pipelines,
    readonly repository: 'tides' | 'ferry',
    readonly version: string,
  ) {
    const role = ROLES[repository];
    this.#actor = pipelines.session(role, repository, `release-${version}`);
  }

  step(
    name: string,
    operation: Operation | (() => Operation),
    options: CallOptions = {},
    gap = this.#actor.random.int(3, 11) * SECOND,
  ): void {
    this.#after(name, gap, () => {
      const asked = typeof operation === 'function' ? operation() : operation;
      return this.#actor.call(asked, this.pipelines.outcome(this.#actor.caller, asked, options));
    });
  }

  /** New code for the function, or the function where there is none. */
  deploy(fn: LambdaFunction, region: string): void {
    const gap = this.#actor.random.int(5, 14) * SECOND;
    this.#after(`deploy ${fn.name}`, gap, () => {
      const key = `releases/${this.repository}-${this.version}.zip`;
      if (!this.pipelines.isMade(fn)) return this.pipelines.make(this.#actor, fn, key, region);
      const version = 300 + Number(this.version.replaceAll('.', '').slice(1));
      const code = { s3Bucket: ARTIFACTS.name, s3Key: key, bytes: 288_314, version };
      const update = lambda.updateFunctionCode(elsewhere(fn, region), code);
      const outcome = this.pipelines.outcome(this.#actor.caller, update, { region });
      const fetched = outcome.denied ? outcome : this.pipelines.fetch(this.#actor, key, outcome);
      return this.#actor.call(update, fetched);
    });
  }

  #after(name: string, gap: number, act: () => ReturnType<Actor['call']>): void {
    const { sim } = this.pipelines;
    this.#later += gap;
    sim.after(this.#later, () => {
      const { errorCode, errorMessage, eventName } = act();
      const api = eventName.replace(/\d{8}(v\d+)?$/, '');
      const end =
        errorCode === undefined
          ? 'done'
          : `failed: An error occurred (${errorCode}) when calling the ${api} operation: ${errorMessage}`;
      sim.log(RELEASE_LOG, `${this.repository} release ${this.version} ${name} ${end}`);
    });
  }
}
