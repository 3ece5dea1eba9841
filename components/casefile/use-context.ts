import { useMemo } from 'react';
import type { CaseContext, Finding } from '@/lib/casefile/report/blocks';
import type { PublicQuestion } from '@/lib/grading/responses';
import { useProgress } from '@/lib/progress/store';

export interface CaseLab {
  readonly id: string;
  readonly title: string;
  readonly tagline: string;
  readonly questions: readonly PublicQuestion[];
}

/** What the report needs of a lab: its names, and the answers of the questions that are closed. */
export function useCaseContext({ id, title, tagline, questions }: CaseLab): CaseContext {
  const saved = useProgress((state) => state.questions);
  return useMemo(() => {
    const findings = questions.flatMap((question): Finding[] => {
      const closed = saved[`${id}/${question.id}`]?.closed;
      if (!closed) return [];
      const { prompt, step } = question;
      return [{ id: question.id, step, question: prompt, answer: closed.answer }];
    });
    return { title, tagline, findings };
  }, [id, title, tagline, questions, saved]);
}
