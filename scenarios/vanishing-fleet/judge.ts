/** Whether customers can book again, and at what price, by the last day that the account was watched. */
import { DAY, HOUR, MINUTE } from '@/lib/simulate/clock';
import type { Judge } from '@/lib/simulate/incident';
import { WEB_LOG } from './cast';

/** Minutes a day with a timeout: about a third of what it was. */
const FEWER = 60;
/** Instance-hours a day that finance pays for. */
const BUDGET = 125;

export const judge: Judge = ({ logs, metrics, until }) => {
  const since = until - DAY;
  const times = logs
    .filter(({ group, time, message }) => group === WEB_LOG.group && time >= since && lost(message))
    .map(({ time }) => time);
  const minutes = new Set(times.map((time) => Math.floor(time / MINUTE))).size;
  const hours = Math.round(
    metrics
      .filter(({ metric, time }) => metric.name === 'GroupInServiceInstances' && time >= since)
      .reduce((sum, point) => sum + point.sum * MINUTE, 0) / HOUR,
  );
  const measures = { timeouts: times.length, minutesWithTimeouts: minutes, instanceHours: hours };
  if (minutes >= FEWER) {
    const because = `Customers still meet errors in ${minutes} minutes of the day: requests gave up waiting for a database connection ${times.length} times.`;
    return { verdict: 'unsolved', because, measures };
  }
  if (minutes > 0) {
    const because = `It is better, not over: ${times.length} requests gave up waiting for a database connection, in ${minutes} minutes of the day.`;
    return { verdict: 'partly', because, measures };
  }
  if (hours > BUDGET) {
    const because = `No request timed out, but the group used ${hours} instance-hours in the day; finance pays for ${BUDGET}.`;
    return { verdict: 'partly', because, measures };
  }
  const because = `No request timed out in the day, and the group used ${hours} of the ${BUDGET} instance-hours.`;
  return { verdict: 'solved', because, measures };
};

const lost = (message: string) => message.includes('Connection is not available');
