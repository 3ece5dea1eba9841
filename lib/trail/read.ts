/**
 * Reads log files in the forms CloudTrail records come in: `{"Records":[…]}` as a trail delivers
 * them, a bare list, one record a line (NDJSON), each of these gzipped. Tolerant: what can be read
 * is, and what cannot is told.
 */
import { gunzipSync } from 'fflate';
import type { CloudTrailRecord } from './record';
import { recordSchema } from './record';

export interface ReadProblem {
  readonly file: string;
  /** From 1; where the problem is in one line of several. */
  readonly line?: number;
  /** What is wrong, and what to do, in a sentence or two. */
  readonly message: string;
}

export interface ReadResult {
  readonly records: readonly CloudTrailRecord[];
  readonly problems: readonly ReadProblem[];
}

/** Problems listed one by one; those after are counted. */
const MOST_PROBLEMS = 20;

/** @param name the file's name, for the problems alone: the form is told from the bytes. */
export function readRecords(name: string, bytes: Uint8Array): ReadResult {
  let plain = bytes;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
    try {
      plain = gunzipSync(bytes);
    } catch {
      return failed(name, 'The gzip data is damaged or incomplete. Download the file again.');
    }
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch {
    return failed(name, 'This is not text in UTF-8, so it is not a CloudTrail log file.');
  }
  if (text.trim() === '') return failed(name, 'The file is empty.');
  const whole = parse(text);
  if (!('error' in whole)) return fromDocument(name, whole.value);
  const lines = text.split(/\r?\n/);
  // One record a line: then the first line that is not blank is a document by itself.
  const first = parse(lines.find((line) => line.trim() !== '') ?? '');
  const oneALine = !('error' in first) && lines.filter((line) => line.trim() !== '').length > 1;
  return oneALine ? fromLines(name, lines) : failed(name, whole.error, lineOf(text, whole.error));
}

type Item = { readonly value: unknown; readonly line?: number; readonly position?: number };

function fromDocument(name: string, document: unknown): ReadResult {
  const list = isObject(document) && 'Records' in document ? document.Records : document;
  if (Array.isArray(list)) {
    return check(
      name,
      list.map((value, index) => ({ value, position: index })),
    );
  }
  if (isObject(list) && 'eventName' in list) return check(name, [{ value: list }]);
  return failed(
    name,
    'This is JSON, but not a CloudTrail log file: it has no list named Records, and is neither a list of records nor a record.',
  );
}

function fromLines(name: string, lines: readonly string[]): ReadResult {
  const items: Item[] = [];
  const problems: ReadProblem[] = [];
  lines.forEach((text, index) => {
    const line = index + 1;
    if (text.trim() === '') return;
    const parsed = parse(text);
    if ('error' in parsed) problems.push({ file: name, line, message: parsed.error });
    else items.push({ value: parsed.value, line });
  });
  const checked = check(name, items);
  const all = [...problems, ...checked.problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { records: checked.records, problems: bounded(name, all) };
}

function check(name: string, items: readonly Item[]): ReadResult {
  const records: CloudTrailRecord[] = [];
  const problems: ReadProblem[] = [];
  for (const { value, line, position } of items) {
    const result = recordSchema.safeParse(value);
    // The value as it was read: keys keep their order, unknown ones stay.
    if (result.success) records.push(value as CloudTrailRecord);
    else {
      const where = position === undefined ? 'This' : `Record ${position + 1}`;
      const [issue] = result.error.issues;
      const field = issue?.path.join('.') || 'the record';
      const message = `${where} is not a CloudTrail record: ${field}: ${issue?.message ?? 'invalid'}. It is left out.`;
      problems.push({ file: name, ...(line !== undefined && { line }), message });
    }
  }
  return { records, problems: bounded(name, problems) };
}

function bounded(file: string, problems: readonly ReadProblem[]): readonly ReadProblem[] {
  const more = problems.length - MOST_PROBLEMS;
  if (more <= 0) return problems;
  const last = { file, message: `${more} more problems of this kind are not listed.` };
  return [...problems.slice(0, MOST_PROBLEMS), last];
}

function parse(text: string): { readonly value: unknown } | { readonly error: string } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    return { error: `This is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** V8 names the position in most of its messages; other engines a line, or nothing. */
function lineOf(text: string, message: string): number | undefined {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? undefined : text.slice(0, Number(position)).split('\n').length;
}

function failed(file: string, message: string, line?: number): ReadResult {
  return { records: [], problems: [{ file, ...(line !== undefined && { line }), message }] };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
