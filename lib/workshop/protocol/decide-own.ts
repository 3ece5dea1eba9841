/** What a participant says of themselves. */
import { MOST } from './bounds';
import { participantOf } from './change';
import type { Context, Decided } from './context';
import { type CommandOf, decided, NOTHING } from './decided';
import type { State } from './state';
import { ms } from './time';

const me = ({ actor }: Context) => (actor.kind === 'participant' ? actor.id : '');

/** The staff sees the last one: more often than they look, it would only fill the list. */
export function ran(state: State, { do: _, ...ran }: CommandOf<'ran'>, context: Context): Decided {
  const last = participantOf(state, me(context))?.lastQuery;
  const wait = last ? ms(last.at) + MOST.ranMs - ms(context.now) : 0;
  if (wait > 0) return { refused: 'slow-down', retryAfter: Math.ceil(wait / 1_000) };
  return decided(context, { kind: 'ran', participant: me(context), ran });
}

export function warmedUp({ do: _, ...warmUp }: CommandOf<'warmed-up'>, context: Context): Decided {
  return decided(context, { kind: 'warmed-up', participant: me(context), warmUp });
}

export function card({ do: _, ...card }: CommandOf<'card'>, context: Context): Decided {
  return decided(context, { kind: 'card-written', participant: me(context), card });
}

/** Who asks again keeps their place in the queue, and the helper who is on the way. */
export function flag(state: State, command: CommandOf<'flag'>, context: Context): Decided {
  const before = participantOf(state, me(context))?.flag;
  if (!before) return { refused: 'unknown-participant' };
  const same = before.state === command.state;
  if (same && before.note === command.note) return NOTHING;
  const { note } = command;
  const flag = {
    state: command.state,
    since: same ? before.since : context.now,
    ...(note !== undefined && { note }),
    ...(same && before.helper && { helper: before.helper }),
  };
  return decided(context, { kind: 'flagged', participant: me(context), flag });
}
