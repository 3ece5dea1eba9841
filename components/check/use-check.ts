'use client';

import { useState } from 'react';
import { useAttempt } from '@/components/question/use-attempt';
import { useHydrated } from '@/components/workshop/use-hydrated';
import { keepAnswer, keepTold, useDrafts } from './drafts';

export interface Try<Reply> {
  readonly input: string;
  readonly reply: Reply;
  /** UTC, ISO 8601. */
  readonly at: string;
  /** Whether the right answer had been told before it; one's own does not tell it. */
  readonly knew: boolean;
}

/**
 * An answer that is checked and not stored: the draft is the tab's, the reply this page's.
 * @param send of the answer; @throws RequestError with words for the learner
 * @param tells whether a reply says what is right to who did not
 */
export function useCheck<Reply>(
  id: string,
  send: (input: string) => Promise<Reply>,
  tells: (reply: Reply) => boolean,
) {
  const input = useDrafts((state) => state.answers[id]) ?? '';
  const ready = useHydrated(useDrafts);
  const { pending, error, attempt } = useAttempt();
  const [told, setTold] = useState<Try<Reply>>();
  const [unkept, setUnkept] = useState<readonly Try<Reply>[]>([]);

  return {
    input,
    ready,
    busy: pending !== undefined,
    error,
    /** The last try, while it is shown. */
    told,
    /** All tries of this page that were not stored, the oldest first. */
    unkept,
    setInput: (text: string) => keepAnswer(id, text),
    check: (text = input) =>
      attempt('answer', async () => {
        const knew = Object.hasOwn(useDrafts.getState().told, id);
        const one = { input: text, reply: await send(text), at: new Date().toISOString(), knew };
        setTold(one);
        setUnkept((were) => [...were, one]);
        if (tells(one.reply)) keepTold(id);
      }),
    again: () => setTold(undefined),
    /** What was tried so far is stored now. */
    kept: () => setUnkept([]),
  };
}
