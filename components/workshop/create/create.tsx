'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { createWorkshop } from '@/lib/workshop/client/api';
import { hostPath } from '@/lib/workshop/client/links';
import { useMemberships } from '@/lib/workshop/client/memberships';
import type { Created, Offer } from '@/lib/workshop/client/wire';
import { MODES } from '@/lib/workshop/protocol/agenda';
import { MOST } from '@/lib/workshop/protocol/bounds';
import { Problem } from '../problem';
import { requestWords, useAttempt } from '../use-attempt';
import { AgendaEditor } from './agenda-editor';
import { SecretLink } from './secret-link';
import { useDraft } from './use-draft';

const FIELD = 'mt-1 h-10 w-full rounded border border-line-strong bg-raised px-3';
const MODE_WORDS = {
  learn: ['Learn', 'No scores. Everyone works at their own pace towards understanding.'],
  play: ['Play', 'Points, a leaderboard when you show it, hints that cost.'],
} as const;
const SHORTEST_PASSWORD = 10;

/** An agenda, a name, a password: then the room is open. */
export function Create({ offer }: { offer: Offer }) {
  const { draft, change, forget } = useDraft(offer);
  const [password, setPassword] = useState('');
  const { busy, problem, attempt } = useAttempt(requestWords);
  const [created, setCreated] = useState<Created>();
  const router = useRouter();
  const id = useId();
  if (created)
    return <SecretLink created={created} onGo={() => router.push(hostPath(created.id))} />;
  if (!draft) return <p className="text-ink-3">One moment.</p>;
  const { title, name, mode, keepDays, parts } = draft;

  function submit(event: FormEvent) {
    event.preventDefault();
    void attempt(async () => {
      const agenda = parts.map(({ key: _key, ...part }) => part);
      const made = await createWorkshop({ title, name, mode, keepDays, password, agenda });
      useMemberships.getState().enter({
        id: made.id,
        title,
        role: 'staff',
        at: new Date().toISOString(),
      });
      forget();
      setCreated(made);
    });
  }

  return (
    <form onSubmit={submit} className="space-y-8">
      <div className="grid gap-5 sm:grid-cols-2">
        <div>
          <label htmlFor={`${id}-title`} className="text-sm font-semibold">
            Title
          </label>
          <input
            id={`${id}-title`}
            value={title}
            required
            maxLength={200}
            placeholder="Incident day, November"
            onChange={(event) => change({ title: event.target.value })}
            className={FIELD}
          />
        </div>
        <div>
          <label htmlFor={`${id}-name`} className="text-sm font-semibold">
            Your name
          </label>
          <input
            id={`${id}-name`}
            value={name}
            required
            maxLength={MOST.name}
            autoComplete="name"
            onChange={(event) => change({ name: event.target.value })}
            className={FIELD}
          />
        </div>
      </div>
      <fieldset>
        <legend className="text-sm font-semibold">Mode</legend>
        <div className="mt-1 grid gap-2 sm:grid-cols-2">
          {MODES.map((one) => (
            <label
              key={one}
              className="flex cursor-pointer items-start gap-3 rounded border border-line bg-raised px-3.5 py-2.5 has-checked:border-accent has-checked:bg-accent-wash"
            >
              <input
                type="radio"
                name={`${id}-mode`}
                checked={mode === one}
                onChange={() => change({ mode: one })}
                className="mt-1.5 accent-accent"
              />
              <span>
                <span className="block font-semibold">{MODE_WORDS[one][0]}</span>
                <span className="text-data text-ink-2">{MODE_WORDS[one][1]}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <section aria-labelledby={`${id}-agenda`}>
        <h2 id={`${id}-agenda`} className="mb-1 text-sm font-semibold">
          Agenda
        </h2>
        <AgendaEditor offer={offer} parts={parts} onChange={(next) => change({ parts: next })} />
      </section>
      <div className="grid gap-5 sm:grid-cols-2">
        <div>
          <label htmlFor={`${id}-password`} className="text-sm font-semibold">
            Password for the instructor’s link
          </label>
          <input
            id={`${id}-password`}
            type="password"
            value={password}
            required
            minLength={SHORTEST_PASSWORD}
            maxLength={200}
            autoComplete="new-password"
            aria-describedby={`${id}-password-note`}
            onChange={(event) => setPassword(event.target.value)}
            className={FIELD}
          />
          <p id={`${id}-password-note`} className="mt-1 text-data text-ink-3">
            At least {SHORTEST_PASSWORD} characters. It is asked for when the link is opened on
            another device, and cannot be read again.
          </p>
        </div>
        <div>
          <label htmlFor={`${id}-keep`} className="text-sm font-semibold">
            Keep for days after the end
          </label>
          <input
            id={`${id}-keep`}
            type="number"
            value={keepDays}
            required
            min={1}
            max={MOST.days}
            aria-describedby={`${id}-keep-note`}
            onChange={(event) => change({ keepDays: event.target.valueAsNumber || 1 })}
            className={FIELD}
          />
          <p id={`${id}-keep-note`} className="mt-1 text-data text-ink-3">
            Then everything is deleted for good. A workshop that nobody ends goes 90 days after what
            happened in it last.
          </p>
        </div>
      </div>
      <Problem words={problem} />
      <Button type="submit" look="primary" disabled={busy || parts.length === 0}>
        {busy ? 'Opening the workshop' : 'Open the workshop'}
      </Button>
    </form>
  );
}
