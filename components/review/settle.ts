import { RequestError } from '@/components/question/api';
import { graded } from '@/lib/progress/review/session';
import { useProgress } from '@/lib/progress/store';
import { gradeReview } from './grade';

/** What became of answers that had waited for the network. */
export interface Settled {
  readonly right: number;
  readonly missed: number;
  /** Those whose question is gone, or that are no answers to it any more. */
  readonly dropped: number;
}

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
      if (!(problem instanceof RequestError)) throw problem;
      return { status: problem.status };
    });
    if ('status' in result && result.status !== 404) break;
    // Another tab may have been here first.
    if (useProgress.getState().waiting[ref]?.at !== given.at) continue;
    if ('answer' in result) {
      useProgress.getState().review((state) => graded(state, ref, given, result.answer));
      settled[result.answer.right ? 'right' : 'missed']++;
    } else {
      forget(ref);
      settled.dropped++;
    }
  }
  return settled;
}

const forget = (gone: string) =>
  useProgress.getState().review(({ waiting }) => ({
    waiting: Object.fromEntries(Object.entries(waiting).filter(([ref]) => ref !== gone)),
  }));
