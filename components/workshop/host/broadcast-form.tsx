'use client';

import { Send } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Audible } from '@/lib/workshop/protocol/facts';
import { TextLines } from '../text-lines';
import { useDesk } from './desk';

interface BroadcastFormProps {
  /** Where it is fixed. Otherwise it is chosen: everybody, or a team. */
  to?: Audible;
  label: string;
  onSent?: () => void;
}

/** A line to everybody, to a team, to one person. What is refused stays in the field. */
export function BroadcastForm({ to, label, onSent }: BroadcastFormProps) {
  const { state, act, say } = useDesk();
  const [text, setText] = useState('');
  const [team, setTeam] = useState('');
  const [busy, setBusy] = useState(false);
  const toWhom: Audible = to ?? (team === '' ? { whom: 'all' } : { whom: 'team', team });

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (busy || text.trim() === '') return;
    setBusy(true);
    const sent = await act({ do: 'broadcast', text: text.trim(), to: toWhom });
    setBusy(false);
    if (!sent) return;
    setText('');
    say('Sent.');
    onSent?.();
  }

  return (
    <form onSubmit={submit}>
      <TextLines
        label={label}
        text={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event);
        }}
        className="text-sm"
      />
      {toWhom.whom === 'all' && (
        <p className="mt-1 text-data text-ink-3">
          The projector shows it for five minutes, or until the next part; their own screens keep
          it.
        </p>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {to === undefined && state.teams.length > 0 && (
          <select
            aria-label="To whom"
            value={team}
            onChange={(event) => setTeam(event.target.value)}
            className="h-9 rounded border border-line-strong bg-raised px-2.5 text-sm"
          >
            <option value="">Everybody</option>
            {state.teams.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        )}
        <Button type="submit" look="primary" disabled={busy || text.trim() === ''}>
          <Send size={14} aria-hidden /> {busy ? 'Sending' : 'Send'}
        </Button>
      </div>
    </form>
  );
}
