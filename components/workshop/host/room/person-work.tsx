'use client';

import { CircleCheck, CircleX } from 'lucide-react';
import { LANGUAGE_NAMES } from '@/lib/query/languages';
import type { Participant } from '@/lib/workshop/protocol/state';
import { clockWords, count } from '../words';

/** What they ran last, and what their device can do. */
export function PersonWork({ person: { lastQuery, warmUp } }: { person: Participant }) {
  return (
    <>
      <section aria-labelledby="last-query">
        <h3 id="last-query" className="text-sm font-semibold">
          Last query
        </h3>
        {lastQuery ? (
          <>
            <pre
              tabIndex={0}
              className="font-data mt-1.5 max-h-56 overflow-auto rounded border border-line bg-sunken p-3 whitespace-pre-wrap [overflow-wrap:anywhere]"
            >
              {lastQuery.query}
            </pre>
            <p className="mt-1 flex items-center gap-1.5 text-data text-ink-2">
              {lastQuery.ok ? (
                <CircleCheck size={14} aria-hidden className="text-ok" />
              ) : (
                <CircleX size={14} aria-hidden className="text-bad" />
              )}
              {LANGUAGE_NAMES[lastQuery.language]}, {clockWords(lastQuery.at)}:{' '}
              {lastQuery.ok
                ? lastQuery.rows === undefined
                  ? 'ran'
                  : count(lastQuery.rows, 'row')
                : 'failed'}
            </p>
          </>
        ) : (
          <p className="mt-1 text-sm text-ink-2">They have run nothing so far.</p>
        )}
      </section>
      <section aria-labelledby="warm-up">
        <h3 id="warm-up" className="text-sm font-semibold">
          Warm-up
        </h3>
        {warmUp ? (
          <dl className="mt-1.5 grid grid-cols-[7rem_1fr] gap-y-1 text-data">
            <Engine name="Terminal" told={warmUp.engines.shell} />
            <Engine name="SQL" told={warmUp.engines.sql} />
            <dt className="text-ink-3">Network</dt>
            <dd className="tabular-nums">{Math.round(warmUp.networkMs)} ms</dd>
            {warmUp.memoryGB !== undefined && (
              <>
                <dt className="text-ink-3">Memory</dt>
                <dd className="tabular-nums">{warmUp.memoryGB} GB or more</dd>
              </>
            )}
            <dt className="text-ink-3">Browser</dt>
            <dd className="[overflow-wrap:anywhere]">{warmUp.browser}</dd>
          </dl>
        ) : (
          <p className="mt-1 text-sm text-ink-2">
            Not done: nobody knows whether their device can query.
          </p>
        )}
      </section>
    </>
  );
}

function Engine({ name, told }: { name: string; told: string }) {
  const works = told === 'ok';
  return (
    <>
      <dt className="text-ink-3">{name}</dt>
      <dd className="flex items-center gap-1.5">
        {works ? (
          <CircleCheck size={14} aria-hidden className="text-ok" />
        ) : (
          <CircleX size={14} aria-hidden className="shrink-0 text-bad" />
        )}
        {works ? 'works' : told}
      </dd>
    </>
  );
}
