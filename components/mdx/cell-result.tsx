'use client';

import { Check } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { colourJsonLine, looksLikeJson } from '@/components/lab/workbench/colour';
import { Diagnostics } from '@/components/lab/workbench/diagnostics';
import { outcomeOf } from '@/components/lab/workbench/entry-view';
import { OutputView, ROW_HEIGHT } from '@/components/lab/workbench/output-view';
import { Pieces } from '@/components/lab/workbench/pieces';
import { foldAt, rowsOf } from '@/components/lab/workbench/rows';
import { QueryResultView } from '@/components/lab/workbench/query-result';
import { duration } from '@/components/lab/workbench/units';
import { useColumns } from '@/components/lab/workbench/use-columns';
import type { Entry } from '@/components/lab/workbench/transcript';
import { printsAsExpected } from '@/lib/query/expected';
import { cx } from '@/components/ui/cx';
import type { Language } from '@/lib/query/types';
import type { CellOutcome } from './use-cell-run';

interface CellResultProps {
  outcome: CellOutcome | null;
  language: Language;
  expected?: string;
  /** A prediction is asked for: the output would give it away. */
  expectedHidden: boolean;
  /** The reader is to write the query that prints it. */
  goal: boolean;
  guess: string;
  say: (words: string) => void;
}

/** Beneath a cell's query: what it is known to print, and after a run, what it did print. */
export function CellResult(props: CellResultProps) {
  const { outcome, expected, expectedHidden, goal, guess, say } = props;
  if (!outcome) {
    if (expected === undefined || expectedHidden) return null;
    return <Expected text={expected} goal={goal} />;
  }
  const finished = outcome.status !== 'running';
  return (
    <>
      {finished && guess.trim() && (
        <p className="border-t border-line px-4 py-2 text-sm text-ink-2">
          You guessed <span className="font-semibold text-ink">{guess.trim()}</span>. This is what
          it gave:
        </p>
      )}
      {outcome.language === 'shell' ? (
        <ShellResult
          entry={outcome.entry}
          matches={
            finished && goal && expected !== undefined
              ? printsAsExpected(expected, outcome.entry.output.stream('stdout'))
              : undefined
          }
        />
      ) : (
        <div className={cx('flex flex-col border-t border-line', tableHeight(outcome))}>
          <QueryResultView
            language={outcome.language}
            result={outcome.result}
            onStop={() => undefined}
            say={say}
          />
        </div>
      )}
    </>
  );
}

/** A few rows take the room they need, many scroll. */
function tableHeight(outcome: Exclude<CellOutcome, { language: 'shell' }>): string {
  const { rows, columns } = outcome.result;
  if (columns.length === 0) return '';
  if (rows.length <= 3) return 'h-44';
  return rows.length <= 6 ? 'h-64' : 'h-80';
}

const labelClass = 'text-label text-ink-3';

function Expected({ text, goal }: { text: string; goal: boolean }) {
  return (
    <div className="border-t border-line px-4 py-2.5">
      <p className={labelClass}>{goal ? 'What it should print' : 'What it prints'}</p>
      <pre
        tabIndex={0}
        aria-label="Output"
        className="font-data m-0! mt-1! max-h-80 overflow-auto border-0! bg-transparent! p-0! text-ink-2 [tab-size:8]"
      >
        {text.split('\n').map((line, at) => (
          <span key={at}>
            {looksLikeJson(text) ? <Pieces pieces={colourJsonLine(line)} /> : line}
            {'\n'}
          </span>
        ))}
      </pre>
    </div>
  );
}

interface ShellResultProps {
  entry: Entry;
  /** Whether it printed what it should; undefined where nothing was asked. */
  matches?: boolean;
}

function ShellResult({ entry, matches }: ShellResultProps) {
  const pane = useRef<HTMLDivElement>(null);
  const columns = useColumns(pane);
  const wrong = entry.status === 'failed' || entry.status === 'timeout' || !!entry.exitCode;
  const fold = useMemo(() => foldAt(columns, false), [columns]);
  const wide = rowsOf(entry.output, fold).widest > columns;
  const tall = entry.output.lineCount * ROW_HEIGHT > 340;
  return (
    <div className="border-t border-line pt-2 pb-2.5">
      <p role="status" className={cx('flex gap-3 px-4', labelClass)}>
        <span className={cx('tabular-nums', wrong && 'font-semibold text-bad')}>
          {outcomeOf(entry)}
          {entry.elapsedMs !== undefined && (
            <span className="font-normal text-ink-3"> · {duration(entry.elapsedMs)}</span>
          )}
        </span>
        {matches && (
          <span className="flex items-center gap-1 font-semibold text-ok">
            <Check size={13} aria-hidden /> It prints what it should
          </span>
        )}
        {matches === false && !wrong && <span>Not yet what it should print</span>}
      </p>
      <div
        ref={pane}
        tabIndex={tall || wide ? 0 : undefined}
        role="group"
        aria-label="Output"
        className={cx(
          'font-data relative mt-1 [--gutter:1rem]',
          tall ? 'h-85 overflow-auto' : 'overflow-x-auto overflow-y-hidden',
        )}
      >
        <div className={entry.output.lineCount ? 'w-max min-w-full' : 'hidden'}>
          <OutputView output={entry.output} fold={fold} scroller={pane} />
        </div>
      </div>
      {entry.diagnostics.length > 0 && (
        <div className="px-4 pt-1">
          <Diagnostics
            query={entry.command}
            diagnostics={entry.diagnostics}
            said={entry.output.stream('stderr')}
          />
        </div>
      )}
    </div>
  );
}
