/** Who comes to the public subnet: customers, scanners, the auditor, colleagues, deploys, others. */
import { DAY, HOUR, millis, SECOND } from '@/lib/simulate/clock';
import { again } from '@/lib/simulate/habits/again';
import { DOWNLOAD, GREETING, PAGE, session, TYPING } from '@/lib/simulate/habits/connections';
import type { Load, Network } from '@/lib/simulate/habits/network';
import type { Random } from '@/lib/simulate/random';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Instance } from '@/lib/simulate/world/instance';
import { BERLIN, offsetAt } from '@/lib/simulate/zone';
import { AUDIT_HOST, DESKS, HOTEL, type Cast } from './cast';

const PASSWORD: Load = {
  seconds: [2, 11],
  in: [
    [13, 19],
    [118, 164],
  ],
  out: [
    [11, 16],
    [172, 218],
  ],
};
const RELEASE: Load = {
  seconds: [20, 44],
  in: [
    [17_000, 19_000],
    [1_360, 1_420],
  ],
  out: [
    [5_000, 7_000],
    [54, 66],
  ],
};
export const LOADS = { PASSWORD, TYPING, DOWNLOAD };

const PORTS = [22, 22, 22, 22, 22, 23, 25, 80, 110, 445, 3306, 3389, 5432, 6379, 8080, 8443, 9200];
const AUDITED = [21, 22, 23, 25, 80, 110, 143, 443, 3306, 3389, 5432, 6379, 8080, 8443];

const anyScanner = (chance: Random) => {
  const network = chance.int(0, 99);
  if (network < 62) return `192.0.2.${chance.int(2, 140)}`;
  if (network < 86) return `203.0.113.${chance.int(160, 250)}`;
  return `198.18.${chance.pick([4, 61, 112, 203])}.${chance.int(2, 250)}`;
};

/** Day and night, to whoever has a public address. */
export function internet(sim: Simulation, network: Network, { instances }: Cast): void {
  const { web1, web2, batch } = instances;
  for (const to of [web1, web2, batch]) {
    const chance = sim.random(`scanners/${to.tags.Name}`);
    again(
      sim,
      chance,
      () => [150, 620],
      () => network.knock(chance, to, anyScanner(chance), chance.pick(PORTS), GREETING),
    );
  }
  for (const to of [web1, web2]) {
    const chance = sim.random(`customers/${to.tags.Name}`);
    again(
      sim,
      chance,
      () => (isDay(sim.now) ? [100, 420] : [400, 1_900]),
      () => {
        const source = `198.19.${chance.int(0, 255)}.${chance.int(1, 254)}`;
        network.knock(chance, to, source, 443, PAGE);
      },
    );
  }
}

const isDay = (time: number) => {
  const hour = ((time + offsetAt(BERLIN, time)) % DAY) / HOUR;
  return hour >= 7 && hour < 23;
};

/** The auditor's machine asks each public address for each of its ports; what answers, more closely. */
export function audit(sim: Simulation, network: Network, { instances }: Cast): void {
  const chance = sim.random('audit/ports');
  const { web1, web2, batch } = instances;
  const source = AUDIT_HOST.sourceIPAddress;
  let later = 0;
  for (const to of [web1, web2, batch])
    for (const port of AUDITED) {
      later += chance.int(2, 9) * SECOND;
      sim.after(later, () => {
        if (!network.knock(chance, to, source, port, GREETING) || port !== 22) return;
        for (let turn = 1; turn <= 40; turn++)
          sim.after(turn * 3 * SECOND, () => network.knock(chance, to, source, port, PASSWORD));
      });
    }
}

/** Colleagues at work on the batch instance, and one who wants to look at a web server. */
export function colleagues(sim: Simulation, network: Network, { instances }: Cast): void {
  const { web1, batch } = instances;
  const at = (time: string, who: keyof typeof DESKS, to: Instance, rest: Shape) =>
    sim.at(time, () =>
      session(sim, network, sim.random(`ssh/${who}/${time}`), {
        to,
        source: DESKS[who].sourceIPAddress,
        ...rest,
      }),
    );
  at('2026-05-18T09:37:00Z', 'maya', batch, { minutes: 96, busy: 0.5 });
  at('2026-05-18T13:02:00Z', 'tess', batch, { minutes: 12, busy: 0 });
  at('2026-05-19T08:15:00Z', 'maya', batch, { minutes: 141, busy: 0.6, way: 'up' });
  at('2026-05-19T12:20:00Z', 'maya', batch, { minutes: 118, busy: 0.4 });
  at('2026-05-20T07:12:00Z', 'maya', batch, { minutes: 75, busy: 0.5 });
  at('2026-05-20T07:52:00Z', 'jonas', web1, { minutes: 16, busy: 0 });
  at('2026-05-20T08:26:00Z', 'jonas', web1, { minutes: 14, busy: 0 });
}
type Shape = { readonly minutes: number; readonly busy: number; readonly way?: 'up' | 'down' };

/** Whoever opened the port also used it. */
export function fromTheHotel(sim: Simulation, network: Network, { instances }: Cast): void {
  const chance = sim.random('ssh/hotel');
  const source = HOTEL.sourceIPAddress;
  session(sim, network, chance, { to: instances.web1, source, minutes: 26, busy: 0.08 });
}

/** A release goes over SSH. @returns whether it got there */
export function release(network: Network, chance: Random, { instances }: Cast, to: Instance) {
  return network.knock(chance, to, instances.build.privateIp, 22, RELEASE);
}

/** Those who try names and passwords, each on one instance, at their own pace. */
const GUESSERS = [
  ['192.0.2.61', 'web1', '2026-05-19T19:20:00Z', '2026-05-19T22:31:00Z', [14, 34]],
  ['203.0.113.187', 'web2', '2026-05-19T19:58:00Z', '2026-05-19T20:34:00Z', [20, 60]],
  ['192.0.2.19', 'web1', '2026-05-20T00:41:00Z', '2026-05-20T01:22:00Z', [20, 50]],
  ['198.18.203.9', 'web2', '2026-05-20T03:15:00Z', '2026-05-20T04:02:00Z', [30, 80]],
  ['203.0.113.99', 'web1', '2026-05-20T06:38:00Z', '2026-05-20T18:00:00Z', [45, 95]],
  ['198.18.61.140', 'web2', '2026-05-20T07:05:00Z', '2026-05-20T18:00:00Z', [70, 180]],
] as const;

export function guessers(sim: Simulation, network: Network, { instances }: Cast): void {
  for (const [source, name, from, until, pace] of GUESSERS) {
    const chance = sim.random(`guesses/${source}`);
    const try_ = () => network.knock(chance, instances[name], source, 22, PASSWORD);
    sim.at(from, () => again(sim, chance, () => pace, try_, millis(until)));
  }
}
