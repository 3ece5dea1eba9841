/** Times as queries write them, and what a comparison with the text of eventTime means. */
import { cannot } from './cannot';
import type { Comparison, Condition, Path, Value } from './question';
import { testOf, type Sense } from './question';
import type { Span } from '../types';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
/** `2024-11-28`, `2024-11-28T15`, `2024-11-28 15:22:17.5Z`: UTC. */
const TIME =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d)(?::(\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)?)?)?(Z| ?UTC|\+00:?00)?$/;

interface Moment {
  readonly ms: number;
  /** How long the moment is: a day where only a date is given. */
  readonly length: number;
  readonly zoned: boolean;
}

/** Undefined where it is no time. */
export function parseTime(text: string): Moment | undefined {
  const [whole, year, month, day, hour, minute, second, fraction, zone] = TIME.exec(text) ?? [];
  if (!whole) return undefined;
  const date = `${year}-${month}-${day}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}`;
  const ms = Date.parse(`${date}.${(fraction ?? '').slice(0, 3).padEnd(3, '0')}Z`);
  if (Number.isNaN(ms)) return undefined;
  const length = !hour ? 24 * HOUR : !minute ? HOUR : !second ? HOUR / 60 : SECOND;
  return { ms, length, zoned: zone !== undefined };
}

/** `2024-11-28T15:22:17Z`, as CloudTrail writes eventTime. */
export const isoTime = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
/** `2024-11-28 15:22:17`, as Lake's documentation writes a time. */
export const sqlTime = (ms: number): string => isoTime(ms).replace('T', ' ').replace('Z', '');

const compare = (
  path: Path,
  span: Span,
  comparison: Comparison,
  ms: number,
  sense: Sense = 'is',
): Condition =>
  testOf({ kind: 'compare', path, span, sense, comparison, value: { kind: 'time', ms } });

/**
 * A comparison of eventTime as text, in jq and in Athena: "2024-11-28T15" comes before every time of
 * that hour.
 * @throws Cannot where the text is no beginning of a time
 */
export function compareTimeText(
  path: Path,
  comparison: Comparison,
  text: string,
  span: Span,
): Condition {
  const moment = parseTime(text.endsWith('T') ? text.slice(0, -1) : text);
  if (!moment || text.includes(' ')) {
    return cannot(
      `"${text}" is not a time as eventTime has it.`,
      span,
      'Write 2024-11-28T15:00:00Z.',
    );
  }
  // A text without its Z is shorter than any eventTime, and equal to none.
  if (moment.zoned) return compare(path, span, comparison, moment.ms);
  if (comparison === '=') return cannot(`No eventTime is "${text}".`, span, 'End it with Z.');
  return compare(path, span, comparison.startsWith('<') ? '<' : '>=', moment.ms);
}

/** A comparison of a TIMESTAMP with a text, as SQL and people mean it: a date is its first instant. */
export function compareTime(
  path: Path,
  comparison: Comparison,
  text: string,
  span: Span,
): Condition {
  const moment = parseTime(text);
  if (!moment) return cannot(`'${text}' is not a time.`, span, "Write '2024-11-28 15:00:00'.");
  return compare(path, span, comparison, moment.ms);
}

/** The times that begin with a text: `2024-11-28T15:2`. */
export function timesFrom(path: Path, text: string, span: Span): Condition {
  const moment = parseTime(text.replace(/[T:]$/, ''));
  if (!moment || moment.zoned || text.includes(' ')) {
    return cannot(
      `Times that begin with "${text}" are not one window.`,
      span,
      'Compare eventTime with >= and <.',
    );
  }
  const { ms, length } = moment;
  return {
    kind: 'and',
    all: [compare(path, span, '>=', ms), compare(path, span, '<', ms + length)],
  };
}

/** A window that all events are in, both ends included; the rest is what else is asked. */
export interface Window {
  readonly from?: number;
  readonly to?: number;
  readonly rest?: Condition;
}

/** Takes the tests of eventTime that every event must pass out of a condition. Whole seconds. */
export function windowOf(where: Condition | undefined): Window {
  const all = !where ? [] : where.kind === 'and' ? where.all : [where];
  let from: number | undefined;
  let to: number | undefined;
  const rest = all.filter((one) => {
    if (one.kind !== 'test') return true;
    const { test } = one;
    if (test.kind !== 'compare' || test.sense !== 'is' || test.path.join() !== 'eventTime')
      return true;
    const ms = timeOf(test.value);
    if (ms === undefined) return true;
    const { comparison } = test;
    if (comparison !== '<' && comparison !== '<=') {
      const start = comparison === '>' ? down(ms) + SECOND : -down(-ms);
      from = Math.max(from ?? start, start);
    }
    if (comparison !== '>' && comparison !== '>=') {
      const end = comparison === '<' ? -down(-ms) - SECOND : down(ms);
      to = Math.min(to ?? end, end);
    }
    return false;
  });
  const [first] = rest;
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(first && { rest: rest.length === 1 ? first : { kind: 'and' as const, all: rest } }),
  };
}

const down = (ms: number) => Math.floor(ms / SECOND) * SECOND;
const timeOf = (value: Value) => (value.kind === 'time' ? value.ms : undefined);
