import { useEffect, useEffectEvent, useRef } from 'react';
import type { CellOutcome } from '@/components/mdx/use-cell-run';
import {
  readSheet,
  type Sheet,
  type SheetLanguage,
  type SheetResult,
  writeSheet,
} from '@/lib/grading/kinds/result-sheet';

interface Settings {
  readonly languages: readonly SheetLanguage[];
  readonly start: Partial<Readonly<Record<SheetLanguage, string>>>;
}

/** The draft of an answer that is a query's result: what was written in each language, and what was run last. */
export function useSheet(
  { languages, start }: Settings,
  value: string,
  onChange: (value: string) => void,
) {
  const [first = 'sql'] = languages;
  const read = readSheet(value) ?? { language: first, queries: {} };
  const sheet: Sheet = languages.includes(read.language) ? read : { ...read, language: first };
  // What was typed since the last rendering is not lost where a result comes in at the same time.
  const latest = useRef(sheet);
  useEffect(() => {
    latest.current = sheet;
  });
  const patch = (change: Partial<Sheet>) => {
    latest.current = { ...latest.current, ...change };
    onChange(writeSheet(latest.current));
  };
  const { language } = sheet;
  return {
    sheet,
    query: sheet.queries[language] ?? start[language] ?? '',
    setLanguage: (next: SheetLanguage) => patch({ language: next }),
    setQuery: (query: string) =>
      patch({ queries: { ...latest.current.queries, [language]: query } }),
    setResult: (result: SheetResult | undefined) => patch({ result }),
  };
}

/** A run that came to its end is told once; `onEnd` gets nothing where it failed. */
export function useEndOfRun(
  outcome: CellOutcome | null,
  onEnd: (result: SheetResult | undefined) => void,
) {
  const told = useRef<object>(undefined);
  const tell = useEffectEvent(onEnd);
  useEffect(() => {
    if (!outcome || outcome.status === 'running') return;
    const run = outcome.language === 'shell' ? outcome.entry : outcome.result;
    if (told.current === run) return;
    told.current = run;
    tell(resultOf(outcome));
  }, [outcome]);
}

function resultOf(outcome: CellOutcome): SheetResult | undefined {
  if (outcome.language === 'shell') {
    const { entry } = outcome;
    if (entry.status !== 'done') return undefined;
    return { language: 'shell', query: entry.command, text: entry.output.stream('stdout') };
  }
  const { result, language } = outcome;
  if (result.status !== 'done' || language === 'filter') return undefined;
  return {
    language,
    query: result.query,
    columns: result.columns.map(({ name }) => name),
    rows: result.rows.map((row) => [...row]),
  };
}
