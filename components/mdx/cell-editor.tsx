'use client';

import { type KeyboardEvent, lazy, Suspense, useCallback, useId, useState } from 'react';
import type { EngineHandle } from '@/components/lab/workbench/engines';
import { colourQuery, colourShell } from '@/components/lab/workbench/colour';
import { controlKey } from '@/components/lab/workbench/readline';
import { replaceText } from '@/components/lab/workbench/field';
import { Pieces } from '@/components/lab/workbench/pieces';

const QueryEditor = lazy(() => import('@/components/lab/workbench/query-editor'));

interface CellEditorProps {
  handle: EngineHandle;
  value: string;
  label: string;
  onChange: (value: string) => void;
  onRun: () => void;
}

/**
 * The query of a lesson's cell: a text area with its colours behind it, the same on the server and
 * in the browser. A query of an editor's language becomes a full editor once it has the focus.
 */
export function CellEditor(props: CellEditorProps) {
  const { handle, value, label, onChange, onRun } = props;
  const [full, setFull] = useState(false);
  const keysId = useId();
  const complete = useCallback(
    async (query: string, offset: number) => (await handle.open()).complete(query, offset),
    [handle],
  );
  const prepare = useCallback(
    async (query: string) => (await handle.open()).prepare(query),
    [handle],
  );
  const { language } = handle;
  const shell = language === 'shell';

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const element = event.currentTarget;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onRun();
    } else if (event.ctrlKey && !event.altKey && !event.metaKey && shell) {
      const line = { text: value, start: element.selectionStart, end: element.selectionEnd };
      const edit = controlKey(event.key.toLowerCase(), line);
      if (!edit) return;
      event.preventDefault();
      replaceText(element, edit.from, edit.to, edit.insert, edit.caret);
    }
  }

  const plain = (
    <div className="font-data grid max-sm:text-base!">
      <span id={keysId} hidden>
        Ctrl+Enter runs it.
      </span>
      <textarea
        value={value}
        rows={1}
        data-readline={shell || undefined}
        aria-label={label}
        aria-describedby={keysId}
        autoCapitalize="off"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        onFocus={() => setFull(!shell)}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        className="col-start-1 row-start-1 block resize-none overflow-hidden bg-transparent px-4 py-3 [overflow-wrap:anywhere] whitespace-pre-wrap text-transparent caret-ink outline-none"
      />
      <pre
        aria-hidden
        className="pointer-events-none col-start-1 row-start-1 m-0! border-0! bg-transparent! px-4! py-3! [font:inherit]! [overflow-wrap:anywhere] whitespace-pre-wrap"
      >
        <Pieces pieces={shell ? colourShell(value) : colourQuery(language, value)} />
        {'\u200b'}
      </pre>
    </div>
  );
  if (!full || shell) return plain;
  return (
    <Suspense fallback={plain}>
      <QueryEditor
        language={language}
        value={value}
        onChange={onChange}
        onRun={onRun}
        complete={complete}
        prepare={prepare}
        label={label}
        numbered={false}
        focusAtOnce
      />
    </Suspense>
  );
}
