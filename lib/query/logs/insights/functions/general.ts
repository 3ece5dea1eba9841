/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-operations-functions.html#CWL_QuerySyntax-general-functions */
import type { Json } from '../../../types';
import { fromBoolean, fromJson, Structure, toText } from '../values';
import type { Fn } from './types';

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
    name: 'jsonParse',
    signature: 'field',
    arity: [1, 1],
    about: 'the map or list that a text of JSON says',
    call: ([value = null]) => {
      if (value instanceof Structure) return value;
      const text = toText(value);
      if (text === null) return null;
      try {
        return fromJson(JSON.parse(text) as Json);
      } catch {
        return null;
      }
    },
  },
  {
    name: 'jsonStringify',
    signature: 'map or list',
    arity: [1, 1],
    about: 'a map or a list as text of JSON',
    call: ([value = null]) => toText(value),
  },
];
