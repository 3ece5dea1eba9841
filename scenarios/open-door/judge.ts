/** Whether the port was closed, and what else was: told from the time since the last decision alone. */
import { isoSeconds, millis } from '@/lib/simulate/clock';
import type { Judge } from '@/lib/simulate/incident';
import type { LogLine } from '@/lib/simulate/output';
import { inCidr } from '@/lib/simulate/world/network';
import { OFFICE } from './cast';
import { FLOW_GROUP } from './network';
import { story } from './story';

interface Flow {
  readonly source: string;
  readonly to: number;
  readonly start: number;
  readonly accepted: boolean;
}

/** The fields that count, of a record in the default format. */
function flowOf({ message }: LogLine): Flow {
  const fields = message.split(' ');
  return {
    source: fields[3] ?? '',
    to: Number(fields[6]),
    start: Number(fields[10]) * 1000,
    accepted: fields[12] === 'ACCEPT',
  };
}

const VPC = '10.20.0.0/16';

export const judge: Judge = ({ logs, until }) => {
  const since = until - story.after;
  const flows = logs
    .filter(({ group }) => group === FLOW_GROUP)
    .map(flowOf)
    .filter(({ start }) => start >= since);
  const outside = ({ source }: Flow) => !inCidr(source, VPC) && !inCidr(source, OFFICE);
  const ssh = flows.filter((flow) => flow.to === 22 && outside(flow));
  const strangers = ssh.filter(({ accepted }) => accepted);
  const customers = flows.filter(({ to, source }) => to === 443 && inCidr(source, '198.19.0.0/16'));
  const turnedAway = customers.filter(({ accepted }) => !accepted).length;
  const failed = logs.filter(
    ({ group, time, message }) =>
      group === '/shop/deploy' && time >= since && message.includes(' failed: '),
  ).length;
  const measures = {
    'accepted-after': strangers.length,
    'addresses-after': new Set(strangers.map(({ source }) => source)).size,
    'customers-turned-away': turnedAway,
    'releases-failed': failed,
  };
  const at = isoSeconds(Math.max(since, millis(story.fix)));
  if (strangers.length > 0) {
    const rejected = ssh.length - strangers.length;
    return {
      // Fewer get in than are turned away: narrower, and not closed.
      verdict: strangers.length < rejected ? 'partly' : 'unsolved',
      because: `Since ${at} the flow log has ${strangers.length} records of accepted packets to port 22 from ${measures['addresses-after']} addresses outside the office, and ${rejected} of rejected ones.`,
      measures,
    };
  }
  if (turnedAway > 0 || failed > 0)
    return {
      verdict: 'partly',
      because: `Nobody from outside the office gets to port 22 any more. But ${turnedAway} attempts of customers at port 443 were rejected, and ${failed} releases failed.`,
      measures,
    };
  return {
    verdict: 'solved',
    because: `Since ${at} no record shows a connection to port 22 from outside the office that was accepted: ${ssh.length} were rejected. ${customers.length} connections of customers were accepted, and no release failed.`,
    measures,
  };
};
