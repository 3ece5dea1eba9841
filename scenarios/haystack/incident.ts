/** The lab's files: what the organisation's trail delivered, a file a day. */
import { DAY, millis } from '@/lib/simulate/clock';
import type { Incident } from '@/lib/simulate/incident';
import { ship } from '@/lib/simulate/ship';
import { OWN, REGION } from './cast';
import { story } from './story';
import { logged } from './trail';

export const LOG_GROUP = 'brackwater-trail-logs';
const log = { group: LOG_GROUP, stream: `${OWN.id}_CloudTrail_${REGION}` };

const named = (time: number) => `cloudtrail-${new Date(time).toISOString().slice(0, 10)}.json`;
/** Of the three weeks, and of the day of the fix. */
const DAYS = Array.from({ length: 22 }, (_, i) => named(millis(story.start) + i * DAY));

export const incident: Incident = {
  story,
  files(output, modified) {
    const trail = { file: ({ arrival }: { arrival: number }) => named(arrival), log };
    const written = ship(logged(output), { account: OWN, modified, trail });
    // A query names its days, whether anything came or not.
    const empty = (name: string) =>
      ({ name, bytes: new TextEncoder().encode('{"Records":[]}'), modified, role: 'cloudtrail', log }) as const; // prettier-ignore
    const all = DAYS.map((name) => written.find((file) => file.name === name) ?? empty(name));
    return [...all, ...written.filter(({ name }) => !DAYS.includes(name))];
  },
};
