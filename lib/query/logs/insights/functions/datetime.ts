/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-operations-functions.html#CWL_QuerySyntax-datetime */
import { Instant, toNumber, type Value } from '../values';
import type { Context, Fn } from './types';

const instant = (value: Value) => {
  const ms = toNumber(value);
  return ms === null ? null : new Instant(ms);
};

/** Milliseconds, of the window of time that is chosen beside the query. */
const ofWindow = (name: string, about: string, of: (window: Context['window']) => number): Fn => ({
  name,
  signature: '',
  arity: [0, 0],
  about: `${about}, in milliseconds`,
  call: (_args, { window }) => of(window),
});

/** bin, datefloor and dateceil take a period, and are compiled on their own. */
export const DATETIME: readonly Fn[] = [
  {
    name: 'fromMillis',
    signature: 'ms',
    arity: [1, 1],
    about: 'the instant of so many milliseconds since the epoch',
    call: ([value = null]) => instant(value),
  },
  {
    name: 'toMillis',
    signature: 'timestamp',
    arity: [1, 1],
    about: 'milliseconds since the epoch',
    call: ([value = null]) => toNumber(value),
  },
  {
    name: 'now',
    signature: '',
    arity: [0, 0],
    about: 'when the query was started, in seconds since the epoch',
    call: (_args, { now }) => Math.floor(now / 1000),
  },
  ofWindow('queryStartTime', 'when the window begins', ({ from }) => from),
  ofWindow('queryEndTime', 'when the window ends', ({ to }) => to),
  ofWindow('queryTimeRange', 'how long the window is', ({ from, to }) => to - from),
];
export const PERIODS: readonly Omit<Fn, 'call'>[] = [
  {
    name: 'bin',
    signature: 'period',
    arity: [1, 1],
    about: '@timestamp rounded down to the period',
  },
  {
    name: 'datefloor',
    signature: 'timestamp, period',
    arity: [2, 2],
    about: 'the timestamp rounded down to the period',
  },
  {
    name: 'dateceil',
    signature: 'timestamp, period',
    arity: [2, 2],
    about: 'the timestamp rounded up to the period',
  },
];
