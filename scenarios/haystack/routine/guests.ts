/** Who comes by roles from other accounts: those who watch, the insurer, the archive, the backups. */
import type { Actor } from '@/lib/simulate/actor';
import { withRole, type Host } from '@/lib/simulate/caller';
import { HOUR, isoSeconds, MINUTE, SECOND } from '@/lib/simulate/clock';
import type { Day } from '@/lib/simulate/habits/daily';
import { takeRole } from '@/lib/simulate/habits/sessions';
import { accessKeyId } from '@/lib/simulate/ids';
import type { Role } from '@/lib/simulate/principal';
import * as ec2 from '@/lib/simulate/services/ec2';
import { describeLoadBalancers } from '@/lib/simulate/services/elasticloadbalancing';
import * as kms from '@/lib/simulate/services/kms';
import { describeAlarms } from '@/lib/simulate/services/monitoring';
import { describeDBInstances } from '@/lib/simulate/services/rds';
import * as s3 from '@/lib/simulate/services/s3';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Access } from '../access';
import { HOSTS, KMS_KEYS, REGION, RESULTS, ROLES, THEIRS } from '../cast';
import { resultKey } from './servers';

export function guests(sim: Simulation, day: Day, access: Access): void {
  monitoring(sim, day);
  archive(sim, day);
  insurer(sim, day);
  backups(sim, day, access);
}

/** A role of another account at work there, on its way to a role here. */
function visitor(day: Day, name: string, role: Role, host: Host): Actor {
  const nobody = day.actor(name, withRole(role, { sessionName: name, accessKeyId: '', since: '' }, host, REGION)); // prettier-ignore
  const session = {
    sessionName: name,
    accessKeyId: accessKeyId(nobody.random, 'ASIA'),
    since: isoSeconds(day.midnight),
  };
  return nobody.with(withRole(role, session, host, REGION));
}

/** Every four minutes the same five questions, all day. */
function monitoring(sim: Simulation, day: Day): void {
  const vendor = visitor(day, 'collector', THEIRS.vendor, HOSTS.vendor);
  const asks = [ec2.describeInstances(), ec2.describeInstanceStatus(), describeAlarms(), describeDBInstances(), describeLoadBalancers()]; // prettier-ignore
  let session: Actor | undefined;
  let turn = 0;
  sim.every(
    4 * MINUTE,
    () => {
      if (turn % 15 === 0) session = takeRole(vendor, ROLES.monitoring, 'uptime');
      turn += 1;
      session?.steps(asks, [0, 2]);
    },
    { from: sim.now + vendor.random.int(1, 200) * SECOND, until: day.midnight + 1436 * MINUTE },
  );
}

/** At one at night a server of the other account reads what is a year old. */
function archive(sim: Simulation, day: Day): void {
  const there = visitor(day, 'nightly', ROLES.archiver, HOSTS.archiver);
  const { random } = there;
  sim.at(day.midnight + HOUR + random.int(0, 8 * 60) * SECOND, () => {
    const job = takeRole(there, ROLES.results, 'archive-job');
    const gets = Array.from({ length: random.int(210, 290) }, () =>
      s3.getObject({ bucket: RESULTS, key: resultKey(365, random.int(1, 900), sim.now), bytes: random.int(9_000, 120_000) }),
    ); // prettier-ignore
    const list = s3.listObjects(RESULTS, resultKey(365, 0, sim.now).slice(0, 19), 41_310);
    job.steps([list, ...gets], [1, 4]);
  });
}

/** In the evening the insurer fetches what is for it. */
function insurer(sim: Simulation, day: Day): void {
  const theirs = visitor(day, 'results-import', THEIRS.partner, HOSTS.partner);
  const { random } = theirs;
  sim.at(day.midnight + 19 * HOUR + random.int(0, 40 * 60) * SECOND, () => {
    const session = takeRole(theirs, ROLES.partner, 'results-import');
    const gets = Array.from({ length: random.int(30, 70) }, () =>
      s3.getObject({ bucket: RESULTS, key: `insurer/${day.date}/${random.int(10_000, 99_999)}.json`, bytes: random.int(900, 4_000) }),
    ); // prettier-ignore
    session.steps([s3.listObjects(RESULTS, `insurer/${day.date}/`, 6_204), ...gets], [0, 2]);
  });
}

/** At two at night the backups are encrypted in the archive account, with its key. */
function backups(sim: Simulation, day: Day, access: Access): void {
  const job = visitor(day, 'nightly-backup', ROLES.backupJob, HOSTS.backup);
  const { random } = job;
  sim.at(day.midnight + 2 * HOUR + random.int(0, 9 * 60) * SECOND, () => {
    const session = takeRole(job, ROLES.backup, 'nightly-backup');
    const keyId = KMS_KEYS.backup;
    const ask = (part: number) => kms.generateDataKey(keyId, keyId, { set: day.date, part: String(part) }); // prettier-ignore
    const parts = access.pending ? 3 : random.int(40, 56);
    session.steps(
      Array.from({ length: parts }, (_, part) =>
        access.pending ? [ask(part), { error: kms.pendingDeletion(keyId) }] : ask(part),
      ),
      [2, 7],
    );
  });
}
