/**
 * What the JSON macros call, row by row. The browser's DuckDB has no JSON extension, so the text is
 * read here. A map of the evidence (`requestParameters`) holds strings as they are and everything
 * else as JSON text; `keyTypes` tells which keys hold strings, so that a policy document (a string
 * that looks like an object) is a string here as it is in Athena.
 */
import type { Json } from '../../types';
import { inPrefix } from './ip-prefix';
import { castJson } from './json-cast';
import { parseJsonPath, valueAt, type PathStep } from '../language/json-path';

export type JsonType = 'string' | 'number' | 'boolean' | 'object' | 'array';
/** The JSON types that a top-level key has anywhere in the evidence. */
export type KeyTypes = ReadonlyMap<string, ReadonlySet<JsonType>>;

/** Between the parts of a list that a function returns as text: the ASCII record separator. */
const RECORD = '\u001e';
/** Between a key and its value: the ASCII unit separator. */
const UNIT = '\u001f';

/** `cast` takes a type where the others take a path, `contains` a value, `network` an address. */
type Want = 'scalar' | 'json' | 'length' | 'size' | 'contains' | 'cast';
type JsonFunction = (
  value: string | null,
  key: string | null,
  path: string | null,
  want: string | null,
) => string | null;

/**
 * `value`: a JSON text, or a map's value where `key` is not empty. `path`: from the root, the key
 * included. The answer is text; NULL where there is nothing at the path.
 */
export function jsonFunction(keyTypes: KeyTypes): JsonFunction {
  const paths = new Map<string, PathStep[]>();
  const stepsOf = (path: string): PathStep[] => {
    const known = paths.get(path);
    if (known) return known;
    const steps = parseJsonPath(path);
    if (!steps) throw new Error(`Invalid JSON path: ${path}`);
    paths.set(path, steps);
    return steps;
  };

  return (value, key, path, want) => {
    if (value === null || path === null) return null;
    if (want === 'quote') return JSON.stringify(value);
    if (want === 'network') return String(inPrefix(value, path));
    const root = key ? mapValue(value, keyTypes.get(key)) : parse(value);
    if (root === undefined) return null;
    const steps = want === 'contains' || want === 'cast' ? [] : stepsOf(path);
    const found = valueAt(root, key ? steps.slice(1) : steps);
    return found === undefined ? null : answer(found, want as Want, path);
  };
}

/** One map as a JSON object; `entries` is key UNIT value, RECORD between; no value: JSON null. */
export function mapToJson(keyTypes: KeyTypes): (entries: string | null) => string | null {
  return (entries) => {
    if (entries === null) return null;
    if (entries === '') return '{}';
    const members = entries.split(RECORD).map((entry) => {
      const [key = '', value] = entry.split(UNIT);
      const json = value === undefined ? null : mapValue(value, keyTypes.get(key));
      return `${JSON.stringify(key)}:${JSON.stringify(json ?? null)}`;
    });
    return `{${members.join(',')}}`;
  };
}

/**
 * What a map's text was in the record. Everything but strings was written by JSON.stringify, so a
 * text that does not read back to itself (an indented policy) was a string. What stays open is a key
 * that holds both, with the same text (`"1"` and `1`): it is taken for the JSON value.
 */
function mapValue(text: string, types: ReadonlySet<JsonType> | undefined): Json {
  const onlyText = types?.size === 1 && types.has('string');
  if (onlyText || !/^[[{\-\dtf]/.test(text)) return text;
  const value = parse(text);
  if (value === undefined || (types && !types.has(typeOf(value)))) return text;
  return JSON.stringify(value) === text ? value : text;
}

function typeOf(value: Json): JsonType {
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'number' || type === 'boolean' || type === 'string' ? type : 'object';
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function answer(found: Json, want: Want, needle: string): string | null {
  const nested = found !== null && typeof found === 'object';
  const items = Array.isArray(found) ? (found as readonly Json[]) : undefined;
  switch (want) {
    case 'scalar':
      return found === null || nested ? null : String(found);
    case 'json':
      return JSON.stringify(found);
    case 'length':
      return items ? String(items.length) : null;
    case 'size':
      return nested ? String(items ? items.length : Object.keys(found).length) : '0';
    case 'cast':
      return nested ? castJson(found, needle) : null;
    case 'contains':
      return items ? String(items.some((item) => String(item) === needle)) : null;
  }
}
