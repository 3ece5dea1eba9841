'use client';

import { lazy, Suspense } from 'react';
import { StartAgain } from '../question/start-again';
import { ComingText } from '@/components/lab/workbench/coming-text';
import { completePolicy } from '@/lib/iam/complete';
import { diagnosePolicy } from '@/lib/iam/diagnose';
import type { PolicyKind } from '@/lib/iam/policy/types';
import { PolicyNotes } from './policy-notes';

const QueryEditor = lazy(() => import('@/components/lab/workbench/query-editor'));

interface PolicyEditorProps {
  /** What the policy is called. */
  name: string;
  attach: PolicyKind;
  /** The policy as it is in the account. */
  start: string;
  text: string;
  /** What a screen reader says of the keys. */
  description: string;
  onChange: (text: string) => void;
  /** Ctrl+Enter. */
  onRun: () => void;
}

/** A policy document in an editor that says what is wrong with it, each at its place. */
export default function PolicyEditor(props: PolicyEditorProps) {
  const { name, attach, start, text, description, onChange, onRun } = props;
  return (
    <>
      <StartAgain name={name} changed={text !== start} onStart={() => onChange(start)} />
      <div className="mt-1 h-80 min-h-40 resize-y overflow-hidden rounded border border-line-strong bg-raised">
        <Suspense fallback={<ComingText>{text}</ComingText>}>
          <QueryEditor
            language="policy"
            label={`The policy ${name}`}
            description={description}
            value={text}
            onChange={onChange}
            // The whole policy counts, whatever is selected.
            onRun={() => onRun()}
            complete={async (whole, at) => completePolicy(whole, at)}
            prepare={async (whole) => diagnosePolicy(whole, attach)}
          />
        </Suspense>
      </div>
      <PolicyNotes text={text} notes={diagnosePolicy(text, attach)} />
    </>
  );
}
