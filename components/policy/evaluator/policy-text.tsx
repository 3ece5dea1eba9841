'use client';

import { lazy, Suspense, useCallback, useMemo } from 'react';
import { ComingText } from '@/components/lab/workbench/coming-text';
import { Diagnostics } from '@/components/lab/workbench/diagnostics';
import type { Light } from '@/components/lab/workbench/editor-lights';
import { completePolicy } from '@/lib/iam/complete';
import { diagnosePolicy } from '@/lib/iam/diagnose';
import type { DraftPolicy } from '@/lib/iam/draft/schema';
import type { PolicyDiagnostic } from '@/lib/iam/policy/types';

const QueryEditor = lazy(() => import('@/components/lab/workbench/query-editor'));

/** What is no JSON comes first: much of the rest only follows from it. */
const byUrgency = (a: PolicyDiagnostic, b: PolicyDiagnostic) =>
  Number(b.problem === 'json') - Number(a.problem === 'json');
/** As many as can be worked on at a time; mending one often mends others. */
const MOST = 3;
/** Lines of the editor: it grows with the text, up to a screenful. */
const LINES = { least: 8, most: 24 };

interface PolicyTextProps {
  policy: DraftPolicy;
  lights: readonly Light[];
  onChange: (text: string) => void;
}

/** A policy in an editor; beneath it what is wrong, each with its line, its column and a caret. */
export function PolicyText({ policy, lights, onChange }: PolicyTextProps) {
  const { kind, name, text } = policy;
  const notes = useMemo(() => [...diagnosePolicy(text, kind)].sort(byUrgency), [text, kind]);
  const complete = useCallback(async (whole: string, at: number) => completePolicy(whole, at), []);
  const prepare = useCallback(async (whole: string) => diagnosePolicy(whole, kind), [kind]);
  const lines = Math.min(Math.max(text.trimEnd().split('\n').length, LINES.least), LINES.most);
  return (
    <>
      <div className={`overflow-hidden ${HEIGHTS[Math.ceil(lines / 4)]}`}>
        <Suspense fallback={<ComingText>{text}</ComingText>}>
          <QueryEditor
            language="policy"
            label={`The policy ${name}`}
            description="Every change is evaluated at once. Tab leaves the editor."
            value={text}
            onChange={onChange}
            onRun={() => undefined}
            complete={complete}
            prepare={prepare}
            lights={lights}
          />
        </Suspense>
      </div>
      <div aria-live="polite" className="px-4 not-empty:pt-1 not-empty:pb-3">
        {notes.length > 0 && <Diagnostics query={text} diagnostics={notes.slice(0, MOST)} />}
      </div>
    </>
  );
}

/** For every four lines; a style attribute is not allowed here. */
const HEIGHTS: Readonly<Record<number, string>> = {
  2: 'h-46',
  3: 'h-66',
  4: 'h-86',
  5: 'h-106',
  6: 'h-126',
};
