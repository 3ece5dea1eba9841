'use client';

import { useState } from 'react';
import { counted } from '@/components/lab/workbench/units';
import { BarChart } from '@/components/chart/bar-chart';
import { Inline } from '@/components/ui/inline';
import type { QuestionReport } from '@/lib/sheet/report/types';
import { inlineText } from '@/lib/text/inline';

interface WrongAnswersProps {
  questions: readonly QuestionReport[];
  nameOf: (ref: string) => string;
}

/** Of one question so many are listed; the files have all. */
const MOST = 8;

/** What was answered instead, and why it is wrong; the question that most learners missed is open. */
export function WrongAnswers({ questions, nameOf }: WrongAnswersProps) {
  const missed = questions
    .filter(({ wrong }) => wrong.length > 0)
    .toSorted((a, b) => missing(b) - missing(a));
  if (missed.length === 0) return null;
  return (
    <section aria-labelledby="sheet-wrong">
      <h2 id="sheet-wrong" className="text-h3 font-bold tracking-tight">
        Wrong answers
      </h2>
      <p className="mt-1 text-sm text-ink-2">
        By what was understood and the reason, the most missed question first.
      </p>
      <div className="mt-3 border-t border-line">
        {missed.map((question, at) => (
          <Missed key={question.ref} of={question} name={nameOf(question.ref)} first={at === 0} />
        ))}
      </div>
    </section>
  );
}

/** Learners who answered and are not right; who was right in the end has not missed it. */
const missing = ({ answered, right }: QuestionReport) => answered - right;

function missedWords(of: QuestionReport): string {
  const missed = missing(of);
  return missed === 0 ? 'all were right in the end' : `missed by ${counted(missed, 'learner')}`;
}

/** What is not open is not made: a sheet may be about hundreds of questions. */
function Missed({ of, name, first }: { of: QuestionReport; name: string; first: boolean }) {
  const [open, setOpen] = useState(first);
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="border-b border-line"
    >
      <summary className="-mx-2 cursor-pointer rounded px-2 py-2.5 text-sm hover:bg-hover">
        <span className="font-data">{name}</span>{' '}
        <span className="text-ink-3">
          {counted(of.wrong.length, 'wrong answer')}, {missedWords(of)}
        </span>
      </summary>
      {open && <Question of={of} name={name} />}
    </details>
  );
}

function Question({ of: { prompt, wrong }, name }: { of: QuestionReport; name: string }) {
  const shown = wrong.slice(0, MOST);
  return (
    <div className="pb-5">
      <p className="max-w-[44rem] text-base">
        <Inline text={prompt} />
      </p>
      <div className="mt-3 max-w-[44rem]">
        <BarChart
          label={`Wrong answers to ${name}, by learners`}
          bars={shown.map(({ echo, learners }) => ({ name: inlineText(echo), value: learners }))}
        />
      </div>
      <ul className="mt-3 max-w-[44rem] space-y-2">
        {shown.map(({ echo, reason, verdict }, at) => (
          <li key={at} className="text-sm text-ink-2">
            <span className="font-data [overflow-wrap:anywhere] text-ink">
              <Inline text={echo} />
            </span>
            {verdict === 'not-of-kind' && <span className="text-ink-3"> (not understood)</span>}
            {reason !== '' && (
              <>
                {': '}
                <Inline text={reason} />
              </>
            )}
          </li>
        ))}
      </ul>
      {wrong.length > MOST && (
        <p className="mt-2 text-sm text-ink-3">{wrong.length - MOST} more in the report.</p>
      )}
    </div>
  );
}
