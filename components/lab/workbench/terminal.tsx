'use client';

import {
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { useStore } from 'zustand';
import type { Evidence } from '@/lib/query/types';
import type { WorkspaceStore } from '@/lib/progress/workspace';
import { copyText } from './copy';
import { EngineLoading } from './engine-loading';
import { replaceText } from './field';
import { type EntryActions, EntryView } from './entry-view';
import { Pager } from './pager';
import { Prompt } from './prompt';
import { recordsIn, type ShowRecords } from './records';
import type { Entry } from './transcript';
import { foldAt } from './rows';
import type { Asked } from './translate-dialog';
import { useColumns } from './use-columns';
import { useEngine } from './use-engine';
import { useFollow } from './use-follow';
import { foundByCommand, useLinePins } from './use-line-pins';
import { useTerminal } from './use-terminal';

export interface TerminalControl {
  run(command: string): void;
  /** Replaces the draft. */
  insert(command: string): void;
  /** Puts a name where the caret is, with spaces around it. */
  type(name: string): void;
  focus(): void;
}

interface TerminalProps {
  evidence: Evidence;
  store: WorkspaceStore;
  /** Lines are wrapped at the pane's width instead of scrolling sideways. */
  wrap: boolean;
  control: RefObject<TerminalControl | null>;
  onRecords: ShowRecords;
  /** Shows a command in the other languages. */
  onTranslate: (asked: Asked) => void;
  say: (words: string) => void;
}

/** The terminal: past commands above, the prompt at the foot. */
export function Terminal(props: TerminalProps) {
  const { evidence, store, wrap, control, onRecords, onTranslate, say } = props;
  const { handle, state } = useEngine('shell', evidence);
  const { entries, running, page, status, run, stop, clear, leavePage } = useTerminal(
    handle,
    store,
  );
  const draft = useStore(store, (workspace) => workspace.shellDraft);
  const history = useStore(store, (workspace) => workspace.shellHistory);
  const field = useRef<HTMLTextAreaElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const columns = useColumns(pane);
  const fold = useMemo(() => foldAt(columns, wrap), [columns, wrap]);
  useFollow(pane, entries.at(-1)?.id);
  const { pins, dialog } = useLinePins(say);

  const open = useCallback(() => {
    void handle.open(store.getState().session).catch(() => undefined);
  }, [handle, store]);
  useEffect(open, [open]);

  const setDraft = useCallback((shellDraft: string) => store.setState({ shellDraft }), [store]);
  const complete = useCallback(
    async (text: string, offset: number) => {
      const engine = await handle.open(store.getState().session);
      return engine.complete(text, offset);
    },
    [handle, store],
  );

  useImperativeHandle(
    control,
    () => ({
      run: (command) => void run(command),
      insert: (command) => {
        setDraft(command);
        field.current?.focus();
      },
      type: (name) => field.current && typeWord(field.current, name),
      focus: () => field.current?.focus(),
    }),
    [run, setDraft],
  );

  const actions = useMemo<EntryActions>(
    () => ({
      copy: (entry: Entry) =>
        void copyText(entry.output.text()).then((done) =>
          say(done ? 'Copied the output' : 'The browser did not allow copying'),
        ),
      again: (entry) => void run(entry.command),
      translate: (entry) => onTranslate({ language: 'shell', query: entry.command }),
      stop,
      records: (entry) =>
        onRecords(recordsIn(entry.output.stream('stdout')), foundByCommand(entry)),
      ...(pins && { pins }),
    }),
    [run, stop, onRecords, onTranslate, say, pins],
  );

  return (
    <div className="relative flex h-full min-h-0 flex-col bg-raised">
      <div role="log" aria-live="polite" className="sr-only">
        {status && <p key={status.id}>{status.text}</p>}
      </div>
      {page && (
        <Pager
          page={page}
          wrap={wrap}
          onLeave={() => {
            leavePage();
            field.current?.focus();
          }}
        />
      )}
      {/* The ring stands over the commands that stay on top while their output is scrolled. */}
      <div className="relative flex min-h-0 flex-1 flex-col after:pointer-events-none after:absolute after:inset-0 after:z-20 has-[>:focus-visible]:after:outline-2 has-[>:focus-visible]:after:-outline-offset-2 has-[>:focus-visible]:after:outline-accent">
        <div
          ref={pane}
          tabIndex={0}
          role="region"
          aria-label="Transcript"
          className="font-data @container min-h-0 flex-1 overflow-auto outline-none [overflow-anchor:none]"
        >
          <div className="flex min-h-full flex-col">
            {entries.length > 0 ? (
              <ol className="w-max min-w-full pt-1">
                {entries.map((entry) => (
                  <EntryView
                    key={entry.id}
                    entry={entry}
                    version={entry.version}
                    fold={fold}
                    scroller={pane}
                    actions={actions}
                  />
                ))}
              </ol>
            ) : (
              <Empty evidence={evidence} onTry={(command) => void run(command)} />
            )}
          </div>
        </div>
      </div>
      {state.status !== 'ready' && state.status !== 'idle' && (
        <EngineLoading state={state} name="terminal" onRetry={open} compact />
      )}
      <Prompt
        value={draft}
        onChange={setDraft}
        onRun={(command) => {
          setDraft('');
          void run(command);
        }}
        onStop={stop}
        onClear={clear}
        running={running}
        history={history}
        complete={complete}
        say={say}
        field={field}
      />
      {dialog}
    </div>
  );
}

/** A word at the caret, kept apart from its neighbours. */
function typeWord(element: HTMLTextAreaElement, word: string) {
  const { value, selectionStart: from, selectionEnd: to } = element;
  const before = /(^|[\s'"=<>(])$/.test(value.slice(0, from)) ? '' : ' ';
  replaceText(element, from, to, `${before}${word}`);
}

/** What to do first. */
function Empty({ evidence, onTry }: { evidence: Evidence; onTry: (command: string) => void }) {
  const json = evidence.files.find((file) => file.name.endsWith('.json'));
  const tries = ['ls -l', ...(json ? [`jq . ${json.name} | head -40`] : [])];
  return (
    <div className="m-auto max-w-sm px-4 py-8 text-center font-sans text-sm text-ink-2">
      <p>
        The evidence is in this folder:{' '}
        {evidence.files.length === 1 ? 'one file' : `${evidence.files.length} files`}. Ask it with
        jq, grep and the usual pipeline.
      </p>
      <ul className="mt-4 flex flex-col items-center gap-1.5">
        {tries.map((command) => (
          <li key={command}>
            <button
              type="button"
              onClick={() => onTry(command)}
              className="font-data rounded border border-line px-2.5 py-1 text-ink hover:border-line-strong hover:bg-hover"
            >
              <span aria-hidden className="mr-2 font-bold text-accent">
                $
              </span>
              {command}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
