'use client';

import { Check, Hand } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { Participant } from '@/lib/workshop/protocol/state';
import { useNow } from '../../use-now';
import { BroadcastForm } from '../broadcast-form';
import { useDesk } from '../desk';
import { firstClick } from '../first-click';
import { FlagMark } from '../flag';
import { clockWords, minutesWords } from '../words';

/** Their flag, the way to them, and what was said to them. */
export function PersonTalk({ person }: { person: Participant }) {
  const { id, flag, gone } = person;
  const { self, online, act, may } = useDesk();
  const now = useNow();
  const to = { whom: 'participant', participant: id } as const;
  const mine = flag.helper?.id === self.id;
  const raised = flag.state !== 'working';
  return (
    <section className="space-y-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
        {gone ? (
          <span className="font-semibold text-bad">
            {gone === 'banned' ? 'Banned from the room' : 'Taken out of the room'}
          </span>
        ) : (
          <>
            <FlagMark state={flag.state} />
            <span className="text-ink-2">
              for {minutesWords(now - Date.parse(flag.since)).replace('now', 'a moment')},{' '}
              {online.has(id) ? 'online' : 'away'}
            </span>
          </>
        )}
        <span className="ml-auto flex gap-2">
          {flag.state === 'help' && !flag.helper && may({ do: 'take-help', participant: id }) && (
            <Button look="primary" onClick={() => void act({ do: 'take-help', participant: id })}>
              <Hand size={14} aria-hidden /> I go
            </Button>
          )}
          {raised &&
            (mine || self.role !== 'helper') &&
            may({ do: 'lower-flag', participant: id }) && (
              <Button onClick={firstClick(() => act({ do: 'lower-flag', participant: id }))}>
                <Check size={14} aria-hidden /> Lower the flag
              </Button>
            )}
        </span>
      </div>
      {flag.helper && (
        <p className="text-sm text-ink-2">
          {mine ? 'You are' : `${flag.helper.name} is`} on the way.
        </p>
      )}
      {flag.note && (
        <blockquote className="border-l-2 border-warn pl-3 text-sm [overflow-wrap:anywhere]">
          {flag.note}
        </blockquote>
      )}
      {!gone && may({ do: 'broadcast', text: '', to }) && (
        <BroadcastForm to={to} label="A word to them alone" />
      )}
      {person.messages.length > 0 && (
        <ul className="space-y-1 text-sm">
          {person.messages.toReversed().map(({ text, at }) => (
            <li key={`${at} ${text}`} className="flex gap-2.5">
              <span className="shrink-0 text-data leading-5 text-ink-3 tabular-nums">
                {clockWords(at)}
              </span>
              <span className="min-w-0 [overflow-wrap:anywhere]">{text}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
