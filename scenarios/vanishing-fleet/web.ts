/** The booking application on the instances of the group: its log, its pool, what customers get. */
import { HOUR, MINUTE, SECOND } from '@/lib/simulate/clock';
import { instanceRole } from '@/lib/simulate/habits/machines';
import type { Fleet } from '@/lib/simulate/habits/scaling';
import { databaseConnections, targetCodes } from '@/lib/simulate/metrics';
import { getSecretValue } from '@/lib/simulate/services/secretsmanager';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Instance } from '@/lib/simulate/world/instance';
import { APPLICATION, DATABASE_SECRET, LOAD_BALANCER, WEB_LOG, type World } from './cast';

/** HikariCP's default `maximumPoolSize`. */
const POOL = 10;
/** Percent of its capacity; over it an instance's connections are all taken. */
const FULL = 96;
const PATHS = ['POST /api/bookings', 'GET /api/departures', 'GET /api/cabins', 'PUT /api/basket'];

export interface WebEvents {
  /** An instance went, with its connections. */
  readonly gone: (instance: Instance) => void;
}

export function webApplication(
  sim: Simulation,
  { account, database, reports }: World,
  fleet: Fleet,
  load: (time: number) => number,
  events: WebEvents,
): void {
  const random = sim.random('web');
  const say = (instance: Instance, level: 'INFO' | 'WARN' | 'ERROR', text: string) =>
    sim.log(WEB_LOG, `${level} [${instance.id}] ${text}`);
  const share = () => load(sim.now) / Math.max(1, fleet.serving().length);

  const enter = (instance: Instance) => {
    const credentials = instanceRole(sim, account, instance, APPLICATION);
    credentials.now().call(getSecretValue(DATABASE_SECRET));
  };
  const starts = (instance: Instance) => {
    enter(instance);
    say(instance, 'INFO', 'HikariPool-1 - Starting...');
    sim.after(random.int(300, 900), () => say(instance, 'INFO', 'HikariPool-1 - Start completed.'));
  };
  const stops = (instance: Instance) => {
    say(instance, 'INFO', 'HikariPool-1 - Shutdown initiated...');
    events.gone(instance);
  };

  let known = new Set(fleet.serving());
  known.forEach(enter);
  sim.every(10 * SECOND, () => {
    const now = new Set(fleet.serving());
    for (const one of now) if (!known.has(one)) starts(one);
    for (const one of known) if (!now.has(one)) stops(one);
    known = now;
  });

  const failure = (instance: Instance, waiting: number) => {
    if (instance.state !== 'running') return;
    const path = random.pick(PATHS);
    const waited = 30_000 + random.int(0, 9);
    const pool = `(total=${POOL}, active=${POOL}, idle=0, waiting=${waiting})`;
    say(
      instance,
      'ERROR',
      `${path} java.sql.SQLTransientConnectionException: HikariPool-1 - Connection is not available, request timed out after ${waited}ms ${pool}`,
    );
  };
  const minute = () => {
    const serving = fleet.serving();
    sim.metric(
      databaseConnections(database),
      serving.length * POOL + (reports.state === 'running' ? 3 : 2),
    );
    const over = share() - FULL;
    let failed = 0;
    for (const instance of over > 0 ? serving : []) {
      const lines = 1 + random.int(0, Math.min(3, Math.floor(over / 25)));
      failed += lines * random.int(3, 9);
      for (let i = 0; i < lines; i++) {
        const waiting = Math.min(190, Math.round(over) + random.int(2, 30));
        sim.after(random.int(0, MINUTE - 1), () => failure(instance, waiting));
      }
    }
    if (failed > 0) sim.metric(targetCodes(LOAD_BALANCER, 5), failed);
  };
  sim.every(MINUTE, minute, { from: sim.now });

  const summary = () => {
    for (const instance of fleet.serving()) {
      const busy = Math.min(100, share());
      const active = Math.min(POOL, Math.round(busy / 10));
      const p95 = Math.round(90 + busy * 1.4 + random.int(0, 40));
      const pool = `(total=${POOL}, active=${active}, idle=${POOL - active}, waiting=0)`;
      const requests = Math.round(busy * 21) + random.int(0, 90);
      say(instance, 'INFO', `requests=${requests} p95=${p95}ms HikariPool-1 ${pool}`);
    }
  };
  sim.every(5 * MINUTE, summary, { jitter: 20 * SECOND, random: sim.random('web/summary') });

  // The payment provider is slow now and then, whatever the group does.
  const payments = sim.random('payments');
  const slow = () => {
    const [instance] = fleet.serving();
    if (instance)
      say(
        instance,
        'WARN',
        'POST /api/payments java.net.http.HttpTimeoutException: request timed out',
      );
  };
  sim.every(24 * MINUTE, slow, { jitter: HOUR / 3, random: payments });
}
