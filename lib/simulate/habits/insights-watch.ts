/**
 * CloudTrail Insights at work: it looks at each minute's calls of one operation, says when their rate has
 * become unusual, and when it is usual again. AWS does not publish its model; a threshold stands for it.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-insights-events-with-cloudtrail.html
 */
import { MINUTE } from '../clock';
import type { InsightWanted } from '../insights';
import type { Simulation } from '../simulation';

/** Minutes that it looks back over. */
const WINDOW = 5;

/** @param over calls a minute, on the average of five minutes, from which on a rate is unusual */
export function watchRate(
  sim: Simulation,
  wanted: Omit<InsightWanted, 'from'>,
  over: number,
): void {
  /** Of the last minutes, the newest last. */
  const counts: number[] = [];
  let ended: ((end?: number) => void) | undefined;
  /** The end of the last minute in which the rate was unusual. */
  let last = sim.now;
  const look = () => {
    counts.push(sim.calls(wanted, sim.now - MINUTE));
    if (counts.length > WINDOW) counts.shift();
    if ((counts.at(-1) ?? 0) >= over) last = sim.now;
    const unusual = counts.reduce((sum, count) => sum + count, 0) >= over * WINDOW;
    // It waits until it has seen all the minutes since the first call.
    if (unusual && !ended && counts.length === WINDOW && (counts[0] ?? 0) > 0) {
      ended = sim.insight({ ...wanted, from: sim.now - WINDOW * MINUTE });
    } else if (!unusual && ended && counts.every((count) => count < over)) {
      ended(last);
      ended = undefined;
    }
  };
  const first = Math.ceil(sim.now / MINUTE) * MINUTE + MINUTE;
  sim.every(MINUTE, look, { from: first });
}
