/** Whether there is a trail that can be relied on, and nobody left who takes it away: by the events alone. */
import { millis } from '@/lib/simulate/clock';
import type { Judge } from '@/lib/simulate/incident';
import type { TrailEvent } from '@/lib/simulate/output';
import { POWER } from './access';
import { BUILD_AGENT, ELSEWHERE, FIX, ROLES } from './cast';
import { AFTER } from './story';
import { MADE_AGAIN, stretches } from './trail-log';

export const judge: Judge = ({ records, until }) => {
  const since = until - AFTER;
  const after = records.filter(({ time }) => time >= millis(FIX));
  const recent = after.filter(({ time }) => time >= since);
  const trail = stretches(after, MADE_AGAIN).at(-1) ?? { trail: MADE_AGAIN };
  const deleted = recent.filter((event) => isTaking(event) && succeeded(event)).length;
  const inside = recent.filter((event) => isElsewhere(event) && succeeded(event)).length;
  const refused = recent.filter((event) => isElsewhere(event) && !succeeded(event)).length;
  const builds = recent.filter((event) => isBuild(event) && succeeded(event)).length;
  const measures = { deleted, inside, refused, builds };
  if (!trail.trail)
    return {
      verdict: 'unsolved',
      because:
        'The trail has been deleted again: at the end of the time there is none of its name.',
      measures,
    };
  const { logging, allRegions, validation, toLogGroup } = trail.trail;
  const open = [
    !logging && 'it does not log',
    !allRegions && 'the trail logs one Region alone',
    !validation && 'it has no digest files',
    !toLogGroup && 'nothing reaches the log group',
    inside > 0 && `${inside} calls from ${ELSEWHERE.sourceIPAddress} still succeed`,
    holdsPower(after) && `\`${ROLES.runner.name}\` may still delete trails`,
    builds === 0 && 'the build host cannot work any more',
  ].filter((text) => text !== false);
  if (open.length > 0)
    return { verdict: 'partly', because: `There is a trail, but ${open.join('; ')}.`, measures };
  return {
    verdict: 'solved',
    because: `The trail logs all Regions with digest files, and was not touched. No call from ${ELSEWHERE.sourceIPAddress} succeeds (${refused} were refused), and ${builds} builds went on.`,
    measures,
  };
};

/** A sign-in that failed has no error code. */
const succeeded = ({ record: { errorCode, errorMessage } }: TrailEvent) =>
  errorCode === undefined && errorMessage === undefined;
const isElsewhere = ({ record }: TrailEvent) =>
  record.sourceIPAddress === ELSEWHERE.sourceIPAddress;
const isTaking = ({ record }: TrailEvent) =>
  ['DeleteTrail', 'StopLogging'].includes(record.eventName);
const isBuild = ({ record }: TrailEvent) =>
  record.eventName === 'AssumeRole' && record.userIdentity.userName === BUILD_AGENT.name;

/** Whether the policy is at the role, by what was last done about it. */
function holdsPower(after: readonly TrailEvent[]): boolean {
  const last = after
    .filter(({ record }) => /^(Put|Delete)RolePolicy$/.test(record.eventName))
    .filter(({ record }) => record.requestParameters?.['policyName'] === POWER)
    .filter((event) => succeeded(event))
    .sort((a, b) => a.time - b.time)
    .at(-1);
  return last?.record.eventName !== 'DeleteRolePolicy';
}
