'use client';

import { useEffect, useRef } from 'react';
import { Bar } from '@/components/ui/bar';
import { Button } from '@/components/ui/button';
import type { BankItem, ReviewBank } from '@/lib/progress/review/bank';
import type { Now } from '@/lib/progress/review/due';
import type { ReviewSession } from '@/lib/progress/review/schema';
import { useProgress } from '@/lib/progress/store';
import { Ask } from './ask';

interface SessionProps {
  bank: ReviewBank;
  items: ReadonlyMap<string, BankItem>;
  session: ReviewSession;
  now: Now;
}

function go(at: number) {
  const movedAt = new Date().toISOString();
  useProgress
    .getState()
    .review(({ session }) => ({ session: session && { ...session, at, movedAt } }));
}

/** To the summary, and the keyboard with it. */
function end(at: number) {
  go(at);
  requestAnimationFrame(() => document.getElementById('summary-title')?.focus());
}

/** A session: one question at a time, and how far one is. */
export function Session({ bank, items, session, now }: SessionProps) {
  const { asked, at } = session;
  const { ref = '', question: id } = asked[at] ?? {};
  const found = items.get(ref);
  const plain = found?.questions.find((question) => question.id === id);
  const heading = useRef<HTMLHeadingElement>(null);
  const shownAt = useRef(at);
  const next = () => (at + 1 === asked.length ? end : go)(at + 1);
  useEffect(() => {
    if (shownAt.current === at) return;
    shownAt.current = at;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [at]);
  return (
    <section aria-labelledby="question-title" className="mt-6 max-w-[48rem]">
      <div className="flex items-center gap-4">
        <h2
          ref={heading}
          id="question-title"
          tabIndex={-1}
          className="shrink-0 text-sm font-semibold tabular-nums outline-none"
        >
          Question {at + 1} of {asked.length}
        </h2>
        <Bar
          percent={(100 * at) / asked.length}
          fill="fill-accent"
          className="h-1 min-w-0 flex-1 overflow-hidden rounded-full"
        />
        <Button size="sm" look="quiet" onClick={() => end(asked.length)}>
          End here
        </Button>
      </div>
      <div className="mt-5">
        {found && plain ? (
          <Ask
            key={`${ref}/${plain.id}`}
            item={found}
            question={withEvidence(plain, bank)}
            topic={bank.topics.find((topic) => topic.id === found.topic)}
            now={now}
            last={at + 1 === asked.length}
            onNext={next}
          />
        ) : (
          <p className="text-base text-ink-2">
            This question is no longer part of the course.{' '}
            <Button size="sm" onClick={next}>
              Go on
            </Button>
          </p>
        )}
      </div>
    </section>
  );
}

function withEvidence(question: BankItem['questions'][number], bank: ReviewBank) {
  const { config } = question;
  const evidence =
    'data' in config && typeof config.data === 'string' ? bank.evidence[config.data] : undefined;
  return evidence ? { ...question, evidence } : question;
}
