/**
 * The records in a JSON document, in the forms that they come in: a trail's log file, the output of
 * `aws cloudtrail lookup-events` and of `aws logs filter-log-events`, lists of these, one record.
 */

/** A value that should be a record, with its text where that is at hand; or why there is none. */
export type Item = { readonly value: unknown; readonly text?: string } | { readonly error: string };

/** Records; or the reason why the document is to be left out, with what it is instead. */
export type Items =
  | { readonly items: readonly Item[] }
  | { readonly reason: string; readonly kind: 'broken' | 'skipped' };

/** @param text what the document was parsed from, where it may stand for the record */
export function itemsOf(document: unknown, text?: string): Items {
  if (Array.isArray(document)) return { items: document.map((value) => itemOf(value)) };
  if (!isObject(document)) return { reason: 'This is JSON, but not an object.', kind: 'broken' };
  for (const list of ['Records', 'Events', 'events']) {
    const value = own(document, list);
    if (Array.isArray(value)) return { items: value.map((one) => itemOf(one)) };
  }
  if (isDigest(document)) return { reason: DIGEST, kind: 'skipped' };
  if (typeof own(document, 'CloudTrailEvent') === 'string' || 'eventTime' in document) {
    return { items: [itemOf(document, text)] };
  }
  return {
    reason:
      'This is JSON, but it has no list named Records or Events, and is neither a list of records nor a record.',
    kind: 'broken',
  };
}

export const DIGEST =
  'A digest file: it proves that log files are unchanged and has no events (aws cloudtrail validate-logs reads it).';

/**
 * `lookup-events` has each record as a string in `CloudTrailEvent`, `filter-log-events` in
 * `message`; `--query 'Events[].CloudTrailEvent'` leaves the strings alone.
 */
export function itemOf(value: unknown, text?: string): Item {
  const inner = isObject(value)
    ? (own(value, 'CloudTrailEvent') ??
      (own(value, 'eventTime') ? undefined : own(value, 'message')))
    : value;
  if (typeof inner !== 'string') return { value, ...(text !== undefined && { text }) };
  try {
    return { value: JSON.parse(inner) as unknown, text: inner };
  } catch {
    return { error: 'holds a text that is not the JSON of a record' };
  }
}

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html */
const isDigest = (document: object) =>
  Object.hasOwn(document, 'digestStartTime') || Object.hasOwn(document, 'digestS3Object');

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const own = (value: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined;
