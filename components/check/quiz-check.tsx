'use client';

import { type FormEvent, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { submitQuiz } from '@/components/question/api';
import { focusField } from '@/components/question/focus-field';
import { hasOwnField } from '@/components/question/kind-field';
import { answered } from '@/components/question/quiz-answer';
import { QuizField } from '@/components/question/quiz-field';
import { Told } from '@/components/question/told';
import { Button } from '@/components/ui/button';
import { understand } from '@/lib/grading/registry';
import type { PublicQuizQuestion, QuizReply } from '@/lib/grading/responses';
import { Keep } from './keep';
import { keepQuizTries } from './keep-quiz';
import { PasteLine } from './paste-line';
import { useCheck } from './use-check';

interface QuizCheckProps {
  id: string;
  quiz: string;
  question: PublicQuizQuestion;
}

const isGraded = ({ verdict }: QuizReply) => verdict.verdict !== 'not-of-kind';
/** A wrong answer is told which is right. */
const tells = ({ verdict }: QuizReply) => verdict.verdict === 'wrong';

/** A quiz's question: its field, or the answer that somebody has, and the verdict. */
export function QuizCheck({ id, quiz, question }: QuizCheckProps) {
  const check = useCheck(id, (text) => submitQuiz(quiz, question.id, text), tells);
  const form = useRef<HTMLFormElement>(null);
  const head = useRef<HTMLParagraphElement>(null);
  const { input, told, busy, error } = check;
  const graded = told && isGraded(told.reply) ? told : undefined;
  const answer = graded && answered(question, graded, graded.reply, { at: graded.at });
  // Of what stands there no more nothing is said.
  const refused = !graded && told?.input === input ? told.reply.verdict.reason : undefined;
  // Half an order or a query that was not run yet cannot be sent; the fields say what is missing.
  const ready = hasOwnField(question) ? understand(question, input).ok : input.trim() !== '';
  const locked = !check.ready || busy || answer !== undefined;
  // The verdict stands where the button was that had the focus.
  useEffect(() => head.current?.focus(), [graded]);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!answer && ready && !busy) void check.check();
  }

  /** The button that had the focus is gone. */
  function again() {
    flushSync(check.again);
    focusField(form.current);
  }

  function keep() {
    const tries = check.unkept.filter(({ reply }) => isGraded(reply));
    check.kept();
    void keepQuizTries(quiz, question, tries);
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
        <div className="mt-4">
          <Told answer={answer} head={head} />
          <Button size="sm" className="mt-3" onClick={again}>
            Answer again
          </Button>
        </div>
      ) : (
        <>
          <PasteLine question={question} value={input} locked={locked} onAnswer={check.setInput} />
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
