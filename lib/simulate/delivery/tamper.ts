/**
 * What somebody with access to the bucket does after the delivery, a line each in a lab:
 * `altered(delivery, holding(eventID), without(eventID), '2026-…Z')`, `deleted(delivery, …)`.
 */
import { unpacked, packed } from '@/lib/trail/objects/gzip';
import { digestEnd } from '@/lib/trail/objects/names';
import type { S3Object } from '@/lib/trail/objects/object';
import type { CloudTrailRecord } from '@/lib/trail/record';
import type { Delivery } from './types';

type Which = (object: S3Object) => boolean;

/** The log file with this event. */
export const holding =
  (eventID: string): Which =>
  (object) =>
    recordsOf(object)?.some((record) => record.eventID === eventID) === true;

/** The digest file of a Region that covers this moment; UTC, ISO 8601. */
export function digestOf(region: string, moment: string): Which {
  const time = Date.parse(moment);
  return ({ key, bytes }) => {
    if (!key.includes(`/CloudTrail-Digest/${region}/`) || digestEnd(key) <= time) return false;
    const { digestStartTime } = JSON.parse(textOf(bytes)) as { digestStartTime: string };
    return Date.parse(digestStartTime) <= time;
  };
}

/**
 * The log file put there again with other records. Its digest file says what it was.
 * @param at when it is put there; UTC, ISO 8601
 * @throws where `which` does not choose exactly one log file
 */
export function altered(
  delivery: Delivery,
  which: Which,
  change: (records: readonly CloudTrailRecord[]) => readonly CloudTrailRecord[],
  at: string,
): Delivery {
  return put(delivery, which, at, (text) => {
    const { Records } = JSON.parse(text) as { Records: CloudTrailRecord[] };
    return JSON.stringify({ Records: change(Records) });
  });
}

/**
 * An object put there again with other content, without the metadata that it had, as a plain
 * PutObject does it: a digest file is then without its signature, unless `keep` is said.
 * @throws where `which` does not choose exactly one object
 */
export function put(
  delivery: Delivery,
  which: Which,
  at: string,
  change: (text: string) => string,
  keep: 'metadata' | 'nothing' = 'nothing',
): Delivery {
  const old = only(delivery, which);
  const bytes = packed(new TextEncoder().encode(change(textOf(old.bytes))));
  const { bucket, key, metadata } = old;
  const now: S3Object = {
    bucket,
    key,
    modified: at,
    size: bytes.length,
    bytes,
    ...(keep === 'metadata' && metadata && { metadata }),
  };
  const objects = delivery.objects.map((object) => (object === old ? now : object));
  return { ...delivery, objects };
}

/** @throws where `which` does not choose exactly one object */
export function deleted(delivery: Delivery, which: Which): Delivery {
  const old = only(delivery, which);
  return { ...delivery, objects: delivery.objects.filter((object) => object !== old) };
}

function only({ objects }: Delivery, which: Which): S3Object {
  const [found, ...more] = objects.filter(which);
  if (found && more.length === 0) return found;
  throw new Error(`One object is to be chosen, and ${found ? more.length + 1 : 0} are.`);
}

const textOf = (bytes: Uint8Array): string =>
  new TextDecoder().decode(unpacked(bytes) ?? new Uint8Array(0));

/** Undefined of an object that is no log file. */
function recordsOf({ key, bytes }: S3Object): readonly CloudTrailRecord[] | undefined {
  if (!/\/CloudTrail\//.test(key)) return undefined;
  return (JSON.parse(textOf(bytes)) as { Records: CloudTrailRecord[] }).Records;
}
