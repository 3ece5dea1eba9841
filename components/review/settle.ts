import { RequestError } from '@/components/question/api';
import { zoneHere } from '@/lib/progress/review/days';
import type { Waiting } from '@/lib/progress/review/schema';
import { graded } from '@/lib/progress/review/session';
import type { Progress } from '@/lib/progress/schema';
import { useProgress } from '@/lib/progress/store';
import { gradeReview } from './grade';

/** What became of answers that had waited for the network. */
export interface Settled {
  readonly right: number;
  readonly missed: number;
  /** Those whose question is gone, or that are no answers to it any more. */
  readonly dropped: number;
}

/** No network, too many requests, a server that is not up: the next answer would fare no better. */
const NOT_NOW = [0, 429, 503];

let running: Promise<Settled> | undefined;

/** Has the answers that wait graded, the oldest first; what cannot be sent goes on waiting. */
export function settle(): Promise<Settled> {
  running ??= settleAll().finally(() => (running = undefined));
  return running;
}

async function settleAll(): Promise<Settled> {
  const settled = { right: 0, missed: 0, dropped: 0 };
  const { waiting } = useProgress.getState();
  const oldest = Object.entries(waiting).sort(([, a], [, b]) => (a.at < b.at ? -1 : 1));
  for (const [ref, given] of oldest) {
    const result = await gradeReview(ref, given).catch((problem: unknown) => {
      // What cannot be read is no verdict; it must not keep the others from theirs.
      return { status: problem instanceof RequestError ? problem.status : undefined };
    });
    if ('status' in result && result.status !== 404) {
      if (NOT_NOW.some((status) => status === result.status)) break;
      continue;
    }
    if ('answer' in result) {
      const { answer } = result;
      if (once(ref, given, (state) => graded(state, ref, given, answer, zoneHere())))
        settled[answer.right ? 'right' : 'missed']++;
    } else if (once(ref, given, ({ waiting }) => ({ waiting: without(waiting, ref) })))
      settled.dropped++;
  }
  return settled;
}

/** Another tab may have been here first; inside of the change what it wrote is seen. */
function once(
  ref: string,
  given: Waiting,
  change: (state: Progress) => Partial<Pick<Progress, 'reviews' | 'waiting' | 'session'>>,
): boolean {
  let first = false;
  useProgress.getState().review((state) => {
    first = state.waiting[ref]?.at === given.at;
    return first ? change(state) : {};
  });
  return first;
}

const without = (waiting: Progress['waiting'], gone: string) =>
  Object.fromEntries(Object.entries(waiting).filter(([ref]) => ref !== gone));
