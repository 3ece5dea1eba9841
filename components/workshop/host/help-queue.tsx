'use client';

import { Check, Hand } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useNow } from '../use-now';
import { useDesk } from './desk';
import { firstClick } from './first-click';
import { helpQueue } from './help';
import { minutesWords } from './words';

/** Those who asked for help, the longest waiting first. */
export function HelpQueue({ onOpen }: { onOpen: (participant: string) => void }) {
  const { state, self, act, may } = useDesk();
  const now = useNow();
  const waiting = helpQueue(state);
  if (waiting.length === 0)
    return (
      <p className="px-4 py-5 text-sm text-ink-2">
        Nobody waits. Whoever raises “Need help” stands here until the flag is lowered.
      </p>
    );
  return (
    <ol className="divide-y divide-line">
      {waiting.map(({ id, name, flag }) => {
        const mine = flag.helper?.id === self.id;
        return (
          <li key={id} className="px-4 py-2.5">
            <div className="flex items-baseline gap-2">
              <button
                type="button"
                onClick={() => onOpen(id)}
                className="min-w-0 truncate text-left text-sm font-semibold hover:underline"
              >
                {name}
              </button>
              <span className="ml-auto shrink-0 text-label text-ink-2 tabular-nums">
                {minutesWords(now - Date.parse(flag.since))}
              </span>
            </div>
            {flag.note && <p className="mt-0.5 text-data [overflow-wrap:anywhere]">{flag.note}</p>}
            <div className="mt-1.5 flex flex-wrap items-center gap-2">
              {flag.helper && (
                <span className="text-data text-ink-2">
                  {mine ? 'You are' : `${flag.helper.name} is`} on the way
                </span>
              )}
              {!flag.helper && may({ do: 'take-help', participant: id }) && (
                <Button size="sm" onClick={() => void act({ do: 'take-help', participant: id })}>
                  <Hand size={13} aria-hidden /> I go
                </Button>
              )}
              {(mine || self.role !== 'helper') && may({ do: 'lower-flag', participant: id }) && (
                <Button
                  size="sm"
                  look="quiet"
                  onClick={firstClick(() => act({ do: 'lower-flag', participant: id }))}
                >
                  <Check size={13} aria-hidden /> Helped
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
