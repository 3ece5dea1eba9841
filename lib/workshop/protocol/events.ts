/**
 * What happened, in order. `seq` counts from 1 without gaps; `at` is the server's time. All times are as
 * `toISOString` writes them, so that their order is that of their text. An event says
 * all that the fold needs, so that nothing but earlier events has to be known.
 */
import { z } from 'zod';
import { QuestionFacts, Workshop } from './agenda';
import { MOST } from './bounds';
import {
  Audible,
  Card,
  Flag,
  Helper,
  Mend,
  Ran,
  Revealed,
  ROLES,
  round,
  text,
  Time,
  WarmUp,
} from './facts';
import { PartId, ParticipantId, QuestionRef, StaffId, TeamId } from './ids';

/** Who did it. To participants and the wall, all that they did not do themselves is the server's. */
export const By = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('staff'), role: z.enum(ROLES), id: StaffId }),
  z.object({ kind: z.literal('participant'), id: ParticipantId }),
  z.object({ kind: z.literal('server') }),
]);
export type By = z.infer<typeof By>;

const event = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ seq: z.number().int().positive(), at: Time, by: By, kind: z.literal(kind), ...shape });

const ref = QuestionRef;
const participant = ParticipantId;
const shown = z.boolean();
const name = z
  .string()
  .min(1)
  .max(4 * MOST.name);
const input = z.string().max(MOST.storedInput);
const team = TeamId;
const hint = {
  ref,
  n: z.number().int().min(0),
  text: z.string().max(MOST.prose),
};
/** Whether each own answer is right now; only in what a participant is sent. */
const rights = z.array(z.boolean()).optional();

export const WorkshopEvent = z.discriminatedUnion('kind', [
  event('created', {
    workshop: Workshop,
    code: z.string().max(32),
    keepDays: z.number().int().min(0),
  }),
  event('staff-joined', { id: StaffId, role: z.enum(ROLES), name }),
  event('staff-left', { id: StaffId }).describe('Taken away: nothing of the seat is good any more'),
  event('staff-link-renewed', { id: StaffId }).describe('What began with the old link has ended'),
  event('ended', {}),
  event('reopened', {}),
  event('kept', { days: z.number().int().min(0).max(MOST.days) }),

  event('locked', {}).describe('Nobody new comes in'),
  event('unlocked', {}),
  event('joined', { participant, name, team: team.optional() }),
  event('renamed', { participant, name }),
  event('removed', { participant, banned: z.boolean() }),
  event('return-link-renewed', { participant }),
  event('readmitted', { participant, team: team.optional() }),
  event('flagged', { participant, flag: Flag }),
  event('help-taken', { participant, helper: Helper }),
  event('warmed-up', { participant, warmUp: WarmUp }),
  event('ran', { participant, ran: Ran }),
  event('card-written', { participant, card: Card }),

  event('teams-made', {
    teams: z.array(z.object({ id: team, name })).max(MOST.teams),
    members: z.record(ParticipantId, team),
  }),
  event('team-moved', { participant, team }),
  event('team-renamed', { team, name }),

  event('part-started', { part: PartId, endsAt: Time.nullable() }),
  event('timer-set', { endsAt: Time.nullable() }),
  event('paused', {}),
  event('resumed', { endsAt: Time.nullable().describe('The timer, moved on') }),
  event('broadcast', { text, to: Audible }),

  event('opened', {
    questions: z.array(z.object({ part: PartId, facts: QuestionFacts })).max(MOST.questions),
  }),
  event('closed', { refs: z.array(ref).max(MOST.questions) }),
  event('hint-released', hint),
  event('hint-taken', { participant, ...hint, cost: z.number().int().min(0) }),
  event('revealed', { ref, ...Revealed.shape, rights }),
  event('answered', {
    participant,
    ref,
    input,
    echo: input,
    right: z.boolean().describe('By the key; mends come on top of it'),
    notOver: z.literal(true).optional().describe('Right for what was decided, but it goes on'),
    because: z.string().max(MOST.prose).optional(),
    given: Time.describe('When it counts as given; `at` is when it came'),
  }),
  event('mended', { ref, ...Mend.shape, rights, voteRights: rights }),

  event('vote-started', { ref, round }),
  event('voted', {
    participant,
    ref,
    round,
    input,
    echo: input,
    right: z.boolean().optional().describe('A participant learns it when the answer is revealed'),
    given: Time,
  }),
  event('votes-shown', { ref, shown }),

  event('scores-shown', { shown }),
  event('frozen', {}),
  event('unfrozen', {}),
]);
export type WorkshopEvent = z.infer<typeof WorkshopEvent>;

/** The store gives the number when it commits. */
type Unnumbered<E> = E extends unknown ? Omit<E, 'seq'> : never;
export type NewEvent = Unnumbered<WorkshopEvent>;
export type EventOf<Kind extends NewEvent['kind']> = Extract<NewEvent, { kind: Kind }>;
