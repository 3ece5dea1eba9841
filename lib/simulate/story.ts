/**
 * A story: what happens in an account, up to the moment of the fix and on from there. How to write one:
 *
 * 1. `build(sim)` makes the account (lib/simulate/world) and lets its people and programs loose: habits
 *    (lib/simulate/habits) for the noise, `sim.at('2026-03-04T10:12:00Z', …)` for the incident.
 * 2. An actor makes calls: `jane.call(ec2.stopInstances([web]))`; with `{ denied: { by: 'identity' } }`
 *    the service says so in its own words. A program writes lines with `sim.log` and counts with
 *    `sim.metric`.
 * 3. `sim.plan('raise-minimum', { minimum: 2 }, ({ minimum }) => …)` is what may be decided. It changes
 *    the account then and there; what follows, follows from the account.
 * 4. `runStory(story)` is what the learner finds, `runStory(story, decisions)` goes on from the fix. What
 *    arrived before the fix is the same, byte for byte, whatever is decided.
 * 5. `ship(run, …)` (lib/simulate/ship) makes the lab's files of it.
 *
 * Draw chance from `actor.random` or `sim.random(label)` alone: then one actor more leaves the others'
 * bytes as they are. No Math.random, Date.now, Math.sin: machines disagree.
 */
import { millis } from './clock';
import type { Output } from './output';
import type { Decision, Values } from './plans';
import { Simulation } from './simulation';

export interface Story {
  /** The lab's id. */
  readonly seed: string;
  /** UTC, ISO 8601. */
  readonly start: string;
  /** The moment of the fix: what has arrived by then is the evidence. */
  readonly fix: string;
  /** How long the account is watched after the last decision, in milliseconds. */
  readonly after: number;
  /**
   * How long before the fix its routine has to begin, in milliseconds, for the time after to be the same
   * to the byte; all of it where absent. A story of very many records says it, and builds by `routine`.
   */
  readonly lead?: number;
  /** @param routine from when on what nothing later depends on is wanted: milliseconds since 1970 */
  readonly build: (sim: Simulation, routine: number) => void;
}

export interface Run extends Output {
  /** The moment of the fix, milliseconds since 1970. */
  readonly fix: number;
  /** Up to here the account was watched. */
  readonly until: number;
}

/** @throws RangeError where the times are not in order */
export function defineStory(story: Story): Story {
  if (millis(story.start) >= millis(story.fix))
    throw new RangeError(`The story “${story.seed}” is fixed before it starts.`);
  return story;
}

/** What may be decided in it, by name, each with its parameters' defaults. */
export function plansOf(story: Story): ReadonlyMap<string, Values> {
  const sim = new Simulation(story.seed, millis(story.start));
  story.build(sim, millis(story.fix));
  return sim.plans();
}

/**
 * @param decisions in the order of time, none before the fix
 * @param options.until ISO 8601; the fix where nothing is decided, `after` the last decision otherwise
 * @param options.part `after`: of the routine before the fix only what the time after needs is in it
 * @throws RangeError for decisions that are out of order, too early, or not the story's
 */
export function runStory(
  story: Story,
  decisions: readonly Decision[] = [],
  options: { readonly until?: string; readonly part?: 'whole' | 'after' } = {},
): Run {
  const fix = millis(story.fix);
  let last = fix;
  for (const { plan, at } of decisions) {
    if (millis(at) < last) {
      const earliest = new Date(last).toISOString();
      throw new RangeError(`“${plan}” is decided at ${at}, too early: not before ${earliest}.`);
    }
    last = millis(at);
  }
  const watched = decisions.length > 0 ? last + story.after : fix;
  const until = options.until === undefined ? watched : millis(options.until);
  const start = millis(story.start);
  const sim = new Simulation(story.seed, start);
  const lead = options.part === 'after' ? (story.lead ?? Infinity) : Infinity;
  story.build(sim, Math.max(start, fix - lead));
  return { ...sim.run(until, decisions), fix, until };
}
