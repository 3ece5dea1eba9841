/**
 * The bank's database on 28 November, from 14:25 to 15:26: the donations, and what a MySQL server
 * on Amazon RDS logs all day long beside them.
 */
import { fromMicros, toMicros, type MysqlLine } from '@/lib/simulate/lines/mysql';
import { random, type Random } from '@/lib/simulate/random';
import { APPLICATION, insertOf } from './bank';
import { TRANSACTIONS } from './transactions';

const FROM = toMicros('2024-11-28T14:25:00Z');
const TO = toMicros('2024-11-28T15:26:00Z');
const SECOND = 1_000_000;
const MINUTE = 60 * SECOND;

/** Connections that were there before the log begins. */
const MONITOR = 9;
const REPLICATION = 11;

type Timed = Omit<MysqlLine, 'time'> & { readonly at: number };

/** The log's lines in time order. */
export function bankLog(seed: Random): readonly MysqlLine[] {
  return [...application(), ...polls(seed.fork('polls')), ...rdsadmin(seed.fork('rdsadmin'))]
    .sort((a, b) => a.at - b.at)
    .map(({ at, ...line }) => ({ time: fromMicros(at), ...line }));
}

const query = (at: number, thread: number, argument: string): Timed => ({
  at,
  thread,
  command: 'Query',
  argument,
});

/**
 * The application: a connection pool that tests its connection when it was idle for a second, and a
 * driver that asks before each write whether the session may write.
 */
function application(): readonly Timed[] {
  const lines: Timed[] = [];
  const first = toMicros(TRANSACTIONS[0]?.time ?? '');
  const opened = first - 1_204_518;
  lines.push({
    at: opened,
    thread: APPLICATION,
    command: 'Connect',
    argument: 'care4wares@10.0.12.47 on wareville using SSL/TLS',
  });
  lines.push(query(opened + 93_127, APPLICATION, 'SET autocommit=1'));
  let last = opened;
  for (const { time, account, owner, amount } of TRANSACTIONS) {
    const at = toMicros(time);
    const chance = random(time);
    // A keep-alive each minute while nobody gives.
    for (let idle = last + MINUTE; idle < at - SECOND; idle += MINUTE) {
      lines.push(query(idle + chance.int(0, 900), APPLICATION, 'SELECT 1'));
    }
    if (at - last > SECOND)
      lines.push(query(at - chance.int(184_000, 185_500), APPLICATION, 'SELECT 1'));
    lines.push(
      query(at - chance.int(91_500, 92_600), APPLICATION, 'SELECT @@session.transaction_read_only'),
      query(at, APPLICATION, insertOf({ account, owner, amount })),
    );
    last = at;
  }
  return lines;
}

/** RDS's own monitoring: is the server there, does replication run. */
function polls(seed: Random): readonly Timed[] {
  const lines: Timed[] = [];
  for (let at = FROM + 4 * SECOND; at < TO; at += 2 * MINUTE) {
    lines.push(query(at + seed.int(0, 40_000), MONITOR, 'SELECT 1'));
  }
  for (let at = FROM + 31 * SECOND; at < TO; at += 4 * MINUTE) {
    lines.push(query(at + seed.int(0, 40_000), REPLICATION, 'SHOW REPLICA STATUS'));
  }
  return lines;
}

/** Every five minutes rdsadmin comes in, reads its settings, rotates the logs and leaves. */
function rdsadmin(seed: Random): readonly Timed[] {
  const lines: Timed[] = [];
  let thread = APPLICATION - 1;
  for (let start = FROM; start < TO; start += 5 * MINUTE) {
    const at = start + seed.int(100_000, 600_000);
    const step = () => seed.int(300, 2_400);
    const read = at + step();
    const flush = read + step();
    lines.push(
      { at, thread, command: 'Connect', argument: 'rdsadmin@localhost on  using Socket' },
      query(read, thread, 'SELECT NAME, VALUE FROM mysql.rds_configuration'),
      query(flush, thread, 'flush logs'),
      { at: flush + step(), thread, command: 'Quit' },
    );
    // The application's thread is taken: it connects between the first visit and the second.
    thread += thread === APPLICATION - 1 ? 2 : 1;
  }
  return lines;
}
