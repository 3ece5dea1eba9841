/** The people who go on with their day: donors who scan the flyer, and McSkidy at her own desk. */
import { inConsole, type ConsoleSession } from '@/lib/simulate/caller';
import { isoSeconds, millis, MINUTE, SECOND } from '@/lib/simulate/clock';
import { formatMysqlLine, fromMicros } from '@/lib/simulate/lines/mysql';
import * as iam from '@/lib/simulate/services/iam';
import { atSignIn, consoleLogin } from '@/lib/simulate/services/signin';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Access } from './access';
import { APPLICATION, BANK_LOG, insertOf, RECIPIENTS } from './bank';
import * as cast from './cast';
import { MCSKIDY, REGION, SOC_DESK } from './cast';

const FROM = '2024-11-28T16:00:20Z';

/** Every half minute or so somebody gives: to whom, the flyer's image says at that moment. */
export function donors(sim: Simulation, access: Access): void {
  const chance = sim.random('donors');
  const give = () => {
    const amount = `${chance.int(90, 960)}.${String(chance.int(0, 99)).padStart(2, '0')}`;
    const { account, owner } = RECIPIENTS[access.flyer];
    const micros = sim.now * 1000 + chance.int(0, 999);
    const line = (at: number, argument: string) => {
      const text = formatMysqlLine({
        time: fromMicros(at),
        thread: APPLICATION,
        command: 'Query',
        argument,
      });
      // The stamp in front is the log event's own time.
      sim.log(BANK_LOG, text.slice(text.indexOf(' ') + 1), { time: Math.floor(at / 1000) });
    };
    line(micros - 184_700, 'SELECT 1');
    line(micros - 92_100, 'SELECT @@session.transaction_read_only');
    line(micros, insertOf({ account, owner, amount }));
    sim.after(chance.int(14, 55) * SECOND + chance.int(0, 999), give);
  };
  sim.at(FROM, give);
}

/** She looks after the users, and signs in again where she has to. */
export function mcskidy(sim: Simulation, access: Access): void {
  const chance = sim.random('mcskidy');
  const actor = sim.actor('mcskidy', atSignIn(MCSKIDY, SOC_DESK, REGION));
  let session: ConsoleSession | undefined;
  const signIn = () => {
    actor.with(atSignIn(MCSKIDY, SOC_DESK, REGION)).call(consoleLogin());
    session = cast.signIn(MCSKIDY, SOC_DESK, isoSeconds(sim.now));
  };
  const look = () => {
    if (!session) return;
    const outcome = access.outcome(session, false);
    actor.with(inConsole(session, REGION)).call(iam.listUsers(1000), outcome);
    // Her session is over: she signs in, and that helps where her user itself is not locked out.
    if (outcome.denied && !access.denied.has(MCSKIDY.name)) sim.after(MINUTE, signIn);
  };
  sim.at('2024-11-28T16:01:37Z', signIn);
  sim.every(9 * MINUTE, look, {
    from: millis('2024-11-28T16:03:02Z'),
    jitter: 50 * SECOND,
    random: chance,
  });
}
