'use client';

import { type FormEvent, type ReactNode, useId } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { understand } from '@/lib/grading/registry';
import type { PublicQuestion } from '@/lib/grading/responses';
import { ChoiceInput } from './choice-input';
import { hasOwnField, KindField } from './kind-field';
import { ReadAs } from './read-as';
import { TextLine } from './text-line';

export interface AnswerFieldProps<Question = PublicQuestion> {
  question: Question;
  /** The draft; empty where nothing was changed yet. */
  value: string;
  busy: boolean;
  /** Nothing can be sent now; what is written stays. */
  held?: boolean | undefined;
  /** Not to be changed: what is entered before the draft was read would be lost. */
  locked?: boolean | undefined;
  onChange: (value: string) => void;
  onSubmit: () => void;
  /** Stands between the field and its button. */
  children?: ReactNode;
}

/**
 * The field says what it understood while you type ("15:21:54 UTC on 28 November 2024"), and why an
 * input cannot be an answer of the asked kind, before anything is sent.
 */
export function AnswerField(props: AnswerFieldProps) {
  const { question, value, busy, held, locked = false, onChange, onSubmit, children } = props;
  const id = useId();
  const typed = value.trim() !== '';
  const parsed = typed ? understand(question, value) : undefined;

  const own = hasOwnField(question);
  const line = !own && question.kind !== 'choice';

  function submit(event: FormEvent) {
    event.preventDefault();
    if (typed && !busy && !held && !locked) onSubmit();
  }

  return (
    <form onSubmit={submit} className="mt-3">
      {line && (
        <label htmlFor={id} className="sr-only">
          Your answer
        </label>
      )}
      <div
        className={cx(
          'flex gap-2',
          !line && 'flex-col',
          question.kind === 'choice' && 'items-start',
        )}
      >
        {own ? (
          <KindField
            question={question}
            value={value}
            onChange={onChange}
            locked={busy || locked}
          />
        ) : question.kind === 'choice' ? (
          <ChoiceInput
            config={question.config}
            value={value}
            describedBy={`${id}-echo`}
            locked={locked}
            onChange={onChange}
          />
        ) : (
          <TextLine
            id={id}
            value={value}
            parsed={parsed}
            locked={locked}
            onChange={onChange}
            className="flex-1"
          />
        )}
        {children}
        <Button
          type="submit"
          look="primary"
          className={cx(own && 'self-start')}
          disabled={!typed || busy || held || locked || (own && !parsed?.ok)}
        >
          {busy ? 'Checking' : 'Check'}
        </Button>
      </div>
      <ReadAs id={`${id}-echo`} parsed={parsed} echo={line} why={!own}>
        {/* Beneath the field, which is too narrow for it, and there until something is typed. */}
        {line && !typed && question.placeholder}
      </ReadAs>
    </form>
  );
}
