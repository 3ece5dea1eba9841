'use client';

import { lazy, Suspense } from 'react';
import { Button } from '@/components/ui/button';
import type { PublicQuestion } from '@/lib/grading/responses';
import { completeFilter, parseFilterPattern } from '@/lib/query/logs/filter';
import type { AnswerFieldProps } from './answer-field';
import { FilterNotes } from './filter-notes';
import { StartAgain, useStarted } from './start-again';
import { Tries } from './tries';

const QueryEditor = lazy(() => import('@/components/lab/workbench/query-editor'));

/** What is offered after `$.`: fields that tell records of CloudTrail apart. */
const SELECTORS = [
  '$.errorCode',
  '$.errorMessage',
  '$.eventName',
  '$.eventSource',
  '$.eventType',
  '$.awsRegion',
  '$.readOnly',
  '$.sourceIPAddress',
  '$.userAgent',
  '$.sessionCredentialFromConsole',
  '$.userIdentity.type',
  '$.userIdentity.arn',
  '$.userIdentity.userName',
  '$.userIdentity.accessKeyId',
  '$.userIdentity.invokedBy',
  '$.userIdentity.sessionContext.sessionIssuer.userName',
];

type FilterQuestion = Extract<PublicQuestion, { kind: 'filter' }>;

/** A filter pattern in an editor that says what is wrong with it, and what it will be tried with. */
export default function FilterField(props: AnswerFieldProps<FilterQuestion>) {
  const { question, value, busy, onChange, onSubmit } = props;
  const { name, start, groups } = question.config;
  const [text, change] = useStarted(start, value, onChange);
  const { pattern, diagnostics } = parseFilterPattern(text);
  const ready = value.trim() !== '' && pattern !== undefined;

  function submit() {
    if (ready && !busy) onSubmit();
  }

  return (
    <div className="mt-3">
      <Tries
        words={['Has to match: ', 'Must not match: ']}
        tries={groups.map(({ matches, ...group }) => ({ ...group, wanted: matches }))}
      />
      <StartAgain name={name} changed={text !== start} onStart={() => change(start)} />
      <div className="mt-1 h-36 min-h-24 resize-y overflow-hidden rounded border border-line-strong bg-raised">
        <Suspense
          fallback={<pre className="font-data overflow-auto p-3 text-data text-ink-2">{text}</pre>}
        >
          <QueryEditor
            language="filter"
            label={`The filter pattern of ${name}`}
            description="Ctrl+Enter checks the pattern. Tab leaves the editor."
            value={text}
            numbered={false}
            onChange={change}
            onRun={submit}
            complete={async (whole, at) => completeFilter(whole, at, SELECTORS)}
            prepare={async (whole) => parseFilterPattern(whole).diagnostics}
          />
        </Suspense>
      </div>
      <FilterNotes text={text} notes={diagnostics} />
      <Button look="primary" className="mt-2" disabled={!ready || busy} onClick={submit}>
        {busy ? 'Checking' : 'Check'}
      </Button>
    </div>
  );
}
