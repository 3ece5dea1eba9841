/** Whether SSH answers the office, and the portal its visitors: told from the time since the last decision. */
import { HOUR, isoSeconds } from '@/lib/simulate/clock';
import type { Judge } from '@/lib/simulate/incident';
import { flowOf, type FlowSeen } from '@/lib/simulate/lines/flow';
import { inCidr } from '@/lib/simulate/world/network';
import { cast, FLOW_GROUP, OFFICE, VPC } from './cast';
import { story } from './story';
import { ACCESS } from './visitors';

export const judge: Judge = ({ logs, until }) => {
  const since = until - story.after;
  const { interfaceId } = cast().instances.web;
  const flows = logs
    .filter(({ group }) => group === FLOW_GROUP)
    .flatMap(({ message }) => flowOf(message) ?? [])
    .filter((flow) => flow.interfaceId === interfaceId && flow.start >= since);
  const answers = flows.filter(
    ({ sourcePort, destination }) => sourcePort === 22 && inCidr(destination, OFFICE),
  );
  const lost = answers.filter(({ accepted }) => !accepted).length;
  const strange = ({ source }: FlowSeen) => !inCidr(source, OFFICE) && !inCidr(source, VPC);
  const strangers = flows.filter(
    (flow) => flow.destinationPort === 22 && flow.accepted && strange(flow),
  ).length;
  // The last hour: what comes back with a new start of the program may not stay.
  const statuses = logs
    .filter(({ group, time }) => group === ACCESS.group && time >= until - HOUR)
    .map(({ message }) => / (\d{3}) \d+ "/.exec(message)?.[1]);
  const errors = statuses.filter((status) => status === '502').length;
  const measures = { 'answers-lost': lost, 'bad-gateways': errors, strangers };

  const reached = lost === 0 && answers.length > 0;
  const served = errors === 0 && statuses.length > 0;
  const some = lost < answers.length;
  const ssh = `Since ${isoSeconds(since)} ${answers.length - lost} records show answers from port 22 to the office that were accepted, and ${lost} that were rejected.`;
  const site = `In the last hour the portal answered ${statuses.length} requests, ${errors} of them with 502.`;
  const open = strangers > 0 ? ` And ${strangers} records show packets from strangers that were accepted at port 22.` : ''; // prettier-ignore
  const solved = reached && served && strangers === 0;
  return {
    verdict: solved ? 'solved' : some || served ? 'partly' : 'unsolved',
    because: `${ssh} ${site}${open}`,
    measures,
  };
};
