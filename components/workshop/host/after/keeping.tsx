'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { deleteWorkshop } from '@/lib/workshop/client/api';
import { forgetWorkshop } from '@/lib/workshop/client/forget-workshop';
import { MOST, UNENDED_DAYS } from '@/lib/workshop/protocol/bounds';
import { Confirm } from '../confirm';
import { useDesk } from '../desk';
import { failedWords } from '../staff-words';
import { count } from '../words';

/** How long it is kept, its end, and its deletion: the instructor's alone. */
export function Keeping() {
  const { state, act, may, say } = useDesk();
  const [days, setDays] = useState(String(state.keepDays));
  const [asking, setAsking] = useState<'end' | 'delete'>();
  const router = useRouter();
  const id = useId();
  if (!may({ do: 'keep', days: 1 })) return null;
  const over = state.endedAt !== undefined;
  const wanted = Math.floor(Number(days));

  async function keep(event: FormEvent) {
    event.preventDefault();
    if (await act({ do: 'keep', days: wanted })) say(`It is kept for ${count(wanted, 'day')}.`);
  }

  async function forget() {
    try {
      await deleteWorkshop(state.id);
      forgetWorkshop(state.id);
      router.push('/workshops');
    } catch (error) {
      say(failedWords(error));
    }
  }

  return (
    <section aria-labelledby={`${id}-keeping`} className="space-y-4">
      <h2 id={`${id}-keeping`} className="text-h3 font-bold tracking-tight">
        End and keep
      </h2>
      <form onSubmit={keep}>
        <label htmlFor={`${id}-days`} className="text-sm font-semibold">
          Keep for days after the end
        </label>
        <div className="mt-1 flex gap-2">
          <input
            id={`${id}-days`}
            type="number"
            value={days}
            min={1}
            max={MOST.days}
            required
            onChange={(event) => setDays(event.target.value)}
            className="h-9 w-20 rounded border border-line-strong bg-raised px-2.5 text-right text-sm tabular-nums"
          />
          <Button type="submit" disabled={wanted === state.keepDays || !(wanted >= 1)}>
            Keep
          </Button>
        </div>
        <p className="mt-1 text-data text-ink-3">
          Then everything is deleted for good. A workshop that is never ended goes {UNENDED_DAYS}{' '}
          days after anything last happened in it, or after this many days if they are more.
        </p>
      </form>
      <div className="flex flex-wrap gap-2">
        {over ? (
          <Button onClick={() => void act({ do: 'reopen' })}>Reopen the workshop</Button>
        ) : (
          <Button onClick={() => setAsking('end')}>End the workshop</Button>
        )}
        <Button look="danger" onClick={() => setAsking('delete')}>
          Delete for good
        </Button>
      </div>
      <Confirm
        open={asking === 'end'}
        onClose={() => setAsking(undefined)}
        title="End the workshop?"
        action="End it"
        onConfirm={() => void act({ do: 'end' })}
      >
        Nobody can answer after that. You can reopen it.
      </Confirm>
      <Confirm
        open={asking === 'delete'}
        onClose={() => setAsking(undefined)}
        title="Delete this workshop for good?"
        action="Delete for good"
        typed={state.code}
        onConfirm={() => void forget()}
      >
        Answers, names, messages, sessions and links go at once, for everybody, and cannot be
        brought back. Take along what you need first.
      </Confirm>
    </section>
  );
}
