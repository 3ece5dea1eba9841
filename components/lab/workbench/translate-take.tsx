'use client';

import { useId, useMemo, useState } from 'react';
import { takeAway, type Question, type Take } from '@/lib/query/translate';
import type { Evidence } from '@/lib/query/types';
import { Diagnostics } from './diagnostics';
import { CopyButton, TranslateCode } from './translate-code';
import { TranslateNotes } from './translate-notes';
import { TranslateTabs } from './translate-tabs';

interface TranslateTakeProps {
  query: string;
  question: Question;
  evidence: Evidence;
}

/** The same question as a command for a shell with an account behind it. */
export function TranslateTake({ query, question, evidence }: TranslateTakeProps) {
  const prefix = useId();
  const takes = useMemo(() => takeAway(question, evidence), [question, evidence]);
  const [chosen, setChosen] = useState<Take['id']>('jq');
  const { id, name, outcome } = takes.find((one) => one.id === chosen) ?? (takes[0] as Take);
  return (
    <section className="space-y-2.5 border-t border-line p-5" aria-labelledby={`${prefix}-title`}>
      <h3 id={`${prefix}-title`} className="text-sm font-semibold">
        Take it with you
      </h3>
      <p className="text-data text-ink-2">
        The same question as a command for bash, for an account of your own.
      </p>
      <TranslateTabs
        label="Where to"
        tabs={takes.map((one) => ({ id: one.id, label: one.name, ok: one.outcome.ok }))}
        value={id}
        onChange={setChosen}
        prefix={prefix}
      >
        {outcome.ok ? (
          <>
            <TranslateCode language="shell" text={outcome.command} label={`Command: ${name}`} />
            <div className="flex items-center gap-2">
              <CopyButton text={outcome.command}>Copy command</CopyButton>
            </div>
            <TranslateNotes query={query} notes={outcome.notes} />
          </>
        ) : (
          <Diagnostics query={query} diagnostics={outcome.diagnostics} />
        )}
      </TranslateTabs>
    </section>
  );
}
