/** The functions of Logs Insights, by their names in lower case. */
import { DATES } from './dates';
import { DATETIME, PERIODS } from './datetime';
import { ENCODE } from './encode';
import { GENERAL } from './general';
import { IP } from './ip';
import { JSON_FUNCTIONS } from './json';
import { NUMERIC } from './numeric';
import { TEXT } from './text';
import type { Fn } from './types';

const ALL = [
  ...NUMERIC,
  ...TEXT,
  ...DATETIME,
  ...GENERAL,
  ...IP,
  ...JSON_FUNCTIONS,
  ...ENCODE,
  ...DATES,
];
export const FUNCTIONS: ReadonlyMap<string, Fn> = new Map(
  ALL.map((fn) => [fn.name.toLowerCase(), fn]),
);
/** Those that take a period beside values. */
export const PERIOD_FUNCTIONS: ReadonlyMap<string, Omit<Fn, 'call'>> = new Map(
  PERIODS.map((fn) => [fn.name, fn]),
);
