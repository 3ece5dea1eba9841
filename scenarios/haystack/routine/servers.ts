/** The servers of the laboratory: agents, the portal, the analysers' results, secrets. */
import { through } from '@/lib/simulate/caller';
import { MINUTE } from '@/lib/simulate/clock';
import { throughout, type Day } from '@/lib/simulate/habits/daily';
import { instanceRole } from '@/lib/simulate/habits/machines';
import * as kms from '@/lib/simulate/services/kms';
import * as s3 from '@/lib/simulate/services/s3';
import { getSecretValue } from '@/lib/simulate/services/secretsmanager';
import { SSM_AGENT, updateInstanceInformation } from '@/lib/simulate/services/ssm';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Instance } from '@/lib/simulate/world/instance';
import { FLEETS, HOSTS, KMS_KEYS, OWN, REGION, RESULTS, SECRET } from '../cast';

const CONTEXT = { SecretARN: SECRET, SecretVersionId: '5d0c7b92-1a64-4f3e-9b8d-27e6c04f1a35' };

export function servers(sim: Simulation, day: Day): void {
  for (const box of FLEETS.portal) portal(sim, day, box);
  for (const box of FLEETS.ingest) ingest(sim, day, box);
  for (const box of FLEETS.database) running(sim, day, box, HOSTS.portal);
}

/** Its role, renewed each hour, and the agent's sign of life every five minutes. */
function running(sim: Simulation, day: Day, box: Instance, host: typeof HOSTS.portal) {
  const credentials = instanceRole(sim, OWN, box, host, day);
  const { random } = credentials.now();
  const period = 5 * MINUTE;
  sim.every(
    period,
    () => {
      const actor = credentials.now();
      const agent = { ...actor.caller, userAgent: SSM_AGENT };
      actor.with(agent).call(updateInstanceInformation(box, REGION));
    },
    { from: sim.now + random.int(2, 290) * 1000, until: day.midnight + 1439 * MINUTE },
  );
  return credentials;
}

/** Doctors read results: in the day, and fewer on weekends. */
function portal(sim: Simulation, day: Day, box: Instance): void {
  const credentials = running(sim, day, box, HOSTS.portal);
  const { random } = credentials.now();
  const share = day.working ? 1 : 0.35;
  const reads = (hour: number) => share * (hour >= 6 && hour < 17 ? 30 : 3);
  throughout(day, credentials.now(), reads, () => {
    const thing = { bucket: RESULTS, key: resultKey(random.int(0, 40), random.int(1, 900), sim.now), bytes: random.int(9_000, 120_000) }; // prettier-ignore
    credentials.now().call(s3.getObject(thing));
  });
  throughout(
    day,
    credentials.now(),
    () => 3,
    () => secret(credentials),
  );
}

/** The analysers' results are put; the password of the database is asked for now and then. */
function ingest(sim: Simulation, day: Day, box: Instance): void {
  const credentials = running(sim, day, box, HOSTS.ingest);
  const { random } = credentials.now();
  const share = day.working ? 1 : 0.5;
  const puts = (hour: number) => share * (hour >= 5 && hour < 19 ? 10 : 4);
  throughout(day, credentials.now(), puts, () => {
    const thing = { bucket: RESULTS, key: resultKey(0, random.int(1, 900), sim.now), bytes: random.int(9_000, 120_000) }; // prettier-ignore
    credentials.now().call(s3.putObject(thing));
  });
  throughout(
    day,
    credentials.now(),
    () => 2,
    () => secret(credentials),
  );
}

function secret(credentials: ReturnType<typeof instanceRole>): void {
  const actor = credentials.now();
  actor.call(getSecretValue(SECRET));
  const byService = actor.with(through(actor.caller, 'secretsmanager.amazonaws.com'));
  byService.call(kms.decrypt(KMS_KEYS.secrets, CONTEXT));
}

/** `results/2026/09/07/0412.pdf`, of so many days ago. */
export function resultKey(daysAgo: number, number: number, now: number): string {
  const [year, month, day] = new Date(now - daysAgo * 86_400_000)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return `results/${year}/${month}/${day}/${String(number).padStart(4, '0')}.pdf`;
}
