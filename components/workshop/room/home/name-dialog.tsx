'use client';

import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { MOST } from '@/lib/workshop/protocol/bounds';
import { useLive } from '../../live';
import { refusalWords } from '../../refusal-words';
import { requestWords, useAttempt } from '../../use-attempt';

interface NameFormProps {
  name: string;
  onClose: () => void;
}

/** It stays, so that it gives the focus back. */
export const NameDialog = ({ open, ...form }: NameFormProps & { open: boolean }) => (
  <Dialog open={open} onClose={form.onClose} title="Your name in the room">
    <NameForm {...form} />
  </Dialog>
);

function NameForm({ name, onClose }: NameFormProps) {
  const live = useLive();
  const [text, setText] = useState(name);
  const { busy, problem, attempt } = useAttempt(requestWords);
  const field = useId();

  function submit(event: FormEvent) {
    event.preventDefault();
    void attempt(async () => {
      const told = await live.send({ do: 'call-me', name: text });
      if (!told.ok) return refusalWords(told.refusal);
      onClose();
    });
  }

  return (
    <form onSubmit={submit} className="px-5 pt-4 pb-5">
      <label htmlFor={field} className="text-sm font-semibold">
        Name
      </label>
      <input
        id={field}
        value={text}
        required
        maxLength={MOST.name}
        autoComplete="nickname"
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : `${field}-problem`}
        onChange={(event) => setText(event.target.value)}
        className="mt-1 h-11 w-full rounded border border-line-strong bg-page px-3"
      />
      <p id={`${field}-problem`} role="alert" className="mt-1.5 text-sm text-bad">
        {problem}
      </p>
      <Button type="submit" look="primary" className="mt-2" disabled={busy || !text.trim()}>
        {busy ? 'Changing' : 'Change the name'}
      </Button>
    </form>
  );
}
