'use client';

import { useMemo, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Json } from '@/lib/query/types';
import { Explained } from './explained';
import { OwnRecord } from './own-record';

interface AnatomyProps {
  /** One record as JSON; the content check has read it. */
  text: string;
  caption: string;
}
type Record = { readonly [key: string]: Json };

/** A CloudTrail record whose every field is explained beside it. */
export function Anatomy({ text, caption }: AnatomyProps) {
  const given = useMemo(() => JSON.parse(text) as Record, [text]);
  const [own, setOwn] = useState<Record>();
  const [pasting, setPasting] = useState(false);
  /** What was pasted, kept while the form is closed. */
  const [pasted, setPasted] = useState('');
  const opener = useRef<HTMLButtonElement>(null);
  const record = own ?? given;
  const title = own ? 'Your own record' : caption;

  /** What had the focus goes away. */
  function show(next: Record | undefined) {
    setOwn(next);
    setPasting(false);
    opener.current?.focus();
  }

  return (
    <figure
      aria-label={title}
      className="@container relative rounded-lg border border-line bg-raised xl:-mr-24"
    >
      <figcaption className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 rounded-t-lg border-b border-line bg-sunken py-1 pr-1 pl-4 text-data">
        <span className="min-w-0 flex-1 basis-56 text-ink-2">
          <span className="font-semibold text-ink">Record</span> <span>{title}</span>
        </span>
        {own && (
          <Button size="sm" look="quiet" className="-ml-2.5" onClick={() => show(undefined)}>
            Back to the lesson’s record
          </Button>
        )}
        <Button
          ref={opener}
          size="sm"
          look="quiet"
          className="-ml-2.5"
          aria-expanded={pasting}
          onClick={() => setPasting(!pasting)}
        >
          Paste your own
        </Button>
      </figcaption>
      {pasting && (
        <OwnRecord text={pasted} onText={setPasted} onRecord={show} onCancel={() => show(own)} />
      )}
      <Explained key={own ? 'own' : 'given'} record={record} label={title} />
    </figure>
  );
}
