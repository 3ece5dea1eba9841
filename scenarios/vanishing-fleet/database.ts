/**
 * The database's log, with the line prefix that Amazon RDS for PostgreSQL sets: `%t:%r:%u@%d:[%p]:`.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.overview.parameter-groups.html
 */
import { isoMillis, MINUTE, SECOND } from '@/lib/simulate/clock';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Instance } from '@/lib/simulate/world/instance';
import { DATABASE_LOG, type World } from './cast';

const REPORT = `SELECT route, date_trunc('day', sold_at) AS day, sum(price) FROM bookings JOIN legs USING (booking_id) GROUP BY 1, 2`;

/** @returns what it says when the other end of a connection is gone */
export function databaseServer(sim: Simulation, { reports, settings }: World) {
  const random = sim.random('database');
  const say = (who: string, process: number, text: string) => {
    const time = `${isoMillis(sim.now).slice(0, 19).replace('T', ' ')} UTC`;
    sim.log(DATABASE_LOG, `${time}:${who}:[${process}]:${text}`);
  };
  const client = ({ privateIp }: Instance, name: string) =>
    `${privateIp}(${random.int(32_768, 60_999)}):${name}@ferry`;

  const checkpoint = () => {
    say(':@', 391, 'LOG:  checkpoint starting: time');
    const buffers = random.int(40, 900);
    const write = (random.int(40, 900) / 10).toFixed(3);
    const rest = `sync=0.00${random.int(2, 9)} s, total=${(Number(write) + 0.02).toFixed(3)} s; sync files=${random.int(9, 60)}, longest=0.002 s, average=0.001 s; distance=65536 kB, estimate=65536 kB`;
    sim.after(Math.round(Number(write) * SECOND), () =>
      say(
        ':@',
        391,
        `LOG:  checkpoint complete: wrote ${buffers} buffers (${(buffers / 5_243).toFixed(1)}%); 0 WAL file(s) added, 0 removed, 1 recycled; write=${write} s, ${rest}`,
      ),
    );
  };
  sim.every(5 * MINUTE, checkpoint);

  // The finance reports, three times an hour, day and night.
  const report = () => {
    if (reports.state !== 'running') return;
    const process = random.int(4_000, 31_000);
    const who = client(reports, 'report');
    const takes = random.int(95 * SECOND, 160 * SECOND);
    const limit = settings.statementTimeout;
    if (limit === 0 || takes < limit) {
      sim.after(takes, () =>
        say(
          who,
          process,
          `LOG:  duration: ${takes}.${random.int(100, 999)} ms  statement: ${REPORT}`,
        ),
      );
      return;
    }
    sim.after(limit, () => {
      say(who, process, 'ERROR:  canceling statement due to statement timeout');
      say(who, process, `STATEMENT:  ${REPORT}`);
    });
  };
  sim.every(20 * MINUTE, report, { jitter: 2 * MINUTE, random: sim.random('reports') });

  return {
    lost(instance: Instance) {
      const connections = random.int(1, 3);
      for (let i = 0; i < connections; i++) {
        say(
          client(instance, 'web'),
          random.int(4_000, 31_000),
          'LOG:  could not receive data from client: Connection reset by peer',
        );
      }
    },
  };
}
