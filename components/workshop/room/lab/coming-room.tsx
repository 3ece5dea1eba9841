import { useLasting } from '../bar/use-lasting';
import { GoOnAlone } from './go-on-alone';

/** In milliseconds: what comes as fast as this needs no explanation. */
const SLOW = 1_500;

/** In place of a lab's questions, until the room says which of them are open. */
export function ComingRoom() {
  const slow = useLasting(true, SLOW);
  return (
    <div className="p-4 text-sm">
      <p role="status" className="text-ink-2">
        Connecting to your room
        {slow &&
          '. It does not answer yet, and is tried again by itself; reload the page if it stays away. The brief and the evidence are open meanwhile.'}
      </p>
      {slow && (
        <div className="mt-4 rounded border border-line bg-raised px-3 py-2.5">
          <p>
            Alone, this lab is your own: what you answer then does not count in the workshop. Your
            place in it stays.
          </p>
          <GoOnAlone />
        </div>
      )}
    </div>
  );
}
