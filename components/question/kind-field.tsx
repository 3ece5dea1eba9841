'use client';

import { lazy, Suspense } from 'react';
import { assertNever } from '@/lib/query/assert-never';
import type { KindId } from '@/lib/grading/registry';
import type { FieldProps } from './field-props';
import { MatchField } from './match-field';
import { OrderField } from './order-field';
import { RecordField } from './record-field';

/** With the cells of lessons, so only where a query is put together or written. */
const ParsonsField = lazy(() => import('./parsons-field'));
const ResultField = lazy(() => import('./result-field'));

const OWN_KINDS = ['order', 'match', 'field', 'parsons', 'result'] as const;
type OwnKind = (typeof OWN_KINDS)[number];
type Question = FieldProps<OwnKind>['question'];

/** Whether a kind has a field of its own here, and no line to type in. */
export const hasOwnField = <Q extends { kind: KindId }>(
  question: Q,
): question is Extract<Q, { kind: OwnKind }> =>
  (OWN_KINDS as readonly KindId[]).includes(question.kind);

type Props = Omit<FieldProps<OwnKind>, 'question'> & { question: Question };

/** The field of a kind that is used in quizzes and labs alike. A new kind is a case here. */
export function KindField(props: Props) {
  return (
    <Suspense fallback={<p className="text-sm text-ink-3">The field is opening.</p>}>
      {fieldOf(props)}
    </Suspense>
  );
}

function fieldOf({ question, ...rest }: Props) {
  switch (question.kind) {
    case 'order':
      return <OrderField question={question} {...rest} />;
    case 'match':
      return <MatchField question={question} {...rest} />;
    case 'field':
      return <RecordField question={question} {...rest} />;
    case 'parsons':
      return <ParsonsField question={question} {...rest} />;
    case 'result':
      return <ResultField question={question} {...rest} />;
    default:
      return assertNever(question);
  }
}
