/** A participant's own side of the room. */
import type { Owner } from '@/lib/workshop/client/kept';
import type { AnyCommand } from '@/lib/workshop/client/wire';
import type { Pending } from '@/lib/workshop/client/shelf';
import type { Flag } from '@/lib/workshop/protocol/facts';
import type { Message, Participant, State } from '@/lib/workshop/protocol/state';
import { useRoom } from '../live';

/** The participant who looks; a room that is there has one. */
export const useMe = (): Participant | undefined => useRoom((room) => room.state?.participants[0]);

/** Whose page this is: what it keeps belongs to them. */
export const ownerOf = ({ id, participants }: State): Owner => ({
  workshop: id,
  who: participants[0]?.id ?? '',
});

type Do = AnyCommand['do'];
type CommandOf<Name extends Do> = Extract<AnyCommand, { do: Name }>;

/** The last command of a kind that is still on its way. */
export function lastPending<Name extends Do>(
  pending: readonly Pending[],
  name: Name,
  fits: (command: CommandOf<Name>) => boolean = () => true,
): CommandOf<Name> | undefined {
  const found = pending.findLast(
    ({ command }) => command.do === name && fits(command as CommandOf<Name>),
  );
  return found?.command as CommandOf<Name> | undefined;
}

/** The flag as it will be once what is on its way has come. */
export function useFlag(): Flag | undefined {
  const flag = useMe()?.flag;
  const next = useRoom((room) => lastPending(room.pending, 'flag'));
  if (!flag || !next) return flag;
  const { state, note } = next;
  const same = flag.state === state;
  return {
    state,
    since: flag.since,
    ...(note !== undefined && { note }),
    ...(same && flag.helper && { helper: flag.helper }),
  };
}

/** What was said to everybody, to one's team and to oneself, the latest first. */
export function messagesOf(state: State): readonly Message[] {
  const own = state.participants[0]?.messages ?? [];
  return [...state.broadcasts, ...own].sort((a, b) => (a.at < b.at ? 1 : -1));
}
