/** What a page waits for before it asks its server again. */

/** Ends early where the network comes back, the page comes to the front, or nobody waits any more. */
export function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      document.removeEventListener('visibilitychange', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    document.addEventListener('visibilitychange', done);
    signal.addEventListener('abort', done, { once: true });
  });
}

const SIGNS = ['focus', 'pointerdown', 'keydown'] as const;

/** Until somebody turns to this page, or nobody waits any more. */
export function untilLookedAt(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      for (const sign of SIGNS) removeEventListener(sign, done);
      document.removeEventListener('visibilitychange', shown);
      resolve();
    };
    const shown = () => {
      if (document.visibilityState === 'visible') done();
    };
    for (const sign of SIGNS) addEventListener(sign, done);
    document.addEventListener('visibilitychange', shown);
    signal.addEventListener('abort', done, { once: true });
  });
}
