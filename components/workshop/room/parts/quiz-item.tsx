'use client';

import { Check, Clock, Lock, Vote, X } from 'lucide-react';
import type { FormEvent } from 'react';
import { hasOwnField } from '@/components/question/kind-field';
import { QuizField } from '@/components/question/quiz-field';
import { ClosedVerdict } from '@/components/question/verdict';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Inline, Paragraphs } from '@/components/ui/inline';
import { understand } from '@/lib/grading/registry';
import type { PublicQuizQuestion } from '@/lib/grading/responses';
import { VoteBars } from '../../vote-bars';
import { useQuizContent } from './use-quiz-content';
import { type QuizWork, useQuizWork } from './use-quiz-work';
import { useRoom } from '../../live';

interface QuizItemProps {
  refName: string;
  number: number;
}

/** One opened question of a quiz, once it is fetched. */
export function QuizItem({ refName, number }: QuizItemProps) {
  const id = useRoom((room) => room.state?.id ?? '');
  const { question, problem, again } = useQuizContent(id, refName);
  const work = useQuizWork(refName, question);
  if (question && work) return <Asked number={number} question={question} work={work} />;
  return (
    <div className="flex gap-3 border-t border-line py-6 first:border-t-0">
      <span className="w-5 shrink-0 font-semibold text-ink-3 tabular-nums">{number}</span>
      {problem === undefined ? (
        <p className="text-ink-3">Fetching the question</p>
      ) : (
        <div>
          <p role="alert" className="text-sm text-bad">
            {problem}
          </p>
          <Button size="sm" className="mt-2" onClick={again}>
            Try again
          </Button>
        </div>
      )}
    </div>
  );
}

interface AskedProps {
  number: number;
  question: PublicQuizQuestion;
  work: QuizWork;
}

function Asked({ number, question, work }: AskedProps) {
  const { value, busy, locked, voting, note, held, error } = work;
  // Half an order or a query that was not run yet cannot be sent; the fields say what is missing.
  const ready = hasOwnField(question) ? understand(question, value).ok : value.trim() !== '';
  const several =
    question.kind === 'choice' && question.config.multiple && !/all that/i.test(question.prompt);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (ready && !locked) work.submit();
  }

  return (
    <form onSubmit={submit} className="border-t border-line py-6 first:border-t-0 first:pt-2">
      <fieldset className="min-w-0">
        <legend className="flex gap-3 text-base leading-snug font-semibold">
          <span className="w-5 shrink-0 text-ink-3 tabular-nums">{number}</span>
          <span className="min-w-0">
            <Inline text={question.prompt} />
            {several && <span className="font-normal text-ink-3"> (all that apply)</span>}
          </span>
        </legend>
        {question.code && (
          <pre
            tabIndex={0}
            aria-label="Code of the question"
            className="font-data mt-3 overflow-x-auto rounded border border-line bg-sunken px-4 py-3 leading-relaxed"
          >
            <code>{question.code.text}</code>
          </pre>
        )}
        <div className="mt-3 min-w-0 sm:pl-8">
          <QuizField question={question} value={value} onChange={work.setValue} locked={locked} />
        </div>
      </fieldset>
      <div className="mt-3 space-y-2 sm:pl-8">
        {!work.closed && !work.voted && (
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" look="primary" disabled={!ready || locked}>
              {voting ? (
                <>
                  <Vote size={15} aria-hidden /> {busy ? 'Voting' : 'Vote'}
                </>
              ) : busy ? (
                'Checking'
              ) : (
                'Check'
              )}
            </Button>
            {voting && <span className="text-sm text-ink-3">One vote a round</span>}
          </div>
        )}
        <Told work={work} />
        <p role="status" className={cx(note && 'flex items-start gap-2 text-sm text-ink-2')}>
          {note && (
            <>
              {held ? (
                <Lock size={15} aria-hidden className="mt-0.5 shrink-0 text-ink-3" />
              ) : (
                <Clock size={15} aria-hidden className="mt-0.5 shrink-0 text-ink-3" />
              )}
              {note}
            </>
          )}
        </p>
        {error && (
          <p role="alert" className="text-sm text-bad">
            {error}
          </p>
        )}
        {work.votes && <VoteBars votes={work.votes} />}
      </div>
    </form>
  );
}

/** What came of it. */
function Told({ work }: { work: QuizWork }) {
  const { closed, verdict, last, voted } = work;
  if (closed) return <ClosedVerdict closed={closed} words={verdict} />;
  return (
    <div role="status">
      {voted && (
        <p className="flex items-center gap-1.5 text-sm">
          <Check size={16} aria-hidden className="shrink-0 text-ok" />
          <span>
            <span className="font-semibold">Your vote is in.</span>{' '}
            {!work.votes && 'What the room thinks is shown when the instructor shows it.'}
          </span>
        </p>
      )}
      {!voted && last && !last.right && (
        <>
          <p className="flex items-center gap-1.5 text-sm font-semibold text-bad">
            <X size={16} aria-hidden className="shrink-0" />
            <span className="[overflow-wrap:anywhere]">
              Not quite: <Inline text={last.echo} />
            </span>
          </p>
          {last.because && (
            <Paragraphs className="mt-1 text-sm leading-relaxed" text={last.because} />
          )}
        </>
      )}
    </div>
  );
}
