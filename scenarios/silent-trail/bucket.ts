/** The bucket as it is on Monday morning: what the trails delivered, what expired, and what was done to it. */
import { DAY, millis } from '@/lib/simulate/clock';
import { deliver } from '@/lib/simulate/delivery/deliver';
import { altered, deleted, digestOf, holding } from '@/lib/simulate/delivery/tamper';
import type { Delivery, TrailSettings } from '@/lib/simulate/delivery/types';
import type { TrailEvent } from '@/lib/simulate/output';
import { runStory } from '@/lib/simulate/story';
import { ACCOUNT, FIX, LOGS, REGION, REGIONS, TRAIL } from './cast';
import { story } from './story';
import { LONG_SINCE, stretches } from './trail-log';

/** When the trail's digest hours begin, and so do those of each day. */
const SINCE = '2026-05-09T23:21:14Z';
const KEPT = 7 * DAY;
/** During the stop, and by nobody that an event would name: objects are data events. */
const ALTERED = '2026-05-17T02:31:52.000Z';
const VISIT = '2026-05-15T20:16:00Z';

let made: Delivery | undefined;

/** Objects and public keys; made once. */
export function bucket(): Delivery {
  made ??= tamperedWith(delivered());
  return made;
}

function delivered(): Delivery {
  const { records } = runStory(story);
  const until = millis(FIX);
  const base = { account: ACCOUNT, name: TRAIL.name, homeRegion: REGION, bucket: LOGS.name };
  const deliveredBy = (settings: Pick<TrailSettings, 'regions' | 'validation' | 'logging'>) =>
    deliver(records, { ...base, ...settings }, until);
  const [first, second, again] = loggingOf(records);
  if (!first || !second || !again) throw new Error('The trail is to log three times.');
  const old = deliveredBy({ regions: REGIONS, validation: true, logging: [first, second] });
  const fresh = deliveredBy({ regions: [REGION], validation: false, logging: [again] });
  return {
    objects: [...old.objects, ...fresh.objects].filter(({ modified }) => isKept(modified)),
    publicKeys: old.publicKeys,
  };
}

/** When it logged, from its start on. */
function loggingOf(records: readonly TrailEvent[]): TrailSettings['logging'] {
  const changes = [{ from: millis(SINCE), trail: LONG_SINCE }, ...stretches(records, LONG_SINCE)];
  return changes.flatMap(({ from, trail }, i) => {
    const to = changes[i + 1]?.from;
    if (!trail?.logging) return [];
    return [to === undefined ? { from } : { from, to }];
  });
}

/**
 * A rule of the bucket expires objects after seven days, at the next midnight, UTC.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html
 */
function isKept(modified: string): boolean {
  return Math.ceil((Date.parse(modified) + KEPT) / DAY) * DAY > millis(FIX);
}

/** One record less in one log file; one digest file less. */
function tamperedWith(delivery: Delivery): Delivery {
  const { records } = runStory(story);
  const lost = records.find(
    ({ record }) =>
      record.eventName === 'AssumeRole' && record.eventTime.startsWith('2026-05-17T02:06:21'),
  )?.record.eventID;
  if (lost === undefined) throw new Error('There is no such event to be lost.');
  const without = altered(
    delivery,
    holding(lost),
    (held) => held.filter(({ eventID }) => eventID !== lost),
    ALTERED,
  );
  return deleted(without, digestOf(REGION, VISIT));
}
