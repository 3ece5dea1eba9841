'use client';

import { understand } from '@/lib/grading/registry';
import type { PublicQuestion, RevealReply } from '@/lib/grading/responses';
import { useQuestion } from '@/lib/progress/hooks';
import type { Decision } from '@/lib/simulate/plans';
import type { LabQuestion, Pending } from './lab-question';
import { useProgress } from '@/lib/progress/store';
import { attemptOf, closedBy, pointsLeft, scheduleClosed } from './lab-answer';
import { fetchHint, revealAnswer, submitAnswer } from './api';
import { useAttempt } from './use-attempt';

/**
 * One question of a lab for somebody who learns alone: what is saved of it, and what can be done with it.
 * @param decisions what was done, for a question about the time after the fix
 */
export function useLabQuestion(
  lab: string,
  question: PublicQuestion,
  decisions: readonly Decision[],
): LabQuestion {
  const id = `${lab}/${question.id}`;
  const saved = useQuestion(id);
  const patch = useProgress((state) => state.question);
  const { pending, error, attempt } = useAttempt<Pending>();

  const told = question.about === 'after' ? decisions : [];

  function close(how: 'solved' | 'revealed', closing: RevealReply) {
    patch(id, (was) => ({ closed: closedBy(question, was, how, closing) }));
    scheduleClosed(lab, question);
  }

  const next = question.hintCosts[saved.hints.length];
  const mayReveal = saved.attempts.length >= 2 || next === undefined;

  return {
    saved,
    pending,
    error,
    worth: pointsLeft(question, saved),
    hints: saved.hints.map(({ text }, n) => ({ n, text })),
    ...(next !== undefined && !saved.closed && { nextHint: { cost: next } }),
    setDraft: (draft: string) => patch(id, () => ({ draft })),

    submit: () =>
      attempt('answer', async () => {
        const input = saved.draft;
        // What cannot be an answer of this kind costs no attempt: the field says why.
        if (!understand(question, input).ok) return;
        const {
          verdict,
          explanation = '',
          solutions = [],
        } = await submitAnswer(lab, question.id, input, told);
        if (verdict.verdict === 'not-of-kind' || verdict.verdict === 'waits') return verdict.reason;
        patch(id, (was) => ({ attempts: [...was.attempts, attemptOf(input, verdict)] }));
        if (verdict.verdict === 'right')
          close('solved', { answer: verdict.echo, explanation, solutions });
      }),

    hint: () =>
      attempt('hint', async () => {
        const hint = await fetchHint(lab, question.id, saved.hints.length);
        // A hint opened after the question was closed is free.
        patch(id, (was) => ({
          hints: [...was.hints, { text: hint.text, cost: was.closed ? 0 : hint.cost }],
        }));
      }),

    ...(mayReveal && {
      reveal: () =>
        attempt('reveal', async () =>
          close('revealed', await revealAnswer(lab, question.id, told)),
        ),
    }),
  };
}
