'use client';

import { TriangleAlert } from 'lucide-react';
import type { MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/ui/button';
import { around, giveBack } from '@/components/ui/give-back';
import { useLive, useRoom } from '../live';
import { useNow } from '../use-now';
import { useDesk } from './desk';
import { pressedWords } from './pressed';
import { count, minutesWords } from './words';

/** What was pressed while there was no connection, and not carried out: the room may have gone on without it. */
export function NotSent() {
  const live = useLive();
  const { state, numbers } = useDesk();
  const now = useNow();
  const offset = useRoom((room) => room.offset);
  const pending = useRoom((room) => room.pending);
  const late = pending.filter((one) => one.late);
  const then = (act: () => void) => (event: MouseEvent) => {
    const chain = { current: around(event.currentTarget) };
    flushSync(act);
    giveBack(chain);
  };
  return (
    <>
      <p role="status" className="sr-only">
        {late.length > 0 &&
          `Not sent: ${count(late.length, 'command')}. Send or drop what is listed.`}
      </p>
      {late.length > 0 && (
        <ul
          aria-label="Not sent"
          className="divide-y divide-line border-b border-line bg-warn-wash px-4 text-sm sm:px-6"
        >
          {late.map(({ key, command, order }) => {
            const words = pressedWords(command, state, numbers);
            const ago = minutesWords(now - offset - order).replace('now', 'a moment');
            return (
              <li key={key} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
                <span className="flex min-w-0 gap-2">
                  <TriangleAlert size={15} aria-hidden className="mt-[0.2em] shrink-0 text-warn" />
                  <span className="min-w-0 [overflow-wrap:anywhere]">
                    <strong className="font-semibold text-warn">Not sent:</strong> “{words}”,
                    pressed {ago} ago, without a connection
                  </span>
                </span>
                <span className="ml-auto flex gap-1.5">
                  <Button
                    size="sm"
                    aria-label={`Send it: ${words}`}
                    onClick={then(() => live.sendLate(key))}
                  >
                    Send it
                  </Button>
                  <Button
                    size="sm"
                    look="quiet"
                    aria-label={`Drop it: ${words}`}
                    onClick={then(() => live.dropLate(key))}
                  >
                    Drop it
                  </Button>
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}
