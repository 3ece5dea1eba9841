import { Megaphone } from 'lucide-react';
import { useRoom } from '../live';
import { useNow } from '../use-now';
import { saidOn } from './stage';

/** What the instructor said to everybody, as long as it is news. */
export function WallSaid() {
  const state = useRoom((room) => room.state);
  const now = useNow();
  const said = state && saidOn(state, now);
  if (!said) return null;
  return (
    <p
      role="status"
      className="flex shrink-0 items-start gap-[1.2vw] rounded-lg bg-accent-wash px-[1.6vw] py-[1.4vh] text-[length:max(1.25rem,min(2.2vw,3.8vh))] leading-snug font-semibold"
    >
      <Megaphone aria-hidden className="mt-[0.12em] size-[1.1em] shrink-0 text-accent" />
      <span className="line-clamp-3 min-w-0 [overflow-wrap:anywhere]">{said.text}</span>
    </p>
  );
}
