import { Pause } from 'lucide-react';

export function Paused() {
  return (
    <div
      role="status"
      className="flex items-start gap-3 rounded border border-warn bg-warn-wash px-4 py-3"
    >
      <Pause size={18} aria-hidden className="mt-0.5 shrink-0 text-warn" />
      <p>
        <span className="font-semibold text-warn">The room is paused.</span> Look to the front. What
        you wrote stays where it is, and the clock stands still.
      </p>
    </div>
  );
}
