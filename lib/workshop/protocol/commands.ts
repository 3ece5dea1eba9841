/** What the staff, participants and the server may ask for. The idempotency key is the store's. */
import { z } from 'zod';
import { MOST as KEPT } from '@/lib/casefile/schema';
import { MOST } from './bounds';
import {
  Audible,
  Card,
  FLAGS,
  Mend,
  Ran,
  rawName,
  Revealed,
  ROLES,
  text,
  Time,
  WarmUp,
} from './facts';
import { PartId, ParticipantId, QuestionRef, StaffId, TeamId } from './ids';

const command = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) =>
  z.object({ do: z.literal(name), ...shape });

const refs = z.array(QuestionRef).min(1).max(MOST.questions);
const ref = QuestionRef;
const participant = ParticipantId;
const hint = z
  .number()
  .int()
  .min(0)
  .max(MOST.hints - 1)
  .describe('From 0');
const shown = z.boolean();

export const StaffCommand = z.discriminatedUnion('do', [
  command('open', { refs }),
  command('close', { refs }),
  command('start-part', { part: PartId }).describe('The timer runs for its minutes'),
  command('set-timer', { endsAt: Time.nullable() }),
  command('pause', {}),
  command('resume', {}).describe('A running timer is moved on by the length of the pause'),
  command('show-scores', { shown }),
  command('freeze', {}).describe('Scores stay as they stand; labs stay open'),
  command('unfreeze', {}),
  command('broadcast', { text: z.string().trim().min(1).max(MOST.text), to: Audible }),
  command('release-hint', {
    ref,
    n: hint,
    text: z.string().max(MOST.prose).optional().describe('The hint of the content where absent'),
  }).describe('To everybody, free'),
  command('reveal', { ref, ...Revealed.partial().shape }).describe('Closes the question'),
  command('vote', { ref }).describe('A live question: one answer a round'),
  command('re-vote', { ref, round: z.number().int().min(2) }).describe(
    'Begins that round; nothing where it has begun',
  ),
  command('show-votes', { ref, shown }),
  command('take-help', { participant }),
  command('lower-flag', { participant }),
  command('rename', { participant, name: rawName }),
  command('remove', { participant }),
  command('ban', { participant }),
  command('readmit', { participant }),
  command('lock', {}).describe('Nobody new comes in; who was in comes back'),
  command('unlock', {}),
  command('remove-staff', { id: StaffId }),
  command('make-teams', {
    by: z.union([
      z.object({ size: z.number().int().min(1).max(MOST.participants) }),
      z.object({ count: z.number().int().min(1).max(MOST.teams) }),
    ]),
  }),
  command('move-to-team', { participant, team: TeamId }),
  command('rename-team', { team: TeamId, name: rawName }),
  command('mend', { ref, ...Mend.shape }),
  command('end', {}),
  command('reopen', {}),
  command('keep', { days: z.number().int().min(0).max(MOST.days) }),
]);
export type StaffCommand = z.infer<typeof StaffCommand>;

export const ParticipantCommand = z.discriminatedUnion('do', [
  command('answer', {
    ref,
    input: z.string().max(MOST.input),
    at: Time.describe('When it was given, by the clock of the device'),
    decisions: z.array(z.unknown()).max(KEPT.decisions).optional(),
  }),
  command('take-hint', { ref, n: hint }).describe('Paid'),
  command('ran', Ran.shape),
  command('flag', { state: z.enum(FLAGS), note: text.optional() }),
  command('warmed-up', WarmUp.shape),
  command('call-me', { name: rawName }),
  command('card', Card.shape),
]);
export type ParticipantCommand = z.infer<typeof ParticipantCommand>;

/** What the server does by itself, once it has checked a code or a link. */
export const ServerCommand = z.discriminatedUnion('do', [
  command('join', { participant, name: rawName }),
  command('join-staff', { id: StaffId, role: z.enum(ROLES), name: rawName }),
  command('renew-staff-link', { id: StaffId }).describe('Told once the store has made it'),
  command('renew-return-link', { participant }).describe('Likewise'),
]);
export type ServerCommand = z.infer<typeof ServerCommand>;

export const Command = z.union([StaffCommand, ParticipantCommand, ServerCommand]);
export type Command = StaffCommand | ParticipantCommand | ServerCommand;
