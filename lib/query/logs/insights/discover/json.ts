/**
 * The fields of a message that is JSON: nested keys with dots, items of a list by their index.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_AnalyzeLogData-discoverable-fields.html
 */
import type { Json } from '../../../types';

/** Logs Insights extracts so many fields of an event, and no more. */
export const MOST_FIELDS = 200;
/** A message of so many fields is at least as long: `"a":1,` each. */
const SHORTEST_WITH_MORE = MOST_FIELDS * 6;

/** Undefined where the message is not an object of JSON. */
export function jsonFields(message: string): JsonFields | undefined {
  if (!/^\s*\{/.test(message)) return undefined;
  let root: Json;
  try {
    root = JSON.parse(message) as Json;
  } catch {
    return undefined;
  }
  if (message.length > SHORTEST_WITH_MORE && commas(message) >= MOST_FIELDS - 1) {
    const fields = new Map(leaves(root));
    if (fields.size >= MOST_FIELDS) return new JsonFields(root, fields);
  }
  return new JsonFields(root);
}

/** Between so many fields there is a comma less at the least: looked for no further than that. */
function commas(message: string): number {
  let count = 0;
  for (let at = message.indexOf(','); at >= 0 && count < MOST_FIELDS; count++) {
    at = message.indexOf(',', at + 1);
  }
  return count;
}

export class JsonFields {
  /** @param fields those that are extracted, where there are more of them than that */
  constructor(
    private readonly root: Json,
    private readonly fields?: ReadonlyMap<string, Json>,
  ) {}

  get(name: string, parts: readonly string[]): Json | undefined {
    return this.fields ? this.fields.get(name) : reach(this.root, parts);
  }
  names(): string[] {
    return this.fields ? [...this.fields.keys()] : Array.from(leaves(this.root), ([name]) => name);
  }
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

function reach(root: Json, parts: readonly string[], from = 0): Json | undefined {
  let value = root;
  for (let index = from; index < parts.length; index++) {
    const key = keyAt(parts, index);
    if (typeof value !== 'object' || value === null) return undefined;
    const map = value as Readonly<Record<string, Json>>;
    if (!Object.hasOwn(map, key)) return dotted(map, parts, index);
    value = map[key] ?? null;
  }
  // Maps and lists are not fields: only what is in them.
  return typeof value === 'object' ? undefined : value;
}

/** A key may have dots of its own. */
function dotted(map: Readonly<Record<string, Json>>, parts: readonly string[], from: number) {
  let key = keyAt(parts, from);
  for (let index = from + 1; index < parts.length; index++) {
    key = `${key}.${parts[index] ?? ''}`;
    if (Object.hasOwn(map, key)) return reach(map[key] ?? null, parts, index + 1);
  }
  return undefined;
}

/** The first key of @@name begins with one @. */
function keyAt(parts: readonly string[], index: number): string {
  const part = parts[index] ?? '';
  return index === 0 && part.startsWith('@@') ? part.slice(1) : part;
}
