'use client';

import { useEffect, useRef } from 'react';
import { Tracker } from '@/components/site/tracker';
import { Button } from '@/components/ui/button';
import { open } from '@/lib/progress/review/due';
import { begin, isCurrent, known, type Start } from '@/lib/progress/review/session';
import { useProgress } from '@/lib/progress/store';
import { Begin } from './begin';
import { DueCalendar } from './due-calendar';
import { How } from './how';
import { Session } from './session';
import { StrengthTable } from './strength-table';
import { Summary } from './summary';
import { useBank } from './use-bank';
import { useNow } from './use-now';
import { useSettled } from './use-settled';
import { questions } from './words';

/** The review: a session where one is under way, and else what is due, when, and how all of it sits. */
export function Review() {
  const { bank, items, problem, again } = useBank();
  const now = useNow();
  const reviews = useProgress((state) => state.reviews);
  const session = useProgress((state) => state.session);
  const waiting = useProgress((state) => state.waiting);
  const settled = useSettled(bank !== undefined);
  const retried = useRef(false);
  // The button that fetched them is gone with that.
  useEffect(() => {
    if (bank && retried.current) document.getElementById('main')?.focus({ preventScroll: true });
  }, [bank]);
  function retry() {
    retried.current = true;
    again();
  }
  if (problem) return <Unreachable onAgain={retry} />;
  if (!bank || !now)
    return (
      <p role="status" className="mt-6 min-h-[24rem] text-base text-ink-3">
        Looking at what is due
      </p>
    );

  const today = session && isCurrent(session, waiting, now) ? session : undefined;
  const asking = today !== undefined && today.at < today.asked.length;
  const askable = known(items, reviews);
  const toAsk = open(askable, waiting);
  const start = (how: Start) =>
    useProgress.getState().review((state) => {
      const at = { ...now, at: new Date().toISOString() };
      return { session: begin(items, state, how, at) ?? state.session };
    });

  return (
    <>
      <Tracker href="/review" title="Review" />
      <Notice waiting={Object.keys(waiting).length} settled={settled} />
      {asking ? (
        <Session bank={bank} items={items} session={today} now={now} />
      ) : (
        <>
          {today && <Summary bank={bank} items={items} session={today} now={now} />}
          <Begin items={toAsk} waiting={Object.keys(waiting).length} now={now} onBegin={start} />
          <DueCalendar items={toAsk} now={now} />
          <StrengthTable bank={bank} items={askable} at={now.at} />
          <How />
        </>
      )}
    </>
  );
}

function Unreachable({ onAgain }: { onAgain: () => void }) {
  return (
    <div role="alert" className="mt-6 max-w-[42rem]">
      <p className="text-h3 font-semibold">The questions could not be fetched</p>
      <p className="mt-1 text-base text-ink-2">
        The server cannot be reached, and this browser has not kept them yet. Your schedule is safe
        here. Open this page once with a network; after that it works without one.
      </p>
      <Button className="mt-4" onClick={onAgain}>
        Try again
      </Button>
    </div>
  );
}

interface NoticeProps {
  waiting: number;
  settled: ReturnType<typeof useSettled>;
}

/** What waits for the network, and what became of it. */
function Notice({ waiting, settled }: NoticeProps) {
  const graded = settled.right + settled.missed;
  const words = [
    waiting > 0 && `${questions(waiting)} answered offline, to be graded when you are online.`,
    graded > 0 &&
      `Graded what you answered offline: ${settled.right} right, ${settled.missed} missed.`,
    settled.dropped > 0 &&
      `${questions(settled.dropped)} answered offline could not be graded: the course has changed.`,
  ].filter(Boolean);
  return (
    <p role="status" className={words.length > 0 ? 'mt-3 text-sm text-ink-2' : ''}>
      {words.join(' ')}
    </p>
  );
}
