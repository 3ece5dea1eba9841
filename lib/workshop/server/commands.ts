import 'server-only';
import { z } from 'zod';
import type { Told } from '../client/wire';
import { participantOf } from '../protocol/change';
import type { Command, ParticipantCommand, StaffCommand } from '../protocol/commands';
import type { Actor } from '../protocol/context';
import { decide } from '../protocol/decide';
import type { NewEvent } from '../protocol/events';
import type { State } from '../protocol/state';
import { askerOf, countWrong, waitAfterWrong } from './limits';
import { log } from './log';
import { gradeAnswer, hintText, revealed } from './questions';
import type { Live } from './rooms';
import type { Outcome, Wanted } from './room';
import type { Seated } from './seats';

/** Chosen at random by the page, once a command. */
export const Key = z.string().regex(/^[\w-]{8,64}$/);

/** What an operator sees of the life of a workshop. */
const ENDS: { readonly [Do in Command['do']]?: string } = {
  end: 'workshop ended',
  reopen: 'workshop reopened',
};

const NO_QUESTION: Told = { ok: false, refusal: { refused: 'unknown-question' } };

/**
 * Carries out one command, and waits until it is committed. Nothing is graded or read for what the room refuses
 * anyhow, nor for what came before: then guessing costs the guesser more than us.
 */
export async function carryOut(
  { room }: Live,
  { actor, session }: Seated,
  key: string,
  command: StaffCommand | ParticipantCommand,
  network: string,
): Promise<Told> {
  const wanted: Wanted = { key, command: command as Command, actor };
  const waits = command.do === 'answer' && hadShare(room.state, actor);
  const retryAfter = waits ? waitAfterWrong(network) : 0;
  if (retryAfter > 0 || !wantsContent(room.state, wanted)) {
    const outcome = await room.submit(wanted);
    if (outcome.ok && ENDS[command.do]) log.info({ workshop: room.id }, ENDS[command.do]);
    // Of what other processes did, the room learns when it is asked.
    if (outcome.ok || outcome.refusal.refused !== 'needs') return told(outcome);
  }
  if (retryAfter > 0) return { ok: false, refusal: { refused: 'slow-down', retryAfter } };
  const content = await contentFor(command, session);
  if (!content) return NO_QUESTION;
  const outcome = told(await room.submit({ ...wanted, ...content }));
  // Nothing is told of a vote, and so nothing counted.
  if (outcome.ok && outcome.graded && outcome.graded.verdict.verdict !== 'right')
    countWrong(network);
  return outcome;
}

/**
 * Wrong answers of the last minute after which one waits where the address has had too many: so many has each of a
 * class of 500 (`limits.ts`). Whoever had fewer waits for nobody, however many are made up behind that address.
 */
const SHARE = 3;

function hadShare(state: State, actor: Actor): boolean {
  const self = actor.kind === 'participant' ? participantOf(state, actor.id) : undefined;
  const nth = self?.wrongAt.at(-SHARE);
  return nth !== undefined && Date.parse(nth) + 60_000 > Date.now();
}

function wantsContent(state: State, { command, actor }: Wanted): boolean {
  const decided = decide(state, command, { now: new Date().toISOString(), actor });
  return 'refused' in decided && decided.refused === 'needs';
}

/** What the content says of a command; nothing where there is no such question. */
async function contentFor(
  command: StaffCommand | ParticipantCommand,
  session: string,
): Promise<Pick<Wanted, 'context' | 'told'> | undefined> {
  switch (command.do) {
    case 'answer': {
      const { ref, input, decisions } = command;
      const graded = await gradeAnswer(ref, input, decisions, askerOf('tried', session));
      // Of a vote nothing is told before it is shown.
      const tells = (events: readonly NewEvent[]) =>
        events.some(({ kind }) => kind === 'answered') ? { graded } : undefined;
      return graded && { context: { graded: graded.verdict }, told: tells };
    }
    case 'take-hint': {
      const hint = await hintText(command.ref, command.n);
      return { context: { texts: { hint } }, told: () => ({ hint }) };
    }
    case 'release-hint':
      return { context: { texts: { hint: await hintText(command.ref, command.n) } } };
    case 'reveal': {
      const reveal = await revealed(command.ref);
      const texts = { reveal: reveal && { ...reveal, solutions: [...reveal.solutions] } };
      return { context: { texts } };
    }
    default:
      return {};
  }
}

function told(outcome: Outcome): Told {
  if (!outcome.ok) return outcome;
  return { ok: true, seq: outcome.seq, ...(outcome.told as object | undefined) };
}
