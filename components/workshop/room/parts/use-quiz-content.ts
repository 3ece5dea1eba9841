import { useEffect, useState } from 'react';
import type { PublicQuizQuestion } from '@/lib/grading/responses';
import { openedQuestion } from '@/lib/workshop/client/opened-questions';
import { RequestFailed } from '@/lib/workshop/client/request';

/** Asked for once; what could not be had is asked for again. */
const known = new Map<string, Promise<PublicQuizQuestion>>();

function fetchOnce(id: string, ref: string): Promise<PublicQuizQuestion> {
  const key = `${id} ${ref}`;
  const before = known.get(key);
  if (before) return before;
  const asked = openedQuestion(id, ref).catch((error: unknown) => {
    known.delete(key);
    throw error;
  });
  known.set(key, asked);
  return asked;
}

/** In seconds: before it is tried again. A whole room fetches what is opened, so not all at one time. */
const AGAIN_AFTER = 5;
const LONGEST = 30;
/** This page's place among them: what was asked for together is asked for together again. */
const PLACE = Math.random();

export interface Content {
  readonly question?: PublicQuizQuestion;
  /** Why it is not there. */
  readonly problem?: string;
  again(): void;
}

/** What a question of a quiz asks; the server gives it to those for whom it was opened. */
export function useQuizContent(id: string, ref: string): Content {
  const [found, setFound] = useState<Omit<Content, 'again'>>({});
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let late = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = () => setTurn((was) => was + 1);
    fetchOnce(id, ref).then(
      (question) => !late && setFound({ question }),
      (error: unknown) => {
        if (late) return;
        const failed = error instanceof RequestFailed && error.again ? error : undefined;
        const words = error instanceof Error ? error.message : String(error);
        setFound({ problem: failed ? `${words} It is tried again by itself.` : words });
        addEventListener('online', again);
        if (!failed) return;
        const least = Math.min(LONGEST, AGAIN_AFTER * (turn + 1));
        const seconds = Math.max(least, failed.retryAfter ?? 0) * (1 + PLACE);
        timer = setTimeout(again, seconds * 1_000);
      },
    );
    return () => {
      late = true;
      clearTimeout(timer);
      removeEventListener('online', again);
    };
  }, [id, ref, turn]);
  return { ...found, again: () => setTurn((was) => was + 1) };
}
