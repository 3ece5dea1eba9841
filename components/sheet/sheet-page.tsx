'use client';

import { ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { DropZone } from '@/components/own-data/drop-zone';
import { Button } from '@/components/ui/button';
import { counted } from '@/components/lab/workbench/units';
import type { Report } from '@/lib/sheet/report/types';
import type { QuestionSet } from '@/lib/sheet/wire';
import { About } from './about';
import { Bring, readFile } from './bring';
import { Results } from './results';
import { useAnswerSheet } from './use-answer-sheet';
import { WorkingBar } from './working-bar';

const TITLE = 'sheet-title';
const AGAIN = 'sheet-again';

/** What was pressed is gone: the keyboard goes on from here. */
const goOn = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus());

function gradedWords({ learners, bad }: Report): string {
  const words = `Graded: ${counted(learners.length, 'learner')}`;
  return bad.length === 0
    ? `${words}.`
    : `${words}, ${counted(bad.length, 'entry', 'entries')} not graded.`;
}

function Problem({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div role="alert" className="mt-6 rounded border border-line bg-bad-wash px-4 py-3">
      <h2 className="text-base font-semibold">{title}</h2>
      <div className="mt-1 text-sm [overflow-wrap:anywhere] text-ink-2">{children}</div>
    </div>
  );
}

/** Brings a sheet of answers, has it graded, and shows what came of it. */
export function SheetPage({ sets }: { sets: readonly QuestionSet[] }) {
  const { scope, state, choose, open, again, refuse, cancel, forget } = useAnswerSheet(sets); // prettier-ignore
  const { sheet, progress, report, problem, refused, unkept, lead = false } = state;
  const take = { onSheet: open, onProblem: refuse };
  const title = sets.find(({ id }) => id === scope)?.title;
  return (
    <DropZone
      words="Drop the sheet here"
      className="flex-1"
      onFiles={(files) =>
        void files.then(([first]) => first && readFile(first.path, first.file, take))
      }
    >
      <div className="mx-auto w-full max-w-[76rem] px-5 pt-10 pb-24 sm:px-8">
        <h1 id={TITLE} tabIndex={-1} className="text-h1 font-bold tracking-tight">
          Answer sheets
        </h1>
        <p className="mt-3 max-w-[42rem] text-lead text-ink-2">
          A CSV file of many answers, graded at once: each with its verdict and the reason, and for
          every question how hard it was and whom it told apart.
        </p>
        <p className="mt-4 flex max-w-[42rem] gap-2 text-sm text-ink-2">
          <ShieldCheck size={17} aria-hidden className="mt-0.5 shrink-0 text-ink-3" />
          <span>
            The names of learners stay in this browser. Questions and answers are sent to this
            server to be graded, and are not kept there.
          </span>
        </p>
        <div className="mt-8 grid items-start gap-x-10 gap-y-7 lg:grid-cols-2">
          <About sets={sets} value={scope} onChange={choose} />
          <Bring {...take} />
        </div>
        {sheet && (
          <div className="mt-8 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-5">
            <p className="min-w-0 text-sm [overflow-wrap:anywhere] text-ink-2">
              <span className="font-semibold text-ink">{sheet.name || 'Pasted rows'}</span>
              {unkept
                ? ' is too large to be kept for a reload.'
                : ' is kept in this tab until you close it.'}
            </p>
            <Button
              size="sm"
              onClick={() => {
                forget();
                goOn(TITLE);
              }}
            >
              Forget it
            </Button>
          </div>
        )}
        {progress && (
          <WorkingBar
            progress={progress}
            onCancel={() => {
              cancel();
              goOn(AGAIN);
            }}
          />
        )}
        {refused && <Problem title="The file is not read">{refused}</Problem>}
        {problem && (
          <Problem title="The sheet is not graded">
            {problem}
            <Button
              id={AGAIN}
              size="sm"
              className="mt-3 flex"
              onClick={() => void again().then(() => goOn(AGAIN))}
            >
              Try again
            </Button>
          </Problem>
        )}
        <p role="status" className={report ? 'mt-6 text-sm text-ink-2' : 'sr-only'}>
          {report && gradedWords(report)}
        </p>
        {report && (
          <Results
            report={report}
            lead={lead}
            scope={scope}
            title={title === undefined ? 'Answer sheet' : `Answer sheet: ${title}`}
            file={sheet?.name ?? ''}
          />
        )}
      </div>
    </DropZone>
  );
}
