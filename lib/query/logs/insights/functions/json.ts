/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-operations-functions.html#CWL_QuerySyntax-json-functions */
import type { Json } from '../../../types';
import { fromBoolean, fromJson, Structure, toCell, toText, type Value } from '../values';
import type { Fn } from './types';

/** The map or list that a text of JSON says; undefined where it says neither. */
function structure(value: Value): Structure | undefined {
  if (value instanceof Structure) return value;
  const text = toText(value);
  if (text === null || !/^\s*[[{]/.test(text)) return undefined;
  try {
    const parsed = fromJson(JSON.parse(text) as Json);
    return parsed instanceof Structure ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function list(value: Value): readonly Json[] | undefined {
  const json = structure(value)?.json;
  return Array.isArray(json) ? (json as readonly Json[]) : undefined;
}

export const JSON_FUNCTIONS: readonly Fn[] = [
  {
    name: 'jsonParse',
    signature: 'field',
    arity: [1, 1],
    about: 'the map or list that a text of JSON says',
    call: ([value = null]) => structure(value) ?? null,
  },
  {
    name: 'jsonStringify',
    signature: 'map or list',
    arity: [1, 1],
    about: 'a map or a list as text of JSON',
    call: ([value = null]) => (value instanceof Structure ? JSON.stringify(value.json) : null),
  },
  {
    name: 'jsonArraySize',
    signature: 'field',
    arity: [1, 1],
    about: 'how many items the list has',
    call: ([value = null]) => list(value)?.length ?? null,
  },
  {
    name: 'jsonArrayContains',
    signature: 'field, value',
    arity: [2, 2],
    about: '1 where the list has the value, else 0',
    call: ([value = null, wanted = null]) => {
      const text = toText(wanted);
      return fromBoolean(
        list(value)?.some((item) => text !== null && String(toCell(fromJson(item))) === text) ??
          false,
      );
    },
  },
];
