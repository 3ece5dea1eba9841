/** Who connects to port 22: colleagues, the office's check, the backups, and whoever is out there. */
import { DAY, HOUR, MINUTE, SECOND } from '@/lib/simulate/clock';
import { again } from '@/lib/simulate/habits/again';
import { GREETING, session, TYPING } from '@/lib/simulate/habits/connections';
import type { Network } from '@/lib/simulate/habits/network';
import { syslogLine } from '@/lib/simulate/lines/syslog';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Instance } from '@/lib/simulate/world/instance';
import { BACKUP, DESKS, PROBE, type Cast } from './cast';
import { SECURE, type Portal } from './portal';

/** Windows and macOS send from 49152 on, Linux from 32768 to 60999. */
const HIGH = [49_152, 65_535] as const;
const LINUX = [32_768, 60_999] as const;
const SYSTEMS = { declan: HIGH, priya: HIGH, finn: LINUX } as const;
type Colleague = keyof typeof SYSTEMS;

/** UTC, minutes, on which instance. */
const SESSIONS: readonly (readonly [string, Colleague, 'web' | 'jobs', number])[] = [
  ['2026-06-23T08:21:10Z', 'declan', 'web', 34],
  ['2026-06-23T09:02:40Z', 'finn', 'jobs', 18],
  ['2026-06-23T10:47:05Z', 'priya', 'web', 9],
  ['2026-06-23T13:15:30Z', 'declan', 'web', 52],
  ['2026-06-23T14:40:12Z', 'finn', 'web', 14],
  ['2026-06-23T15:33:50Z', 'declan', 'jobs', 25],
  ['2026-06-23T21:24:20Z', 'priya', 'web', 6],
  ['2026-06-24T07:55:15Z', 'finn', 'web', 11],
  ['2026-06-24T08:22:35Z', 'declan', 'web', 90],
  ['2026-06-24T08:36:50Z', 'priya', 'web', 4],
  ['2026-06-24T09:07:20Z', 'finn', 'jobs', 16],
  ['2026-06-24T10:18:45Z', 'priya', 'jobs', 12],
];
/** When a colleague finds out, and from then on tries again. */
const TRIES = { declan: '2026-06-24T08:43:40Z', finn: '2026-06-24T08:58:05Z', priya: '2026-06-24T09:12:30Z' } as const; // prettier-ignore

export function ssh(sim: Simulation, network: Network, portal: Portal, cast: Cast): void {
  const { web, jobs } = cast.instances;
  const connect = (who: Colleague, to: Instance, minutes: number, label: string) => {
    if (to === web && !portal.awake) return;
    const chance = sim.random(`ssh/${who}/${label}`);
    const source = DESKS[who].sourceIPAddress;
    const ports = SYSTEMS[who];
    const opened = session(sim, network, chance, { to, source, minutes, busy: 0.04, ports });
    if (opened && to === web) accepted(sim, portal, cast, source, opened.sourcePort);
  };
  for (const [at, who, which, minutes] of SESSIONS)
    sim.at(at, () => connect(who, cast.instances[which], minutes, at));
  for (const who of ['declan', 'finn', 'priya'] as const) {
    const chance = sim.random(`tries/${who}`);
    let turn = 0;
    const try_ = () => connect(who, web, chance.int(3, 11), `try ${(turn += 1)}`);
    sim.at(TRIES[who], () => {
      try_();
      again(sim, chance, () => [9 * 60, 24 * 60], try_);
    });
  }
  probe(sim, network, portal, [web, jobs]);
  backups(sim, network, portal, cast);
  for (const to of [web, jobs]) strangers(sim, network, portal, to);
}

/** Every ten minutes from the office: does port 22 answer? */
function probe(sim: Simulation, network: Network, portal: Portal, all: readonly Instance[]): void {
  all.forEach((to, turn) => {
    const chance = sim.random(`probe/${to.tags.Name}`);
    const ask = () => greet(sim, network, portal, to, PROBE, chance);
    sim.every(10 * MINUTE, ask, { from: sim.now + 150 * SECOND + turn * 20 * SECOND });
  });
}

/** Every hour from within the VPC, with the key that the instances were launched with. */
function backups(sim: Simulation, network: Network, portal: Portal, cast: Cast): void {
  const { web, jobs } = cast.instances;
  for (const to of [web, jobs]) {
    const chance = sim.random(`backup/${to.tags.Name}`);
    const copy = () => {
      if (to === web && !portal.awake) return;
      const opened = network.open(chance, to, BACKUP, 22);
      if (!opened) return;
      network.carry(chance, opened, TYPING);
      if (to === web) accepted(sim, portal, cast, BACKUP, opened.sourcePort);
    };
    sim.every(HOUR, copy, { from: sim.now + 33 * MINUTE });
  }
}

const PORTS = [22, 22, 22, 23, 25, 80, 110, 445, 3306, 3389, 5432, 6379, 8080, 8443];

function strangers(sim: Simulation, network: Network, portal: Portal, to: Instance): void {
  const chance = sim.random(`strangers/${to.tags.Name}`);
  again(
    sim,
    chance,
    () => [240, 900],
    () => {
      const source = chance.chance(0.7)
        ? `192.0.2.${chance.int(2, 250)}`
        : `203.0.113.${chance.int(160, 250)}`;
      const port = chance.pick(PORTS);
      if (port === 22) greet(sim, network, portal, to, source, chance);
      else network.knock(chance, to, source, port, GREETING);
    },
  );
}

/** Asks who is there, and goes. */
function greet(
  sim: Simulation,
  network: Network,
  portal: Portal,
  to: Instance,
  source: string,
  chance: ReturnType<Simulation['random']>,
): void {
  const known = to === portal.instance;
  if (known && !portal.awake) return;
  const opened = network.open(chance, to, source, 22);
  if (!opened) return;
  network.carry(chance, opened, GREETING);
  if (known)
    sshd(sim, portal, `Connection closed by ${source} port ${opened.sourcePort} [preauth]`);
}

function accepted(sim: Simulation, portal: Portal, cast: Cast, source: string, port: number): void {
  const key = `ED25519 SHA256:${cast.fingerprint}`;
  sshd(sim, portal, `Accepted publickey for ec2-user from ${source} port ${port} ssh2: ${key}`);
}

function sshd(sim: Simulation, portal: Portal, message: string): void {
  const pid = 2_000 + (Math.floor((sim.now % DAY) / SECOND) % 29_000);
  const line = syslogLine({ time: sim.now, host: portal.host, program: 'sshd', pid, message });
  sim.log(SECURE, line);
}
