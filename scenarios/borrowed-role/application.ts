/** The programs on the servers: the shop's own, and an old script that was retired on Tuesday. */
import { withRole, type Caller } from '@/lib/simulate/caller';
import { isoSeconds, millis, MINUTE } from '@/lib/simulate/clock';
import type { Operation } from '@/lib/simulate/operation';
import { getObject, putObject } from '@/lib/simulate/services/s3';
import { getParameter } from '@/lib/simulate/services/ssm';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Access, Way } from './access';
import { NAT, OLD_SDK, ORDERS, REGION, ROLE, S3_ENDPOINT, SDK } from './cast';
import type { Issued, Metadata } from './metadata';

const BATCH = 20 * MINUTE;
/** An SDK keeps what it has until shortly before it expires, whatever it is answered. */
const EARLY = 15 * MINUTE;
const RETIRED = '2026-09-15T18:05:00Z';

/** A caller with these credentials on this way. */
export function calling({ session }: Issued, way: Way, userAgent: string): Caller {
  const host = { sourceIPAddress: way.address, userAgent };
  const caller = withRole(ROLE, session, host, REGION);
  return way.endpoint === undefined ? caller : { ...caller, vpcEndpointId: way.endpoint };
}

/** Every twenty minutes: settings, prices, then the orders of the time. */
export function application(sim: Simulation, access: Access, server: Metadata): void {
  const { instance } = server;
  const actor = sim.actor(`orders/${instance.id}`, { region: REGION } as Caller);
  const { random } = actor;
  const internet: Way = { address: NAT };
  const inside: Way = { address: instance.privateIp, endpoint: S3_ENDPOINT };
  let held: Issued | undefined;
  const call = (credentials: Issued, way: Way, operation: Operation) =>
    actor.with(calling(credentials, way, SDK)).call(operation, access.options(credentials, way));
  const batch = () => {
    if (instance.state !== 'running') return;
    if (!held || held.expires - sim.now < EARLY) held = server.ask('2.0');
    const credentials = held;
    if (!credentials) return;
    const day = isoSeconds(sim.now).slice(0, 10);
    const key = `orders/${day}/${random.string('0123456789abcdef', 12)}.json`;
    call(credentials, internet, getParameter('/orders/prod/settings'));
    sim.after(random.int(900, 2_400), () =>
      call(credentials, inside, getObject({ bucket: ORDERS, key: 'prices.json', bytes: 8_204 })),
    );
    sim.after(random.int(4_000, 9_000), () =>
      call(credentials, inside, putObject({ bucket: ORDERS, key, bytes: random.int(900, 6_000) })),
    );
  };
  const from = sim.now + random.int(1, 12) * MINUTE;
  sim.every(BATCH, batch, { from, jitter: MINUTE, random });
}

/** An hourly script that never learnt of tokens. */
export function stockExport(sim: Simulation, access: Access, server: Metadata): void {
  const { instance } = server;
  const actor = sim.actor('stock-export', { region: REGION } as Caller);
  const way: Way = { address: instance.privateIp, endpoint: S3_ENDPOINT };
  const run = () => {
    const credentials = server.ask('1.0');
    if (!credentials) return;
    const stock = { bucket: ORDERS, key: 'stock.csv', bytes: actor.random.int(20_000, 24_000) };
    actor
      .with(calling(credentials, way, OLD_SDK))
      .call(putObject(stock), access.options(credentials, way));
  };
  const until = millis(RETIRED);
  sim.every(60 * MINUTE, run, { from: sim.now + 17 * MINUTE, until });
}
