'use client';

import { Lock } from 'lucide-react';
import type { ComponentProps } from 'react';
import { QuestionCard } from '@/components/question/question-card';
import type { Decision } from '@/lib/simulate/plans';
import { useRoom } from '../../live';
import { useRoomQuestion } from './use-room-question';

interface RoomQuestionProps extends Omit<ComponentProps<typeof QuestionCard>, 'work' | 'waits'> {
  decisions: readonly Decision[];
}

/** A question of the room's; of one that was not opened nothing but that it comes. */
export function RoomQuestion({ decisions, ...card }: RoomQuestionProps) {
  const { lab, question, number } = card;
  const work = useRoomQuestion(lab, question, decisions);
  const over = useRoom((room) => room.state?.endedAt !== undefined);
  if (!work)
    return (
      <li className="flex items-center gap-2.5 border-b border-line px-4 py-2.5 text-sm text-ink-3">
        <Lock size={15} aria-hidden className="shrink-0" />
        Question {number} {over ? 'was not opened' : 'opens later'}
      </li>
    );
  return (
    <QuestionCard
      {...card}
      work={work}
      waits={question.about === 'after' && decisions.length === 0}
    />
  );
}
