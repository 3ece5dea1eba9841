import { lazy, Suspense } from 'react';
import { QuestionList, type QuestionListProps } from '@/components/question/question-list';
import { useIsComing, useRoomOf } from '@/components/workshop/live-context';
import { ComingRoom } from '@/components/workshop/room/lab/coming-room';

/** With the room's rules, so only in a workshop. */
const RoomQuestions = lazy(() => import('@/components/workshop/room/lab/room-questions'));

/** A lab's questions: alone, or in a workshop whose room asks them. */
export function Questions(props: QuestionListProps) {
  const room = useRoomOf(props.lab);
  const isComing = useIsComing();
  if (isComing) return <ComingRoom />;
  if (!room) return <QuestionList {...props} />;
  return (
    <Suspense fallback={<p className="p-4 text-sm text-ink-3">Opening the room’s questions</p>}>
      <RoomQuestions {...props} />
    </Suspense>
  );
}
