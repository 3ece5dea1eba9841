'use client';

import { Copy, UserPlus } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { invite } from '@/lib/workshop/client/api';
import { hostPath } from '@/lib/workshop/client/links';
import type { Invited } from '@/lib/workshop/client/wire';
import { MOST } from '@/lib/workshop/protocol/bounds';
import { useDesk } from '../desk';
import { failedWords } from '../staff-words';

type Asked = 'co-instructor' | 'helper';
const WHAT: Readonly<Record<Asked, string>> = {
  helper: 'Sees everything, takes help requests, writes to one person at a time.',
  'co-instructor': 'Does what you do, but for ending, deleting and asking others in.',
};

/** A link and a password for somebody else. Told once: the server keeps hashes. */
export function InviteForm() {
  const { state } = useDesk();
  const [role, setRole] = useState<Asked>('helper');
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [made, setMade] = useState<Invited & { readonly name: string }>();
  const id = useId();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy || name.trim() === '') return;
    setBusy(true);
    setProblem(undefined);
    try {
      setMade({ ...(await invite(state.id, role, name)), name: name.trim() });
      setName('');
    } catch (error) {
      setProblem(failedWords(error));
    }
    setBusy(false);
  }

  if (made) return <Told made={made} id={state.id} onDone={() => setMade(undefined)} />;
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
      {problem !== undefined && (
        <p role="alert" className="rounded border border-bad bg-bad-wash px-3 py-2 text-sm">
          {problem}
        </p>
      )}
      <Button type="submit" disabled={busy}>
        <UserPlus size={15} aria-hidden /> {busy ? 'Asking in' : 'Make a link'}
      </Button>
    </form>
  );
}

interface ToldProps {
  made: Invited & { readonly name: string };
  /** Of the workshop. */
  id: string;
  onDone: () => void;
}

function Told({ made, id, onDone }: ToldProps) {
  const [copied, setCopied] = useState(false);
  const link = location.origin + hostPath(id, made.link);
  const both = `${link}\nPassword: ${made.password}`;
  return (
    <div role="status" className="mt-4 rounded-lg border border-line bg-sunken p-3.5 text-sm">
      <p className="font-semibold">For {made.name}, shown this once</p>
      <p className="font-data mt-2 break-all select-all">{link}</p>
      <p className="mt-2">
        Password: <span className="font-data select-all">{made.password}</span>
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button
          size="sm"
          onClick={() => void navigator.clipboard.writeText(both).then(() => setCopied(true))}
        >
          <Copy size={13} aria-hidden /> {copied ? 'Copied' : 'Copy both'}
        </Button>
        <Button size="sm" look="quiet" onClick={onDone}>
          I have passed it on
        </Button>
      </div>
    </div>
  );
}
