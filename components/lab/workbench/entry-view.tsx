'use client';

import { Copy, Languages, ListTree, Pin, RotateCw, Square } from 'lucide-react';
import { memo, type RefObject, useCallback, useMemo } from 'react';
import { IconButton } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Kbd } from '@/components/ui/kbd';
import { Diagnostics } from './diagnostics';
import { OutputView } from './output-view';
import { holdsRecords } from './records';
import { ShellText } from './shell-text';
import type { Fold, Row } from './rows';
import type { Entry } from './transcript';
import { counted, duration } from './units';

export interface EntryActions {
  copy(entry: Entry): void;
  again(entry: Entry): void;
  stop(): void;
  /** Absent where there is nowhere to show a translation. */
  translate?(entry: Entry): void;
  /** Absent where there is nowhere to show records. */
  records?(entry: Entry): void;
  /** Absent where there is no case file. */
  pins?: LinePins;
}

/** Lines of output as evidence. */
export interface LinePins {
  pin(entry: Entry, row: Row): void;
  pinnedAs(row: Row): number | undefined;
  /** Shows the lines as a list in which they are chosen by key. */
  choose(entry: Entry): void;
}

interface EntryViewProps {
  entry: Entry;
  version: number;
  fold: Fold;
  scroller: RefObject<HTMLElement | null>;
  actions: EntryActions;
}

/** How an entry ended, in a few words; the same for eye and ear. */
export function outcomeOf(entry: Entry): string {
  const lines = counted(entry.output.lineCount, 'line');
  switch (entry.status) {
    case 'running':
      return entry.output.lineCount ? `${lines} so far` : 'running';
    case 'cancelled':
      return `stopped, ${lines}`;
    case 'timeout':
      return `stopped at the time limit, ${lines}`;
    case 'failed':
      return 'did not run';
    case 'done':
      return entry.exitCode ? `exit ${entry.exitCode}, ${lines}` : lines;
  }
}

/** What stays in sight while the output is scrolled sideways: as wide as the transcript. */
const BESIDE = 'sticky left-0 w-[100cqw] pr-2 pl-4';

export const EntryView = memo(function EntryView({
  entry,
  version,
  fold,
  scroller,
  actions,
}: EntryViewProps) {
  const running = entry.status === 'running';
  const wrong = entry.status === 'failed' || entry.status === 'timeout' || !!entry.exitCode;
  // A long command scrolls away with its output; kept on top it would hide half of that.
  const brief = entry.command.length <= fold.columns;
  const hasRecords = useMemo(
    () => !running && version >= 0 && holdsRecords(entry.output),
    [entry, running, version],
  );
  const onPin = useCallback((row: Row) => actions.pins?.pin(entry, row), [actions, entry]);
  return (
    <li className="group/entry relative pb-3" aria-label={entry.command}>
      <div className={cx('z-10 flow-root bg-raised pt-1', BESIDE, brief && '@md:top-0')}>
        <div className="relative float-right ml-3 flex h-7 items-center text-label text-ink-3">
          {running ? (
            <Running entry={entry} stop={actions.stop} />
          ) : (
            <>
              <Tools
                entry={entry}
                actions={actions}
                hasRecords={hasRecords}
                className="absolute right-full z-10 mr-1 hidden rounded bg-raised opacity-0 transition-opacity duration-(--fast) group-focus-within/entry:opacity-100 group-hover/entry:opacity-100 pointer-coarse:opacity-100 @md:flex"
              />
              <span className="tabular-nums">
                <span className={cx(wrong && 'font-semibold text-bad')}>{outcomeOf(entry)}</span>
                {entry.elapsedMs !== undefined && (
                  <span className="hidden @sm:inline"> · {duration(entry.elapsedMs)}</span>
                )}
              </span>
            </>
          )}
        </div>
        <pre className="font-data relative py-1 pl-5 whitespace-pre-wrap [overflow-wrap:anywhere]">
          <span
            aria-hidden
            className={cx(
              'absolute left-0 font-bold select-none',
              wrong ? 'text-bad' : 'text-accent',
            )}
          >
            $
          </span>
          <code>
            <ShellText text={entry.command} diagnostics={entry.diagnostics} />
          </code>
        </pre>
      </div>
      <div className="pr-2 pl-4">
        <OutputView
          output={entry.output}
          fold={fold}
          scroller={scroller}
          {...(actions.pins && { onPin, pinnedAs: actions.pins.pinnedAs })}
        />
      </div>
      {entry.diagnostics.length > 0 && (
        <div className={cx('pt-1', BESIDE)}>
          <Diagnostics
            query={entry.command}
            diagnostics={entry.diagnostics}
            said={entry.output.stream('stderr')}
          />
        </div>
      )}
      <Ending entry={entry} />
      {!running && (
        <Tools
          entry={entry}
          actions={actions}
          hasRecords={hasRecords}
          className={cx('flex @md:hidden', BESIDE, 'pl-7.5')}
        />
      )}
    </li>
  );
});

/** Only what jq asks can be said in another language. */
const JQ = /\bjq\b/;

interface ToolsProps {
  entry: Entry;
  actions: EntryActions;
  hasRecords: boolean;
  className: string;
}

/** What can be done with a finished entry. */
function Tools({ entry, actions, hasRecords, className }: ToolsProps) {
  return (
    <div className={cx('items-center', className)}>
      {hasRecords && actions.records && (
        <IconButton size="sm" label="Open as records" onClick={() => actions.records?.(entry)}>
          <ListTree size={15} aria-hidden />
        </IconButton>
      )}
      {entry.output.length > 0 && actions.pins && (
        <IconButton size="sm" label="Pin lines" onClick={() => actions.pins?.choose(entry)}>
          <Pin size={14} aria-hidden />
        </IconButton>
      )}
      {entry.output.length > 0 && (
        <IconButton size="sm" label="Copy output" onClick={() => actions.copy(entry)}>
          <Copy size={14} aria-hidden />
        </IconButton>
      )}
      {actions.translate && JQ.test(entry.command) && (
        <IconButton size="sm" label="Translate" onClick={() => actions.translate?.(entry)}>
          <Languages size={14} aria-hidden />
        </IconButton>
      )}
      <IconButton size="sm" label="Run again" onClick={() => actions.again(entry)}>
        <RotateCw size={14} aria-hidden />
      </IconButton>
    </div>
  );
}

function Running({ entry, stop }: { entry: Entry; stop: () => void }) {
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden className="size-1.5 animate-pulse rounded-full bg-accent" />
      <span className="tabular-nums">{outcomeOf(entry)}</span>
      <button
        type="button"
        onClick={stop}
        className="inline-flex h-6 items-center gap-1.5 rounded border border-line px-2 text-ink-2 hover:bg-hover hover:text-ink"
      >
        <Square size={9} fill="currentColor" aria-hidden /> Stop
        <span className="hidden @sm:inline">
          <Kbd>Ctrl C</Kbd>
        </span>
      </button>
    </span>
  );
}

/** What else is to be said of how it ended. */
function Ending({ entry }: { entry: Entry }) {
  const words =
    entry.status === 'timeout'
      ? 'It ran longer than the time limit and was stopped. Narrow it down, with select(…) or head.'
      : entry.truncated
        ? 'There was more output than is shown. Narrow it down, or write it to a file: command > out.txt'
        : '';
  return words && <p className={cx('pt-1 text-data text-warn', BESIDE, 'pl-9')}>{words}</p>;
}
