/**
 * When an event is there to be read. CloudTrail delivers a log file for each account and Region about
 * every five minutes, and an event is in one on average some five minutes after the call:
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html
 * Within a file events are in no particular order.
 */
import { MINUTE, SECOND } from './clock';
import { random, type Random } from './random';

const EVERY = 5 * MINUTE;
/** From the call until CloudTrail has the event. */
const PROCESSING = [20 * SECOND, 280 * SECOND] as const;

export class Delivery {
  readonly #seed: string;
  readonly #phases = new Map<string, number>();

  constructor(seed: string) {
    this.#seed = seed;
  }

  /**
   * @param source the actor's own, so that one actor's delays do not move another's
   * @returns when CloudTrail had the event, and when the log file with it was delivered
   */
  of(source: Random, time: number, accountId: string, region: string) {
    const processed = time + source.int(PROCESSING[0], PROCESSING[1]);
    const phase = this.#phase(`${accountId}/${region}`);
    const arrival = Math.ceil((processed - phase) / EVERY) * EVERY + phase;
    return { processed, arrival };
  }

  /** The second of the five minutes at which this account's and Region's files are delivered. */
  #phase(place: string): number {
    const known = this.#phases.get(place);
    if (known !== undefined) return known;
    const phase = random(`${this.#seed}/delivery/${place}`).int(0, EVERY / SECOND - 1) * SECOND;
    this.#phases.set(place, phase);
    return phase;
  }
}
