'use client';

import { Check, X } from 'lucide-react';
import { type FormEvent, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { submitQuiz } from '@/components/question/api';
import { hasOwnField } from '@/components/question/kind-field';
import { answered } from '@/components/question/quiz-answer';
import { QuizField } from '@/components/question/quiz-field';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Paragraphs } from '@/components/ui/inline';
import { understand } from '@/lib/grading/registry';
import type { PublicQuizQuestion } from '@/lib/grading/responses';
import { quizRef } from '@/lib/progress/review/bank';
import { keepLearned } from '@/lib/progress/review/keep';
import type { QuizAnswer } from '@/lib/progress/schema';
import { useProgress } from '@/lib/progress/store';
import { Keep } from './keep';
import { PasteLine } from './paste-line';
import { useCheck } from './use-check';

interface QuizCheckProps {
  id: string;
  quiz: string;
  question: PublicQuizQuestion;
}

/** A quiz's question: its field, or the answer that somebody has, and the verdict. */
export function QuizCheck({ id, quiz, question }: QuizCheckProps) {
  const check = useCheck(
    id,
    (text) => submitQuiz(quiz, question.id, text),
    ({ verdict }) => verdict.verdict !== 'not-of-kind',
  );
  const form = useRef<HTMLFormElement>(null);
  const { input, told, busy, error } = check;
  const verdict = told?.reply.verdict;
  const refused = verdict?.verdict === 'not-of-kind' ? verdict.reason : undefined;
  const answer = told && !refused ? answered(question, { input: told.input }, told.reply) : undefined; // prettier-ignore
  // Half an order or a query that was not run yet cannot be sent; the fields say what is missing.
  const ready = hasOwnField(question) ? understand(question, input).ok : input.trim() !== '';
  const locked = !check.ready || busy || answer !== undefined;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!answer && ready && !busy) void check.check();
  }

  /** The button that had the focus is gone. */
  function again() {
    flushSync(check.again);
    form.current?.querySelector<HTMLElement>('input, textarea, [tabindex="0"], button')?.focus();
  }

  function keep() {
    const place = `${quiz}/${question.id}`;
    const { quizzes, quizAnswer } = useProgress.getState();
    if (!told) return;
    const { input: given, reply, knew } = told;
    const kept = answered(question, { input: given }, reply, quizzes[place], knew);
    quizAnswer(place, kept);
    const { id: asked, variantOf = asked } = question;
    const right = kept.right && !knew;
    void keepLearned(quizRef(quiz, variantOf), { question: asked, right, at: kept.at });
  }

  return (
    <form ref={form} onSubmit={submit} aria-label="Your answer">
      <QuizField
        question={question}
        value={answer ? answer.input : input}
        onChange={check.setInput}
        locked={locked}
        reply={answer}
      />
      {answer ? (
        <Told answer={answer} onAgain={again} />
      ) : (
        <>
          <PasteLine question={question} locked={locked} onAnswer={check.setInput} />
          <Button type="submit" look="primary" className="mt-4" disabled={!ready || busy}>
            {busy ? 'Checking' : 'Check'}
          </Button>
        </>
      )}
      {(error ?? refused) !== undefined && (
        <p role="alert" className="mt-2 text-sm text-bad">
          {error ?? refused}
        </p>
      )}
      {answer && <Keep key={answer.at} onKeep={keep} />}
    </form>
  );
}

function Told({ answer, onAgain }: { answer: QuizAnswer; onAgain: () => void }) {
  const { right, because, explanation } = answer;
  const head = useRef<HTMLParagraphElement>(null);
  // It stands where the button was that had the focus.
  useEffect(() => head.current?.focus(), []);
  return (
    <div className="mt-4">
      <p
        ref={head}
        tabIndex={-1}
        className={cx(
          'flex items-center gap-1.5 text-base font-semibold',
          right ? 'text-ok' : 'text-bad',
        )}
      >
        {right ? <Check size={17} aria-hidden /> : <X size={17} aria-hidden />}
        {right ? 'Right' : 'Not quite'}
      </p>
      {because && <Paragraphs className="mt-1.5 leading-relaxed" text={because} />}
      {explanation && <Paragraphs className="mt-2 leading-relaxed text-ink-2" text={explanation} />}
      <Button size="sm" className="mt-3" onClick={onAgain}>
        Answer again
      </Button>
    </div>
  );
}
