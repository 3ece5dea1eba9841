'use client';

import { Check, X } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Inline, Paragraphs } from '@/components/ui/inline';
import { understand } from '@/lib/grading/registry';
import type { FieldQuestion } from '@/lib/grading/responses';
import type { Confidence, QuizAnswer } from '@/lib/progress/schema';
import { CONFIDENCE_WORDS, ConfidencePick } from './confidence';
import { hasOwnField } from './kind-field';
import { QuizField } from './quiz-field';

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
  /** Stands in the place of the verdict, where there is none yet. */
  sent?: ReactNode;
  /** Under the verdict: where to go on. */
  children: ReactNode;
}

/** A question: its field, how sure you are, and once answered everything about it. */
export function QuestionForm(props: QuestionFormProps) {
  const { question, state, number, confident = false, sent, children } = props;
  const indent = number !== undefined && 'sm:pl-8';
  const { shown, input, confidence, busy, error } = state;
  // Half an order or a query that was not run yet cannot be sent; the fields say what is missing.
  const given = hasOwnField(question) ? understand(question, input).ok : input.trim() !== '';
  const ready = given && (!confident || confidence !== undefined);
  const [tried, setTried] = useState(false);
  const unsaid = tried && given && !ready;
  // Where the prompt does not say so itself.
  const several =
    question.kind === 'choice' &&
    question.config.multiple &&
    !/all that|choose all/i.test(question.prompt);

  function submit(event: FormEvent) {
    event.preventDefault();
    if (shown || sent || busy) return;
    setTried(true);
    if (ready) void state.submit();
  }

  return (
    <form onSubmit={submit} className="border-t border-line py-6 first:border-t-0 first:pt-2">
      <fieldset className="min-w-0">
        <legend className="flex gap-3 text-base leading-snug font-semibold">
          {number !== undefined && (
            <span className="w-5 shrink-0 text-ink-3 tabular-nums">{number}</span>
          )}
          <span className="min-w-0 [overflow-wrap:anywhere]">
            <Inline text={question.prompt} />
            {several && <span className="font-normal text-ink-3"> (all that apply)</span>}
          </span>
        </legend>
        {question.code && (
          <pre tabIndex={0} aria-label="Code of the question" className={CODE}>
            <code>{question.code.text}</code>
          </pre>
        )}
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
            <Told answer={shown} />
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

const CODE =
  'font-data mt-3 overflow-x-auto rounded border border-line bg-sunken px-4 py-3 leading-relaxed';

/** What is said once it was answered. */
function Told({ answer }: { answer: QuizAnswer }) {
  const { right, because, explanation, confidence } = answer;
  return (
    <>
      <p
        role="status"
        className={cx(
          'flex min-h-7 flex-wrap items-center gap-x-1.5 text-sm font-semibold',
          right ? 'text-ok' : 'text-bad',
        )}
      >
        {right ? <Check size={16} aria-hidden /> : <X size={16} aria-hidden />}
        {right ? 'Right' : 'Not quite'}
        {confidence && (
          <span className="font-normal text-ink-3">
            · you were {CONFIDENCE_WORDS[confidence].toLowerCase()}
          </span>
        )}
      </p>
      {because && <Paragraphs className="mt-1 text-sm leading-relaxed" text={because} />}
      {explanation && (
        <Paragraphs className="mt-1.5 text-sm leading-relaxed text-ink-2" text={explanation} />
      )}
    </>
  );
}
