'use client';

import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { Button, buttonClass } from '@/components/ui/button';
import { type Items, type Now, nextUp } from '@/lib/progress/review/due';
import { queue, SESSION } from '@/lib/progress/review/queue';
import type { Start } from '@/lib/progress/review/session';
import { backWords, questions } from './words';

interface BeginProps {
  /** Those that can be asked, without those that were asked and wait for the network. */
  items: Items;
  /** Those that were asked, and are graded once there is a network. */
  waiting: number;
  now: Now;
  onBegin: (start: Start) => void;
}

/** Of those that are due, how many were answered wrong by somebody who was sure. */
function sureWords(sure: number, due: number): string {
  if (sure === 0) return '';
  if (sure === due) return `You were sure of ${due === 1 ? 'it' : 'all of them'}, and wrong.`;
  return `You were sure of ${sure} of them, and wrong: ${sure === 1 ? 'it comes' : 'they come'} first.`;
}

/** What is due now and the way into it; or when the next one is. */
export function Begin({ items, waiting, now, onBegin }: BeginProps) {
  const due = queue(items, now);
  const sure = due.filter((ref) => {
    const { right, confidence } = items[ref]?.recall ?? { right: true };
    return !right && confidence === 'sure';
  });
  const next = nextUp(items, now.zone);
  if (!next && waiting > 0)
    return (
      <div className="mt-6 max-w-[42rem]">
        <p className="text-h3 font-semibold">All that is due waits for the network</p>
        <p className="mt-1 text-base text-ink-2">
          You have answered it. It is graded when you are online, and comes back after that.
        </p>
      </div>
    );
  if (!next)
    return (
      <div className="mt-6 max-w-[42rem]">
        <p className="text-h3 font-semibold">Nothing to review yet</p>
        <p className="mt-1 text-base text-ink-2">
          What you answer in lessons, quizzes and labs comes back here before you would forget it: a
          miss after ten minutes, the rest after days that grow.
        </p>
        <p className="mt-4">
          <Link href="/learn" className={buttonClass('primary')}>
            To the lessons <ArrowRight size={16} aria-hidden />
          </Link>
        </p>
      </div>
    );
  return (
    <div className="mt-6 max-w-[42rem]">
      <p className="text-h3 font-semibold tabular-nums">
        {due.length > 0 ? `${questions(due.length)} due` : 'Nothing is due'}
      </p>
      <p className="mt-1 text-base text-ink-2">
        {due.length > 0 ? (
          <>
            {sureWords(sure.length, due.length)}{' '}
            {due.length > SESSION && `${SESSION} are asked at a time, some ten minutes.`}
          </>
        ) : (
          <>
            The next question comes back{' '}
            <span className="font-semibold text-ink">{backWords(next.card, now)}</span>. Waiting for
            it is part of learning it; go on early if you like.
          </>
        )}
      </p>
      <p className="mt-4">
        {due.length > 0 ? (
          <Button look="primary" onClick={() => onBegin('due')}>
            Begin <ArrowRight size={16} aria-hidden />
          </Button>
        ) : (
          <Button onClick={() => onBegin('ahead')}>Ask what comes next</Button>
        )}
      </p>
    </div>
  );
}
