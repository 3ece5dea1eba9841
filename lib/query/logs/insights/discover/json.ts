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

function reach(root: Json, parts: readonly string[]): Json | undefined {
  let value = root;
  for (let index = 0; index < parts.length; index++) {
    const key = keyAt(parts, index);
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) {
      return parts.length > 1 ? dotted(root, parts, 0) : undefined;
    }
    value = (value as Readonly<Record<string, Json>>)[key] ?? null;
  }
  return leaf(value);
}

/** A key may have dots of its own. */
function dotted(value: Json, parts: readonly string[], from: number): Json | undefined {
  if (from === parts.length) return leaf(value);
  if (typeof value !== 'object' || value === null) return undefined;
  let key = keyAt(parts, from);
  for (let next = from + 1; next <= parts.length; next++) {
    if (Object.hasOwn(value, key)) {
      const inner = (value as Readonly<Record<string, Json>>)[key] ?? null;
      const found = dotted(inner, parts, next);
      if (found !== undefined) return found;
    }
    key = `${key}.${parts[next] ?? ''}`;
  }
  return undefined;
}

/** Maps and lists are not fields: only what is in them. */
const leaf = (value: Json) => (typeof value === 'object' ? undefined : value);

/** The first key of @@name begins with one @. */
function keyAt(parts: readonly string[], index: number): string {
  const part = parts[index] ?? '';
  return index === 0 && part.startsWith('@@') ? part.slice(1) : part;
}
