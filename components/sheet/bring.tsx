'use client';

import { ClipboardPaste, FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FileButton } from '@/components/ui/file-button';
import { type Decoded, decodeSheet } from '@/lib/sheet/read/decode';

interface BringProps {
  onSheet: (name: string, sheet: Decoded) => void;
  onProblem: (problem: string) => void;
}

/** Reads a file as text; what cannot be one is said. */
export async function readFile(
  name: string,
  file: Blob,
  { onSheet, onProblem }: BringProps,
): Promise<void> {
  try {
    onSheet(name, decodeSheet(new Uint8Array(await file.arrayBuffer())));
  } catch (error) {
    onProblem(error instanceof Error ? error.message : String(error));
  }
}

/** Three ways to bring a sheet: choose it, drop it, paste it. */
export function Bring(props: BringProps) {
  const [pasting, setPasting] = useState(false);
  const [pasted, setPasted] = useState('');

  return (
    <div className="rounded-lg border border-dashed border-line-strong px-5 py-6">
      <p className="text-base font-semibold">Drop a CSV file anywhere on this page</p>
      <p className="mt-1 max-w-[38rem] text-sm text-ink-2">
        With commas, semicolons or tabs, as a spreadsheet, a form or a learning platform exports it.
        Either one answer a row, <code className="font-data">learner,question,answer</code>; or one
        learner a row and one question a column.
      </p>
      <div className="mt-4 flex flex-wrap gap-2.5">
        <FileButton
          label="Answer sheet"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          look="primary"
          onFile={(file) => void readFile(file.name, file, props)}
        >
          <FilePlus2 size={16} aria-hidden /> Choose a file
        </FileButton>
        <Button aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          <ClipboardPaste size={16} aria-hidden /> Paste
        </Button>
      </div>
      {pasting && (
        <form
          className="mt-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (pasted.trim() !== '') props.onSheet('', { text: pasted });
          }}
        >
          <label htmlFor="pasted-sheet" className="text-sm font-semibold">
            The rows, with the header
          </label>
          <textarea
            id="pasted-sheet"
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
            rows={7}
            spellCheck={false}
            placeholder={'learner,question,answer\nAda,effect,b'}
            className="font-data mt-1.5 block w-full rounded border border-line-strong bg-raised px-3 py-2 text-data"
          />
          <Button type="submit" look="primary" className="mt-2.5" disabled={pasted.trim() === ''}>
            Grade
          </Button>
        </form>
      )}
    </div>
  );
}
