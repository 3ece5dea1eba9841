'use client';

import { lazy, Suspense } from 'react';
import { Button } from '@/components/ui/button';
import { completePolicy } from '@/lib/iam/complete';
import { diagnosePolicy } from '@/lib/iam/diagnose';
import type { PublicQuestion } from '@/lib/grading/responses';
import { PolicyNotes } from './policy-notes';
import { StartAgain, useStarted } from './start-again';
import { Tries } from './tries';

const QueryEditor = lazy(() => import('@/components/lab/workbench/query-editor'));

type PolicyQuestion = Extract<PublicQuestion, { kind: 'policy' }>;

interface PolicyFieldProps {
  question: PolicyQuestion;
  /** The draft; empty where nothing was changed yet. */
  value: string;
  busy: boolean;
  onChange: (value: string) => void;
  onSubmit: () => void;
}

/** A policy document in an editor that says what is wrong with it, and what it will be tried with. */
export default function PolicyField({
  question,
  value,
  busy,
  onChange,
  onSubmit,
}: PolicyFieldProps) {
  const { attach, name, start, requests } = question.config;
  const [text, change] = useStarted(start, value, onChange);
  const notes = diagnosePolicy(text, attach);
  const ready = value.trim() !== '' && notes.every(({ severity }) => severity !== 'error');

  function submit() {
    if (ready && !busy) onSubmit();
  }

  return (
    <div className="mt-3">
      <Tries
        words={['Has to pass: ', 'Must not pass: ']}
        tries={requests.map(({ passes, ...request }) => ({ ...request, wanted: passes }))}
      />
      <StartAgain name={name} changed={text !== start} onStart={() => change(start)} />
      <div className="mt-1 h-80 min-h-40 resize-y overflow-hidden rounded border border-line-strong bg-raised">
        <Suspense
          fallback={<pre className="font-data overflow-auto p-3 text-data text-ink-2">{text}</pre>}
        >
          <QueryEditor
            language="policy"
            label={`The policy ${name}`}
            description="Ctrl+Enter checks the policy. Tab leaves the editor."
            value={text}
            onChange={change}
            onRun={submit}
            complete={async (whole, at) => completePolicy(whole, at)}
            prepare={async (whole) => diagnosePolicy(whole, attach)}
          />
        </Suspense>
      </div>
      <PolicyNotes text={text} notes={notes} />
      <Button look="primary" className="mt-2" disabled={!ready || busy} onClick={submit}>
        {busy ? 'Checking' : 'Check'}
      </Button>
    </div>
  );
}
