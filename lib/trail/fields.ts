/** What a field of a record means, for the record tree, completion and lessons. */
import { apiReference } from './notes/api-reference';
import { IN_INSIGHTS, INSIGHTS_NOTES } from './notes/insights';
import { IN_NETWORK_ACTIVITY } from './notes/network';
import { PAGES, type FieldNote } from './notes/note';
import { RECORD_NOTES } from './notes/record-contents';
import { SERVICE_NOTES } from './notes/service-data';
import { IDENTITY_NOTES } from './notes/user-identity';

export type { FieldNote } from './notes/note';

/** The fields that AWS documents for every service's records, by path: `resources[].ARN`. */
export const FIELD_NOTES: Readonly<Record<string, FieldNote>> = {
  ...RECORD_NOTES,
  ...IDENTITY_NOTES,
  ...INSIGHTS_NOTES,
};

/** Where fields mean something else, by eventCategory. */
const KIND_NOTES: Readonly<Record<string, Readonly<Record<string, FieldNote>>>> = {
  Insight: IN_INSIGHTS,
  NetworkActivity: IN_NETWORK_ACTIVITY,
};

/** The parts of a record that a note depends on. */
export interface NoteContext {
  readonly eventSource?: unknown;
  readonly eventName?: unknown;
  readonly eventCategory?: unknown;
}

/**
 * The note for a field of a record. Where the field itself has none, it is that of the part of the
 * record it lies in, worded for the field; never nothing.
 * @param path keys and list positions from the record's root: `['resources', 0, 'ARN']`
 * @param record the record, for fields that depend on the service or the kind of event
 */
export function noteFor(path: readonly (string | number)[], record: NoteContext = {}): FieldNote {
  const dotted = toDotted(path);
  return (
    own(own(KIND_NOTES, String(record.eventCategory)) ?? {}, dotted) ??
    own(own(SERVICE_NOTES, String(record.eventSource)) ?? {}, dotted) ??
    own(FIELD_NOTES, dotted) ??
    nested(path, dotted, record)
  );
}

/** `['resources', 0, 'ARN']` is `resources[].ARN`; a list position at the end is the list's. */
function toDotted(path: readonly (string | number)[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? '[]' : index === 0 ? step : `.${step}`))
    .join('')
    .replace(/(\[\])+$/, '');
}

const CALL_PARTS: Readonly<Record<string, (of: string) => string>> = {
  requestParameters: (of) => `A parameter that was sent with ${of}.`,
  responseElements: (of) => `A part of what ${of} returned.`,
  additionalEventData: (of) => `Something the service adds about ${of}.`,
  serviceEventDetails: (of) => `A detail of ${of}, which a service logged by itself.`,
};

/** Objects whose keys are data: what each of them is. */
const MAP_PARTS: Readonly<Record<string, string>> = {
  'userIdentity.sessionContext.webIdFederationData.attributes':
    'A part of webIdFederationData.attributes: the id of the application or of the user, as the provider reports it.',
  'eventContext.requestContext':
    'An IAM global condition key, and the value that it had when the request was authorized.',
  'eventContext.tagContext': 'Tags of a resource in the call, or of the principal that made it.',
  edgeDeviceDetails: 'A detail of the edge device that the request was for.',
};

function nested(
  path: readonly (string | number)[],
  dotted: string,
  record: NoteContext,
): FieldNote {
  const name = String(path.findLast((step) => typeof step === 'string') ?? 'record');
  const [root] = path;
  const word = own(CALL_PARTS, String(root));
  if (word) {
    const eventName = typeof record.eventName === 'string' ? record.eventName : 'the request';
    const reference = apiReference(String(record.eventSource));
    const meaning = reference
      ? ` What it means stands in the API reference of ${reference.name}.`
      : ' What it means is for the service to say, in its API reference.';
    const text = word(eventName) + meaning;
    return { name, path: dotted, type: 'any', text, source: reference?.url ?? PAGES.record };
  }
  const parent = nearest(path.slice(0, -1));
  const part = parent && own(MAP_PARTS, parent.path);
  const text =
    part ??
    (parent
      ? `A part of ${parent.path} that AWS does not describe by itself. ${parent.text}`
      : 'Not a field that AWS documents for a CloudTrail record. Newer versions of the format may bring it.');
  return { name, path: dotted, type: 'any', text, source: parent?.source ?? PAGES.record };
}

function nearest(path: readonly (string | number)[]): FieldNote | undefined {
  for (let length = path.length; length > 0; length--) {
    const note = own(FIELD_NOTES, toDotted(path.slice(0, length)));
    if (note) return note;
  }
  return undefined;
}

/** A learner's file may have a field named `constructor`: look at own keys only. */
function own<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
