'use client';

import { Check, X } from 'lucide-react';
import { useId, useState } from 'react';
import PolicyEditor from '@/components/policy/policy-editor';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { diagnosePolicy } from '@/lib/iam/diagnose';
import type { PublicQuestion } from '@/lib/grading/responses';

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
  const id = useId();
  const { attach, name, start, requests } = question.config;
  // An editor that was emptied stays empty; only the next visit begins with the policy as it is.
  const [text, setText] = useState(value === '' ? start : value);
  const notes = diagnosePolicy(text, attach);
  const ready = value.trim() !== '' && notes.every(({ severity }) => severity !== 'error');

  function change(next: string) {
    setText(next);
    onChange(next);
  }
  function submit() {
    if (ready && !busy) onSubmit();
  }

  return (
    <div className="mt-3">
      <h4 id={`${id}-tries`} className="text-label font-semibold text-ink-3">
        What it will be tried with
      </h4>
      <ul aria-labelledby={`${id}-tries`} className="mt-1 space-y-1 text-sm">
        {requests.map(({ id: request, title, passes }) => {
          const Icon = passes ? Check : X;
          return (
            <li key={request} className="flex items-start gap-2">
              <Icon
                size={15}
                aria-hidden
                className={cx('mt-0.5 shrink-0', passes ? 'text-ok' : 'text-bad')}
              />
              <span className="min-w-0">
                <span className="text-ink-3">{passes ? 'Has to pass: ' : 'Must not pass: '}</span>
                {title}
              </span>
            </li>
          );
        })}
      </ul>
      <div className="mt-3">
        <PolicyEditor
          name={name}
          attach={attach}
          start={start}
          text={text}
          description="Ctrl+Enter checks the policy. Tab leaves the editor."
          onChange={change}
          onRun={submit}
        />
      </div>
      <Button look="primary" className="mt-2" disabled={!ready || busy} onClick={submit}>
        {busy ? 'Checking' : 'Check'}
      </Button>
    </div>
  );
}
