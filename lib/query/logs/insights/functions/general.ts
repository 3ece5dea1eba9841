/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-operations-functions.html#CWL_QuerySyntax-general-functions */
import { fromBoolean, isTrue, toNumber, toText } from '../values';
import type { Fn } from './types';

const UTF8 = new TextEncoder();
/** `case` has so many branches at the most, each a condition and a value, and a default. */
const MOST_BRANCHES = 10;

export const GENERAL: readonly Fn[] = [
  {
    name: 'ispresent',
    signature: 'field',
    arity: [1, 1],
    about: '1 where the field exists',
    call: ([value = null]) => fromBoolean(value !== null),
  },
  {
    name: 'coalesce',
    signature: 'field, …',
    arity: [1, Infinity],
    about: 'the first that is not missing',
    call: (args) => args.find((value) => value !== null) ?? null,
  },
  {
    name: 'if',
    signature: 'condition, value, otherwise',
    arity: [3, 3],
    about: 'one value where the condition holds, else the other',
    call: ([condition = null, value = null, otherwise = null]) =>
      isTrue(condition) ? value : otherwise,
  },
  {
    name: 'case',
    signature: 'condition, value, …, otherwise',
    arity: [2, 2 * MOST_BRANCHES + 1],
    about: 'the value of the first condition that holds',
    call: (args) => {
      for (let at = 0; at + 1 < args.length; at += 2) {
        if (isTrue(args[at] ?? null)) return args[at + 1] ?? null;
      }
      return args.length % 2 === 1 ? (args.at(-1) ?? null) : null;
    },
  },
  {
    name: 'isNumeric',
    signature: 'field',
    arity: [1, 1],
    about: '1 where the value is a number, or text of one',
    call: ([value = null]) => fromBoolean(toNumber(value) !== null),
  },
  {
    name: 'messageSize',
    signature: 'field',
    arity: [1, 1],
    about: 'its length in bytes',
    call: ([value = null]) => {
      const text = toText(value);
      return text === null ? null : UTF8.encode(text).length;
    },
  },
];
