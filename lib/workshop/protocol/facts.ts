/** What commands bring and events keep alike. Times are UTC, ISO 8601. */
import { z } from 'zod';
import { LANGUAGES } from '@/lib/query/types';
import { MOST } from './bounds';
import { ParticipantId, StaffId, TeamId } from './ids';

export const Time = z.iso.datetime().describe('UTC, ISO 8601');
export const text = z.string().max(MOST.text);
/** As it was typed; `names.ts` says what is left of it. */
export const rawName = z
  .string()
  .min(1)
  .max(4 * MOST.name);
export const round = z.number().int().min(1).max(MOST.rounds);

export const ROLES = ['instructor', 'co-instructor', 'helper'] as const;
export type Role = (typeof ROLES)[number];

export const FLAGS = ['working', 'done', 'help'] as const;
export type FlagState = (typeof FLAGS)[number];

export const Helper = z.object({ id: StaffId, name: z.string().max(MOST.name * 4) });
export type Helper = z.infer<typeof Helper>;

/** Stays up until it is changed. */
export const Flag = z.object({
  state: z.enum(FLAGS),
  since: Time,
  note: text.optional(),
  helper: Helper.optional().describe('Who of the staff is on the way'),
});
export type Flag = z.infer<typeof Flag>;

/** A query that was run on the participant's device. */
export const Ran = z.object({
  language: z.enum(LANGUAGES),
  query: z.string().max(MOST.query),
  ok: z.boolean(),
  rows: z.number().int().min(0).max(1e9).optional(),
  ms: z.number().min(0).max(1e9),
});
export type Ran = z.infer<typeof Ran>;

const engine = z.union([z.literal('ok'), text.describe('What went wrong')]);

/** What the warm-up found out about a device. */
export const WarmUp = z.object({
  engines: z.object({ shell: engine, sql: engine }),
  memoryGB: z.number().min(0).max(100_000).optional(),
  networkMs: z.number().min(0).max(1e9),
  browser: z.string().max(200),
});
export type WarmUp = z.infer<typeof WarmUp>;

/** Whether a device can do what the labs want of it: a slow network is waited for. */
export const isReady = ({ engines: { shell, sql } }: WarmUp): boolean =>
  shell === 'ok' && sql === 'ok';

/** One good thing, one confusing thing. */
export const Card = z.object({ good: text, confusing: text });
export type Card = z.infer<typeof Card>;

export const Audible = z
  .discriminatedUnion('whom', [
    z.object({ whom: z.literal('all') }),
    z.object({ whom: z.literal('team'), team: TeamId }),
    z.object({ whom: z.literal('participant'), participant: ParticipantId }),
  ])
  .describe('Who gets a broadcast');
export type Audible = z.infer<typeof Audible>;

export const Solution = z.object({
  language: z.enum(LANGUAGES),
  query: z.string().max(MOST.prose),
});

/** What the server tells when a question is revealed. */
export const Revealed = z.object({
  answer: z.string().max(MOST.prose),
  explanation: z.string().max(MOST.prose),
  solutions: z.array(Solution).max(LANGUAGES.length * 4),
});
export type Revealed = z.infer<typeof Revealed>;

const echoes = z.array(z.string().max(MOST.storedInput)).max(MOST.echoes);

/** The whole mend of a question; a later one takes its place, an empty one takes it back. */
export const Mend = z.object({
  accept: echoes.describe('Echoes that are right too'),
  reject: echoes.describe('Echoes that are not right after all'),
  void: z.boolean().describe('Whoever tried gets the points'),
});
export type Mend = z.infer<typeof Mend>;
