'use client';

import { CloudOff } from 'lucide-react';
import { useEffect, useSyncExternalStore } from 'react';

const subscribe = (changed: () => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

/** Keeps the course for times without a network, and says when there is none. */
export function Offline() {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  useEffect(() => void keepCourse(), []);
  return (
    <span role="status">
      {!online && (
        <span
          title="Lessons, search and what you opened before still work. Answers wait for the network."
          className="mr-1 flex items-center gap-1.5 rounded-full border border-line px-2 py-0.5 text-label font-semibold text-ink-2"
        >
          <CloudOff size={13} aria-hidden />
          <span className="max-sm:sr-only">Offline</span>
        </span>
      )}
    </span>
  );
}

/** Once the page is there: what it loads comes first. */
async function keepCourse(): Promise<void> {
  const { serviceWorker: workers } = navigator;
  // Without HTTPS, or in a private window of some browsers.
  if (!workers) return;
  if (process.env.NODE_ENV !== 'production') {
    const all = await workers.getRegistrations();
    return void (await Promise.all(all.map((one) => one.unregister())));
  }
  const saving =
    'connection' in navigator && (navigator.connection as { saveData?: boolean }).saveData;
  if (saving) return;
  if (document.readyState !== 'complete')
    await new Promise((loaded) => addEventListener('load', loaded, { once: true }));
  // No course without a network then: nothing else is lost.
  await workers.register('/sw.js').catch(() => undefined);
}
