'use client';

import PolicyEditor from '@/components/policy/policy-editor';
import { Button } from '@/components/ui/button';
import { diagnosePolicy } from '@/lib/iam/diagnose';
import type { PublicQuestion } from '@/lib/grading/responses';
import type { AnswerFieldProps } from './answer-field';
import { useStarted } from './start-again';
import { Tries } from './tries';

type PolicyQuestion = Extract<PublicQuestion, { kind: 'policy' }>;

/** A policy document in an editor that says what is wrong with it, and what it will be tried with. */
export default function PolicyField(props: AnswerFieldProps<PolicyQuestion>) {
  const { question, value, busy, held, onChange, onSubmit } = props;
  const { attach, name, start, requests } = question.config;
  const [text, change] = useStarted(start, value, onChange);
  const notes = diagnosePolicy(text, attach);
  const ready = value.trim() !== '' && notes.every(({ severity }) => severity !== 'error');

  function submit() {
    if (ready && !busy && !held) onSubmit();
  }

  return (
    <div className="mt-3">
      <Tries
        words={['Has to pass: ', 'Must not pass: ']}
        tries={requests.map(({ passes, ...request }) => ({ ...request, wanted: passes }))}
      />
      <PolicyEditor
        name={name}
        attach={attach}
        start={start}
        text={text}
        description="Ctrl+Enter checks the policy. Tab leaves the editor."
        onChange={change}
        onRun={submit}
      />
      <Button look="primary" className="mt-2" disabled={!ready || busy || held} onClick={submit}>
        {busy ? 'Checking' : 'Check'}
      </Button>
    </div>
  );
}
