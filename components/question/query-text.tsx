'use client';

import { ArrowUpRight, Play } from 'lucide-react';
import Link from 'next/link';
import { createContext, use } from 'react';
import { useOptionalWorkbench } from '@/components/lab/workbench/context';
import { Button, buttonClass } from '@/components/ui/button';
import type { ReferenceQuery } from '@/lib/grading/responses';
import { LANGUAGE_NAMES } from '@/lib/query/languages';
import type { LogScope } from '@/lib/query/types';
import { shareHash } from '@/lib/progress/share';

/** On a page without a workbench: the lab whose workbench can run the queries. */
export const QueriesOf = createContext<string | undefined>(undefined);

interface QueryBlockProps {
  query: ReferenceQuery;
  note?: string;
  /** Where CloudWatch Logs is to look. */
  scope?: LogScope;
}

/** A query to look at, and to run where there is a workbench on the page. */
export function QueryBlock({ query, note, scope }: QueryBlockProps) {
  const workbench = useOptionalWorkbench();
  const lab = use(QueriesOf);
  const hash = lab === undefined ? undefined : shareHash(query);
  return (
    <figure className="mt-2 overflow-hidden rounded border border-line bg-sunken">
      <figcaption className="flex items-center justify-between gap-2 border-b border-line py-1 pr-1 pl-2.5">
        <span className="text-label font-semibold text-ink-2">
          {note ?? LANGUAGE_NAMES[query.language]}
        </span>
        {workbench && (
          <Button
            size="sm"
            look="quiet"
            onClick={() => workbench.run(query.language, query.query, scope)}
            aria-label={`Run this query in ${LANGUAGE_NAMES[query.language]}`}
          >
            <Play size={13} aria-hidden /> Run
          </Button>
        )}
        {!workbench && hash !== undefined && (
          <Link
            href={`/labs/${lab}${hash}`}
            prefetch={false}
            className={buttonClass('quiet', 'sm')}
          >
            Open in the lab <ArrowUpRight size={13} aria-hidden />
          </Link>
        )}
      </figcaption>
      <pre
        tabIndex={0}
        aria-label="Query"
        className="font-data overflow-x-auto px-2.5 py-2 whitespace-pre-wrap [overflow-wrap:anywhere]"
      >
        {query.query}
      </pre>
    </figure>
  );
}
