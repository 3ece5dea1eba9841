import 'server-only';
import { z } from 'zod';
import type { Told } from '../client/wire';
import type { Command, ParticipantCommand, StaffCommand } from '../protocol/commands';
import type { Context } from '../protocol/context';
import type { NewEvent } from '../protocol/events';
import { gradeAnswer, hintText, revealed } from './questions';
import type { Live } from './rooms';
import type { Outcome } from './room';
import type { Seated } from './seats';

/** Chosen at random by the page, once a command. */
export const Key = z.string().regex(/^[\w-]{8,64}$/);

const NO_QUESTION: Told = { ok: false, refusal: { refused: 'unknown-question' } };

/** Carries out one command: gets what the content says of it, and waits until it is committed. */
export async function carryOut(
  { room }: Live,
  { actor }: Seated,
  key: string,
  command: StaffCommand | ParticipantCommand,
): Promise<Told> {
  switch (command.do) {
    case 'answer': {
      const { ref, input, decisions } = command;
      const graded = await gradeAnswer(ref, input, decisions);
      if (!graded) return NO_QUESTION;
      const tells = (events: readonly NewEvent[]) =>
        // Of a vote nothing is told before it is shown.
        events.some(({ kind }) => kind === 'answered') ? { graded } : undefined;
      return told(await room.submit({ ...wanted({ graded: graded.verdict }), told: tells }));
    }
    case 'take-hint': {
      const hint = await hintText(command.ref, command.n);
      return told(await room.submit({ ...wanted({ texts: { hint } }), told: () => ({ hint }) }));
    }
    case 'release-hint': {
      const hint = command.text ?? (await hintText(command.ref, command.n));
      return told(await room.submit(wanted({ texts: { hint } })));
    }
    case 'reveal': {
      const reveal = await revealed(command.ref);
      const texts = { reveal: reveal && { ...reveal, solutions: [...reveal.solutions] } };
      return told(await room.submit(wanted({ texts })));
    }
    default:
      return told(await room.submit(wanted()));
  }

  function wanted(context?: Pick<Context, 'texts' | 'graded'>) {
    return { key, command: command as Command, actor, ...(context && { context }) };
  }
}

function told(outcome: Outcome): Told {
  if (!outcome.ok) return outcome;
  return { ok: true, seq: outcome.seq, ...(outcome.told as object | undefined) };
}
