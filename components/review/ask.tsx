'use client';

import { ArrowRight, BookOpen, Clock, FlaskConical } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useId, useRef, useState } from 'react';
import { QuestionForm } from '@/components/question/question-form';
import { QueriesOf } from '@/components/question/query-text';
import { Button } from '@/components/ui/button';
import type { FieldQuestion } from '@/lib/grading/responses';
import { type BankItem, partsOf, type Topic } from '@/lib/progress/review/bank';
import type { Now } from '@/lib/progress/review/due';
import { useProgress } from '@/lib/progress/store';
import { useAsk } from './use-ask';
import { backWords, whyWords } from './words';

interface AskProps {
  item: BankItem;
  question: FieldQuestion;
  topic: Topic | undefined;
  now: Now;
  last: boolean;
  onNext: () => void;
}

/** One question of a session: why it is asked, the question, and then what comes of it. */
export function Ask({ item, question, topic, now, last, onNext }: AskProps) {
  const saved = useProgress((state) => state.reviews[item.ref]);
  // As it was before the answer: what is said of it must not change under the eyes.
  const [why] = useState(() => saved && whyWords(saved, now));
  const state = useAsk(item.ref, question.id);
  const { shown, waits } = state;
  const verdict = useId();
  const next = useRef<HTMLButtonElement>(null);
  const over = Boolean(shown ?? waits);
  const wasOver = useRef(over);
  useEffect(() => {
    if (over && !wasOver.current) next.current?.focus({ preventScroll: true });
    wasOver.current = over;
  }, [over]);

  const { lab, set } = partsOf(item.ref);
  const TopicIcon = lab ? FlaskConical : BookOpen;
  const actions = (
    <div className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-2">
      <Button ref={next} look="primary" onClick={onNext} aria-describedby={verdict}>
        {last ? 'To the summary' : 'Next question'} <ArrowRight size={16} aria-hidden />
      </Button>
      {topic && <TopicLink topic={topic} icon={TopicIcon} />}
    </div>
  );
  return (
    <div>
      <p className="text-sm text-ink-3">
        {why}
        {question.id !== item.questions[0]?.id && <span>; this is another case of it</span>}
        {lab && topic && (
          <>
            . Its evidence is in the lab{' '}
            <Link
              href={topic.href}
              target="_blank"
              className="text-accent underline underline-offset-2"
            >
              {topic.title}
              <span className="sr-only"> (opens in a new tab)</span>
            </Link>
          </>
        )}
      </p>
      <QueriesOf value={lab ? set : undefined}>
        <QuestionForm
          question={question}
          state={state}
          confident
          verdict={verdict}
          sent={
            waits && (
              <div>
                <p
                  id={verdict}
                  className="flex items-start gap-2 rounded border border-line border-l-2 border-l-warn bg-warn-wash px-3 py-2.5 text-sm"
                >
                  <Clock size={16} aria-hidden className="mt-0.5 shrink-0 text-warn" />
                  <span>
                    <span className="font-semibold">Kept, not graded yet.</span> The right answers
                    are on the server, and it cannot be reached. Yours is graded when you are back
                    online, and counts from now.
                  </span>
                </p>
                {actions}
              </div>
            )
          }
        >
          {saved && (
            <p className="mt-3 border-t border-line pt-3 text-sm text-ink-2">
              It comes back{' '}
              <span className="font-semibold text-ink">{backWords(saved.card, now)}</span>.
            </p>
          )}
          {actions}
        </QuestionForm>
      </QueriesOf>
    </div>
  );
}

function TopicLink({ topic, icon: Icon }: { topic: Topic; icon: typeof BookOpen }) {
  return (
    <Link
      href={topic.href}
      className="inline-flex h-9 min-w-0 items-center gap-1.5 rounded px-1.5 text-sm font-semibold text-accent hover:underline"
    >
      <Icon size={15} className="shrink-0" aria-hidden />
      <span className="truncate">{topic.title}</span>
    </Link>
  );
}
