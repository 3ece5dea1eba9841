'use client';

import { useEffect, useState } from 'react';
import { useAttempt } from '@/components/question/use-attempt';
import { keepAnswer, keepTold, useDrafts } from './drafts';

interface Try<Reply> {
  readonly input: string;
  readonly reply: Reply;
}
/** The last try, with those of this page before it. */
interface Told<Reply> extends Try<Reply> {
  readonly earlier: readonly Try<Reply>[];
  /** Whether the right answer had been told before it. */
  readonly knew: boolean;
}

/**
 * An answer that is checked and not stored: the draft is the tab's, the reply this page's.
 * @param send of the answer; @throws RequestError with words for the learner
 * @param tells whether a reply says what is right
 */
export function useCheck<Reply>(
  id: string,
  send: (input: string) => Promise<Reply>,
  tells: (reply: Reply) => boolean,
) {
  const input = useDrafts((state) => state.answers[id]) ?? '';
  const [ready, setReady] = useState(false);
  const { pending, error, attempt } = useAttempt();
  const [told, setTold] = useState<Told<Reply>>();
  const [earlier, setEarlier] = useState<readonly Try<Reply>[]>([]);
  useEffect(() => {
    void Promise.resolve(useDrafts.persist.rehydrate()).then(() => setReady(true));
  }, []);

  return {
    input,
    ready,
    busy: pending !== undefined,
    error,
    told,
    setInput: (text: string) => keepAnswer(id, text),
    check: (text = input) =>
      attempt('answer', async () => {
        const knew = Object.hasOwn(useDrafts.getState().told, id);
        const one = { input: text, reply: await send(text) };
        setTold({ ...one, earlier, knew });
        setEarlier([...earlier, one]);
        if (tells(one.reply)) keepTold(id);
      }),
    again: () => setTold(undefined),
    /** What was tried so far is stored now. */
    kept: () => setEarlier([]),
  };
}
