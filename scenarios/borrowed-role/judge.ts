/** Whether borrowed credentials still work, whether more are handed out, and whether the shop works. */
import { HOUR, MINUTE } from '@/lib/simulate/clock';
import type { Judge } from '@/lib/simulate/incident';
import type { TrailEvent } from '@/lib/simulate/output';
import { NAT, ROLE, S3_ENDPOINT } from './cast';
import { AFTER } from './story';

/** Two servers, three calls each every twenty minutes: eighteen an hour, less what has not arrived. */
const CALLS_AT_LEAST = 10;
/** EC2 takes the role for each server once an hour. */
const RENEWED = 75 * MINUTE;
const HANDED_OUT = /GET \/fetch\?url=\S*\/security-credentials\/orders-web HTTP\/1\.1" 200 /;

export const judge: Judge = (run) => {
  const since = run.until - AFTER;
  const role = run.records.filter(({ time, record }) => time >= since && ofInstance(record));
  const outside = role.filter((event) => !fromServers(event));
  const refused = outside.filter(failed).length;
  const succeeded = outside.length - refused;
  // A server that is replaced may be refused a last time; what counts is how it ends.
  const shop = role.filter((event) => fromServers(event) && event.time >= run.until - HOUR);
  const turnedAway = shop.filter(failed).length;
  const renewed = run.records.some(
    ({ time, record }) => time >= run.until - RENEWED && isRenewal(record),
  );
  const works = turnedAway === 0 && shop.length >= CALLS_AT_LEAST && renewed;
  const handedOut = run.logs.filter(
    ({ time, message }) => time >= since && HANDED_OUT.test(message),
  ).length;
  const measures = { succeeded, refused, 'handed-out': handedOut, 'shop-refused': turnedAway };
  const shopSays = works
    ? 'The servers’ own calls go through.'
    : renewed
      ? `The shop does not work: in the last hour ${turnedAway} of the servers’ ${shop.length} own calls were refused.`
      : 'EC2 does not take the role for the servers any more: what they hold runs out, and then the shop stops.';
  if (succeeded > 0) {
    const because = `${succeeded} calls with a server’s credentials still succeed from outside, ${refused} are refused. ${shopSays}`;
    // Either no more are handed out, or those of before are dead.
    const better = works && (handedOut === 0 || refused > 0);
    return { verdict: better ? 'partly' : 'unsolved', because, measures };
  }
  const out = `No call with a server’s credentials succeeds from outside (${refused} are refused).`;
  if (handedOut > 0)
    return {
      verdict: 'partly',
      because: `${out} But the site has handed out credentials ${handedOut} times more. ${shopSays}`,
      measures,
    };
  return { verdict: works ? 'solved' : 'partly', because: `${out} ${shopSays}`, measures };
};

const failed = ({ record }: TrailEvent) => record.errorCode !== undefined;

/** The session of a role that is named after an instance. */
const ofInstance = ({ userIdentity }: TrailEvent['record']) =>
  userIdentity.arn?.includes(`:assumed-role/${ROLE.name}/i-`) === true;

const isRenewal = ({ eventName, userIdentity }: TrailEvent['record']) =>
  eventName === 'AssumeRole' && userIdentity.invokedBy === 'ec2.amazonaws.com';

const fromServers = ({ record }: TrailEvent) =>
  record.sourceIPAddress === NAT || record.vpcEndpointId === S3_ENDPOINT;
