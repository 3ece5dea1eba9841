/** What may be done about an incident at step 5: real options, each with its risk and the way back. */
import { z } from 'zod';
import { parsePolicy } from '@/lib/iam/policy/parse';
import { placeOf } from '@/lib/iam/policy/report';
import type { PolicyKind } from '@/lib/iam/policy/types';
import { parseFilterPattern } from '@/lib/query/logs/filter';

const text = z.string().trim().min(1, 'must not be empty');
const line = text.refine((one) => !one.includes('\n'), 'must be one line');

const common = {
  id: z
    .string()
    .regex(/^[a-zA-Z][a-zA-Z0-9]*$/, 'use the name that the story gives it')
    .describe("The name of the story's parameter."),
  label: line.describe('What stands beside the field.'),
  hint: line.optional().describe('What to think of.'),
};

export const PlanParameter = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('number'),
    min: z.number().describe('The least that may be chosen.'),
    max: z.number().describe('The most.'),
    step: z.number().positive().default(1).describe('What the arrows change it by.'),
    unit: line.optional().describe('`instances`, `seconds`.'),
    default: z.number().describe('What the field holds at first; not the best one.'),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('choice'),
    options: z
      .array(z.strictObject({ value: text, label: line }))
      .min(2)
      .describe('In the order shown.'),
    default: text.describe('The value that is chosen at first.'),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('policy'),
    attach: z
      .enum(['identity', 'boundary', 'session', 'scp', 'rcp', 'resource', 'trust'])
      .describe('What the policy is attached to, which decides the elements that it may have.'),
    name: line.describe('What the policy is called: `DeployPolicy`.'),
    default: text.describe('The policy as it is; the editor begins with it.'),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('pattern'),
    default: line.describe('The filter pattern of CloudWatch Logs that the field holds at first.'),
  }),
]);
/** A managed policy has 6,144 characters at the most, not counting white space. */
export const MAX_POLICY_VALUE = 12_000;
export type PlanParameter = z.output<typeof PlanParameter>;
/** By the parameters' names. */
export type PlanValues = Readonly<Record<string, number | string | boolean>>;

export const Plan = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower case, digits and dashes')
    .describe("The name of the story's plan; the story has `<id>/undo` as well."),
  name: line.describe('What is done, as an order: `Raise the minimum`.'),
  does: text.describe('What changes in the account, exactly.'),
  risk: text.describe('What may go wrong, for whom.'),
  rollback: text.describe('How it is taken back, and what cannot be.'),
  command: text
    .optional()
    .describe('The AWS CLI command that does it; `{minimum}` stands for a parameter.'),
  parameters: z.array(PlanParameter).default([]).describe('What is to be set, in the order shown.'),
});
export type Plan = z.output<typeof Plan>;

/** What the page knows of a lab's fifth and sixth step. */
export interface PlanRoom {
  readonly task: string;
  readonly plans: readonly Plan[];
  /** The moment of the fix; UTC, ISO 8601. */
  readonly fix: string;
  /** How long the account is watched after each step, in milliseconds. */
  readonly watchedMs: number;
}

export const defaultsOf = ({ parameters }: Plan): PlanValues =>
  Object.fromEntries(parameters.map((one) => [one.id, one.default]));

/** What is wrong with the values, by the parameters' names; empty where nothing is. */
export function problemsOf({ parameters }: Plan, values: PlanValues): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const one of parameters) {
    const value = values[one.id];
    if (one.kind === 'choice') {
      if (!one.options.some((option) => option.value === value)) problems[one.id] = 'Choose one.';
    } else if (one.kind === 'policy') {
      const problem = policyProblem(String(value ?? ''), one.attach);
      if (problem !== undefined) problems[one.id] = problem;
    } else if (one.kind === 'pattern') {
      const problem = problemOfPattern(String(value ?? ''));
      if (problem !== undefined) problems[one.id] = problem;
    } else if (typeof value !== 'number' || Number.isNaN(value)) {
      problems[one.id] = 'Write a number.';
    } else if (value < one.min || value > one.max) {
      problems[one.id] = `From ${one.min} to ${one.max}.`;
    }
  }
  return problems;
}

/** The first error of a policy, with its place; what is doubtful alone may be tried. */
function policyProblem(text: string, attach: PolicyKind): string | undefined {
  if (text.length > MAX_POLICY_VALUE)
    return `This has ${text.length} characters; ${MAX_POLICY_VALUE} are the most.`;
  const error = parsePolicy(text, attach).diagnostics.find(({ severity }) => severity === 'error');
  if (!error) return undefined;
  const { line, column } = placeOf(text, error.span.start);
  return `Line ${line}, column ${column}: ${error.message}`;
}

function problemOfPattern(text: string): string | undefined {
  if (text.trim() === '') return 'Write a filter pattern.';
  const error = parseFilterPattern(text).diagnostics.find(({ severity }) => severity === 'error');
  if (!error) return undefined;
  return `Character ${(error.span?.start ?? 0) + 1}: ${error.message} ${error.hint ?? ''}`.trim();
}

/** The command with the values in their places. */
export const commandOf = ({ command }: Plan, values: PlanValues): string | undefined =>
  command?.replace(/\{([a-zA-Z][a-zA-Z0-9]*)\}/g, (all, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : all,
  );

/** `Raise the minimum (4 instances)`: what was done, for the case file. */
export function nameOf({ name, parameters }: Plan, values: PlanValues): string {
  const parts = parameters.map((one) => {
    const value = values[one.id];
    if (one.kind === 'choice')
      return one.options.find((option) => option.value === value)?.label ?? String(value);
    if (one.kind === 'policy')
      return value === one.default ? `${one.name} as it was` : `${one.name}, edited`;
    const unit = one.kind === 'number' ? one.unit : undefined;
    return unit ? `${String(value)} ${unit}` : `${one.label} ${String(value)}`;
  });
  return parts.length ? `${name} (${parts.join(', ')})` : name;
}
