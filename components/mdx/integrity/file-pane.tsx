'use client';

import { useId } from 'react';
import { Button } from '@/components/ui/button';
import type { DigestReport, HeldFile, LogReport } from '@/lib/trail/digest/inspect';
import { HashPair } from './hash-pair';
import { digestWords, logWords } from './words';

interface FilePaneProps {
  fileKey: string;
  /** Undefined where it was deleted. */
  file: HeldFile | undefined;
  digest: DigestReport | undefined;
  log: LogReport | undefined;
  changed: boolean;
  onChange: (text: string) => void;
  onPutBack: () => void;
}

/** One file: its text, which may be changed, and the hashes that decide. */
export function FilePane(props: FilePaneProps) {
  const { fileKey, file, digest, log, changed, onChange, onPutBack } = props;
  const id = useId();
  const said = digest ? digestWords(digest) : logWords(log?.verdict ?? 'unlisted');
  return (
    <section aria-label="The file that is open" className="min-w-0 space-y-3 p-4">
      <div className="flex items-start gap-3">
        <label htmlFor={id} className="font-data min-w-0 flex-1 text-label break-all text-ink-2">
          {fileKey}
        </label>
        {changed && (
          <Button size="sm" onClick={onPutBack}>
            Put it back
          </Button>
        )}
      </div>
      {file ? (
        <textarea
          id={id}
          value={file.text}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
          className="font-data block h-44 w-full resize-y rounded border border-line-strong bg-page px-3 py-2 text-data break-all"
        />
      ) : (
        <p id={id} className="rounded border border-dashed border-line-strong px-3 py-6 text-sm">
          The file was deleted.
        </p>
      )}
      <p role="status" className="text-sm">
        {said?.why}
      </p>
      {log && (
        <HashPair
          same={log.actual === log.expected}
          pair={[
            { label: 'SHA-256 of the file', hash: log.actual },
            { label: 'what its digest file names', hash: log.expected },
          ]}
        />
      )}
      {digest?.signed && (
        <HashPair
          same={digest.opened === digest.signed.hash}
          pair={[
            { label: 'SHA-256 of the four lines below', hash: digest.signed.hash },
            { label: 'in the signature, opened with the public key', hash: digest.opened },
          ]}
        />
      )}
      {digest?.named && (
        <HashPair
          same={digest.named.holds}
          pair={[
            { label: 'SHA-256 of the file', hash: digest.hash },
            { label: 'what the next digest file names', hash: digest.named.hash },
          ]}
        />
      )}
      {digest?.signed && (
        <details className="text-sm">
          <summary className="cursor-pointer text-ink-2">
            The four lines that are signed: its end, its place, its hash, the signature before
          </summary>
          <pre
            tabIndex={0}
            role="group"
            aria-label="The four lines that are signed"
            className="font-data mt-2 max-h-48 overflow-auto rounded border border-line bg-sunken px-3 py-2 text-label break-all whitespace-pre-wrap"
          >
            {digest.signed.text}
          </pre>
        </details>
      )}
    </section>
  );
}
