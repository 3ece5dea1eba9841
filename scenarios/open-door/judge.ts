/** Whether the port was closed, and what else was: told from the time since the last decision alone. */
import { isoSeconds, millis } from '@/lib/simulate/clock';
import type { Judge } from '@/lib/simulate/incident';
import { flowOf, type FlowSeen } from '@/lib/simulate/lines/flow';
import { inCidr } from '@/lib/simulate/world/network';
import { FLOW_GROUP, OFFICE } from './cast';
import { story } from './story';

const VPC = '10.20.0.0/16';

export const judge: Judge = ({ logs, until }) => {
  const since = until - story.after;
  const flows = logs
    .filter(({ group }) => group === FLOW_GROUP)
    .flatMap(({ message }) => flowOf(message) ?? [])
    .filter(({ start }) => start >= since);
  const outside = ({ source }: FlowSeen) => !inCidr(source, VPC) && !inCidr(source, OFFICE);
  const ssh = flows.filter((flow) => flow.destinationPort === 22 && outside(flow));
  const strangers = ssh.filter(({ accepted }) => accepted);
  const customers = flows.filter(
    ({ destinationPort, source }) => destinationPort === 443 && inCidr(source, '198.19.0.0/16'),
  );
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
