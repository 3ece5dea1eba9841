/**
 * What a learner gathers while working on a lab: evidence, hypotheses, a timeline, decisions and the
 * report made of them. Writes are exact, reads tolerant (`read.ts`). Every item has an id and the
 * time of its last change, so that two tabs can be merged (`merge.ts`).
 */
import { z } from 'zod';
import { LANGUAGES } from '@/lib/query/types';
import { listOf, recordOf } from './tolerant';

export const CASE_FILE_VERSION = 1;

/** How much is kept. Beyond a bound, adding says so and changes nothing. */
export const MOST = {
  pins: 300,
  hypotheses: 60,
  entries: 200,
  decisions: 20,
  gone: 1_000,
  /** Characters of what one pin shows, as JSON. */
  shown: 64 * 1024,
} as const;

const Time = z.iso.datetime().describe('UTC, ISO 8601');
const id = z.string().min(1).max(100);
const at = z.number().describe('When it was changed last: milliseconds since the epoch');

/** What is seen again when a pin is opened. */
export const Shown = z.discriminatedUnion('kind', [
  z
    .object({ kind: z.literal('row'), columns: z.array(z.string()), values: z.array(z.json()) })
    .describe('A row of a result: its columns, and their values in the same order'),
  z
    .object({ kind: z.literal('record'), record: z.record(z.string(), z.json()) })
    .describe('A CloudTrail record, or another JSON object'),
  z.object({ kind: z.literal('line'), text: z.string() }).describe('A line of output or of a log'),
]);
export type Shown = z.infer<typeof Shown>;

/** The query that found it; `scope` is that of CloudWatch Logs, in milliseconds since the epoch. */
export const FoundBy = z.object({
  language: z.enum(LANGUAGES),
  query: z.string(),
  scope: z
    .object({
      logGroups: z.array(z.string()).optional(),
      from: z.number().optional(),
      to: z.number().optional(),
    })
    .optional()
    .catch(undefined),
});
export type FoundBy = z.infer<typeof FoundBy>;

export const Pin = z.object({
  id,
  at,
  number: z.number().int().positive().describe('The 3 of E3; stays when others are removed'),
  shown: Shown,
  foundBy: FoundBy,
  dataSet: z.string().describe('The lab whose evidence it is of'),
  pinnedAt: Time,
  eventTime: Time.optional().catch(undefined).describe('When it happened, where it says so'),
  note: z.string().catch(''),
  after: z.boolean().catch(false).describe('It is of the time after the fix'),
});
export type Pin = z.infer<typeof Pin>;

export const HYPOTHESIS_STATES = ['open', 'supported', 'ruled-out'] as const;
export type HypothesisState = (typeof HYPOTHESIS_STATES)[number];

export const Hypothesis = z.object({
  id,
  at,
  number: z.number().int().positive().describe('The 2 of H2'),
  text: z.string(),
  state: z.enum(HYPOTHESIS_STATES).catch('open'),
  evidence: listOf(z.object({ pin: z.string(), bears: z.enum(['for', 'against']) })),
});
export type Hypothesis = z.infer<typeof Hypothesis>;

/** An entry of the timeline that the learner wrote; `when` is as it was typed, to be read as UTC. */
export const ManualEntry = z.object({ id, at, when: z.string(), text: z.string() });
export type ManualEntry = z.infer<typeof ManualEntry>;

/** A plan that was carried out at step 5. Another room chooses and adds; the report tells of it. */
export const Decision = z.object({
  id,
  at,
  plan: z.string().describe('The id of the plan'),
  name: z.string().describe('The plan in words'),
  parameters: z
    .record(z.string(), z.union([z.number(), z.string(), z.boolean()]))
    .optional()
    .catch(undefined)
    .describe('As they were set'),
  when: Time.describe('On the clock of the account'),
  rolledBackAt: Time.optional().catch(undefined),
});
export type Decision = z.infer<typeof Decision>;

export const SECTIONS = [
  'problem',
  'steps',
  'hypotheses',
  'solution',
  'outcome',
  'lessons',
] as const;
export type SectionId = (typeof SECTIONS)[number];

/**
 * A section that the learner edited: `text` is theirs and is never written over. `known` is what the
 * case file gave when it was edited, by key; what differs from it is offered. Null: the section
 * follows the case file again.
 */
export const EditedSection = z.object({
  at,
  text: z.string().nullable(),
  known: recordOf(z.string()),
});
export type EditedSection = z.infer<typeof EditedSection>;

const section = EditedSection.optional().catch(undefined);

export const CaseFile = z.object({
  version: z.literal(CASE_FILE_VERSION).catch(CASE_FILE_VERSION),
  pins: listOf(Pin),
  hypotheses: listOf(Hypothesis),
  entries: listOf(ManualEntry),
  decisions: listOf(Decision),
  notes: z.object({ at, text: z.string() }).catch({ at: 0, text: '' }),
  sections: z
    .object({
      problem: section,
      steps: section,
      hypotheses: section,
      solution: section,
      outcome: section,
      lessons: section,
    })
    .catch({}),
  gone: listOf(z.object({ id, at })).describe(
    'What was removed, so that no other tab brings it back',
  ),
});
export type CaseFile = z.infer<typeof CaseFile>;

export const EMPTY_CASE_FILE: CaseFile = {
  version: CASE_FILE_VERSION,
  pins: [],
  hypotheses: [],
  entries: [],
  decisions: [],
  notes: { at: 0, text: '' },
  sections: {},
  gone: [],
};
