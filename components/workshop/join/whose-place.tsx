import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { Joined } from '@/lib/workshop/client/wire';

interface WhosePlaceProps {
  /** That this browser has; shut where there is none to ask about. */
  place: Joined | undefined;
  /** The name that was typed. */
  typed: string;
  onClose: () => void;
  onMine: (place: Joined) => void;
  onOther: () => void;
}

/** A device goes from hand to hand: nobody becomes somebody else without being asked. */
export function WhosePlace({ place, typed, onClose, onMine, onOther }: WhosePlaceProps) {
  const name = place?.seatOf;
  return (
    <Dialog open={place !== undefined} onClose={onClose} title={`This browser is ${name}’s place`}>
      {place && (
        <div className="space-y-4 px-5 pt-4 pb-5 text-sm">
          <div>
            <Button look="primary" onClick={() => onMine(place)}>
              Go on as {name}
            </Button>
            <p className="mt-1.5 text-ink-2">
              With all of {name}’s answers. The name can be changed in the room.
            </p>
          </div>
          <div className="border-t border-line pt-4">
            <Button
              onClick={() => {
                onClose();
                onOther();
              }}
            >
              I am somebody else
            </Button>
            <p className="mt-1.5 text-ink-2">
              You join as {typed.trim()}, and {name} is signed out of this browser. {name}’s answers
              stay: their own return link leads back to them, or a new one from the instructor.
            </p>
          </div>
        </div>
      )}
    </Dialog>
  );
}
