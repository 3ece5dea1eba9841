import { useProgress } from '../store';
import type { Given } from './answers';
import { zoneHere } from './days';

/**
 * Puts an answer that was given in a lesson, a quiz or a lab on the schedule. That is fetched when it is
 * first needed; where it cannot be, the review page makes up for it from what was answered (enrol.ts).
 */
export async function keepLearned(ref: string, given: Given): Promise<void> {
  const loaded = await import('./answers').catch(() => undefined);
  if (!loaded) return;
  useProgress.getState().review(({ reviews }) => ({
    reviews: { ...reviews, [ref]: loaded.learned(reviews[ref], given, zoneHere()) },
  }));
}
