'use client';

import { ArrowRight, BookOpen } from 'lucide-react';
import Link from 'next/link';
import type { MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '@/components/ui/button';
import type { PublicQuizQuestion } from '@/lib/grading/responses';
import { focusField } from './focus-field';
import { QuestionForm } from './question-form';
import { QuestionLink } from './question-link';
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
  /** It was brought in the place of another one, which had the keyboard. */
  focused?: boolean;
  /** Brings another question of the same point, where there is one. */
  onAnother?: () => void;
}

/** A question of a quiz: its field, how sure you are, and once answered everything about it. */
export function QuizQuestion(props: QuizQuestionProps) {
  const { quiz, place = quiz, number, question, here, focused, onAnother } = props;
  const state = useQuizQuestion(quiz, place, question);
  const { lesson } = question;
  const missed = state.shown !== undefined && !state.shown.right;
  function again({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) {
    flushSync(state.tryAgain);
    focusField(form);
  }
  return (
    <QuestionForm
      question={question}
      state={state}
      focused={focused}
      {...(number !== undefined && { number })}
    >
      <div className="mt-2 -ml-2.5 flex flex-wrap items-center gap-x-2 gap-y-1">
        {missed && onAnother ? (
          <Button size="sm" look="plain" className="ml-2.5" onClick={onAnother}>
            Try another one like it <ArrowRight size={14} aria-hidden />
          </Button>
        ) : (
          <Button size="sm" look="quiet" onClick={again}>
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
        <QuestionLink id={`quizzes/${quiz}/${question.id}`} />
      </div>
    </QuestionForm>
  );
}
