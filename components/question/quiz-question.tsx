'use client';

import { ArrowRight, BookOpen, Check, X } from 'lucide-react';
import Link from 'next/link';
import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Inline, Paragraphs } from '@/components/ui/inline';
import { understand } from '@/lib/grading/registry';
import type { PublicQuizQuestion } from '@/lib/grading/responses';
import type { QuizAnswer } from '@/lib/progress/schema';
import { CONFIDENCE_WORDS, ConfidencePick } from './confidence';
import { hasOwnField } from './kind-field';
import { QuestionLink } from './question-link';
import { QuizField } from './quiz-field';
import { useQuizQuestion } from './use-quiz-question';

interface QuizQuestionProps {
  quiz: string;
  /** Where its answer is kept, where not with its quiz. */
  place?: string;
  /** Its number, where it is one of several. */
  number?: number;
  question: PublicQuizQuestion;
  /** The lesson whose page this is; it needs no link to itself. */
  here?: string;
  /** Brings another question of the same point, where there is one. */
  onAnother?: () => void;
}

/** A question of a quiz: its field, how sure you are, and once answered everything about it. */
export function QuizQuestion(props: QuizQuestionProps) {
  const { quiz, place = quiz, number, question, here, onAnother } = props;
  const indent = number !== undefined && 'sm:pl-8';
  const state = useQuizQuestion(quiz, place, question);
  const id = `quizzes/${quiz}/${question.id}`;
  const { shown, input, confidence, busy, error } = state;
  // Half an order or a query that was not run yet cannot be sent; the fields say what is missing.
  const ready = hasOwnField(question) ? understand(question, input).ok : input.trim() !== '';
  // Where the prompt does not say so itself.
  const several =
    question.kind === 'choice' &&
    question.config.multiple &&
    !/all that|choose all/i.test(question.prompt);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!shown && ready && !busy) void state.submit();
  }

  return (
    <form onSubmit={submit} className="border-t border-line py-6 first:border-t-0 first:pt-2">
      <fieldset className="min-w-0">
        <legend className="flex gap-3 text-base leading-snug font-semibold">
          {number !== undefined && (
            <span className="w-5 shrink-0 text-ink-3 tabular-nums">{number}</span>
          )}
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <Inline text={question.prompt} />
            {several && <span className="font-normal text-ink-3"> (all that apply)</span>}
          </span>
        </legend>
        {question.code && (
          <pre tabIndex={0} aria-label="Code of the question" className={CODE}>
            <code>{question.code.text}</code>
          </pre>
        )}
        <div className={cx('mt-3 min-w-0', indent)}>
          <QuizField
            question={question}
            value={input}
            onChange={state.setInput}
            locked={state.locked}
            reply={shown}
          />
        </div>
      </fieldset>
      <div className={cx('mt-3', indent)}>
        {shown ? (
          <Told
            answer={shown}
            question={question}
            here={here}
            onAnother={onAnother}
            onAgain={state.tryAgain}
            id={id}
          />
        ) : (
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <ConfidencePick
              value={confidence}
              disabled={state.locked}
              onChange={state.setConfidence}
            />
            <Button type="submit" look="primary" disabled={!ready || busy}>
              {busy ? 'Checking' : 'Check'}
            </Button>
            <QuestionLink id={id} />
          </div>
        )}
        {error && (
          <p role="alert" className="mt-2 text-sm text-bad">
            {error}
          </p>
        )}
      </div>
    </form>
  );
}

const CODE =
  'font-data mt-3 overflow-x-auto rounded border border-line bg-sunken px-4 py-3 leading-relaxed';

interface ToldProps {
  answer: QuizAnswer;
  question: PublicQuizQuestion;
  here?: string;
  onAnother?: () => void;
  onAgain: () => void;
  /** Of the bank. */
  id: string;
}

/** What is said once it was answered, and where to go on. */
function Told({ answer, question, here, onAnother, onAgain, id }: ToldProps) {
  const { right, because, explanation, confidence } = answer;
  const { lesson } = question;
  return (
    <>
      <p
        role="status"
        className={cx(
          'flex min-h-7 flex-wrap items-center gap-x-1.5 text-sm font-semibold',
          right ? 'text-ok' : 'text-bad',
        )}
      >
        {right ? <Check size={16} aria-hidden /> : <X size={16} aria-hidden />}
        {right ? 'Right' : 'Not quite'}
        {confidence && (
          <span className="font-normal text-ink-3">
            · you were {CONFIDENCE_WORDS[confidence].toLowerCase()}
          </span>
        )}
      </p>
      {because && <Paragraphs className="mt-1 text-sm leading-relaxed" text={because} />}
      {explanation && (
        <Paragraphs className="mt-1.5 text-sm leading-relaxed text-ink-2" text={explanation} />
      )}
      <div className="mt-2 -ml-2.5 flex flex-wrap items-center gap-x-2 gap-y-1">
        {!right && onAnother ? (
          <Button size="sm" look="plain" className="ml-2.5" onClick={onAnother}>
            Try another one like it <ArrowRight size={14} aria-hidden />
          </Button>
        ) : (
          <Button size="sm" look="quiet" onClick={onAgain}>
            Answer again
          </Button>
        )}
        {lesson.id !== here && (
          <Link
            href={`/learn/${lesson.id}`}
            className="inline-flex h-7 min-w-0 items-center gap-1.5 rounded px-2.5 text-data font-semibold !text-accent hover:underline"
          >
            <BookOpen size={14} className="shrink-0" aria-hidden />
            <span className="truncate">{lesson.title}</span>
          </Link>
        )}
        <QuestionLink id={id} />
      </div>
    </>
  );
}
