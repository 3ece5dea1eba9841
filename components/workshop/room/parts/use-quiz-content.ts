import { useEffect, useState } from 'react';
import type { PublicQuizQuestion } from '@/lib/grading/responses';
import { quizQuestion } from '@/lib/workshop/client/api';

/** Asked for once; what could not be had is asked for again. */
const known = new Map<string, Promise<PublicQuizQuestion>>();

function fetchOnce(id: string, ref: string): Promise<PublicQuizQuestion> {
  const key = `${id} ${ref}`;
  const before = known.get(key);
  if (before) return before;
  const asked = quizQuestion(id, ref, 'participant').catch((error: unknown) => {
    known.delete(key);
    throw error;
  });
  known.set(key, asked);
  return asked;
}

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
    const again = () => setTurn((was) => was + 1);
    fetchOnce(id, ref).then(
      (question) => !late && setFound({ question }),
      (error: unknown) => {
        if (late) return;
        setFound({ problem: error instanceof Error ? error.message : String(error) });
        addEventListener('online', again);
      },
    );
    return () => {
      late = true;
      removeEventListener('online', again);
    };
  }, [id, ref, turn]);
  return { ...found, again: () => setTurn((was) => was + 1) };
}
