'use client';

import { lazy, Suspense } from 'react';
import { AnswerField, type AnswerFieldProps } from './answer-field';

/** With the tables of actions that it looks things up in, so only where a policy is asked for. */
const PolicyField = lazy(() => import('./policy-field'));
/** With the filter patterns' parser and the editor. */
const FilterField = lazy(() => import('./filter-field'));
const AlarmField = lazy(() => import('./alarm-field'));

/** The field of a lab's question, by what it asks for. */
export function LabField({ question, ...field }: AnswerFieldProps) {
  switch (question.kind) {
    case 'policy':
      return <Opening field={<PolicyField question={question} {...field} />} />;
    case 'filter':
      return <Opening field={<FilterField question={question} {...field} />} />;
    case 'alarm':
      return <Opening field={<AlarmField question={question} {...field} />} />;
    default:
      return <AnswerField question={question} {...field} />;
  }
}

const Opening = ({ field }: { field: React.ReactNode }) => (
  <Suspense fallback={<p className="mt-3 text-sm text-ink-3">The editor is opening.</p>}>
    {field}
  </Suspense>
);
