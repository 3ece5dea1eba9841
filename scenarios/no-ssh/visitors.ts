/** Who comes to the web site: through the load balancer, whose nodes the flow log shows. */
import { MINUTE, SECOND } from '@/lib/simulate/clock';
import { again } from '@/lib/simulate/habits/again';
import { GREETING, PAGE } from '@/lib/simulate/habits/connections';
import type { Network } from '@/lib/simulate/habits/network';
import { accessLine } from '@/lib/simulate/lines/access';
import type { Random } from '@/lib/simulate/random';
import type { Simulation } from '@/lib/simulate/simulation';
import { BALANCER, BROWSERS } from './cast';
import { load, type Portal } from './portal';

export const ACCESS = { group: '/portal/nginx', stream: 'access' };
/** nginx's own page for an answer that it did not get, with its version. */
const BAD_GATEWAY = { status: 502, bytes: 157 };

export function visitors(sim: Simulation, network: Network, portal: Portal): void {
  const chance = sim.random('visitors');
  // Between visits: a minute on the day of booking, a quarter of an hour at night.
  const pause = (): readonly [number, number] => {
    const busy = load(sim.now);
    if (busy === 1) return [28, 82];
    return busy < 0.1 ? [300, 1_500] : [90, 320];
  };
  again(sim, chance, pause, () => visit(sim, network, portal, chance));
}

function visit(sim: Simulation, network: Network, portal: Portal, chance: Random): void {
  const client = `198.19.${chance.int(0, 255)}.${chance.int(1, 254)}`;
  const userAgent = chance.pick(BROWSERS);
  const paths = ['/', '/courses', `/courses/${chance.int(101, 188)}`].slice(chance.int(0, 2));
  const books = chance.chance(0.25);
  if (!reached(network, portal, chance, PAGE)) return;
  const ask = (method: string, path: string) => {
    const good = { status: method === 'POST' ? 303 : 200, bytes: chance.int(900, 38_000) };
    // One page in fifty is not there.
    const found = chance.chance(0.02) ? { status: 404, bytes: 1_204 } : good;
    if (!portal.awake) return;
    const answer = portal.answers ? found : BAD_GATEWAY;
    const line = { client, time: sim.now, method, path, ...answer, userAgent };
    sim.log(ACCESS, accessLine(line));
  };
  paths.forEach((path, turn) => sim.after(turn * 4 * SECOND, () => ask('GET', path)));
  if (books) sim.after(paths.length * 4 * SECOND, () => ask('POST', '/bookings'));
}

/** The nodes ask for /health, which nginx answers by itself and does not log. */
export function healthChecks(sim: Simulation, network: Network, portal: Portal): void {
  BALANCER.forEach((node, turn) => {
    const chance = sim.random(`health/${node}`);
    const from = sim.now + 40 * SECOND + turn * 97 * SECOND;
    const ask = () => portal.awake && network.knock(chance, portal.instance, node, 80, GREETING);
    sim.every(5 * MINUTE, ask, { from });
  });
}

const reached = (network: Network, portal: Portal, chance: Random, size: typeof PAGE) =>
  portal.awake && network.knock(chance, portal.instance, chance.pick(BALANCER), 80, size);
