/** Somebody who has the site fetch credentials, and uses them from elsewhere. */
import { commandOf, awsCli, CHROME_WINDOWS } from '@/lib/simulate/agents';
import type { Caller } from '@/lib/simulate/caller';
import { HOUR, millis, MINUTE, SECOND } from '@/lib/simulate/clock';
import type { CallOptions, Operation } from '@/lib/simulate/operation';
import { describeInstances } from '@/lib/simulate/services/ec2';
import { listUsers } from '@/lib/simulate/services/iam';
import { getObject, listBuckets, listObjects } from '@/lib/simulate/services/s3';
import { getParameter } from '@/lib/simulate/services/ssm';
import { getCallerIdentity } from '@/lib/simulate/services/sts';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Access } from './access';
import { calling } from './application';
import { EXPORTS, ORDERS, OUTSIDE, REGION, ROLE, VISITOR_AGENT } from './cast';
import type { Fleet } from './fleet';
import type { Issued } from './metadata';
import { fetched } from './website';

const CREDENTIALS = 'http://169.254.169.254/latest/meta-data/iam/security-credentials/';
const TONIGHT = '2026-09-16T21:38:12Z';
const MORNING = '2026-09-17T05:41:30Z';
const DAYTIME = '2026-09-17T09:12:40Z';
/** After so long new credentials are fetched, if there are any. */
const STALE = 2 * HOUR;

export function visitor(sim: Simulation, access: Access, fleet: Fleet): void {
  const chance = sim.random('visitor');
  const actor = sim.actor('visitor/api', { region: REGION } as Caller);
  let held: Issued | undefined;
  let refused = false;

  const browse = (url: string, status: number, bytes: number) =>
    fetched(sim, { client: OUTSIDE.browser, url, status, bytes, userAgent: CHROME_WINDOWS });
  const fetch = () => {
    const member = fleet.next();
    const given = member?.ask('1.0');
    // The site answers 502 where the other side answers with an error.
    if (!given) return browse(`${CREDENTIALS}${ROLE.name}`, 502, 173);
    browse(`${CREDENTIALS}${ROLE.name}`, 200, chance.int(1_380, 1_402));
    held = given;
    fleet.asked ??= member;
  };
  const call = (operation: Operation, role: CallOptions = {}) => {
    if (!held || held.expires <= sim.now) return;
    const night = sim.now < millis(MORNING);
    const way = { address: night ? OUTSIDE.night : OUTSIDE.day };
    const agentFor = (prefix: string, name: string) => awsCli(commandOf(prefix, name));
    const options = access.options(held, way);
    refused = options.denied !== undefined;
    actor
      .with({ ...calling(held, way, VISITOR_AGENT), agentFor })
      .call(operation, refused ? options : role);
  };
  const later = (seconds: number, operation: Operation, role?: CallOptions) =>
    sim.after(seconds * SECOND, () => call(operation, role));
  const denied: CallOptions = { denied: { by: 'identity' } };
  const read = (count: number, from: number) => {
    const list = [...EXPORTS, ...EXPORTS].slice(from, from + count);
    list.forEach((thing, turn) => later(40 + turn * 21 + chance.int(0, 9), getObject(thing)));
  };

  sim.at(TONIGHT, () => {
    browse('http://169.254.169.254/', 200, 261);
    sim.after(31 * SECOND, () => browse('http://169.254.169.254/latest/meta-data/', 200, 334));
    sim.after(74 * SECOND, () => browse(CREDENTIALS, 200, ROLE.name.length));
    sim.after(96 * SECOND, fetch);
    sim.after(26 * MINUTE, () => {
      call(getCallerIdentity());
      later(19, listBuckets(REGION, 0), denied);
      later(48, listUsers(), denied);
      later(77, describeInstances(), denied);
      later(131, getParameter('/orders/prod/database'));
      later(190, listObjects(ORDERS, 'exports/', 6_412));
    });
    sim.after(31 * MINUTE, () => read(14, 10));
  });
  sim.at(MORNING, () => {
    fetch();
    sim.after(9 * MINUTE, () => {
      call(listObjects(ORDERS, 'exports/', 6_412));
      read(9, 15);
    });
  });
  const visit = () => {
    if (!held || refused || sim.now - held.issued > STALE || held.expires <= sim.now) fetch();
    const count = chance.int(3, 6);
    const from = chance.int(0, EXPORTS.length - 1);
    sim.after(2 * MINUTE, () => {
      call(listObjects(ORDERS, 'exports/', 6_412));
      read(count, from);
    });
  };
  const random = sim.random('visitor/visits');
  sim.every(35 * MINUTE, visit, { from: millis(DAYTIME), jitter: 5 * MINUTE, random });
}
