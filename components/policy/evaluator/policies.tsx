'use client';

import { type Tab, Tabs } from '@/components/ui/tabs';
import type { DraftPolicy } from '@/lib/iam/draft/schema';
import { KIND_TITLES } from '@/lib/iam/words/layers';
import { PolicyText } from './policy-text';
import { AddPolicy, PolicyTools } from './policy-tools';
import type { EvaluatorState } from './use-evaluator';

interface PoliciesProps {
  /** Unique on the page. */
  id: string;
  state: EvaluatorState;
  /** Whether policies can be added, named and taken away, or only written. */
  free?: boolean;
}

/** The policies of a request, one editor at a time. */
export function Policies({ id, state, free = false }: PoliciesProps) {
  const { draft, open, broken, lights, show, setPolicies } = state;
  const { policies } = draft;
  const policy = policies.find((one) => one.id === open);
  const change = (next: DraftPolicy) =>
    setPolicies(
      policies.map((one) => (one.id === next.id ? next : one)),
      next.id,
    );
  const tabs = policies.map((one): Tab<string> => ({
    id: one.id,
    label: one.name.trim() || KIND_TITLES[one.kind],
    ...(broken.includes(one.id) && { note: 'error' }),
  }));
  return (
    <>
      <div className="flex items-center gap-2 border-b border-line pr-2 pl-2">
        <div className="min-w-0 flex-1 overflow-x-auto [scrollbar-width:none]">
          {policy && (
            <Tabs
              label="Policies"
              tabs={tabs}
              value={policy.id}
              onChange={show}
              panelPrefix={id}
              className="h-9 w-max"
            />
          )}
        </div>
        {free && <AddPolicy policies={policies} onChange={setPolicies} />}
      </div>
      {policy ? (
        <div role="tabpanel" id={`${id}-${policy.id}`} aria-labelledby={`${id}-${policy.id}-tab`}>
          {free ? (
            <PolicyTools
              policy={policy}
              onChange={change}
              onRemove={() => setPolicies(policies.filter((one) => one.id !== policy.id))}
            />
          ) : (
            <p className="px-4 pt-2 text-label text-ink-3">
              {KIND_TITLES[policy.kind]}
              {policy.level !== undefined && `, at ${policy.level}`}
              {policy.group !== undefined && `, from the group ${policy.group}`}
            </p>
          )}
          <PolicyText
            key={policy.id}
            policy={policy}
            lights={lights}
            onChange={(text) => change({ ...policy, text })}
          />
        </div>
      ) : (
        <p className="px-4 py-6 text-sm text-ink-2">
          There is no policy. Nothing is allowed then, but what a root user asks for in its own
          account.
        </p>
      )}
    </>
  );
}
