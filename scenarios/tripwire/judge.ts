/** Whether somebody was told in time, and how often for nothing: told from the last day alone. */
import { isoSeconds, millis, MINUTE } from '@/lib/simulate/clock';
import type { Judge } from '@/lib/simulate/incident';
import { MAILS } from './alarm';
import { NIGHTS } from './cast';
import { story } from './story';

/** In so many minutes after the first refused call the mail has to come. */
const WITHIN = 45;
/** How long the state may go up and down over the same calls. */
const ECHO = 90 * MINUTE;

export const judge: Judge = ({ records, logs, until }) => {
  const since = until - story.after;
  const strangers = NIGHTS.map(({ sourceIPAddress }) => sourceIPAddress);
  const tries = records
    .filter(({ time }) => time >= since)
    .filter(({ record }) => record.errorCode && strangers.includes(record.sourceIPAddress ?? ''))
    .map(({ time }) => time)
    .sort((a, b) => a - b);
  const [first = since] = tries;
  const last = tries.at(-1) ?? since;
  const mails = logs.filter(({ group, time }) => group === MAILS.group && time >= since);
  const about = mails.filter(({ time }) => time >= first && time <= last + ECHO);
  const inTime = about.find(({ time }) => time <= first + WITHIN * MINUTE);
  const idle = mails.length - about.length;
  const measures = { mails: mails.length, 'mails-for-nothing': idle };
  const from = isoSeconds(Math.max(since, millis(story.fix)));
  const when = isoSeconds(first);
  if (!inTime)
    return {
      verdict: 'unsolved',
      because: `From ${when} a key was tried, ${tries.length} calls were refused, and within ${WITHIN} minutes no mail came. Since ${from} the mails were ${mails.length} in all.`,
      measures,
    };
  const minutes = Math.round((inTime.time - first) / MINUTE);
  if (idle > 0)
    return {
      verdict: 'partly',
      because: `The mail came ${minutes} minutes after the first refused call of ${when}. But since ${from} mails about nobody came too, ${idle} of them: the next true one will be the one that is not read.`,
      measures,
    };
  return {
    verdict: 'solved',
    because: `From ${when} a key was tried, and ${minutes} minutes later the mail came. Since ${from} there was none about anything else.`,
    measures,
  };
};
