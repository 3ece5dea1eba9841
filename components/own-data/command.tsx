'use client';

import { Copy } from 'lucide-react';
import { useState } from 'react';
import { copyText } from '@/components/lab/workbench/copy';
import { IconButton } from '@/components/ui/button';

/** A command or a query to take along, as it stands. */
export function Command({ text, label }: { text: string; label: string }) {
  const [said, setSaid] = useState('');
  return (
    <div className="relative mt-2">
      <pre
        tabIndex={0}
        role="region"
        aria-label={label}
        className="font-data max-h-80 overflow-auto rounded border border-line bg-sunken py-2.5 pr-11 pl-3 whitespace-pre"
      >
        {text}
      </pre>
      <IconButton
        label={`Copy: ${label}`}
        size="sm"
        className="absolute top-1.5 right-1.5 bg-sunken"
        onClick={async () =>
          setSaid((await copyText(text)) ? 'Copied.' : 'Copying is not allowed here.')
        }
      >
        <Copy size={14} aria-hidden />
      </IconButton>
      <span role="status" className="sr-only">
        {said}
      </span>
    </div>
  );
}
