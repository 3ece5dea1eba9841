'use client';

import { useMemo } from 'react';
import { BarChart } from '@/components/chart/bar-chart';
import { cx } from '@/components/ui/cx';
import { Inline, Paragraphs } from '@/components/ui/inline';
import { LANGUAGE_NAMES } from '@/lib/query/languages';
import { debrief, type Debrief } from '@/lib/workshop/protocol/debrief';
import { usePrompts } from '../../prompts';
import { useDesk } from '../desk';
import { count } from '../words';

const MOST = 6;

/** To be gone through together: nobody's name is in it. */
export function DebriefList() {
  const { state } = useDesk();
  const told = useMemo(
    () =>
      debrief(state, MOST).filter(
        (one) => one.answer !== undefined || one.wrong.length > 0 || one.queries.length > 0,
      ),
    [state],
  );
  return (
    <section aria-labelledby="debrief">
      <h2 id="debrief" className="text-h3 font-bold tracking-tight">
        Debrief
      </h2>
      <p className="mt-1 text-sm text-ink-2">
        What was answered wrongly and which queries came before an answer, without names: it can be
        projected.
      </p>
      {told.length === 0 ? (
        <p className="mt-4 text-sm text-ink-3">No wrong answers and no queries so far.</p>
      ) : (
        <ol className="mt-4 space-y-8">
          {told.map((one) => (
            <DebriefItem key={one.ref} of={one} />
          ))}
        </ol>
      )}
    </section>
  );
}

function DebriefItem({ of: { ref, answer, explanation, wrong, queries } }: { of: Debrief }) {
  const { numbers } = useDesk();
  const promptOf = usePrompts();
  const reasons = wrong.filter(({ because }) => because !== undefined).slice(0, 3);
  return (
    <li className="border-t border-line pt-4">
      <h3 className="text-base font-semibold">
        <span className="mr-2 font-normal text-ink-3 tabular-nums">{numbers.get(ref)}</span>
        <Inline text={promptOf(ref)} />
      </h3>
      {answer !== undefined && (
        <div className="mt-2 text-sm">
          <p className="[overflow-wrap:anywhere]">
            <span className="text-ink-3">Answer: </span>
            <span className="font-data font-semibold">{answer}</span>
          </p>
          {explanation && <Paragraphs text={explanation} className="mt-1 text-ink-2" />}
        </div>
      )}
      <div className={cx('mt-3 grid gap-x-10 gap-y-4', wrong.length > 0 && 'xl:grid-cols-2')}>
        {wrong.length > 0 && (
          <div className="min-w-0">
            <h4 className="mb-1 text-data font-semibold text-ink-2">Wrong answers</h4>
            <BarChart
              label={`Wrong answers to ${numbers.get(ref) ?? ref}, by people`}
              bars={wrong.map(({ echo, people }) => ({ name: echo, value: people }))}
            />
            {reasons.map(({ echo, because }) => (
              <p key={echo} className="mt-1.5 text-data text-ink-2">
                <span className="font-mono [overflow-wrap:anywhere]">{echo}</span>:{' '}
                <Inline text={because ?? ''} />
              </p>
            ))}
          </div>
        )}
        {queries.length > 0 && (
          <div className="min-w-0">
            <h4 className="mb-1 text-data font-semibold text-ink-2">Queries before an answer</h4>
            <ul className="space-y-2">
              {queries.map(({ language, query, people, solved }) => (
                <li key={`${language} ${query}`}>
                  <pre
                    tabIndex={0}
                    className="font-data max-h-32 overflow-auto rounded border border-line bg-sunken px-2.5 py-1.5 whitespace-pre-wrap [overflow-wrap:anywhere]"
                  >
                    {query}
                  </pre>
                  <p className="mt-0.5 text-label text-ink-3">
                    {LANGUAGE_NAMES[language]}, {count(people, 'person', 'people')}, {solved} solved
                    it
                  </p>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </li>
  );
}
