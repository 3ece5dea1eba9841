/** A person in office hours: signs in in the morning, looks at pages of the console, now and then. */
import type { Actor } from '../actor';
import type { Seat } from '../caller';
import { atSignIn } from '../services/signin';
import type { Simulation } from '../simulation';
import { DAY, HOUR, MINUTE } from '../clock';
import type { Operation } from '../operation';
import type { User } from '../principal';
import { offsetAt, within, type Hours } from '../zone';
import { signIn } from './sessions';

export interface Worker {
  readonly user: User;
  readonly seat: Seat;
  readonly region: string;
  readonly hours: Hours;
  /** The ARN of the second factor. */
  readonly mfa?: string;
  /** What the console asks for on each page that they open; one that is there twice is opened more. */
  readonly pages: readonly (readonly Operation[])[];
  /** From one page to the next, in minutes. */
  readonly pause: readonly [least: number, most: number];
  /** From then on they do not come any more. */
  readonly until?: number;
}

/** Lets them work, day after day. */
export function officeWorker(sim: Simulation, worker: Worker): void {
  const { hours, until = Infinity, user, seat, region } = worker;
  const actor = sim.actor(`office/${user.name}`, atSignIn(user, seat, region));
  const { random } = actor;
  const local = sim.now + offsetAt(hours.zone, sim.now);
  const today = local - (local % DAY);
  const day = (midnight: number) => {
    const nominal = midnight + hours.from * HOUR;
    const arrives = nominal - offsetAt(hours.zone, nominal) + random.int(0, 40 * MINUTE);
    if (arrives > until) return;
    if (arrives >= sim.now) sim.at(arrives, () => work(actor, worker));
    // Tomorrow is planned today, so that a day off plans nothing else.
    sim.at(Math.max(sim.now, arrives), () => day(midnight + DAY));
  };
  day(today);
}

/** One day of it, from now until the evening. */
export function work(actor: Actor, worker: Worker): void {
  const { sim, random } = actor;
  const { hours, pages, pause, user, seat, region, mfa } = worker;
  if (!within(hours, sim.now)) return;
  const inConsole = signIn(actor, user, seat, { region, mfa });
  const next = () => {
    if (!within(hours, sim.now)) return;
    // A page asks for all it shows within a few seconds.
    inConsole.steps(random.pick(pages), [0, 2]);
    sim.after(random.int(pause[0] * MINUTE, pause[1] * MINUTE), next);
  };
  sim.after(random.int(5, 40) * 1000, next);
}
