/** Whether launches succeed again, and clips are cut, in the five hours after the last decision. */
import { MINUTE } from '@/lib/simulate/clock';
import type { Judge, Judged } from '@/lib/simulate/incident';
import { story } from './story';

/** What had begun before the decision is over within seven minutes. */
const SETTLED = 7 * MINUTE;
/** Failed calls: launches that still go in circles, or stray ones. */
const MANY = 30;
/** Minutes that a customer puts up with. */
const LATE = 15;

export const judge: Judge = ({ records, logs, metrics, until }) => {
  const since = until - story.after;
  const calls = records.filter(
    ({ time, record }) =>
      time >= since &&
      record.eventName === 'CompleteLifecycleAction' &&
      record.errorCode !== undefined,
  );
  const later = calls.filter(({ time }) => time >= since + SETTLED).length;
  const broken = logs.filter(
    ({ time, message }) => time >= since && message.includes('models are not loaded'),
  ).length;
  const age = metrics.filter(
    ({ metric }) =>
      metric.name === 'ApproximateAgeOfOldestMessage' &&
      metric.dimensions.QueueName === 'clips-render',
  );
  const oldest = Math.round(((age.at(-1)?.max ?? 0) * 1000) / MINUTE);
  const measures = { failedCalls: calls.length, failedClips: broken, oldestMinutes: oldest };
  const say = (verdict: Judged['verdict'], because: string) => ({ verdict, because, measures });
  const waits = `The oldest clip in the queue waits for ${oldest} minutes at the end.`;
  if (later >= MANY)
    return say('unsolved', `Launches go on failing: ${later} calls of \`CompleteLifecycleAction\` failed after the first seven minutes. ${waits}`); // prettier-ignore
  if (later > 0)
    return say('partly', `Most launches succeed, not all: ${later} calls of \`CompleteLifecycleAction\` failed after the first seven minutes. ${waits}`); // prettier-ignore
  if (broken > 0)
    return say('partly', `No call fails after the first seven minutes, and ${broken} clips failed on workers that were not ready.`); // prettier-ignore
  if (oldest >= LATE)
    return say(
      'partly',
      `No call fails after the first seven minutes, and customers wait. ${waits}`,
    );
  return say('solved', `No call fails after the first seven minutes, and no clip failed. ${waits}`);
};
