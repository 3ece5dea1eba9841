'use client';

import type { Evidence } from '@/lib/query/types';
import { size } from './units';

interface FilesPanelProps {
  evidence: Evidence;
  /** Files that the learner's own commands wrote. */
  written: Readonly<Record<string, Uint8Array>>;
  onInsert: (name: string) => void;
}

/** The files that the terminal's commands can read. */
export function FilesPanel({ evidence, written, onInsert }: FilesPanelProps) {
  const own = Object.entries(written).filter(
    ([name]) => !evidence.files.some((file) => file.name === name),
  );
  return (
    <div className="py-2">
      <Heading>Evidence</Heading>
      <ul>
        {evidence.files.map((file) => (
          <File key={file.name} name={file.name} bytes={file.bytes} onInsert={onInsert} />
        ))}
      </ul>
      {own.length > 0 && (
        <>
          <Heading>Yours</Heading>
          <ul>
            {own.map(([name, bytes]) => (
              <File key={name} name={name} bytes={bytes.byteLength} onInsert={onInsert} />
            ))}
          </ul>
        </>
      )}
      <p className="px-4 pt-3 text-label text-ink-3">
        Choose a file to put its name into the command.
      </p>
    </div>
  );
}

function Heading({ children }: { children: string }) {
  return <h3 className="px-4 pt-2 pb-1 text-label font-semibold text-ink-3">{children}</h3>;
}

function File(props: { name: string; bytes: number; onInsert: (name: string) => void }) {
  return (
    <li>
      <button
        type="button"
        onClick={() => props.onInsert(props.name)}
        className="font-data flex w-full items-baseline gap-3 px-4 py-1 text-left hover:bg-hover focus-visible:-outline-offset-2"
      >
        <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{props.name}</span>
        <span className="shrink-0 text-label text-ink-3">{size(props.bytes)}</span>
      </button>
    </li>
  );
}
