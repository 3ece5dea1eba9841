'use client';

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { understand } from '@/lib/grading/registry';
import type { FieldQuestion } from '@/lib/grading/responses';
import type { Confidence, QuizAnswer } from '@/lib/progress/schema';
import { CodeBlock } from './code-block';
import { ConfidencePick } from './confidence';
import { hasOwnField } from './kind-field';
import { Prompt } from './prompt';
import { QuizField } from './quiz-field';
import { Told } from './told';

/** What is known of a question where it is asked, and what can be done with it. */
export interface FormState {
  /** What was answered, where that is shown. */
  readonly shown: QuizAnswer | undefined;
  readonly input: string;
  readonly confidence: Confidence | undefined;
  readonly locked: boolean;
  readonly busy: boolean;
  readonly error: string | undefined;
  submit(): Promise<void>;
  setInput(input: string): void;
  setConfidence(confidence: Confidence): void;
}

interface QuestionFormProps {
  question: FieldQuestion;
  state: FormState;
  /** Its number, where it is one of several. */
  number?: number;
  /** How sure you are has to be said. */
  confident?: boolean;
  /** The keyboard goes to it where it comes. */
  focused?: boolean | undefined;
  /** The id of its verdict. */
  verdict?: string;
  /** Stands in the place of the verdict, where there is none yet. */
  sent?: ReactNode;
  /** Under the verdict: where to go on. */
  children: ReactNode;
}

/** A question: its field, how sure you are, and once answered everything about it. */
export function QuestionForm(props: QuestionFormProps) {
  const { question, state, number, confident = false, focused = false } = props;
  const { verdict, sent, children } = props;
  const indent = number !== undefined && 'sm:pl-8';
  const { shown, input, confidence, busy, error } = state;
  // Half an order or a query that was not run yet cannot be sent; the fields say what is missing.
  const given = hasOwnField(question) ? understand(question, input).ok : input.trim() !== '';
  const ready = given && (!confident || confidence !== undefined);
  const legend = useRef<HTMLLegendElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const head = useRef<HTMLParagraphElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (focused) legend.current?.focus();
  }, [focused]);
  // The verdict stands where the button was that had the focus; one that was there before is nobody's news.
  useEffect(() => {
    const { activeElement, body } = document;
    const here = activeElement === body || form.current?.contains(activeElement);
    if (shown && asked.current && here) head.current?.focus();
    if (shown) asked.current = false;
  }, [shown]);

  const [tried, setTried] = useState(false);
  const unsaid = tried && given && !ready;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (shown || sent || busy) return;
    setTried(true);
    if (!ready) return;
    asked.current = true;
    void state.submit();
  }

  return (
    <form
      ref={form}
      onSubmit={submit}
      className="border-t border-line py-6 first:border-t-0 first:pt-2"
    >
      <fieldset className="min-w-0">
        <legend
          ref={legend}
          tabIndex={-1}
          className="flex gap-3 text-base leading-snug font-semibold outline-none"
        >
          {number !== undefined && (
            <span className="w-5 shrink-0 text-ink-3 tabular-nums">{number}</span>
          )}
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <Prompt question={question} />
          </span>
        </legend>
        {question.code && <CodeBlock text={question.code.text} className="mt-3" />}
        <div className={cx('mt-3 min-w-0', indent)}>
          <QuizField
            question={question}
            value={input}
            onChange={state.setInput}
            locked={state.locked}
            reply={shown}
          />
        </div>
      </fieldset>
      <div className={cx('mt-3', indent)}>
        {shown ? (
          <>
            <div className="text-sm">
              <Told answer={shown} head={head} id={verdict} />
            </div>
            {children}
          </>
        ) : (
          (sent ?? (
            <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
              <ConfidencePick
                value={confidence}
                disabled={state.locked}
                onChange={state.setConfidence}
              />
              <Button type="submit" look="primary" disabled={!given || busy}>
                {busy ? 'Checking' : 'Check'}
              </Button>
            </div>
          ))
        )}
        {unsaid && (
          <p role="alert" className="mt-2 text-sm text-warn">
            Say how sure you are first: when it comes back goes by that.
          </p>
        )}
        {error && (
          <p role="alert" className="mt-2 text-sm text-bad">
            {error}
          </p>
        )}
      </div>
    </form>
  );
}
