import { z } from 'zod';
import { id, line, prose } from './common';

const common = {
  id: z
    .string()
    .regex(/^[a-zA-Z][a-zA-Z0-9]*$/, 'use the name that the story gives it')
    .describe("The name of the story's parameter."),
  label: line.describe('What stands beside the field.'),
  hint: line.optional().describe('What to think of.'),
};
const parameter = z.discriminatedUnion('kind', [
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
      .array(z.strictObject({ value: z.string().min(1), label: line }))
      .min(2)
      .describe('In the order shown.'),
    default: z.string().min(1).describe('The value that is chosen at first.'),
  }),
]);
export type PlanParameter = z.output<typeof parameter>;

const plan = z.strictObject({
  id: id.describe("The name of the story's plan; the story has `<id>/undo` as well."),
  name: line.describe('What is done, as an order: `Raise the minimum`.'),
  does: prose.describe('What changes in the account, exactly.'),
  risk: prose.describe('What may go wrong, for whom.'),
  rollback: prose.describe('How it is taken back, and what cannot be.'),
  command: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('The AWS CLI command that does it; `{minimum}` stands for a parameter.'),
  parameters: z.array(parameter).default([]).describe('What is to be set, in the order shown.'),
});
export type PlanFile = z.output<typeof plan>;

/** `scenarios/<id>/plans.yaml`. Public; says nothing of which plan is right. */
export const plansSchema = z
  .strictObject({
    task: prose.describe('What is to be decided, and what the account is watched for afterwards.'),
    plans: z.array(plan).min(2).describe('Real options, in no telling order.'),
  })
  .describe('What may be done about the incident of a lab: scenarios/<id>/plans.yaml');
export type PlansFile = z.output<typeof plansSchema>;
