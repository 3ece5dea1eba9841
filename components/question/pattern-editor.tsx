'use client';

import { lazy, Suspense } from 'react';
import { ComingText } from '@/components/lab/workbench/coming-text';
import { completeFilter, parseFilterPattern } from '@/lib/query/logs/filter';
import { FilterNotes } from './filter-notes';

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

interface PatternEditorProps {
  /** What the pattern is for: the editor's name. */
  label: string;
  /** What Ctrl+Enter does, and how one leaves. */
  description: string;
  value: string;
  onChange: (text: string) => void;
  onRun?: () => void;
}

/** A filter pattern in an editor that completes fields and says what is wrong, and where. */
export function PatternEditor(props: PatternEditorProps) {
  const { label, description, value, onChange, onRun = () => undefined } = props;
  return (
    <>
      <div className="mt-1 h-36 min-h-24 resize-y overflow-hidden rounded border border-line-strong bg-raised">
        <Suspense fallback={<ComingText>{value}</ComingText>}>
          <QueryEditor
            language="filter"
            label={label}
            description={description}
            value={value}
            numbered={false}
            onChange={onChange}
            onRun={onRun}
            complete={async (whole, at) => completeFilter(whole, at, SELECTORS)}
            prepare={async (whole) => parseFilterPattern(whole).diagnostics}
          />
        </Suspense>
      </div>
      <FilterNotes text={value} notes={parseFilterPattern(value).diagnostics} />
    </>
  );
}
