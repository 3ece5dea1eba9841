/**
 * What Lambda writes around an invocation in its log group, in the text format.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html
 */
import type { Stream } from '../output';
import { uuid } from '../ids';
import type { Random } from '../random';
import type { LambdaFunction } from '../world/resources';
import { isoMillis } from '../clock';

export interface Invocation {
  readonly requestId: string;
  /** Milliseconds. */
  readonly duration: number;
  /** Megabytes. */
  readonly memory: number;
  /** The first invocation of an execution environment: milliseconds of its start. */
  readonly initDuration?: number;
  /** True where the function's time was over. */
  readonly timedOut?: boolean;
}

export const startLine = (requestId: string) => `START RequestId: ${requestId} Version: $LATEST`;
export const endLine = (requestId: string) => `END RequestId: ${requestId}`;

/** Tabs between its parts, and one at its end. Billed in whole milliseconds. */
export function reportLine(fn: LambdaFunction, given: Invocation): string {
  const { requestId, duration, memory, initDuration, timedOut } = given;
  const parts = [
    `REPORT RequestId: ${requestId}`,
    `Duration: ${duration.toFixed(2)} ms`,
    `Billed Duration: ${Math.ceil(duration + (initDuration ?? 0))} ms`,
    `Memory Size: ${fn.memory} MB`,
    `Max Memory Used: ${memory} MB`,
    ...(initDuration === undefined ? [] : [`Init Duration: ${initDuration.toFixed(2)} ms`]),
    ...(timedOut ? ['Status: timeout'] : []),
  ];
  return `${parts.join('\t')}\t`;
}

/** The line before the report of an invocation that ran out of time. */
export function timeoutLine(fn: LambdaFunction, requestId: string, time: number): string {
  return `${isoMillis(time)} ${requestId} Task timed out after ${fn.timeout.toFixed(2)} seconds`;
}

/** The log stream of one execution environment: its day, the version, an id. */
export function lambdaStream(fn: LambdaFunction, random: Random, time: number): Stream {
  const day = isoMillis(time).slice(0, 10).replaceAll('-', '/');
  const id = uuid(random).replaceAll('-', '');
  return { group: `/aws/lambda/${fn.name}`, stream: `${day}/[$LATEST]${id}` };
}
