'use client';

import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { problemsOfAlarm, readFlags } from '@/lib/grading/kinds/alarm-flags';
import type { PublicQuestion } from '@/lib/grading/responses';
import { AlarmSettings } from './alarm-settings';
import type { AnswerFieldProps } from './answer-field';
import { StartAgain, useStarted } from './start-again';

type AlarmQuestion = Extract<PublicQuestion, { kind: 'alarm' }>;

/** The settings of an alarm as a form; the draft is the flags that it comes to. */
export default function AlarmField(props: AnswerFieldProps<AlarmQuestion>) {
  const { question, value, busy, held, onChange, onSubmit } = props;
  const { name, start } = question.config;
  const [text, change] = useStarted(start, value, onChange);
  const { texts } = readFlags(text);
  const problems = problemsOfAlarm(texts);
  const ready = value.trim() !== '' && Object.keys(problems).length === 0;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (ready && !busy && !held) onSubmit();
  }

  return (
    <form onSubmit={submit} noValidate>
      <StartAgain name={name} changed={text !== start} onStart={() => change(start)} />
      <AlarmSettings text={text} onChange={change} className="mt-1 space-y-2.5" />
      <pre
        tabIndex={0}
        role="group"
        aria-label="As flags of put-metric-alarm"
        className="font-data mt-3 overflow-x-auto rounded border border-line bg-sunken px-3 py-2 text-data"
      >
        {text.replaceAll(' --', '\n--')}
      </pre>
      <Button type="submit" look="primary" className="mt-2" disabled={!ready || busy || held}>
        {busy ? 'Checking' : 'Check'}
      </Button>
    </form>
  );
}
