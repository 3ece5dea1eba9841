'use client';

import { UserPlus } from 'lucide-react';
import { type FormEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/ui/button';
import { invite } from '@/lib/workshop/client/api';
import { hostPath } from '@/lib/workshop/client/links';
import { MOST } from '@/lib/workshop/protocol/bounds';
import { Problem } from '../../problem';
import { useAttempt } from '../../use-attempt';
import { useDesk } from '../desk';
import { failedWords } from '../staff-words';
import { type Secret, ShownOnce } from './shown-once';

type Asked = 'co-instructor' | 'helper';
const WHAT: Readonly<Record<Asked, string>> = {
  helper: 'Sees everything, takes help requests, writes to one person at a time.',
  'co-instructor': 'Does what you do, but for ending, deleting and asking others in.',
};

/** A link and a password for somebody else. Told once: the server keeps hashes. */
export function InviteForm() {
  const [made, setMade] = useState<Secret>();
  const name = useRef<HTMLInputElement>(null);
  function done() {
    flushSync(() => setMade(undefined));
    name.current?.focus();
  }
  return made ? (
    <ShownOnce secret={made} onDone={done} />
  ) : (
    <Form nameField={name} onMade={setMade} />
  );
}

interface FormProps {
  nameField: React.Ref<HTMLInputElement>;
  onMade: (made: Secret) => void;
}

function Form({ nameField, onMade }: FormProps) {
  const { state } = useDesk();
  const [role, setRole] = useState<Asked>('helper');
  const [name, setName] = useState('');
  const { busy, problem, attempt } = useAttempt(failedWords);
  const id = useId();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (name.trim() === '') return;
    void attempt(async () => {
      const { link, password } = await invite(state.id, role, name);
      const path = hostPath(state.id, link);
      onMade({ name: name.trim(), link: location.origin + path, password });
    });
  }

  return (
    <form onSubmit={submit} className="mt-4 space-y-2.5">
      <div className="flex gap-2">
        <label className="sr-only" htmlFor={`${id}-role`}>
          Role
        </label>
        <select
          id={`${id}-role`}
          value={role}
          onChange={(event) => setRole(event.target.value as Asked)}
          className="h-9 rounded border border-line-strong bg-raised px-2 text-sm"
        >
          <option value="helper">Helper</option>
          <option value="co-instructor">Co-instructor</option>
        </select>
        <input
          ref={nameField}
          aria-label="Name of whom you ask in"
          placeholder="Name"
          value={name}
          required
          maxLength={MOST.name}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
          className="h-9 min-w-0 flex-1 rounded border border-line-strong bg-raised px-3 text-sm"
        />
      </div>
      <p className="text-data text-ink-3">{WHAT[role]}</p>
      <Problem words={problem} />
      <Button type="submit" disabled={busy}>
        <UserPlus size={15} aria-hidden /> {busy ? 'Asking in' : 'Make a link'}
      </Button>
    </form>
  );
}
