'use client';

import { type FormEvent, useId } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { understand } from '@/lib/grading/registry';
import type { PublicQuestion } from '@/lib/grading/responses';
import { ChoiceInput } from './choice-input';
import { hasOwnField, KindField } from './kind-field';
import { ReadAs } from './read-as';

export interface AnswerFieldProps<Question = PublicQuestion> {
  question: Question;
  /** The draft; empty where nothing was changed yet. */
  value: string;
  busy: boolean;
  /** Nothing can be sent now; what is written stays. */
  held?: boolean | undefined;
  onChange: (value: string) => void;
  onSubmit: () => void;
}

/**
 * The field says what it understood while you type ("15:21:54 UTC on 28 November 2024"), and why an
 * input cannot be an answer of the asked kind, before anything is sent.
 */
export function AnswerField(props: AnswerFieldProps) {
  const { question, value, busy, held, onChange, onSubmit } = props;
  const id = useId();
  const typed = value.trim() !== '';
  const parsed = typed ? understand(question, value) : undefined;

  const own = hasOwnField(question);
  const line = !own && question.kind !== 'choice';

  function submit(event: FormEvent) {
    event.preventDefault();
    if (typed && !busy && !held) onSubmit();
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
          <KindField question={question} value={value} onChange={onChange} locked={busy} />
        ) : question.kind === 'choice' ? (
          <ChoiceInput
            config={question.config}
            value={value}
            describedBy={`${id}-echo`}
            onChange={onChange}
          />
        ) : (
          <input
            id={id}
            name="answer"
            value={value}
            onChange={(event) => onChange(event.target.value)}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            aria-describedby={`${id}-echo`}
            aria-invalid={parsed ? !parsed.ok : undefined}
            className={cx(
              'font-data h-9 min-w-0 flex-1 rounded border bg-raised px-2.5',
              parsed && !parsed.ok ? 'border-warn' : 'border-line-strong',
            )}
          />
        )}
        <Button
          type="submit"
          look="primary"
          className={cx(own && 'self-start')}
          disabled={!typed || busy || held || (own && !parsed?.ok)}
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
