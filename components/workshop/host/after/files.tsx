'use client';

import { Download, KeyRound } from 'lucide-react';
import { Button, buttonClass } from '@/components/ui/button';
import { downloadText } from '@/components/ui/download';
import { keyPath } from '@/lib/workshop/client/links';
import { useDesk } from '../desk';
import { downloadsOf } from './downloads';

export function Files() {
  const { state, self } = useDesk();
  return (
    <section aria-labelledby="files">
      <h2 id="files" className="text-h3 font-bold tracking-tight">
        Take along
      </h2>
      <ul className="mt-2 space-y-3">
        {downloadsOf(state).map(({ label, what, name, type, text }) => (
          <li key={name}>
            <Button onClick={() => downloadText(name, text(), type)}>
              <Download size={15} aria-hidden /> {label}
            </Button>
            <p className="mt-0.5 text-data text-ink-3">{what}</p>
          </li>
        ))}
        {self.role !== 'helper' && (
          <li>
            <a href={keyPath(state.id)} target="_blank" className={buttonClass()}>
              <KeyRound size={15} aria-hidden /> Answer key
            </a>
            <p className="mt-0.5 text-data text-ink-3">
              Every question of the agenda with its answer and why, to print. In a tab of its own.
            </p>
          </li>
        )}
      </ul>
      <p className="mt-3 text-data text-ink-2">These files hold names. Keep them as such.</p>
    </section>
  );
}
