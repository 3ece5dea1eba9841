/** What a learner decided, as it came from outside: read against the lab's plans before anything runs. */
import { z } from 'zod';
import {
  defaultsOf,
  MAX_POLICY_VALUE,
  problemsOf,
  type Plan,
  type PlanValues,
} from '@/lib/casefile/plan';
import { millis } from '@/lib/simulate/clock';
import type { Decision } from '@/lib/simulate/plans';
import { undoOf } from '@/lib/simulate/steps';
import type { Story } from '@/lib/simulate/story';
import type { PlansFile } from './schema/plans';

/** Each is watched for as long as the story says, and all of that is simulated. */
const MOST = 20;
const value = z.union([z.number(), z.string().max(MAX_POLICY_VALUE), z.boolean()]);
const decisionsSchema = z
  .array(
    z.strictObject({
      plan: z.string().max(100),
      parameters: z.record(z.string().max(100), value).optional(),
      at: z.iso.datetime(),
    }),
  )
  .min(1)
  .max(MOST);

/** The message says which of them, and what is wrong with it. */
export class BadDecisions extends RangeError {}

/**
 * The decisions in one form each, so that equal ones are equal as JSON.
 * @throws BadDecisions where they are not of the shape, not of the plans, or not in the order of time
 */
export function readDecisions(raw: unknown, { plans }: PlansFile, story: Story): Decision[] {
  const read = decisionsSchema.safeParse(raw);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue?.path.length ? `${issue.path.join('.')}: ` : '';
    throw new BadDecisions(
      `The decisions are not of the expected form: ${where}${issue?.message}.`,
    );
  }
  let last = millis(story.fix);
  return read.data.map(({ plan: name, parameters = {}, at }) => {
    const time = millis(at);
    const [earliest, latest] = [last, last + story.after].map((one) => new Date(one).toISOString());
    if (time < last || time > last + story.after)
      throw new BadDecisions(
        `“${name}” is to be decided from ${earliest} to ${latest}, not at ${at}.`,
      );
    last = time;
    const problem = problemOf(plans, name, parameters);
    if (problem) throw new BadDecisions(problem);
    const ordered = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
    return {
      plan: name,
      ...(ordered.length > 0 && { parameters: Object.fromEntries(ordered) }),
      at: new Date(time).toISOString(),
    };
  });
}

/** What is wrong with a plan, or the undoing of one (`<id>/undo`), and with the parameters given. */
export function problemOf(
  plans: readonly Plan[],
  name: string,
  parameters: PlanValues,
): string | undefined {
  const plan = plans.find(({ id }) => id === name);
  if (!plan && !plans.some(({ id }) => undoOf(id) === name))
    return `There is no plan “${name}”. Choose one of: ${plans.map(({ id }) => id).join(', ')}.`;
  const known = plan?.parameters.map(({ id }) => id) ?? [];
  const stray = Object.keys(parameters).find((key) => !known.includes(key));
  if (stray !== undefined)
    return `“${name}” has no parameter ${stray}; it has: ${known.join(', ') || 'none'}.`;
  if (!plan) return undefined;
  const [problem] = Object.entries(problemsOf(plan, { ...defaultsOf(plan), ...parameters }));
  return problem && `“${name}”, ${problem[0]}: ${problem[1]}`;
}
