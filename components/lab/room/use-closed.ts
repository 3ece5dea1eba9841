import { useIsComing, useRoomOf } from '@/components/workshop/live-context';
import { useProgress } from '@/lib/progress/store';

/** Whether a question of a lab needs no further answer: in a workshop by what its room says, and by that alone. */
export function useClosed(lab: string): (question: string) => boolean {
  const saved = useProgress((state) => state.questions);
  const room = useRoomOf(lab);
  const isComing = useIsComing();
  if (isComing) return () => false;
  if (!room) return (question) => saved[`${lab}/${question}`]?.closed !== undefined;
  return (question) => {
    const ref = `lab/${lab}/${question}`;
    const solved = room.participants[0]?.answers[ref]?.solvedAt !== undefined;
    return solved || room.questions[ref]?.revealed !== undefined;
  };
}
