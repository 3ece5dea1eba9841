/** What the stranger does once somebody is looking: reads on, and puts back what is taken away. */
import type { Operation } from '@/lib/simulate/operation';
import { millis, MINUTE, SECOND } from '@/lib/simulate/clock';
import * as cloudtrail from '@/lib/simulate/services/cloudtrail';
import * as iam from '@/lib/simulate/services/iam';
import { getCallerIdentity } from '@/lib/simulate/services/sts';
import { KEYS, MAIN_TRAIL, ROSALIND } from './cast';
import type { Stranger } from './stranger';

const FROM = '2026-09-28T08:12:40Z';

/** Every quarter of an hour or so: reads with the session, and looks after the ways in. */
export function comeBack(stranger: Stranger): void {
  const { sim, access } = stranger;
  const random = sim.random('stranger/return');
  const turn = () => {
    sim.after(random.int(9 * 60, 14 * 60) * SECOND, turn);
    read(stranger);
    sim.after(random.int(70, 140) * SECOND, () => {
      if (!access.inactive.has(KEYS.rosalindNew)) tend(stranger);
      else if (!access.inactive.has(KEYS.mailer)) wake(stranger);
    });
  };
  sim.at(millis(FROM), () => {
    stranger.enter();
    sim.after(MINUTE, turn);
  });
}

/** With the archive's role, as long as the session lasts; then with a new one, where that is given. */
function read(stranger: Stranger): void {
  const { session, access, inside, sim } = stranger;
  const outcome = session ? access.outcome(session.caller) : {};
  if (session && inside) {
    const asks: readonly Operation[] = outcome.denied ? [stranger.list()] : [stranger.list(), ...stranger.gets(3)]; // prettier-ignore
    session.steps(asks.map((ask) => [ask, outcome] as const), [4, 30]); // prettier-ignore
    if (!outcome.denied) return;
  }
  // Who may not take a role of another account leaves nothing in that account's trail.
  if (access.open) sim.after(45 * SECOND, () => stranger.enter());
}

/** With the key of the user who left: the trail, the role's trust and the deletion stay as they were made. */
function tend(stranger: Stranger): void {
  const { rosalind, access, sim } = stranger;
  rosalind.call(cloudtrail.getEventSelectors(MAIN_TRAIL));
  const wanted = [
    [!access.open, () => stranger.invite()],
    [!access.narrowed, () => stranger.narrow()],
    [!access.pending, () => stranger.destroy()],
  ] as const;
  for (const [missing, act] of wanted) if (missing) sim.after(random(stranger), act);
}

/** With the key that leaked: everything again, and the other key with it. */
function wake(stranger: Stranger): void {
  const { mailer, access, sim } = stranger;
  mailer.call(getCallerIdentity());
  if (!access.wide) sim.after(20 * SECOND, () => stranger.widen());
  sim.after(MINUTE, () => {
    if (access.inactive.has(KEYS.mailer)) return;
    mailer.call(iam.updateAccessKey(ROSALIND, KEYS.rosalindNew, 'Active'));
    access.inactive.delete(KEYS.rosalindNew);
  });
}

const random = ({ rosalind }: Stranger) => rosalind.random.int(20, 90) * SECOND;
