import { CloudOff, CloudUpload, Wifi } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import { useRoom } from '../../live';
import { useLasting } from './use-lasting';

/** In milliseconds: what is sent as fast as this needs no word. */
const SLOW = 1_500;

const OFFLINE = {
  words: 'No connection',
  more: 'Go on: answers are kept, and sent in order once the network is back.',
};
const RESTS = {
  words: 'Open in other tabs',
  more: 'You have many pages of this room open. This one goes on when you click it.',
};

/** Whether the room is there, and how much waits to be sent. */
export function Connection() {
  const status = useRoom((room) => room.status);
  const waiting = useRoom((room) => room.pending.length);
  const why = status === 'elsewhere' ? RESTS : OFFLINE;
  const away = useLasting(status !== 'live', SLOW);
  const slow = useLasting(waiting > 0, SLOW);
  const Icon = away ? CloudOff : slow ? CloudUpload : Wifi;
  const words = away ? why.words : slow ? 'Sending' : 'Connected';
  const queue = (away || slow) && waiting > 0 ? waiting : undefined;
  return (
    <p
      role="status"
      title={away ? why.more : words}
      className={cx(
        'flex items-center gap-1.5 px-1 text-data whitespace-nowrap',
        away ? 'font-semibold text-warn' : 'text-ink-3',
        !away && !slow && 'max-sm:sr-only',
      )}
    >
      <Icon size={15} aria-hidden className="shrink-0" />
      <span className={cx(away || slow ? 'max-sm:sr-only' : 'sr-only')}>{words}</span>
      {queue !== undefined && (
        <span className="tabular-nums">
          {queue}
          <span className="max-sm:sr-only"> waiting</span>
        </span>
      )}
    </p>
  );
}
