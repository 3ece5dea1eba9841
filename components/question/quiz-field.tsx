'use client';

import { lazy, Suspense } from 'react';
import type { FieldQuestion } from '@/lib/grading/responses';
import { KindField } from './kind-field';
import { QuizChoiceField } from './quiz-choice-field';
import type { QuizFieldProps } from './quiz-field-props';
import { QuizTextField } from './quiz-text-field';

/** With the tables of actions that it looks things up in, so only where a policy is asked for. */
const QuizPolicyField = lazy(() => import('./quiz-policy-field'));

interface AnyFieldProps extends Omit<QuizFieldProps, 'question'> {
  question: FieldQuestion;
}

/** The field of a question's kind. A new kind is a case here. */
export function QuizField({ question, ...rest }: AnyFieldProps) {
  return (
    <Suspense fallback={<p className="text-sm text-ink-3">The field is opening.</p>}>
      {field(question, rest)}
    </Suspense>
  );
}

function field(question: FieldQuestion, rest: Omit<AnyFieldProps, 'question'>) {
  switch (question.kind) {
    case 'choice':
      return <QuizChoiceField question={question} {...rest} />;
    case 'text':
    case 'number':
    case 'ip':
    case 'time':
    case 'digits':
      return <QuizTextField question={question} {...rest} />;
    case 'policy':
      return <QuizPolicyField question={question} {...rest} />;
    case 'order':
    case 'match':
    case 'field':
    case 'parsons':
    case 'result':
      return <KindField question={question} {...rest} />;
    case 'filter':
    case 'alarm':
      // They try a lab's own events: the schema of a quiz does not take them.
      return null;
  }
}
