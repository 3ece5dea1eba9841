'use client';

import { Check, Copy } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Language } from '@/lib/query/types';
import { colourQuery, colourShell } from './colour';
import { copyText } from './copy';
import { Pieces } from './pieces';

interface CodeProps {
  language: Language;
  text: string;
  label: string;
}

/** A query in colour; long lines are folded. */
export function TranslateCode({ language, text, label }: CodeProps) {
  const pieces = language === 'shell' ? colourShell(text) : colourQuery(language, text);
  return (
    <pre
      aria-label={label}
      role="group"
      className="font-data rounded border border-line bg-sunken px-3 py-2.5 whitespace-pre-wrap [overflow-wrap:anywhere]"
    >
      <code>
        <Pieces pieces={pieces} />
      </code>
    </pre>
  );
}

/** Copies a text, and says so in its own place: a toast would lie behind the dialog. */
export function CopyButton({ text, children }: { text: string; children: ReactNode }) {
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean }>();
  const said = copied?.text === text ? copied : undefined;
  return (
    <>
      <Button
        size="sm"
        onClick={() => void copyText(text).then((done) => setCopied({ text, done }))}
      >
        {said?.done ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
        {children}
      </Button>
      <span role="status" className="text-label text-ink-2">
        {said && (said.done ? 'Copied' : 'The browser did not allow copying')}
      </span>
    </>
  );
}
