'use client';

import { Check, Clock, X } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Inline } from '@/components/ui/inline';
import { cx } from '@/components/ui/cx';
import type { BankItem, ReviewBank } from '@/lib/progress/review/bank';
import type { Now } from '@/lib/progress/review/due';
import type { ReviewSession } from '@/lib/progress/review/schema';
import { tally } from '@/lib/progress/review/session';
import { useProgress } from '@/lib/progress/store';
import { backWords, questions } from './words';

interface SummaryProps {
  bank: ReviewBank;
  items: ReadonlyMap<string, BankItem>;
  session: ReviewSession;
  now: Now;
}

const LOOKS = {
  right: { icon: Check, tint: 'text-ok', words: 'Right' },
  missed: { icon: X, tint: 'text-bad', words: 'Missed' },
  waits: { icon: Clock, tint: 'text-warn', words: 'Waits for the network' },
} as const;

const close = () => useProgress.getState().review(() => ({ session: undefined }));

/** What a session came to: each question, how it went, and when it comes back. */
export function Summary({ bank, items, session, now }: SummaryProps) {
  const reviews = useProgress((state) => state.reviews);
  const waiting = useProgress((state) => state.waiting);
  const { right, missed, waiting: waits } = tally(session, waiting);
  const answered = session.asked.filter(({ ref }) => ref in session.answers || ref in waiting);
  const done = right + missed + waits;
  return (
    <section aria-labelledby="summary-title" className="mt-8 max-w-[48rem]">
      <h2 id="summary-title" tabIndex={-1} className="text-h3 font-semibold outline-none">
        {done === 0 ? 'Nothing answered this time' : `${questions(done)} answered`}
      </h2>
      {done > 0 && (
        <p className="mt-1 text-base text-ink-2">
          {right} right, {missed} missed{waits > 0 && `, ${waits} to be graded when you are online`}
          .{missed > 0 && ' What you missed comes back first.'}
        </p>
      )}
      <ul className={cx('mt-4', done > 0 && 'border-t border-line')}>
        {answered.map(({ ref, question: id }) => {
          const found = items.get(ref);
          const topic = bank.topics.find((one) => one.id === found?.topic);
          const prompt = found?.questions.find((question) => question.id === id)?.prompt;
          const answer = session.answers[ref];
          const how = answer ? (answer.right ? 'right' : 'missed') : 'waits';
          const { icon: Icon, tint, words } = LOOKS[how];
          const card = reviews[ref]?.card;
          return (
            <li key={ref} className="flex items-start gap-3 border-b border-line py-2.5 text-sm">
              <Icon size={16} aria-hidden className={cx('mt-0.5 shrink-0', tint)} />
              <span className="min-w-0 flex-1">
                <span className="line-clamp-2 [overflow-wrap:anywhere]">
                  <Inline text={prompt ?? 'A question that is no longer there'} />
                </span>
                <span className="text-data text-ink-3">
                  <span className={cx('font-semibold', tint)}>{words}</span>
                  {answer && card && <>, comes back {backWords(card, now)}</>}
                  {topic && (
                    <>
                      {' · '}
                      <Link href={topic.href} className="hover:text-accent hover:underline">
                        {topic.title}
                      </Link>
                    </>
                  )}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      <Button size="sm" look="quiet" className="mt-2 -ml-2.5" onClick={close}>
        Close this summary
      </Button>
    </section>
  );
}
