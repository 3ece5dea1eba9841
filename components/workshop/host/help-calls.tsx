'use client';

import { useEffect, useState } from 'react';
import { useDesk } from './desk';
import { helpQueue } from './help';
import { count } from './words';

/** Tells those who do not see the queue: a reader of the screen of each new call, the tab's title of how many wait. */
export function HelpCalls() {
  const { state } = useDesk();
  const waiting = helpQueue(state);
  const [known, setKnown] = useState({ calls: callsOf(waiting), news: '' });
  const calls = callsOf(waiting);
  if (calls.join() !== known.calls.join()) {
    const fresh = waiting.findLast((one) => !known.calls.includes(callOf(one)));
    setKnown({
      calls,
      news: fresh ? `${fresh.name} asks for help, ${count(waiting.length, 'waits', 'wait')}` : '',
    });
  }
  useTitled(waiting.length);
  return (
    <p role="status" className="sr-only">
      {known.news}
    </p>
  );
}

type Waiting = ReturnType<typeof helpQueue>;

/** Who lowers the flag and raises it again calls anew. */
const callOf = ({ id, flag }: Waiting[number]) => `${id} ${flag.since}`;
const callsOf = (waiting: Waiting) => waiting.map(callOf);

function useTitled(waiting: number): void {
  useEffect(() => {
    if (waiting === 0) return;
    const { title } = document;
    document.title = `(${waiting}) ${title}`;
    return () => {
      document.title = title;
    };
  }, [waiting]);
}
