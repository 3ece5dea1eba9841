'use client';

import { useState } from 'react';
import type { PublicQuizQuestion } from '@/lib/grading/responses';
import { useReady } from '@/lib/progress/hooks';
import type { Confidence, QuizDraft } from '@/lib/progress/schema';
import { useProgress } from '@/lib/progress/store';
import { submitQuiz } from './api';
import { keepQuiz, scheduleQuiz } from './keep-quiz';
import { answered } from './quiz-answer';
import { useAttempt } from './use-attempt';

const FRESH: QuizDraft = { input: '' };

/**
 * One question of a quiz: what is saved of it, and what can be done with it.
 * @param place where its answer is kept: the quiz, or wherever else it is asked
 */
export function useQuizQuestion(quiz: string, place: string, question: PublicQuizQuestion) {
  const id = `${place}/${question.id}`;
  const answer = useProgress((state) => state.quizzes[id]);
  const draft = useProgress((state) => state.quizDrafts[id]) ?? FRESH;
  const ready = useReady();
  const [again, setAgain] = useState(false);
  const { pending, error, attempt } = useAttempt();
  const busy = pending !== undefined;
  const shown = answer && !again ? answer : undefined;

  const change = (patch: Partial<QuizDraft>) => {
    const { keep, quizDrafts } = useProgress.getState();
    keep('quizDrafts', id, { ...(quizDrafts[id] ?? FRESH), ...patch });
  };

  const submit = () =>
    attempt('answer', async () => {
      const reply = await submitQuiz(quiz, question.id, draft.input);
      if (reply.verdict.verdict === 'not-of-kind') return reply.verdict.reason;
      keepQuiz(place, question, answered(question, draft, reply, { was: answer }));
      useProgress.getState().keep('quizDrafts', id, undefined);
      setAgain(false);
      const right = reply.verdict.verdict === 'right';
      const at = new Date().toISOString();
      void scheduleQuiz(quiz, question, { right, confidence: draft.confidence, at });
    });

  return {
    /** What was answered, where that is shown. */
    shown,
    input: shown ? shown.input : draft.input,
    confidence: draft.confidence,
    /** Not to be changed: before the page is alive, what is entered would be lost. */
    locked: !ready || busy || shown !== undefined,
    busy,
    error,
    submit,
    setInput: (input: string) => change({ input }),
    setConfidence: (confidence: Confidence) => change({ confidence }),
    tryAgain: () => setAgain(true),
  };
}
