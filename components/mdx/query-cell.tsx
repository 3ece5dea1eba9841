'use client';

import { Play, RotateCcw } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { useEngine } from '@/components/lab/workbench/use-engine';
import { LANGUAGE_NAMES } from '@/lib/query/languages';
import type { Evidence, Language } from '@/lib/query/types';
import { CellEditor } from './cell-editor';
import { CellEnd } from './cell-end';
import { useCellDraft } from './use-cell-draft';
import { useCellRun } from './use-cell-run';

export interface QueryCellProps {
  /** Unique among the lessons of a lab: `reading-logs/jq-from-array-to-table/titles`. */
  id: string;
  /** Of its element, for links to it. */
  anchor?: string;
  language: Language;
  code: string;
  evidence: Evidence;
  caption?: string;
  /** What it prints, shown until it is run; a line `…` stands for what was left out. */
  output?: string;
  /** The finished query, where the reader is to complete or to write it. */
  solution?: string;
  /** A question that is asked before the first run. */
  predict?: string;
}

/** A live query in a lesson: read it, change it, run it, right here. */
export function QueryCell(props: QueryCellProps) {
  const { id, anchor, language, code, evidence, caption, output, solution, predict } = props;
  const { handle, state } = useEngine(language, evidence);
  const { draft, setDraft, reset } = useCellDraft(`cells/${evidence.lab}`, id, code);
  const { outcome, run, stop } = useCellRun(handle);
  const [guess, setGuess] = useState('');
  const [solved, setSolved] = useState(false);
  const guessId = useId();
  const running = outcome?.status === 'running';
  const start = () => void run(draft);

  return (
    <figure
      id={anchor}
      aria-label={caption ?? `${LANGUAGE_NAMES[language]} query`}
      className="relative scroll-mt-20 overflow-hidden rounded-lg border border-line bg-raised has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-accent"
    >
      <figcaption className="flex min-h-9 items-center gap-3 border-b border-line bg-sunken py-1 pr-1 pl-4">
        <span className="min-w-0 flex-1 text-data text-ink-2">
          <span className="font-semibold text-ink">{LANGUAGE_NAMES[language]}</span>
          {caption && <span className="ml-2">{caption}</span>}
        </span>
        {draft !== code && (
          <Button size="sm" look="quiet" onClick={reset} title="Back to the lesson's text">
            <RotateCcw size={13} aria-hidden /> Reset
          </Button>
        )}
      </figcaption>
      <CellEditor
        handle={handle}
        value={draft}
        label={caption ?? 'Query'}
        onChange={setDraft}
        onRun={start}
      />
      {predict && !outcome && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-t border-line px-4 py-2 text-sm">
          <label htmlFor={guessId} className="text-ink-2">
            <span className="font-semibold text-ink">Before you run it:</span> {predict}
          </label>
          <input
            id={guessId}
            value={guess}
            autoComplete="off"
            placeholder="Your guess"
            onChange={(event) => setGuess(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && start()}
            className="h-7 min-w-32 flex-1 rounded border border-line-strong bg-page px-2 text-data"
          />
        </div>
      )}
      <div className="flex min-h-11 flex-wrap items-center gap-2 border-t border-line px-4 py-1.5">
        {running ? (
          <Button size="sm" onClick={stop}>
            Stop
          </Button>
        ) : (
          <Button size="sm" look="primary" onClick={start} disabled={!draft.trim()}>
            <Play size={12} fill="currentColor" aria-hidden /> Run
          </Button>
        )}
        <span className="hidden gap-0.5 sm:flex" aria-hidden>
          <Kbd>Ctrl</Kbd>
          <Kbd>Enter</Kbd>
        </span>
        {solution !== undefined && (
          <Button
            size="sm"
            look="quiet"
            className="ml-auto"
            aria-expanded={solved}
            onClick={() => setSolved(!solved)}
          >
            {solved ? 'Hide a solution' : 'Show a solution'}
          </Button>
        )}
      </div>
      {solved && solution !== undefined && (
        <div className="border-t border-line bg-sunken px-4 py-2.5">
          <code className="font-data block bg-transparent! p-0! [overflow-wrap:anywhere] whitespace-pre-wrap">
            {solution}
          </code>
          <Button size="sm" className="mt-2" onClick={() => setDraft(solution)}>
            Put it into the editor
          </Button>
        </div>
      )}
      <CellEnd
        language={language}
        state={state}
        outcome={outcome}
        onRetry={start}
        expected={output}
        expectedHidden={predict !== undefined}
        goal={solution !== undefined}
        guess={guess}
      />
    </figure>
  );
}
