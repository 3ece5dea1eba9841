/** Sign-ins from outside that fail: the agreed test, scanners of the Internet, and names at night. */
import type { Seat } from '@/lib/simulate/caller';
import { HOUR, millis, MINUTE, SECOND } from '@/lib/simulate/clock';
import {
  failedLogin,
  rootAtSignIn,
  tryingSignIn,
  unknownAtSignIn,
} from '@/lib/simulate/services/signin';
import type { Simulation } from '@/lib/simulate/simulation';
import * as cast from './cast';
import { ACCOUNT, REGION, userNamed } from './cast';

export function signIns(sim: Simulation): void {
  testers(sim);
  scanners(sim);
  nights(sim);
}

/** One attempt with this name, which the account may have or not. */
export function attempt(sim: Simulation, label: string, name: string, seat: Seat): void {
  const user = userNamed(name);
  const who = user ? tryingSignIn(user, seat, REGION) : unknownAtSignIn(ACCOUNT, seat, REGION);
  sim.actor(`${label}/${sim.now}`, who).call(failedLogin(user ? 'password' : 'unknown-user'));
}

/** Two days of it, from the announced address, with the names that the firm was given and some more. */
function testers(sim: Simulation): void {
  const random = sim.random('testers');
  const names = ['ben', 'emil', 'sofia', 'greta', 'marta', 'admin', 'administrator', 'test', 'aws'];
  for (const [from, rounds] of [
    ['2026-03-09T10:00:00Z', 9],
    ['2026-03-10T10:00:00Z', 11],
  ] as const) {
    let moment = millis(from);
    for (let round = 0; round < rounds; round += 1) {
      for (const name of names) {
        moment += random.int(2, 9) * SECOND;
        sim.at(moment, () => attempt(sim, 'testers', name, cast.TESTERS));
      }
      moment += random.int(14, 26) * MINUTE;
    }
  }
}

/** Now and then somebody tries the root user of any account, once or twice. */
function scanners(sim: Simulation): void {
  const random = sim.random('scanners');
  sim.every(
    9 * HOUR,
    () => {
      const seat = random.pick(cast.SCANNERS);
      const actor = sim.actor(`scanner/${sim.now}`, rootAtSignIn(ACCOUNT, seat));
      const attempts = random.int(1, 3);
      actor.steps(Array(attempts).fill(failedLogin('password')), [3, 12]);
    },
    { jitter: 4 * HOUR, random },
  );
}

/** Three nights: a round of names, each once, and a long pause. */
function nights(sim: Simulation): void {
  const random = sim.random('nights');
  const names = [
    'anna', 'emil', 'fatima', 'greta', 'henrik', 'jonas', 'marta', 'sofia', 'ben',
    'lukas', 'maria', 'thomas', 'paul',
  ]; // prettier-ignore
  for (const [night, [from, rounds]] of (
    [
      ['2026-03-08T23:12:00Z', 3],
      ['2026-03-09T23:31:00Z', 3],
      ['2026-03-10T23:07:00Z', 4],
    ] as const
  ).entries()) {
    const seat = cast.NIGHTS[night] ?? cast.TESTERS;
    let moment = millis(from);
    for (let round = 0; round < rounds; round += 1) {
      for (const name of names) {
        moment += random.int(31, 118) * SECOND;
        // Of the last round nothing is left to try once a door is open.
        if (night === 2 && round === 3 && name === 'jonas') return;
        sim.at(moment, () => attempt(sim, 'nights', name, seat));
      }
      moment += random.int(38, 71) * MINUTE;
    }
  }
}
