'use client';

import { Button } from '@/components/ui/button';
import type { PublicQuestion } from '@/lib/grading/responses';
import { parseFilterPattern } from '@/lib/query/logs/filter';
import type { AnswerFieldProps } from './answer-field';
import { PatternEditor } from './pattern-editor';
import { StartAgain, useStarted } from './start-again';
import { Tries } from './tries';

type FilterQuestion = Extract<PublicQuestion, { kind: 'filter' }>;

/** A filter pattern in an editor that says what is wrong with it, and what it will be tried with. */
export default function FilterField(props: AnswerFieldProps<FilterQuestion>) {
  const { question, value, busy, held, onChange, onSubmit } = props;
  const { name, start, groups } = question.config;
  const [text, change] = useStarted(start, value, onChange);
  const { pattern } = parseFilterPattern(text);
  const ready = value.trim() !== '' && pattern !== undefined;

  function submit() {
    if (ready && !busy && !held) onSubmit();
  }

  return (
    <div className="mt-3">
      <Tries
        words={['Has to match: ', 'Must not match: ']}
        tries={groups.map(({ matches, ...group }) => ({ ...group, wanted: matches }))}
      />
      <StartAgain name={name} changed={text !== start} onStart={() => change(start)} />
      <PatternEditor
        label={`The filter pattern of ${name}`}
        description="Ctrl+Enter checks the pattern. Tab leaves the editor."
        value={text}
        onChange={change}
        onRun={submit}
      />
      <Button look="primary" className="mt-2" disabled={!ready || busy || held} onClick={submit}>
        {busy ? 'Checking' : 'Check'}
      </Button>
    </div>
  );
}
