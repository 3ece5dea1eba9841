import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELD_NOTES, noteFor, type NoteContext } from '@/lib/trail/fields';
import { IDENTITIES, KINDS } from './record-examples';
import type { Seen } from '../../cases/record-shapes/shape';

type Path = readonly (string | number)[];

/** Every field of a record, those with fields of their own too. */
function paths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const step = [...path, Array.isArray(value) ? Number(key) : key];
    return [step, ...paths(item, step)];
  });
}
const UNKNOWN = /does not describe|Not a field/;
function unknown(record: NoteContext, from: readonly Path[]): string[] {
  return from.flatMap((path) => {
    const note = noteFor(path, record);
    const said = note.text.length > 10 && note.source.startsWith('https://docs.aws.amazon.com/');
    return said && !UNKNOWN.test(note.text) ? [] : [note.path];
  });
}

/** `resources[].ARN` as `['resources', 0, 'ARN']`. */
const stepsOf = (path: string): Path =>
  path.split('.').flatMap((part) => {
    const [name = '', ...lists] = part.split('[]');
    return [name, ...lists.map(() => 0)];
  });

function shapes(file: string): (Seen & { kind: string })[] {
  const text = readFileSync(`tests/cases/record-shapes/${file}.ndjson`, 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Seen & { kind: string });
}

describe('every field has a note', () => {
  it.each(shapes('events'))('of real records of $kind', ({ kind, always, sometimes }) => {
    const [eventSource, eventName] = kind.split('/');
    const all = Object.keys({ ...always, ...sometimes }).map(stepsOf);
    expect(all.length).toBeGreaterThan(10);
    expect(unknown({ eventSource, eventName }, all)).toEqual([]);
  });

  it.each(shapes('callers'))('of real callers: $kind', ({ always, sometimes }) => {
    const all = Object.keys({ ...always, ...sometimes }).map((path) => `userIdentity.${path}`);
    expect(unknown({}, all.map(stepsOf))).toEqual([]);
  });

  it.each(Object.entries(IDENTITIES))('of a caller of type %s', (type, userIdentity) => {
    expect(userIdentity.type).toBe(type);
    expect(unknown({}, paths({ userIdentity }))).toEqual([]);
  });

  it.each(Object.entries(KINDS))('of an event of the category %s', (category, record) => {
    expect(record.eventCategory).toBe(category);
    expect(unknown(record, paths(record))).toEqual([]);
  });

  it('and every type of identity is among the examples', () => {
    const types = Object.keys(FIELD_NOTES['userIdentity.type']?.values ?? {});
    expect(Object.keys(IDENTITIES).sort()).toEqual(types.sort());
  });
});

describe('the notes of Insights events', () => {
  // The names in bold on "CloudTrail record contents for Insights events for trails", November 2026.
  const TRAILS =
    'state eventSource eventName insightType insightContext insightContext.statistics insightContext.statistics.baseline insightContext.statistics.insight insightContext.statistics.insightDuration insightContext.statistics.baselineDuration insightContext.attributions insightContext.attributions[].attribute insightContext.attributions[].insight insightContext.attributions[].insight[].value insightContext.attributions[].insight[].average insightContext.attributions[].baseline insightContext.attributions[].baseline[].value insightContext.attributions[].baseline[].average';
  it.each(TRAILS.split(' '))('insightDetails.%s', (name) => {
    expect(FIELD_NOTES[`insightDetails.${name}`]?.source).toContain('insights-fields-trails');
  });

  // The names on "… for Insights events for event data stores".
  it.each(
    'insightSource insightState insightEventSource insightEventName insightErrorCode insightType insightContext'.split(
      ' ',
    ),
  )('%s', (name) => {
    expect(FIELD_NOTES[name]?.source).toContain('insights-fields-lake');
  });

  it('say of a shared field what it means there', () => {
    const path = ['sharedEventID'];
    expect(noteFor(path, { eventCategory: 'Insight' }).text).toMatch(/Start and the End/);
    expect(noteFor(path, { eventCategory: 'NetworkActivity' }).text).toMatch(/Network activity/);
    expect(noteFor(path, { eventCategory: 'Data' }).text).toMatch(/several accounts/);
    expect(noteFor(path, { eventCategory: '__proto__' }).text).toMatch(/several accounts/);
  });
});

describe('notes that say what would be suspicious', () => {
  it('are there where a reader looks first', () => {
    const first =
      'userIdentity.type userIdentity.principalId userIdentity.accountId userIdentity.accessKeyId userIdentity.userName userIdentity.sessionContext.attributes.mfaAuthenticated userIdentity.sessionContext.ec2RoleDelivery userIdentity.sessionContext.sourceIdentity userIdentity.sessionContext.assumedRoot eventTime eventSource eventName awsRegion sourceIPAddress userAgent errorCode requestParameters resources[].accountId recipientAccountId vpcEndpointAccountId tlsDetails.tlsVersion insightDetails.state';
    for (const path of first.split(' ')) expect(FIELD_NOTES[path]?.suspicious, path).toBeTruthy();
  });

  it('are sentences', () => {
    for (const { suspicious, path } of Object.values(FIELD_NOTES))
      if (suspicious) expect(suspicious, path).toMatch(/^["A-Z0-9].*[.]$/s);
  });
});
