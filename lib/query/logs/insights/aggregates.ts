/**
 * The functions of `stats`.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Stats.html#CWL_QuerySyntax-stats-functions
 */
import { inOrder } from './order';
import { Instant, keyOf, toNumber, type Value } from './values';

/** Gathers the values of one group. */
export interface Gatherer {
  /** @param timestamp the event's, in milliseconds since the epoch */
  add(value: Value, timestamp: number): void;
  result(): Value;
}
export interface Aggregate {
  readonly name: string;
  readonly signature: string;
  readonly arity: readonly [number, number];
  readonly about: string;
  /** Whether the result is always a number. */
  readonly numeric: boolean;
  /** @param rest the value of the second argument */
  readonly start: (rest: number) => Gatherer;
}

/** Gathers numbers, and what is text of a number; the rest is passed over. */
const numbers = (result: (all: readonly number[], rest: number) => Value) => (rest: number) => {
  const all: number[] = [];
  return {
    add: (value: Value) => {
      const number = toNumber(value);
      if (number !== null) all.push(number);
    },
    result: () => (all.length === 0 ? null : result(all, rest)),
  };
};
const sum = (all: readonly number[]) => all.reduce((total, value) => total + value, 0);

/** Keeps one value: the one that is better than what was kept. */
const keep = (better: (next: Value, kept: Value) => boolean) => () => {
  let kept: Value = null;
  return {
    add: (value: Value) => {
      if (value !== null && (kept === null || better(value, kept))) kept = value;
    },
    result: () => kept,
  };
};
/** Keeps the value of the event whose time is better. */
const keepByTime = (better: (next: number, kept: number) => boolean) => () => {
  let kept: { readonly value: Value; readonly at: number } | undefined;
  return {
    add: (value: Value, at: number) => {
      if (value !== null && (!kept || better(at, kept.at))) kept = { value, at };
    },
    result: () => kept?.value ?? null,
  };
};

/** min and max keep numbers as numbers; where there is none, they compare text. */
function extreme(sign: 1 | -1) {
  return () => {
    let number: number | null = null;
    let instant = false;
    const text = keep((next, kept) => inOrder(next, kept) * sign > 0)();
    return {
      add: (value: Value) => {
        const next = toNumber(value);
        if (next === null) return text.add(value);
        instant ||= value instanceof Instant;
        if (number === null || (next - number) * sign > 0) number = next;
      },
      result: (): Value => {
        if (number === null) return text.result();
        return instant ? new Instant(number) : number;
      },
    };
  };
}

function percentile(all: readonly number[], percent: number): number {
  const sorted = [...all].sort((a, b) => a - b);
  // The nearest rank: a value that was measured, with so many percent at or below it.
  const rank = Math.ceil((percent / 100) * sorted.length);
  return sorted[Math.max(0, rank - 1)] ?? NaN;
}
function deviation(all: readonly number[]): number {
  const mean = sum(all) / all.length;
  return Math.sqrt(sum(all.map((value) => (value - mean) ** 2)) / all.length);
}

const LIST: readonly Aggregate[] = [
  {
    name: 'count',
    signature: '* or field',
    arity: [0, 1],
    about: 'how many events; with a field, how many have it',
    numeric: true,
    start: () => {
      let count = 0;
      return { add: (value) => void (value !== null && count++), result: () => count };
    },
  },
  {
    name: 'count_distinct',
    signature: 'field',
    arity: [1, 1],
    about: 'how many different values',
    numeric: true,
    start: () => {
      const seen = new Set<string>();
      return {
        add: (value) => void (value !== null && seen.add(keyOf(value))),
        result: () => seen.size,
      };
    },
  },
  {
    name: 'sum',
    signature: 'field',
    arity: [1, 1],
    about: 'the sum',
    numeric: true,
    start: numbers(sum),
  },
  {
    name: 'avg',
    signature: 'field',
    arity: [1, 1],
    about: 'the average',
    numeric: true,
    start: numbers((all) => sum(all) / all.length),
  },
  {
    name: 'min',
    signature: 'field',
    arity: [1, 1],
    about: 'the smallest value',
    numeric: false,
    start: extreme(-1),
  },
  {
    name: 'max',
    signature: 'field',
    arity: [1, 1],
    about: 'the largest value',
    numeric: false,
    start: extreme(1),
  },
  {
    name: 'pct',
    signature: 'field, percent',
    arity: [2, 2],
    about: 'the value that so many percent do not exceed',
    numeric: true,
    start: numbers(percentile),
  },
  {
    name: 'stddev',
    signature: 'field',
    arity: [1, 1],
    about: 'the standard deviation',
    numeric: true,
    start: numbers(deviation),
  },
  {
    name: 'earliest',
    signature: 'field',
    arity: [1, 1],
    about: 'the value of the earliest event that has it',
    numeric: false,
    start: keepByTime((next, kept) => next < kept),
  },
  {
    name: 'latest',
    signature: 'field',
    arity: [1, 1],
    about: 'the value of the latest event that has it',
    numeric: false,
    start: keepByTime((next, kept) => next > kept),
  },
  {
    name: 'sortsfirst',
    signature: 'field',
    arity: [1, 1],
    about: 'the value that sorts first',
    numeric: false,
    start: keep((next, kept) => inOrder(next, kept) < 0),
  },
  {
    name: 'sortslast',
    signature: 'field',
    arity: [1, 1],
    about: 'the value that sorts last',
    numeric: false,
    start: keep((next, kept) => inOrder(next, kept) > 0),
  },
];
export const AGGREGATES: ReadonlyMap<string, Aggregate> = new Map(
  LIST.map((aggregate) => [aggregate.name, aggregate]),
);
