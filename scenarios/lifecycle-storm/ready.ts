/**
 * The function `worker-ready`: EventBridge invokes it for each launch that a hook holds. It waits until
 * the worker says that it is ready, and completes the lifecycle action. It was written to insist: three
 * attempts, and where they fail it fails, so that Lambda runs it twice more.
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html
 */
import type { Actor } from '@/lib/simulate/actor';
import { HOUR, isoMillis, MINUTE, SECOND } from '@/lib/simulate/clock';
import type { LifecycleAction } from '@/lib/simulate/habits/lifecycle';
import { functionRole } from '@/lib/simulate/habits/machines';
import { uuid } from '@/lib/simulate/ids';
import { endLine, reportLine, startLine } from '@/lib/simulate/lines/lambda';
import type { Random } from '@/lib/simulate/random';
import { completeLifecycleAction, noActiveAction } from '@/lib/simulate/services/autoscaling';
import type { Simulation } from '@/lib/simulate/simulation';
import type { LifecycleResult } from '@/lib/simulate/world/scaling-group';
import * as cast from './cast';
import type { World } from './cast';

const ATTEMPTS = 3;
/** The function gives a worker up before its own fifteen minutes are over. */
const PATIENCE = 840;
const RETRY_AFTER = [MINUTE, 2 * MINUTE] as const;
/** Its credentials are good for so long. */
const RENEWED = 6 * HOUR;

export class ReadyFunction {
  readonly #random: Random;
  #actor: Actor;
  #environment = 1;

  constructor(
    readonly sim: Simulation,
    readonly world: World,
  ) {
    this.#random = sim.random('function');
    this.#actor = this.#take();
    sim.every(RENEWED, () => {
      this.#environment += 1;
      this.#actor = this.#take();
    });
  }

  #take(): Actor {
    return functionRole(
      this.sim,
      this.world.account,
      cast.READY,
      cast.IN_FUNCTION,
      this.#environment === 1 ? '' : `/${this.#environment}`,
    );
  }

  /** @param wait seconds until the worker says that it is ready; Infinity where it hangs */
  invoke(action: LifecycleAction, wait: number): void {
    const { sim } = this;
    const requestId = uuid(this.#random);
    const started = sim.now;
    const { id } = action.instance;
    const cold = this.#random.chance(0.3) ? this.#random.int(310, 480) : undefined;
    this.#write(startLine(requestId));
    this.#say(requestId, 'INFO', `${id} launching in ${action.group.name}, waiting for the worker`);
    const ends = (result: LifecycleResult, line: string, level = 'INFO') => {
      this.#say(requestId, level, `${id} ${line}`);
      this.#complete(action, result, { requestId, started, cold, run: 1 });
    };
    let settled = false;
    const delay = this.#random.int(20, 980);
    sim.after(Math.min(wait, PATIENCE) * SECOND + delay, () => {
      // A worker that was shut down says nothing any more.
      if (!action.active()) return;
      settled = true;
      if (wait <= PATIENCE) ends('CONTINUE', `ready after ${wait} s`);
      else ends('ABANDON', `not ready after ${PATIENCE} s`, 'WARNING');
    });
    const look = () => {
      if (settled) return;
      if (action.active()) return sim.after(5 * SECOND, look);
      // The worker took itself off the list when it was shut down.
      const seconds = Math.round((sim.now - started) / SECOND);
      ends('ABANDON', `gone after ${seconds} s, before it was ready`, 'WARNING');
    };
    sim.after(this.#random.int(6, 14) * SECOND, look);
  }

  #complete(
    action: LifecycleAction,
    result: LifecycleResult,
    run: { requestId: string; started: number; cold: number | undefined; run: number },
    attempt = 1,
  ): void {
    const { sim } = this;
    const { group, hook, token, instance } = action;
    const call = completeLifecycleAction(group, { hook, instanceId: instance.id, token, result });
    if (action.complete(result)) {
      this.#actor.call(call);
      this.#say(run.requestId, 'INFO', `${instance.id} completed with ${result}`);
      this.#report(run);
      return;
    }
    const { code, message } = noActiveAction(token);
    this.#actor.call(call, { error: { code, message } });
    const said = `An error occurred (ValidationError) when calling the CompleteLifecycleAction operation: ${message}`;
    this.#say(run.requestId, 'ERROR', `${instance.id} attempt ${attempt} of ${ATTEMPTS}: ${said}`);
    if (attempt < ATTEMPTS) {
      sim.after(this.#random.int(1_900, 2_200), () =>
        this.#complete(action, result, run, attempt + 1),
      );
      return;
    }
    this.#report(run);
    const again = RETRY_AFTER[run.run - 1];
    if (again === undefined) return;
    sim.after(again + this.#random.int(0, 4 * SECOND), () => {
      this.#write(startLine(run.requestId));
      const next = { ...run, started: sim.now, cold: undefined, run: run.run + 1 };
      this.#say(run.requestId, 'WARNING', `${instance.id} gone, before it was ready`);
      this.#complete(action, result, next);
    });
  }

  /** All lines take as long, so that those of one moment keep their order. */
  #write(line: string): void {
    this.sim.log(cast.FUNCTION_LOG, line, { lag: 900 });
  }

  #say(requestId: string, level: string, text: string): void {
    this.#write(`[${level}]\t${isoMillis(this.sim.now)}\t${requestId}\t${text}`);
  }

  #report({
    requestId,
    started,
    cold,
  }: {
    requestId: string;
    started: number;
    cold?: number;
  }): void {
    const duration = this.sim.now - started + this.#random.int(100, 900) / 1000;
    const memory = this.#random.int(84, 91);
    const initDuration = cold === undefined ? undefined : cold + this.#random.int(0, 99) / 100;
    this.#write(endLine(requestId));
    const report = {
      requestId,
      duration,
      memory,
      ...(initDuration !== undefined && { initDuration }),
    };
    this.#write(reportLine(cast.READY, report));
  }
}
