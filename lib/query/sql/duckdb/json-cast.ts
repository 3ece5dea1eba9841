/**
 * A JSON value as the text that DuckDB reads a nested type from: `CAST(json AS array(row(a bigint)))`.
 * A row takes the members of an object by name, in any case, and those of an array by position; a
 * value of type json stays JSON text. Source: Trino documentation, "Cast from JSON".
 */
import type { Json } from '../../types';

type Type =
  | { readonly array: Type }
  | { readonly map: Type }
  | { readonly row: readonly { readonly name: string; readonly type: Type }[] }
  | 'json'
  | 'scalar';

const types = new Map<string, Type>();

/** `type` is Trino's name of the type with a space between its words. */
export function castJson(value: Json, type: string): string {
  const known = types.get(type) ?? parseType(type);
  types.set(type, known);
  return literal(value, known);
}

function parseType(text: string): Type {
  const words = text.toLowerCase().match(/[(),]|[^\s(),]+/g) ?? [];
  let at = 0;
  const read = (): Type => {
    const word = words[at++];
    const inside = <Item>(item: () => Item): Item[] => {
      const items: Item[] = [];
      do {
        at++;
        items.push(item());
      } while (words[at] === ',');
      at++;
      return items;
    };
    if (word === 'json') return 'json';
    if (words[at] !== '(') return 'scalar';
    if (word === 'row') {
      const row = inside(() => ({ name: (words[at++] ?? '').replaceAll('"', ''), type: read() }));
      return { row };
    }
    const parts = inside(read);
    if (word === 'array') return { array: parts[0] ?? 'scalar' };
    return word === 'map' ? { map: parts[1] ?? 'scalar' } : 'scalar';
  };
  return read();
}

function literal(value: Json, type: Type): string {
  if (type === 'json') return quote(JSON.stringify(value));
  if (value === null) return 'NULL';
  if (type === 'scalar') return quote(typeof value === 'object' ? JSON.stringify(value) : String(value)); // prettier-ignore
  const items = Array.isArray(value) ? (value as readonly Json[]) : undefined;
  if ('array' in type) return `[${(items ?? []).map((item) => literal(item, type.array)).join(', ')}]`; // prettier-ignore
  const members = typeof value === 'object' && !items ? Object.entries(value) : [];
  if ('map' in type) {
    return `{${members.map(([key, one]) => `${quote(key)}=${literal(one as Json, type.map)}`).join(', ')}}`;
  }
  const fields = type.row.map(({ name, type: field }, position) => {
    const member = items
      ? items[position]
      : members.find(([key]) => key.toLowerCase() === name)?.[1];
    return `${quote(name)}: ${literal((member ?? null) as Json, field)}`;
  });
  return `{${fields.join(', ')}}`;
}

const quote = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
