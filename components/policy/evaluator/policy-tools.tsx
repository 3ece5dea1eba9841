'use client';

import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { IconButton } from '@/components/ui/button';
import { addable, newPolicy } from '@/lib/iam/draft/add';
import type { DraftPolicy } from '@/lib/iam/draft/schema';
import { KIND_TITLES } from '@/lib/iam/words/layers';
import { fieldClass } from './field';

interface AddPolicyProps {
  policies: readonly DraftPolicy[];
  /** Told the new list, and the new policy's id. */
  onChange: (policies: readonly DraftPolicy[], show: string) => void;
}

/** One more policy, of a kind that there may be one more of. */
export function AddPolicy({ policies, onChange }: AddPolicyProps) {
  return (
    <select
      aria-label="Add a policy"
      value=""
      onChange={(event) => {
        const kind = addable(policies).find((one) => one === event.target.value);
        if (!kind) return;
        const added = newPolicy(policies, kind);
        onChange([...policies, added], added.id);
      }}
      className="h-7 shrink-0 rounded border border-line bg-raised px-1.5 text-data font-semibold text-ink-2"
    >
      <option value="">Add a policy…</option>
      {addable(policies).map((kind) => (
        <option key={kind} value={kind}>
          {KIND_TITLES[kind]}
        </option>
      ))}
    </select>
  );
}

interface PolicyToolsProps {
  policy: DraftPolicy;
  onChange: (policy: DraftPolicy) => void;
  onRemove: () => void;
}

/** The name of a policy and, of an SCP or RCP, where it is attached; and its removal. */
export function PolicyTools({ policy, onChange, onRemove }: PolicyToolsProps) {
  const id = useId();
  const organization = policy.kind === 'scp' || policy.kind === 'rcp';
  return (
    <div className="flex items-end gap-2 px-4 pt-2.5">
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="block text-label font-semibold text-ink-2">
          {KIND_TITLES[policy.kind]}, named
        </label>
        <input
          id={id}
          value={policy.name}
          autoComplete="off"
          onChange={(event) => onChange({ ...policy, name: event.target.value })}
          className={`mt-0.5 ${fieldClass(false)}`}
        />
      </div>
      {organization && (
        <div className="min-w-0 flex-1">
          <label htmlFor={`${id}-level`} className="block text-label font-semibold text-ink-2">
            Attached to (root, OU, account)
          </label>
          <input
            id={`${id}-level`}
            value={policy.level ?? ''}
            autoComplete="off"
            onChange={(event) => onChange({ ...policy, level: event.target.value })}
            className={`mt-0.5 ${fieldClass(false)}`}
          />
        </div>
      )}
      <IconButton label={`Remove ${policy.name}`} onClick={onRemove} size="md">
        <Trash2 size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
