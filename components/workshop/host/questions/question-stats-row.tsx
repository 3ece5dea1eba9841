'use client';

import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { Inline } from '@/components/ui/inline';
import type { QuestionStats } from '@/lib/workshop/protocol/analytics';
import { usePrompts } from '../../prompts';
import { useDesk } from '../desk';
import { secondsWords } from '../words';
import { Answers } from './answers';

/** One question in figures; all that was answered behind a press. */
export function QuestionStatsRow({ stats }: { stats: QuestionStats }) {
  const { state, numbers } = useDesk();
  const promptOf = usePrompts();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { ref, tried, solved, attempts, hintsTaken, medianSeconds } = stats;
  const mend = state.questions[ref]?.mend;
  const mended = mend && (mend.void || mend.accept.length + mend.reject.length > 0);
  return (
    <li>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1 px-3 py-2.5 md:flex-nowrap">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="flex min-w-0 flex-1 basis-full items-start gap-2 text-left text-sm md:basis-0"
        >
          <ChevronRight
            size={15}
            aria-hidden
            className={cx('mt-0.5 shrink-0 text-ink-3 transition-transform', open && 'rotate-90')}
          />
          <span className="min-w-0">
            <span className="mr-2 font-semibold text-ink-3 tabular-nums">{numbers.get(ref)}</span>
            <Inline text={promptOf(ref)} />
            {mended && (
              <span className="ml-2 rounded-sm bg-warn-wash px-1.5 text-label font-semibold whitespace-nowrap text-warn">
                {mend.void ? 'Void' : 'Mended'}
              </span>
            )}
          </span>
        </button>
        <Figure name="tried" className="w-20">
          {tried}
        </Figure>
        <Figure name="solved" className="w-20">
          {solved}
          {tried > 0 && (
            <span className="text-ink-3"> {Math.round((solved / tried) * 100)}&thinsp;%</span>
          )}
        </Figure>
        <Figure name="answers" className="w-20">
          {attempts}
        </Figure>
        <Figure name="hints" className="w-20">
          {hintsTaken}
        </Figure>
        <Figure
          name="median"
          className={cx('w-28', medianSeconds === undefined && 'max-md:hidden')}
        >
          {medianSeconds === undefined ? '' : secondsWords(medianSeconds)}
        </Figure>
      </div>
      {open && (
        <div id={id} className="border-t border-line bg-sunken px-3 py-3 md:pl-9">
          <Answers reference={ref} />
        </div>
      )}
    </li>
  );
}

interface FigureProps {
  name: string;
  className: string;
  children: React.ReactNode;
}

/** The head of the column says what it is; where there is none, a word does. */
const Figure = ({ name, className, children }: FigureProps) => (
  <span
    className={cx('text-sm tabular-nums max-md:w-auto max-md:text-data md:text-right', className)}
  >
    {children} <span className="text-ink-3 md:sr-only">{name}</span>
  </span>
);
