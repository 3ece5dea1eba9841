/** Whether others' objects are still read, and whether guests still see what they should: by the last two hours. */
import { HOUR } from '@/lib/simulate/clock';
import type { Judge } from '@/lib/simulate/incident';
import type { TrailEvent } from '@/lib/simulate/output';
import { ROLES, SCRIPT } from './cast';
import { AFTER } from './story';

/** Of some thirty that guests see in two hours. */
const SEEN_AT_LEAST = 10;

export const judge: Judge = ({ records, until }) => {
  const since = until - AFTER;
  const recent = records.filter(({ time }) => time >= since);
  // What was given out before lasts an hour: the second one shows what stays.
  const lastHour = recent.filter(({ time }) => time >= until - HOUR);
  const script = recent.filter((event) => byScript(event) && isS3(event));
  const refused = script.filter(failed).length;
  const read = script.filter((event) => named(event, 'GetObject') && !failed(event)).length;
  const last = lastHour.filter((event) => byScript(event) && isS3(event));
  const leaking = last.filter((event) => named(event, 'GetObject') && !failed(event)).length;
  const listing = last.filter((event) => named(event, 'ListObjects') && !failed(event)).length;
  const seen = recent.filter((event) => isAvatar(event) && !failed(event)).length;
  const measures = { refused, read, leaking, seen };
  if (leaking > 0) {
    const because = `The script still reads: ${leaking} objects of others in the last hour.`;
    return last.some(failed)
      ? {
          verdict: 'partly',
          because: `Some requests are refused, but not all. ${because}`,
          measures,
        }
      : { verdict: 'unsolved', because, measures };
  }
  if (seen < SEEN_AT_LEAST) {
    const because = `Nobody reads the objects of others any more, but guests do not see avatars: ${seen} in two hours.`;
    return { verdict: 'partly', because, measures };
  }
  if (listing > 0) {
    const because = `No object of others is read any more, but the script still lists their keys: ${listing} times in the last hour.`;
    return { verdict: 'partly', because, measures };
  }
  const because = `Nothing of others is read or listed any more (${refused} requests of the script were refused), and guests see avatars (${seen} in two hours).`;
  return { verdict: 'solved', because, measures };
};

const failed = ({ record }: TrailEvent) => record.errorCode !== undefined;
const named = ({ record }: TrailEvent, name: string) => record.eventName === name;
const isS3 = ({ record }: TrailEvent) => record.eventSource === 's3.amazonaws.com';
const byScript = ({ record }: TrailEvent) => record.userAgent?.includes(SCRIPT) ?? false;
const isAvatar = ({ record }: TrailEvent) =>
  record.eventName === 'GetObject' &&
  record.userIdentity.sessionContext?.sessionIssuer?.userName === ROLES.guest.name &&
  String(record.requestParameters?.['key']).startsWith('avatars/');
