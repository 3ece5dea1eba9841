/** A visitor to the public subnet: comes in the evening, and comes back where the network lets him. */
import { withRole } from '@/lib/simulate/caller';
import { isoSeconds, millis, MINUTE } from '@/lib/simulate/clock';
import type { Connection, Network } from '@/lib/simulate/habits/network';
import { again } from '@/lib/simulate/habits/again';
import { accessKeyId } from '@/lib/simulate/ids';
import { describeInstances } from '@/lib/simulate/services/ec2';
import { listUsers } from '@/lib/simulate/services/iam';
import { listBuckets } from '@/lib/simulate/services/s3';
import { getParameter } from '@/lib/simulate/services/ssm';
import { getCallerIdentity } from '@/lib/simulate/services/sts';
import type { Simulation } from '@/lib/simulate/simulation';
import { GUEST, GUEST_LATER, REGION, type Cast } from './cast';
import { LOADS } from './traffic';

const COMES = '2026-05-19T21:08:20Z';
const STAYS = '2026-05-19T23:31:40Z';
/** Minutes of the visit in which more goes over the connection. */
const TAKES = [
  [47, 68],
  [131, 139],
] as const;
/** Minutes from one attempt to the next. */
const RETRY = 4;

export function guest(sim: Simulation, network: Network, cast: Cast): void {
  const { web1, web2 } = cast.instances;
  const chance = sim.random('guest');
  const guess = () => network.knock(chance, web2, GUEST, 22, LOADS.PASSWORD);
  sim.at(COMES, () => again(sim, chance, () => [22, 39], guess, millis(STAYS) - MINUTE));

  let connection: Connection | undefined;
  let refused = 0;
  let address = GUEST;
  const opened = millis(STAYS);
  const enter = () => {
    const to = web2.state === 'running' ? web2 : web1;
    connection = network.open(chance, to, address, 22);
    refused = connection ? 0 : refused + 1;
    // There is more than one address.
    if (refused % 2 === 1) address = address === GUEST ? GUEST_LATER : GUEST;
  };
  const minute = (turn: number) => {
    if (!connection && turn % RETRY === 0) enter();
    if (connection) {
      const minutes = (sim.now - opened) / MINUTE;
      const takes = TAKES.some(([from, to]) => minutes >= from && minutes <= to);
      // A session in which nobody types sends nothing but a sign of life.
      const silent = turn > 0 && !takes && chance.chance(0.25);
      const load = takes ? LOADS.DOWNLOAD : LOADS.TYPING;
      if (!silent && !network.carry(chance, connection, load)) connection = undefined;
    }
    sim.after(MINUTE, () => minute(turn + 1));
  };
  sim.at(STAYS, () => minute(0));
  sim.at('2026-05-19T23:47:12Z', () => looksAround(sim, cast));
}

/** Calls with the credentials that every program on the instance gets. */
function looksAround(sim: Simulation, { own, roles, instances, hosts }: Cast): void {
  const { web2 } = instances;
  const chance = sim.random('guest/role');
  const session = {
    sessionName: web2.id,
    accessKeyId: accessKeyId(chance, 'ASIA'),
    since: isoSeconds(sim.now - 21 * MINUTE),
    ec2RoleDelivery: '2.0' as const,
  };
  const host = hosts.shell(web2.publicIp ?? '');
  const shell = sim.actor('guest/shell', withRole(roles.web, session, host, own.region));
  const denied = { denied: { by: 'identity' as const } };
  shell.call(getCallerIdentity());
  sim.after(MINUTE, () => shell.call(listBuckets(REGION, 0), denied));
  sim.after(1.5 * MINUTE, () => shell.call(listUsers(), denied));
  sim.after(4 * MINUTE, () => shell.call(describeInstances(), denied));
  sim.after(31 * MINUTE, () => shell.call(getParameter('/shop/prod/database')));
}
