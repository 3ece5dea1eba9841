/** Whether the key is out of strange hands, and the studio's programs go on: by the last day watched. */
import type { Judge } from '@/lib/simulate/incident';
import { ALICE, FARM_SCRIPT, OFFICE, STUDIO_SERVER } from './cast';
import { AFTER } from './story';

/** Two calls in each of 24 hours, less what has not arrived. */
const INVENTORY_AT_LEAST = 40;

export const judge: Judge = (run) => {
  const recent = run.records
    .filter(({ time }) => time >= run.until - AFTER)
    .map(({ record }) => record);
  const ofAlice = recent.filter((r) => r.userIdentity.principalId === ALICE.principalId);
  const strange = ofAlice.filter((r) => r.sourceIPAddress !== OFFICE);
  const learnt = strange.filter((r) => r.eventName === 'DescribeInstances' && !r.errorCode);
  const inventory = ofAlice.filter((r) => r.userAgent === STUDIO_SERVER.userAgent && !r.errorCode);
  const started = recent.filter(
    (r) =>
      r.eventName === 'StartInstances' && r.userAgent === FARM_SCRIPT.userAgent && !r.errorCode,
  );
  const stopped = [
    ...(inventory.length < INVENTORY_AT_LEAST ? ['the inventory has stopped'] : []),
    ...(started.length === 0 ? ['the farm was not started'] : []),
  ].join(', and ');
  const measures = {
    strange: strange.length,
    inventory: inventory.length,
    farm: started.length,
  };
  if (strange.length === 0)
    return stopped
      ? { verdict: 'partly', because: `The strange calls have ended, but ${stopped}.`, measures }
      : {
          verdict: 'solved',
          because: `No call as \`Alice\` comes from outside the office any more, and the inventory (${inventory.length} calls) and the farm's start go on.`,
          measures,
        };
  const calls = `${strange.length} calls as \`Alice\` came from outside the office`;
  if (learnt.length === 0 && !stopped)
    return {
      verdict: 'partly',
      because: `${calls}. They read nothing, but the key still works.`,
      measures,
    };
  const rest = stopped ? `, and ${stopped}` : ', and the list of machines was read again';
  return { verdict: 'unsolved', because: `${calls}${rest}.`, measures };
};
