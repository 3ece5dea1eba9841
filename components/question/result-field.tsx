'use client';

import { Play } from 'lucide-react';
import { useId } from 'react';
import { CellEditor } from '@/components/mdx/cell-editor';
import { CellEnd } from '@/components/mdx/cell-end';
import { useCellRun } from '@/components/mdx/use-cell-run';
import { useEngine } from '@/components/lab/workbench/use-engine';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Tabs } from '@/components/ui/tabs';
import type { SheetLanguage, SheetResult } from '@/lib/grading/kinds/result-sheet';
import { LANGUAGE_NAMES } from '@/lib/query/languages';
import type { Evidence } from '@/lib/query/types';
import type { FieldProps } from './field-props';
import { KeptResult, ToldResult } from './result-told';
import { useEndOfRun, useSheet } from './use-sheet';

/** A query is written and run; the result of the last run is the answer. All of it is kept as the draft. */
export default function ResultField(props: FieldProps<'result'>) {
  const { question, value, onChange, locked, reply } = props;
  const { config, evidence } = question;
  const { sheet, query, setLanguage, setQuery, setResult } = useSheet(config, value, onChange);
  const { language } = sheet;
  const id = useId();
  if (reply || locked) return <ToldResult config={config} sheet={sheet} reply={reply} />;
  if (!evidence) return <p className="text-sm text-bad">There is no evidence to ask.</p>;
  return (
    <div>
      <Wanted config={config} />
      <div className="relative mt-2 overflow-hidden rounded-lg border border-line bg-raised has-[textarea:focus-visible]:outline-2 has-[textarea:focus-visible]:outline-accent">
        <div className="flex h-9 items-stretch border-b border-line bg-sunken px-4">
          {config.languages.length > 1 ? (
            <Tabs
              label="Language"
              tabs={config.languages.map((one) => ({ id: one, label: LANGUAGE_NAMES[one] }))}
              value={language}
              onChange={setLanguage}
              panelPrefix={id}
            />
          ) : (
            <span className="self-center text-data font-semibold">{LANGUAGE_NAMES[language]}</span>
          )}
        </div>
        <div id={`${id}-${language}`} role="tabpanel" aria-label={LANGUAGE_NAMES[language]}>
          <Bench
            key={language}
            language={language}
            evidence={evidence}
            query={query}
            kept={sheet.result}
            onChange={setQuery}
            onResult={setResult}
          />
        </div>
      </div>
      <p role="status" className="mt-1.5 min-h-5 text-data text-ink-2">
        {statusOf(sheet.result, language, query)}
      </p>
    </div>
  );
}

function statusOf(result: SheetResult | undefined, language: SheetLanguage, query: string) {
  if (!result) return 'Run your query: its result is what is checked.';
  if (result.tooLarge) return 'The result of your last run is larger than any answer here.';
  if (result.language === language && result.query === query)
    return 'Check sends the result above.';
  const other = result.language === language ? '' : ` in ${LANGUAGE_NAMES[result.language]}`;
  return `Check sends the result of your last run${other}. The query was changed since: run it again to send the new one.`;
}

/** Which columns, and whether the order of rows counts. */
function Wanted({ config }: { config: FieldProps<'result'>['question']['config'] }) {
  const { columns, ordered } = config;
  const rows =
    ordered === false ? 'Rows may come in any order.' : 'The order of the rows counts, too.';
  return (
    <p className="text-data text-ink-2">
      {columns && (
        <>
          <span className="font-semibold">
            {columns.length === 1 ? 'One column' : `${columns.length} columns`}:
          </span>{' '}
          <span className="font-data text-ink">{columns.join(', ')}</span>.{' '}
        </>
      )}
      {rows}
    </p>
  );
}

interface BenchProps {
  language: SheetLanguage;
  evidence: Evidence;
  query: string;
  /** Of the last run, before a reload perhaps. */
  kept: SheetResult | undefined;
  onChange: (query: string) => void;
  onResult: (result: SheetResult | undefined) => void;
}

/** The cell of a lesson: editor, Run, and what came out. Nothing is loaded before the first run. */
function Bench({ language, evidence, query, kept, onChange, onResult }: BenchProps) {
  const { handle, state } = useEngine(language, evidence);
  const { outcome, run, stop } = useCellRun(handle);
  useEndOfRun(outcome, onResult);
  const running = outcome?.status === 'running';
  const start = () => void run(query);
  return (
    <>
      <CellEditor
        handle={handle}
        value={query}
        label="Your query"
        onChange={onChange}
        onRun={start}
      />
      <div className="flex min-h-11 items-center gap-2 border-t border-line px-4 py-1.5">
        <Button size="sm" onClick={running ? stop : start} disabled={!running && !query.trim()}>
          {!running && <Play size={12} fill="currentColor" aria-hidden />}
          {running ? 'Stop' : 'Run'}
        </Button>
        <span className="hidden gap-0.5 sm:flex" aria-hidden>
          <Kbd>Ctrl</Kbd>
          <Kbd>Enter</Kbd>
        </span>
      </div>
      <CellEnd language={language} state={state} outcome={outcome} onRetry={start} />
      {!outcome && kept?.language === language && (
        <div className="border-t border-line p-3">
          <KeptResult title="The result of your last run" result={kept} />
        </div>
      )}
    </>
  );
}
