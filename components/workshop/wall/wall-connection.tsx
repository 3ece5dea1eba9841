import { CloudOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { clockWords } from '../host/words';
import { useRoom } from '../live';

/** In milliseconds: who comes back sooner was hardly away. */
const AWAY = 5_000;

/** Says, in a corner, that what is seen may not be so any more: over a pause, too. */
export function WallConnection() {
  const rests = useRoom(({ status }) => status === 'elsewhere');
  const since = useAwaySince();
  const words = rests
    ? 'Open in other tabs: click here to go on'
    : since && `No connection since ${clockWords(since)}`;
  return (
    <p
      role="status"
      className="absolute right-[3vw] bottom-[1vh] z-10 flex items-center gap-[0.5em] rounded bg-page px-[0.6em] py-[0.2em] text-[length:max(1rem,min(1.3vw,2.3vh))] font-semibold text-warn empty:hidden"
    >
      {words && (
        <>
          <CloudOff aria-hidden className="size-[1em] shrink-0" /> {words}
        </>
      )}
    </p>
  );
}

/** By the clock of this device, UTC, ISO 8601; nothing while the room is there. */
function useAwaySince(): string | undefined {
  const live = useRoom(({ status }) => status === 'live');
  const [since, setSince] = useState<string>();
  useEffect(() => {
    if (live) return;
    const began = new Date().toISOString();
    const timer = setTimeout(() => setSince(began), AWAY);
    return () => {
      clearTimeout(timer);
      setSince(undefined);
    };
  }, [live]);
  return since;
}
