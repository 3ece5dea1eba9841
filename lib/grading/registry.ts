import type { z } from 'zod';
import { assertNever } from '@/lib/query/assert-never';
import { MAX_INPUT } from './clean';
import { alarm } from './kinds/alarm';
import { choice } from './kinds/choice';
import { digits } from './kinds/digits';
import { field } from './kinds/field';
import { filter } from './kinds/filter';
import { ip } from './kinds/ip';
import { match } from './kinds/match';
import { number } from './kinds/number';
import { order } from './kinds/order';
import { parsons } from './kinds/parsons';
import { policy } from './kinds/policy';
import { result } from './kinds/result';
import { text } from './kinds/text';
import { time } from './kinds/time';
import type { Failure, Kind, Parsed } from './types';

/** Every kind of question. A new kind is a file in `kinds/`, a line here, and a case in `bound`. */
export const KINDS = {
  text,
  ip,
  time,
  digits,
  number,
  choice,
  policy,
  filter,
  alarm,
  order,
  match,
  field,
  parsons,
  result,
} as const;
export type KindId = keyof typeof KINDS;
export const KIND_IDS = Object.keys(KINDS) as KindId[];

/** What is asked: the kind and its settings, as the public part of a question carries them. */
export type Asked = {
  [Id in KindId]: { readonly kind: Id; readonly config: z.output<(typeof KINDS)[Id]['config']> };
}[KindId];

/** What an input was understood as, without the value: enough for the page. */
export type Understood = Parsed<unknown>;

/** A kind with a question's settings. */
export interface Bound {
  parse(input: string): Understood;
  /** Says that a key is of the kind's shape, or what it is instead. */
  checkKey(key: unknown): { readonly ok: true } | { readonly ok: false; readonly note: string };
  /** Whether the input is right by any of the keys; false where it is not of the kind. */
  isRight(input: string, keys: readonly unknown[]): boolean;
  /** Why an input is wrong by a key, as data, where the kind can tell. */
  explain(input: string, key: unknown): Failure | undefined;
  /** Whether each item of an input is right, by its id; empty for a kind without items. */
  parts(input: string, key: unknown): ReadonlyMap<string, boolean>;
  /** A key as a person would type it; of a key with an example that. */
  asInput(key: unknown): string;
  /** A key in words, where the answer is shown. */
  shown(key: unknown): string;
}

function bind<Id extends string, Config, Key, Value>(
  kind: Kind<Id, Config, Key, Value>,
  config: Config,
): Bound {
  const parse = (input: string): Parsed<Value> => {
    const longest = kind.maxInput ?? MAX_INPUT;
    const bare = input.trim();
    if (bare.length > longest)
      return { ok: false, note: `That is ${bare.length} characters long; ${longest} are read.` };
    if (bare === '') return { ok: false, note: 'Nothing to check yet.' };
    // Spaces around make no answer too long; of a shorter one they may mean something: a result's first cell is empty.
    return kind.parse(input.length > longest ? bare : input, config);
  };
  const asInput = (key: unknown) => kind.asInput?.(kind.key.parse(key)) ?? keyAsInput(key);
  return {
    parse,
    asInput,
    shown: (key) => kind.shown?.(kind.key.parse(key), config) ?? asInput(key),
    checkKey(key) {
      const shaped = kind.key.safeParse(key);
      if (!shaped.success)
        return { ok: false, note: shaped.error.issues[0]?.message ?? 'not a key' };
      const flaw = kind.flaw?.(shaped.data, config);
      if (flaw !== undefined) return { ok: false, note: flaw };
      const parsed = parse(asInput(key));
      if (!parsed.ok) return parsed;
      return kind.matches(parsed.value, shaped.data, config)
        ? { ok: true }
        : { ok: false, note: 'the key does not grade itself as right' };
    },
    isRight(input, keys) {
      const parsed = parse(input);
      return (
        parsed.ok && keys.some((key) => kind.matches(parsed.value, kind.key.parse(key), config))
      );
    },
    explain(input, key) {
      const parsed = parse(input);
      return parsed.ok ? kind.explain?.(parsed.value, kind.key.parse(key), config) : undefined;
    },
    parts(input, key) {
      const parsed = parse(input);
      const told = parsed.ok && kind.parts?.(parsed.value, kind.key.parse(key), config);
      return told || new Map();
    },
  };
}

/** Of a kind that has no way of its own. */
export function keyAsInput(key: unknown): string {
  if (Array.isArray(key)) return key.join(', ');
  const example = typeof key === 'object' && key !== null && 'example' in key && key.example;
  return String(example || key);
}

export function bound(asked: Asked): Bound {
  switch (asked.kind) {
    case 'text':
      return bind(text, asked.config);
    case 'ip':
      return bind(ip, asked.config);
    case 'time':
      return bind(time, asked.config);
    case 'digits':
      return bind(digits, asked.config);
    case 'number':
      return bind(number, asked.config);
    case 'choice':
      return bind(choice, asked.config);
    case 'policy':
      return bind(policy, asked.config);
    case 'filter':
      return bind(filter, asked.config);
    case 'alarm':
      return bind(alarm, asked.config);
    case 'order':
      return bind(order, asked.config);
    case 'match':
      return bind(match, asked.config);
    case 'field':
      return bind(field, asked.config);
    case 'parsons':
      return bind(parsons, asked.config);
    case 'result':
      return bind(result, asked.config);
    default:
      return assertNever(asked);
  }
}

/** What the answer field shows before anything is sent. Public: needs no key. */
export const understand = (asked: Asked, input: string): Understood => bound(asked).parse(input);
