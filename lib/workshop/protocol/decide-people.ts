/** Who is in the room, what they are called, and who helps them. */
import { mayLower } from './allowed';
import { MOST } from './bounds';
import { participantOf } from './change';
import type { Context, Decided } from './context';
import { type CommandOf, decided, isRefusal, NOTHING } from './decided';
import { smallestTeam } from './decide-teams';
import { own } from './ids';
import { cleanName, skeleton } from './names';
import type { Refusal } from './refusals';
import type { State } from './state';

/** A clean name that nobody else has; the names of those who are gone are free. */
function freeName(state: State, raw: string, context: Context, id: string) {
  const clean = cleanName(raw, context.names);
  return isRefusal(clean) ? clean : (taken(state, clean.name, id) ?? clean);
}

function taken(state: State, name: string, id: string): Refusal | undefined {
  const looks = skeleton(name);
  const others = [
    ...state.participants.filter((one) => !one.gone && one.id !== id),
    ...state.staff.filter(({ leftAt }) => leftAt === undefined),
  ];
  return others.some((one) => skeleton(one.name) === looks)
    ? { refused: 'name-taken', name }
    : undefined;
}

export function join(state: State, command: CommandOf<'join'>, context: Context): Decided {
  const { participant } = command;
  if (own(state.places, participant) !== undefined) return { refused: 'joined-already' };
  if (state.locked) return { refused: 'locked' };
  if (isFull(state)) return { refused: 'room-full', most: MOST.participants };
  const clean = freeName(state, command.name, context, participant);
  if (isRefusal(clean)) return clean;
  const team = smallestTeam(state);
  return decided(context, {
    kind: 'joined',
    participant,
    name: clean.name,
    ...(team !== undefined && { team }),
  });
}

/** Who was taken out and never answered takes nobody's place: else made-up people would fill a room for good. */
function isFull({ participants }: State): boolean {
  if (participants.length >= MOST.places) return true;
  if (participants.length < MOST.participants) return false;
  const count = participants.filter(
    ({ gone, answers }) => !gone || Object.keys(answers).length > 0,
  );
  return count.length >= MOST.participants;
}

export function rename(state: State, id: string, raw: string, context: Context): Decided {
  const one = participantOf(state, id);
  if (!one) return { refused: 'unknown-participant' };
  const clean = freeName(state, raw, context, id);
  if (isRefusal(clean)) return clean;
  if (clean.name === one.name) return NOTHING;
  return decided(context, { kind: 'renamed', participant: id, name: clean.name });
}

export function remove(
  state: State,
  command: CommandOf<'remove'> | CommandOf<'ban'>,
  context: Context,
): Decided {
  const { participant } = command;
  const banned = command.do === 'ban';
  const one = participantOf(state, participant);
  if (!one) return { refused: 'unknown-participant' };
  if (one.gone === 'banned' || (one.gone && !banned)) return NOTHING;
  return decided(context, { kind: 'removed', participant, banned });
}

export function readmit(
  state: State,
  { participant }: CommandOf<'readmit'>,
  context: Context,
): Decided {
  const one = participantOf(state, participant);
  if (!one) return { refused: 'unknown-participant' };
  if (!one.gone) return NOTHING;
  const refused = taken(state, one.name, participant);
  if (refused) return refused;
  const kept = state.teams.some(({ id }) => id === one.team) ? one.team : undefined;
  const team = kept ?? smallestTeam(state);
  return decided(context, {
    kind: 'readmitted',
    participant,
    ...(team !== undefined && { team }),
  });
}

export function renewReturnLink(
  state: State,
  { participant }: CommandOf<'renew-return-link'>,
  context: Context,
): Decided {
  const one = participantOf(state, participant);
  if (!one) return { refused: 'unknown-participant' };
  if (one.gone) return { refused: 'gone', how: one.gone };
  return decided(context, { kind: 'return-link-renewed', participant });
}

export function takeHelp(
  state: State,
  { participant }: CommandOf<'take-help'>,
  context: Context,
): Decided {
  const { actor } = context;
  const one = participantOf(state, participant);
  if (!one) return { refused: 'unknown-participant' };
  if (actor.kind !== 'staff') return { refused: 'not-allowed' };
  if (one.flag.state !== 'help') return { refused: 'no-help-wanted' };
  const { helper } = one.flag;
  if (helper?.id === actor.id) return NOTHING;
  if (helper) return { refused: 'help-taken', by: helper.name };
  const name = state.staff.find(({ id }) => id === actor.id)?.name ?? actor.role;
  return decided(context, { kind: 'help-taken', participant, helper: { id: actor.id, name } });
}

export function lowerFlag(
  state: State,
  { participant }: CommandOf<'lower-flag'>,
  context: Context,
): Decided {
  const one = participantOf(state, participant);
  if (!one) return { refused: 'unknown-participant' };
  if (!mayLower(context.actor, one)) return { refused: 'not-allowed' };
  if (one.flag.state === 'working') return NOTHING;
  const flag = { state: 'working' as const, since: context.now };
  return decided(context, { kind: 'flagged', participant, flag });
}
