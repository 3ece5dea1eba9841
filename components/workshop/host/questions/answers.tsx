'use client';

import { Check, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Inline } from '@/components/ui/inline';
import type { Mend } from '@/lib/workshop/protocol/facts';
import { Confirm } from '../confirm';
import { useDesk } from '../desk';
import { count } from '../words';
import { type AnswerGroup, answerGroups, mendWith, NO_MEND } from './mend';

/** More than these are shown at a press. */
const FIRST = 12;

/** What was answered, grouped; each can be taken as right or as wrong, and the whole question as void. */
export function Answers({ reference: ref }: { reference: string }) {
  const { state, act, may } = useDesk();
  const [all, setAll] = useState(false);
  const [asking, setAsking] = useState(false);
  const groups = useMemo(() => answerGroups(state, ref), [state, ref]);
  const mend = state.questions[ref]?.mend;
  const mayMend = may({ do: 'mend', ref, ...NO_MEND });
  const set = (next: Mend) => void act({ do: 'mend', ref, ...next });
  const setVoid = (isVoid: boolean) => set({ ...(mend ?? NO_MEND), void: isVoid });
  return (
    <div className="space-y-3">
      {groups.length === 0 ? (
        <p className="text-sm text-ink-2">Nobody has answered it.</p>
      ) : (
        <ul aria-label="Answers, the most common first" className="divide-y divide-line text-sm">
          {groups.slice(0, all ? undefined : FIRST).map((group) => (
            <Group
              key={group.echo}
              group={group}
              onMend={mayMend ? (to) => set(mendWith(mend, group.echo, to)) : undefined}
            />
          ))}
        </ul>
      )}
      {!all && groups.length > FIRST && (
        <Button size="sm" onClick={() => setAll(true)}>
          Show {groups.length - FIRST} more
        </Button>
      )}
      {mayMend && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-data text-ink-2">
          {mend?.void ? (
            <>
              It is void: whoever tried has its points.
              <Button size="sm" onClick={() => setVoid(false)}>
                Count it again
              </Button>
            </>
          ) : (
            <>
              What you mend regrades everybody at once, and can be taken back.
              <Button size="sm" look="danger" onClick={() => setAsking(true)}>
                Void the question
              </Button>
            </>
          )}
        </p>
      )}
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title="Void this question?"
        action="Void it"
        onConfirm={() => setVoid(true)}
      >
        Whoever tried it gets its points, right or wrong, and nobody answers it any more. It can be
        counted again.
      </Confirm>
    </div>
  );
}

interface GroupProps {
  group: AnswerGroup;
  onMend: ((to: 'accept' | 'reject' | 'key') => void) | undefined;
}

function Group({
  group: { echo, people, count: times, right, graded, because },
  onMend,
}: GroupProps) {
  const Icon = right ? Check : X;
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 py-1.5 md:flex-nowrap">
      <span
        className={`inline-flex w-16 shrink-0 items-center gap-1 text-data font-semibold ${right ? 'text-ok' : 'text-bad'}`}
      >
        <Icon size={14} aria-hidden strokeWidth={2.5} /> {right ? 'right' : 'wrong'}
      </span>
      <span className="min-w-0 flex-1 basis-[calc(100%-5rem)] md:basis-0">
        <span className="font-data [overflow-wrap:anywhere]">{echo || '(nothing)'}</span>
        {right !== graded && (
          <span className="ml-2 text-label text-ink-3">
            the key says {graded ? 'right' : 'wrong'}
          </span>
        )}
        {because && !right && (
          <span className="block text-data text-ink-2">
            <Inline text={because} />
          </span>
        )}
      </span>
      <span className="w-28 text-data tabular-nums max-md:pl-19 max-md:whitespace-nowrap md:text-right">
        {count(people, 'person', 'people')}
        {times > people && <span className="text-ink-3 md:block"> {times} times</span>}
      </span>
      {onMend && (
        <span className="ml-auto md:w-36 md:text-right">
          {right === graded ? (
            <Button
              size="sm"
              aria-label={`Take ${echo} as ${right ? 'wrong' : 'right'}`}
              onClick={() => onMend(right ? 'reject' : 'accept')}
            >
              Take as {right ? 'wrong' : 'right'}
            </Button>
          ) : (
            <Button size="sm" aria-label={`As the key says: ${echo}`} onClick={() => onMend('key')}>
              As the key says
            </Button>
          )}
        </span>
      )}
    </li>
  );
}
