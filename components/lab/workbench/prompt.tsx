'use client';

import { type KeyboardEvent, type RefObject, useId, useMemo, useRef, useState } from 'react';
import type { Completion } from '@/lib/query/types';
import type { PastQuery } from '@/lib/progress/workspace-schema';
import { CompletionList, optionId } from './completion-list';
import { replaceText } from './field';
import { AT_DRAFT, newestFirst, step } from './history';
import { HistorySearch } from './history-search';
import { KeyRow } from './key-row';
import { controlKey, goesOn, onFirstLine, onLastLine } from './readline';
import { ShellText } from './shell-text';
import { useCompletion } from './use-completion';

interface PromptProps {
  value: string;
  onChange: (value: string) => void;
  onRun: (command: string) => void;
  onStop: () => void;
  onClear: () => void;
  running: boolean;
  history: readonly PastQuery[];
  complete: (text: string, offset: number) => Promise<readonly Completion[]>;
  say: (words: string) => void;
  field: RefObject<HTMLTextAreaElement | null>;
}

/** The command line: a text area with its colours behind it and readline's keys. */
export function Prompt(props: PromptProps) {
  const { value, onChange, onRun, onStop, onClear, running, history, say, field } = props;
  const past = useMemo(() => newestFirst(history), [history]);
  const walk = useRef(AT_DRAFT);
  const [searching, setSearching] = useState(false);
  /** After Esc, Tab leaves the field as it does everywhere else. */
  const leaving = useRef(false);
  const completion = useCompletion(field, props.complete, say);
  const { open } = completion;
  const id = useId();

  function put(text: string) {
    if (field.current) replaceText(field.current, 0, field.current.value.length, text);
  }

  function run(command: string) {
    if (!command.trim()) return;
    if (running) return say('Still running: Ctrl-C stops it');
    walk.current = AT_DRAFT;
    completion.close();
    onRun(command);
  }

  function recall(direction: 1 | -1): boolean {
    const next = step(walk.current, past, direction, value);
    if (!next) return false;
    put(next.text);
    walk.current = next.walk;
    return true;
  }

  function controlled(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
    const element = event.currentTarget;
    const key = event.key.toLowerCase();
    const line = { text: value, start: element.selectionStart, end: element.selectionEnd };
    if (key === 'r') setSearching(true);
    else if (key === 'l') onClear();
    else if (key === 'c') {
      if (running) onStop();
      else if (line.start !== line.end) return false;
      else put('');
    } else {
      const edit = controlKey(key, line);
      if (!edit) return false;
      replaceText(element, edit.from, edit.to, edit.insert, edit.caret);
    }
    return true;
  }

  /** Keys of the open list of completions. */
  function listed(event: KeyboardEvent): boolean {
    if (!open) return false;
    const chosen = open.items[open.active];
    if (event.key === 'ArrowDown' || (event.key === 'Tab' && !event.shiftKey)) completion.move(1);
    else if (event.key === 'ArrowUp' || event.key === 'Tab') completion.move(-1);
    else if (event.key === 'Enter' && chosen) completion.accept(chosen);
    else if (event.key === 'Escape') completion.close();
    else return false;
    return true;
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    // Keys that belong to an input method are not ours.
    if (event.nativeEvent.isComposing) return;
    const element = event.currentTarget;
    const line = { text: value, start: element.selectionStart, end: element.selectionEnd };
    const wasLeaving = leaving.current;
    leaving.current = event.key === 'Escape' || (wasLeaving && event.key === 'Shift');
    let taken: boolean;
    if (event.ctrlKey && !event.altKey && !event.metaKey && event.key !== 'Enter') {
      taken = controlled(event);
    } else if (listed(event)) taken = true;
    else if (event.key === 'Tab' && !event.shiftKey && !wasLeaving) {
      void completion.ask(true);
      taken = true;
    } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      taken = event.ctrlKey || event.metaKey || !goesOn(value.slice(0, line.end));
      if (taken) run(value);
    } else if (event.key === 'ArrowUp' && onFirstLine(line)) taken = recall(1);
    else if (event.key === 'ArrowDown' && onLastLine(line)) taken = recall(-1);
    else taken = false;
    if (taken) event.preventDefault();
  }

  return (
    <div className="relative shrink-0 border-t border-line bg-raised">
      <span id={`${id}-keys`} hidden>
        Enter runs, Shift+Enter goes to a new line, Tab completes. Esc and then Tab leaves the
        field.
      </span>
      {searching && (
        <HistorySearch
          past={past}
          onClose={() => {
            setSearching(false);
            field.current?.focus();
          }}
          onPick={(text, now) => {
            setSearching(false);
            put(text);
            if (now) run(text);
          }}
        />
      )}
      {open && (
        <CompletionList
          id={id}
          items={open.items}
          active={open.active}
          column={columnOf(value, open.items[0]?.span.start ?? 0)}
          onPick={completion.accept}
        />
      )}
      <KeyRow
        onTab={() => void completion.ask(true)}
        onUp={() => recall(1)}
        onDown={() => recall(-1)}
        onText={(text) => {
          const element = field.current;
          if (element) replaceText(element, element.selectionStart, element.selectionEnd, text);
        }}
      />
      <div
        className="flex max-h-64 cursor-text overflow-y-auto px-4 py-3 [scrollbar-gutter:stable] has-focus-visible:bg-page has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent"
        onClick={() => field.current?.focus()}
      >
        <span
          aria-hidden
          className="font-data w-5 shrink-0 font-bold text-accent select-none max-sm:text-base!"
        >
          $
        </span>
        <div className="font-data grid min-w-0 flex-1 max-sm:text-base!">
          <textarea
            ref={field}
            value={value}
            rows={1}
            data-readline
            aria-label="Command"
            aria-describedby={`${id}-keys`}
            aria-autocomplete="list"
            aria-controls={open ? id : undefined}
            aria-activedescendant={open ? optionId(id, open.active) : undefined}
            autoCapitalize="off"
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            placeholder={running ? '' : 'Type a command, Tab completes it'}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              walk.current = AT_DRAFT;
              onChange(event.target.value);
              if (open) void completion.ask(false);
            }}
            onBlur={completion.close}
            className="col-start-1 row-start-1 block resize-none overflow-hidden bg-transparent [overflow-wrap:anywhere] whitespace-pre-wrap text-transparent caret-ink outline-none placeholder:text-ink-3"
          />
          <pre
            aria-hidden
            className="pointer-events-none col-start-1 row-start-1 [font:inherit] [overflow-wrap:anywhere] whitespace-pre-wrap"
          >
            <ShellText text={value} />
            {'\u200b'}
          </pre>
        </div>
      </div>
    </div>
  );
}

/** How far from its line's start an offset stands. */
const columnOf = (text: string, offset: number) =>
  offset - (text.lastIndexOf('\n', offset - 1) + 1);
