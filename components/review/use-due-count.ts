import { useReady } from '@/lib/progress/hooks';
import { dueRefs, open } from '@/lib/progress/review/due';
import { useProgress } from '@/lib/progress/store';
import { useNow } from './use-now';

/** How many questions are due now; nothing before it is known. */
export function useDueCount(): number | undefined {
  const ready = useReady();
  const now = useNow();
  const reviews = useProgress((state) => state.reviews);
  const waiting = useProgress((state) => state.waiting);
  return ready && now ? dueRefs(open(reviews, waiting), now).length : undefined;
}
