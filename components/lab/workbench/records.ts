/** JSON objects in a command's output: one, a list of them, one after the other, or `{Records:[…]}`. */
import type { FoundBy } from '@/lib/casefile/schema';
import type { Json } from '@/lib/query/types';
import type { OutputLog } from './output-log';

export type JsonObject = { readonly [key: string]: Json };

/** Shows records, and remembers the query that found them. */
export type ShowRecords = (records: readonly JsonObject[], foundBy: FoundBy) => void;

/** Text and records that are read at the most; more would be felt. */
const READ_CHARS = 8 * 1024 * 1024;
/** Up to here an output is read to see whether it holds records; beyond, its beginning must do. */
const LOOKED_CHARS = 128 * 1024;
const READ_RECORDS = 5_000;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text that is one JSON object; undefined for any other. */
export function parsedObject(text: string): JsonObject | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The JSON values of a text, as jq writes them: one after the other. Stops at what is no JSON. */
function* jsonSpans(text: string): Generator<{ value: Json; start: number; end: number }> {
  let at = 0;
  while (at < text.length) {
    while (/\s/.test(text[at] ?? '')) at += 1;
    if (at >= text.length) return;
    const end = valueEnd(text, at);
    try {
      yield { value: JSON.parse(text.slice(at, end)) as Json, start: at, end };
    } catch {
      return;
    }
    at = end;
  }
}

/** Where the value that starts here ends: its closing bracket, or the end of the word. */
function valueEnd(text: string, start: number): number {
  const brackets = /["{}[\]]/g;
  if (!/[{["]/.test(text[start] ?? '')) {
    const word = /[\s{["]/g;
    word.lastIndex = start;
    return word.exec(text)?.index ?? text.length;
  }
  let depth = 0;
  brackets.lastIndex = start;
  for (let match = brackets.exec(text); match; match = brackets.exec(text)) {
    const character = match[0];
    if (character === '"') {
      const after = stringEnd(text, match.index);
      if (depth === 0) return after;
      brackets.lastIndex = after;
    } else if (character === '{' || character === '[') depth += 1;
    else {
      depth -= 1;
      if (depth === 0) return match.index + 1;
    }
  }
  return text.length;
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; ; at += 1) {
    at = text.indexOf('"', at);
    if (at === -1) return text.length;
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
}

function* recordsOf(value: Json): Generator<JsonObject> {
  if (Array.isArray(value)) {
    for (const item of value as readonly Json[]) if (isObject(item)) yield item;
  } else if (isObject(value)) {
    const list = Object.keys(value).length === 1 && value.Records;
    if (Array.isArray(list)) yield* recordsOf(list as readonly Json[]);
    else yield value;
  }
}

export function recordsIn(text: string, limit = READ_RECORDS): JsonObject[] {
  const records: JsonObject[] = [];
  for (const { value } of jsonSpans(text.slice(0, READ_CHARS))) {
    for (const record of recordsOf(value)) {
      if (Object.keys(record).length > 0) records.push(record);
      if (records.length >= limit) return records;
    }
  }
  return records;
}

/** The record that a place in the text belongs to; undefined where it belongs to none. */
export function recordAt(text: string, offset: number): JsonObject | undefined {
  for (const { value, start, end } of jsonSpans(text.slice(0, READ_CHARS))) {
    if (offset >= end) continue;
    const listed = Array.isArray(value) || (isObject(value) && [...recordsOf(value)][0] !== value);
    if (!listed) return offset >= start && isObject(value) ? value : undefined;
    return elementAt(text.slice(0, end), text.indexOf('[', start) + 1, offset);
  }
  return undefined;
}

/** The object within a list, whose elements begin at `from`, that a place belongs to. */
function elementAt(text: string, from: number, offset: number): JsonObject | undefined {
  for (let at = from; at <= offset;) {
    if (!/[{["]/.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const end = valueEnd(text, at);
    if (offset < end) return parsedObject(text.slice(at, end));
    at = end;
  }
  return undefined;
}

/** True where the output is JSON that has objects; reads no more than it must. */
export function holdsRecords(output: OutputLog): boolean {
  const first = output.sections.find((section) => section.stream === 'stdout')?.log;
  if (!first || first.length > READ_CHARS) return false;
  const head = first.slice(0, Math.min(4096, first.length)).trimStart();
  if (!/^(\{\s*"|\[\s*\{)/.test(head)) return false;
  return first.length > LOOKED_CHARS || recordsIn(output.stream('stdout'), 1).length > 0;
}
