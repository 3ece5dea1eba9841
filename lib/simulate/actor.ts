/** Somebody who makes calls: a caller, and a source of chance that nobody else draws from. */
import type { CloudTrailRecord } from '@/lib/trail/record';
import type { Caller } from './caller';
import { SECOND } from './clock';
import { callRecords, type CallOptions, type Operation } from './operation';
import type { Random } from './random';
import type { Simulation } from './simulation';

/** An operation, or one with its outcome. */
export type Step = Operation | readonly [operation: Operation, options: CallOptions];

export class Actor {
  constructor(
    readonly sim: Simulation,
    readonly random: Random,
    /** Draws how long CloudTrail takes, so that a call more does not change what is in the others. */
    readonly delivery: Random,
    readonly caller: Caller,
  ) {}

  /** The same somebody with other credentials, or elsewhere. */
  with(caller: Caller): Actor {
    return new Actor(this.sim, this.random, this.delivery, caller);
  }

  /** Calls now. @returns the caller's own record */
  call(operation: Operation, options?: CallOptions): CloudTrailRecord {
    const records = callRecords(this.random, this.caller, operation, this.sim.now, options);
    this.sim.emit(this.delivery, records);
    return records[0] as CloudTrailRecord;
  }

  /** One after the other, from now on, with some seconds between. */
  steps(steps: readonly Step[], gap: readonly [least: number, most: number] = [1, 4]): void {
    let later = 0;
    for (const step of steps) {
      const [operation, options] = isPair(step) ? step : [step];
      if (later === 0) this.call(operation, options);
      else this.sim.after(later, () => this.call(operation, options));
      later += this.random.int(gap[0] * SECOND, gap[1] * SECOND);
    }
  }
}

const isPair = (step: Step): step is readonly [Operation, CallOptions] => Array.isArray(step);
