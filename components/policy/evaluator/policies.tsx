'use client';

import { lazy, Suspense, useCallback, useMemo } from 'react';
import { Diagnostics } from '@/components/lab/workbench/diagnostics';
import type { Light } from '@/components/lab/workbench/editor-lights';
import { type Tab, Tabs } from '@/components/ui/tabs';
import { completePolicy } from '@/lib/iam/complete';
import { diagnosePolicy } from '@/lib/iam/diagnose';
import type { DraftPolicy } from '@/lib/iam/draft/schema';
import { KIND_TITLES } from '@/lib/iam/words/layers';

const QueryEditor = lazy(() => import('@/components/lab/workbench/query-editor'));

interface PoliciesProps {
  /** Unique on the page. */
  id: string;
  policies: readonly DraftPolicy[];
  /** The one that is shown. */
  shown: string;
  broken: readonly string[];
  lights: readonly Light[];
  onShow: (id: string) => void;
  onChange: (id: string, text: string) => void;
}

/** The policies of a request, one editor at a time. */
export function Policies(props: PoliciesProps) {
  const { id, policies, shown, broken, lights, onShow, onChange } = props;
  const policy = policies.find((one) => one.id === shown) ?? policies[0];
  const tabs = policies.map((one): Tab<string> => ({
    id: one.id,
    label: one.name,
    ...(broken.includes(one.id) && { note: 'error' }),
  }));
  if (!policy) return <p className="px-4 py-3 text-sm text-ink-2">There is no policy.</p>;
  return (
    <>
      <div className="overflow-x-auto border-b border-line px-2 [scrollbar-width:none]">
        <Tabs
          label="Policies"
          tabs={tabs}
          value={policy.id}
          onChange={onShow}
          panelPrefix={id}
          className="h-9 w-max"
        />
      </div>
      <div role="tabpanel" id={`${id}-${policy.id}`} aria-labelledby={`${id}-${policy.id}-tab`}>
        <PolicyText
          key={policy.id}
          policy={policy}
          lights={lights}
          onChange={(text) => onChange(policy.id, text)}
        />
      </div>
    </>
  );
}

interface PolicyTextProps {
  policy: DraftPolicy;
  lights: readonly Light[];
  onChange: (text: string) => void;
}

function PolicyText({ policy, lights, onChange }: PolicyTextProps) {
  const { kind, name, text, level, group } = policy;
  const notes = useMemo(() => diagnosePolicy(text, kind), [text, kind]);
  const complete = useCallback(async (whole: string, at: number) => completePolicy(whole, at), []);
  const prepare = useCallback(async (whole: string) => diagnosePolicy(whole, kind), [kind]);
  return (
    <>
      <p className="px-4 pt-2 text-label text-ink-3">
        {KIND_TITLES[kind]}
        {level !== undefined && `, at ${level}`}
        {group !== undefined && `, from the group ${group}`}
      </p>
      <div className="h-96 min-h-40 resize-y overflow-hidden">
        <Suspense
          fallback={<pre className="font-data overflow-auto p-3 text-data text-ink-2">{text}</pre>}
        >
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
      <div aria-live="polite" className="px-4 pb-2">
        {notes.length > 0 && <Diagnostics query={text} diagnostics={notes.slice(0, 3)} />}
      </div>
    </>
  );
}
