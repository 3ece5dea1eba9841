import { z } from 'zod';
import { Plan } from '@/lib/casefile/plan';
import { prose } from './common';

/** `scenarios/<id>/plans.yaml`. Public; says nothing of which plan is right. */
export const plansSchema = z
  .strictObject({
    task: prose.describe('What is to be decided, and what the account is watched for afterwards.'),
    plans: z.array(Plan).min(2).describe('Real options, in no telling order.'),
  })
  .describe('What may be done about the incident of a lab: scenarios/<id>/plans.yaml');
export type PlansFile = z.output<typeof plansSchema>;
