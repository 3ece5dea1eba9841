'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Json } from '@/lib/query/types';
import { readOwnRecord, type RecordProblem } from '@/lib/trail/own-record';

interface OwnRecordProps {
  text: string;
  onText: (text: string) => void;
  onRecord: (record: { readonly [key: string]: Json }) => void;
  onCancel: () => void;
}

/** Where a reader puts a record of their own. It stays in the page. */
export function OwnRecord({ text, onText, onRecord, onCancel }: OwnRecordProps) {
  const [problems, setProblems] = useState<readonly RecordProblem[]>([]);
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);

  function read() {
    const found = readOwnRecord(text);
    if ('record' in found) onRecord(found.record);
    else setProblems(found.problems);
  }

  return (
    <div className="border-b border-line px-4 py-3">
      <label htmlFor={id} className="text-sm font-semibold">
        A record of your own, as JSON
      </label>
      <p id={`${id}-about`} className="text-sm text-ink-2">
        It is read in this page and never leaves your browser. Of a whole log file the first record
        is taken.
      </p>
      <textarea
        ref={area}
        id={id}
        value={text}
        rows={8}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-about ${id}-problems`}
        aria-invalid={problems.length > 0}
        onChange={(event) => {
          onText(event.target.value);
          setProblems([]);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onCancel();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) read();
        }}
        placeholder={'{ "eventVersion": "1.11", "userIdentity": { … } }'}
        className="font-data mt-2 block w-full resize-y rounded border border-line-strong bg-page px-3 py-2 text-data"
      />
      <div id={`${id}-problems`} role="alert">
        {problems.map((problem, index) => (
          <div key={index} className="mt-2 text-sm">
            <p className="[overflow-wrap:anywhere]">
              <span className="font-semibold text-bad">
                Line {problem.line}, column {problem.column}:
              </span>{' '}
              {problem.message}
            </p>
            {problem.excerpt !== '' && (
              <div className="font-data mt-1 overflow-x-auto rounded bg-sunken px-3 py-1 text-data whitespace-pre">
                {problem.excerpt}
                <span aria-hidden className="block font-bold text-bad">
                  {`${' '.repeat(problem.indent)}^`}
                </span>
              </div>
            )}
          </div>
        ))}
      </div>
      <div className="mt-3 flex gap-2">
        <Button size="sm" look="primary" onClick={read} disabled={!text.trim()}>
          Explain it
        </Button>
        <Button size="sm" look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
