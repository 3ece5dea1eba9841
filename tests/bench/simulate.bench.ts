/**
 * 200,000 records of a simulated account, three weeks, from the seed to their JSON text, on one core.
 * The peer in the same run is JSON.stringify of the same records alone: what lies between the two is the
 * simulation's. The last line is JSON.
 */
import { anonymous, type Caller } from '../../lib/simulate/caller';
import { DAY, HOUR } from '../../lib/simulate/clock';
import { instanceHabit, instanceRole, scan } from '../../lib/simulate/habits/machines';
import { officeWorker } from '../../lib/simulate/habits/office';
import * as ec2 from '../../lib/simulate/services/ec2';
import * as iam from '../../lib/simulate/services/iam';
import * as s3 from '../../lib/simulate/services/s3';
import * as ssm from '../../lib/simulate/services/ssm';
import type { Simulation } from '../../lib/simulate/simulation';
import { defineStory, runStory } from '../../lib/simulate/story';
import { account } from '../../lib/simulate/world/account';
import { role, user } from '../../lib/simulate/world/iam';
import { instance } from '../../lib/simulate/world/instance';
import { subnet } from '../../lib/simulate/world/network';
import { BERLIN, officeHours } from '../../lib/simulate/zone';

const COUNT = Number(process.env.EVENTS ?? 200_000);
const RUNS = Number(process.env.RUNS ?? 3);
const TARGET_MS = 5_000;
const WEEKS = 3;
const REGION = 'eu-central-1';

function build(sim: Simulation): void {
  const own = account(sim.random('account'), '111122223333', REGION);
  const data: s3.Bucket = { name: 'amzn-s3-demo-bucket', region: REGION };
  const net = subnet(own, 'a', '10.0.1');
  // Instances make most of the calls, spread over the weeks.
  const each = Math.ceil((WEEKS * 7 * DAY) / ((0.85 * COUNT) / 40 / 2));
  for (let i = 0; i < 40; i++) {
    const box = instance(own, `web-${i}`, { subnet: net, groups: [], role: role(own, 'web') });
    const host = { sourceIPAddress: `198.51.100.${i}`, userAgent: ssm.SSM_AGENT };
    const credentials = instanceRole(sim, own, box, host);
    const { random } = credentials.now();
    const thing = () => ({
      bucket: data,
      key: `in/${random.int(1, 9_999)}.json`,
      bytes: random.int(200, 90_000),
    });
    instanceHabit(sim, box, credentials, each, () => [
      s3.getObject(thing()),
      ssm.updateInstanceInformation(box, REGION),
    ]);
  }
  for (let i = 0; i < 8; i++) {
    officeWorker(sim, {
      user: user(own, `user-${i}`),
      seat: { sourceIPAddress: `203.0.113.${i}`, browser: 'Mozilla/5.0' },
      region: REGION,
      hours: officeHours(BERLIN),
      pages: [
        [ec2.describeInstances(), ec2.describeInstanceStatus(), ec2.describeTags()],
        [iam.listUsers()],
      ],
      pause: [2, 15],
    });
  }
  const auditor: Caller = anonymous(
    own.id,
    { sourceIPAddress: '192.0.2.7', userAgent: 'scanner' },
    REGION,
  );
  const scanner = sim.actor('scanner', auditor);
  sim.every(6 * HOUR, () =>
    scan(
      scanner,
      role(own, 'Auditor'),
      'scan',
      [REGION, 'us-east-1', 'eu-west-1'],
      [ec2.describeVpcs(), ec2.describeVolumes(), iam.listRoles()],
    ),
  );
}

const story = defineStory({
  seed: 'bench',
  start: '2026-03-02T00:00:00Z',
  fix: '2026-03-23T00:00:00Z',
  after: HOUR,
  build,
});

/** Milliseconds of processor time, the collector's helpers included: other programs do not count. */
function time<Value>(task: () => Value): { ms: number; value: Value } {
  const start = process.cpuUsage();
  const value = task();
  const { user, system } = process.cpuUsage(start);
  return { ms: (user + system) / 1_000, value };
}

const results = Array.from({ length: RUNS + 1 }, () => {
  const { ms: simulated, value: run } = time(() => runStory(story));
  const { ms: written, value: lines } = time(() =>
    run.records.map(({ record }) => JSON.stringify(record)),
  );
  const bytes = lines.reduce((sum, line) => sum + line.length, 0);
  return { records: run.records.length, simulated, written, bytes };
}).slice(1);
const median = (values: number[]) =>
  Math.round(values.sort((a, b) => a - b)[values.length >> 1] ?? 0);
const simulated = median(results.map((one) => one.simulated));
const written = median(results.map((one) => one.written));
const [{ records = 0, bytes = 0 } = {}] = results;
const total = simulated + written;
const target = (TARGET_MS * records) / 200_000;
console.log(
  `${records} records, ${(bytes / 1e6).toFixed(0)} MB of JSON: simulated in ${simulated} ms, written in ${written} ms`,
);
console.log(
  `together ${total} ms (target ${Math.round(target)} ms), ${Math.round((records / total) * 1000)} records/s; ${(total / written).toFixed(2)} times JSON.stringify alone`,
);
console.log(
  JSON.stringify({
    bench: 'simulate',
    records,
    bytes,
    simulated,
    written,
    total,
    target,
    ok: total <= target,
  }),
);
process.exit(total <= target ? 0 : 1);
