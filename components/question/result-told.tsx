import { colourQuery, colourShell } from '@/components/lab/workbench/colour';
import { Pieces } from '@/components/lab/workbench/pieces';
import { cx } from '@/components/ui/cx';
import { readTables } from '@/lib/grading/kinds/result-read';
import type { Sheet, SheetResult } from '@/lib/grading/kinds/result-sheet';
import { LANGUAGE_NAMES } from '@/lib/query/languages';
import type { FieldProps } from './field-props';
import { ListTitle } from './item-note';
import { ResultTable } from './result-table';

interface ToldResultProps {
  config: FieldProps<'result'>['question']['config'];
  sheet: Sheet;
  reply: FieldProps<'result'>['reply'];
}

/** The query that was answered with and what it gave; where that was wrong, the result that was wanted. */
export function ToldResult({ config, sheet, reply }: ToldResultProps) {
  const { result } = sheet;
  const [wanted] = reply?.right === false && reply.answer ? readTables(reply.answer) : [];
  return (
    <div className="space-y-3">
      {result && (
        <section
          className={cx(
            'rounded border p-3',
            reply === undefined
              ? 'border-line'
              : reply.right
                ? 'border-ok bg-ok-wash'
                : 'border-bad bg-bad-wash',
          )}
        >
          <ListTitle>Your query, in {LANGUAGE_NAMES[result.language]}</ListTitle>
          <pre
            tabIndex={0}
            role="group"
            aria-label="Your query"
            className="font-data m-0! mb-2! overflow-x-auto border-0! bg-transparent! p-0! [overflow-wrap:anywhere] whitespace-pre-wrap"
          >
            <Pieces
              pieces={
                result.language === 'shell'
                  ? colourShell(result.query)
                  : colourQuery(result.language, result.query)
              }
            />
          </pre>
          <KeptResult title="Your result" result={result} />
        </section>
      )}
      {wanted && (
        <section>
          <ListTitle>The result that was asked for</ListTitle>
          <ResultTable
            title="The result that was asked for"
            columns={config.columns ?? []}
            rows={wanted.rows}
          />
        </section>
      )}
    </div>
  );
}

/** A result as it was kept: a table, or what a terminal printed. */
export function KeptResult({ title, result }: { title: string; result: SheetResult }) {
  if (result.tooLarge)
    return <p className="text-sm text-ink-2">It is larger than any answer here.</p>;
  if (result.rows)
    return <ResultTable title={title} columns={result.columns ?? []} rows={result.rows} />;
  return (
    <pre
      tabIndex={0}
      role="group"
      aria-label={title}
      className="font-data m-0! max-h-80 overflow-auto rounded border border-line bg-raised px-3 py-2 text-data [tab-size:8]"
    >
      {result.text === '' ? 'Nothing was printed.' : result.text}
    </pre>
  );
}
