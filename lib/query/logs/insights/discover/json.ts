/**
 * The fields of a message that is JSON: nested keys with dots, items of a list by their index.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_AnalyzeLogData-discoverable-fields.html
 */
import type { Json } from '../../../types';

/** Logs Insights extracts so many fields of an event, and no more. */
export const MOST_FIELDS = 200;
/** A message of so many fields is at least as long: `"a":1,` each. */
const SHORTEST_WITH_MORE = MOST_FIELDS * 6;

export interface JsonFields {
  get(name: string, parts: readonly string[]): Json | undefined;
  names(): Iterable<string>;
}

/** Undefined where the message is not an object of JSON. */
export function jsonFields(message: string): JsonFields | undefined {
  if (!/^\s*\{/.test(message)) return undefined;
  let root: Json;
  try {
    root = JSON.parse(message) as Json;
  } catch {
    return undefined;
  }
  if (message.length > SHORTEST_WITH_MORE) {
    const fields = new Map(leaves(root));
    if (fields.size >= MOST_FIELDS) {
      return { get: (name) => fields.get(name), names: () => fields.keys() };
    }
  }
  return {
    get: (_name, parts) => reach(root, parts),
    names: function* () {
      for (const [name] of leaves(root)) yield name;
    },
  };
}

/** The first fields with their values, as far as they are extracted. */
function* leaves(root: Json): Generator<[string, Json]> {
  let left = MOST_FIELDS;
  function* inside(value: Json, name: string): Generator<[string, Json]> {
    if (left === 0 || value === null) return;
    if (typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        yield* inside(inner as Json, name === '' ? shown(key) : `${name}.${key}`);
      }
    } else {
      left--;
      yield [name, value];
    }
  }
  yield* inside(root, '');
}
/** A field of the message that begins with @ is shown with another, to tell it from AWS's own. */
const shown = (key: string) => (key.startsWith('@') ? `@${key}` : key);

function reach(root: Json, parts: readonly string[]): Json | undefined {
  let value: Json | undefined = root;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] ?? '';
    const key = index === 0 && part.startsWith('@@') ? part.slice(1) : part;
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) {
      // A key may have a dot of its own.
      const rest = [key, ...parts.slice(index + 1)].join('.');
      return isMap(value) && Object.hasOwn(value, rest) ? leaf(value[rest]) : undefined;
    }
    value = (value as Readonly<Record<string, Json>>)[key];
  }
  return leaf(value);
}
/** Maps and lists are not fields: only what is in them. */
const leaf = (value: Json | undefined) => (typeof value === 'object' ? undefined : value);
const isMap = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null;
