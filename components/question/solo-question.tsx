'use client';

import type { ComponentProps } from 'react';
import type { Decision } from '@/lib/simulate/plans';
import { QuestionCard } from './question-card';
import { QuestionLink } from './question-link';
import { useLabQuestion } from './use-question';

interface SoloQuestionProps extends Omit<
  ComponentProps<typeof QuestionCard>,
  'work' | 'waits' | 'link'
> {
  /** What was done at step 5. */
  decisions: readonly Decision[];
}

/** A question of somebody who learns alone. */
export function SoloQuestion({ decisions, ...card }: SoloQuestionProps) {
  const { lab, question } = card;
  const work = useLabQuestion(lab, question, decisions);
  return (
    <QuestionCard
      {...card}
      link={<QuestionLink id={`labs/${lab}/${question.id}`} />}
      work={work}
      waits={question.about === 'after' && decisions.length === 0}
    />
  );
}
