'use client';

import { useEffect, useState } from 'react';
import { RequestError } from '@/components/question/api';
import { keepAnswer, useDrafts } from './drafts';

/**
 * An answer that is checked and not stored: the draft is the tab's, the reply this page's.
 * @param send of the answer; @throws RequestError with words for the learner
 */
export function useCheck<Reply>(id: string, send: (input: string) => Promise<Reply>) {
  const input = useDrafts((state) => state.answers[id]) ?? '';
  const [ready, setReady] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const [told, setTold] = useState<{ readonly input: string; readonly reply: Reply }>();
  useEffect(() => {
    void Promise.resolve(useDrafts.persist.rehydrate()).then(() => setReady(true));
  }, []);

  async function attempt(work: () => Promise<void>) {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (problem) {
      if (!(problem instanceof RequestError)) throw problem;
      setError(problem.message);
    } finally {
      setBusy(false);
    }
  }

  return {
    input,
    ready,
    busy,
    error,
    told,
    setInput: (text: string) => keepAnswer(id, text),
    check: (text = input) => attempt(async () => setTold({ input: text, reply: await send(text) })),
    again: () => setTold(undefined),
  };
}
