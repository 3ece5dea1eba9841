import { parseJson } from '@/lib/iam/policy/json';
import { placeOf } from '@/lib/iam/policy/report';
import type { Json } from '@/lib/query/types';

/** A place in a text that is no JSON: line and column from 1, and that line with a mark under it. */
export interface RecordProblem {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  /** The text about the place, and as many spaces as put a caret under it. */
  readonly excerpt: string;
  readonly indent: number;
}
export type OwnRecord =
  { readonly record: JsonRecord } | { readonly problems: readonly RecordProblem[] };

/** CloudTrail's events are far smaller; a whole log file belongs into the workbench. */
export const MOST_TEXT = 1024 * 1024;
const MOST_PROBLEMS = 3;
/** A longer line is shown about the place alone. */
const LINE = 72;

/**
 * A pasted text as one record: the object itself, or the first of a list, of a log file
 * (`{"Records": […]}`) or of what `aws cloudtrail lookup-events` prints.
 * https://docs.aws.amazon.com/cli/latest/reference/cloudtrail/lookup-events.html
 */
export function readOwnRecord(text: string): OwnRecord {
  if (text.length > MOST_TEXT)
    return { problems: [at(text, 0, 'The text is longer than 1 MiB. Paste one record of it.')] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const { problems } = parseJson(text);
    const said = problems.slice(0, MOST_PROBLEMS);
    if (said.length > 0) return { problems: said.map((p) => at(text, p.span.start, p.message)) };
    const message = error instanceof Error ? error.message : String(error);
    return { problems: [at(text, 0, `This is not JSON: ${message.slice(0, 160)}`)] };
  }
  const [record] = recordsOf(value);
  if (record) return { record };
  return {
    problems: [
      at(text, Math.max(0, text.search(/\S/)), 'A record is a JSON object: { … } with fields.'),
    ],
  };
}

function recordsOf(value: unknown): JsonRecord[] {
  if (Array.isArray(value)) return value.flatMap(recordsOf);
  if (!isRecord(value)) return [];
  for (const list of ['Records', 'Events'])
    if (Object.hasOwn(value, list) && Array.isArray(value[list])) return recordsOf(value[list]);
  return [eventOf(value) ?? value];
}

/** `lookup-events` wraps each record, as text, into a summary of it. */
function eventOf(value: JsonRecord): JsonRecord | undefined {
  if (!Object.hasOwn(value, 'CloudTrailEvent') || typeof value.CloudTrailEvent !== 'string')
    return undefined;
  try {
    const event: unknown = JSON.parse(value.CloudTrailEvent);
    return isRecord(event) ? event : undefined;
  } catch {
    return undefined;
  }
}

type JsonRecord = { readonly [key: string]: Json };
const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).length > 0;

/** A line can be a whole log file: what is about the place is enough. */
function at(text: string, offset: number, message: string): RecordProblem {
  const { line, column } = placeOf(text, offset);
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  const stop = end < 0 ? text.length : end;
  const from = stop - start <= LINE ? start : Math.max(start, offset - LINE / 2);
  const to = Math.min(stop, from + LINE);
  return {
    message,
    line,
    column,
    excerpt: text.slice(from, to).replaceAll('\t', ' ').replaceAll('\r', ''),
    indent: offset - from,
  };
}
