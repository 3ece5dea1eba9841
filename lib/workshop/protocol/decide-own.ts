/** What a participant says of themselves. */
import { participantOf } from './change';
import type { Context, Decided } from './context';
import { type CommandOf, decided, NOTHING } from './decided';
import type { State } from './state';

const me = ({ actor }: Context) => (actor.kind === 'participant' ? actor.id : '');

export function ran({ do: _, ...ran }: CommandOf<'ran'>, context: Context): Decided {
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
