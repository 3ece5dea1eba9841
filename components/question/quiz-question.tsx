'use client';

import { Check, X } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Inline, Paragraphs } from '@/components/ui/inline';
import type { PublicQuizQuestion } from '@/lib/grading/responses';
import { useProgress } from '@/lib/progress/store';
import { RequestError, submitQuiz } from './api';

interface QuizQuestionProps {
  quiz: string;
  number: number;
  question: PublicQuizQuestion;
}

const NONE: readonly string[] = [];

/** A question of a knowledge check. Once answered, every option says why it is right or wrong. */
export function QuizQuestion({ quiz, number, question }: QuizQuestionProps) {
  const id = `${quiz}/${question.id}`;
  const answer = useProgress((state) => state.quizzes[id]);
  const draft = useProgress((state) => state.quizDrafts[id]);
  const { keep, quizAnswer } = useProgress.getState();
  const [again, setAgain] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const name = useId();

  const shown = answer && !again ? answer : undefined;
  const chosen = shown ? shown.chosen : (draft ?? NONE);

  function choose(option: string, on: boolean) {
    const rest = question.multiple ? chosen.filter((other) => other !== option) : [];
    keep('quizDrafts', id, on ? [...rest, option] : [...rest]);
  }

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    try {
      const reply = await submitQuiz(quiz, question.id, chosen);
      if (reply.verdict.verdict === 'not-of-kind') return setError(reply.verdict.note);
      const right = reply.verdict.verdict === 'right';
      quizAnswer(id, {
        chosen: [...chosen],
        draft: [],
        right,
        firstTry: answer ? answer.firstTry : right,
        attempts: (answer?.attempts ?? 0) + 1,
        at: new Date().toISOString(),
        notes: Object.fromEntries(
          reply.options.map((option) => [option.id, { right: option.right, text: option.why }]),
        ),
      });
      keep('quizDrafts', id, undefined);
      setAgain(false);
    } catch (problem) {
      if (!(problem instanceof RequestError)) throw problem;
      setError(problem.message);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form onSubmit={submit} className="border-t border-line py-6 first:border-t-0 first:pt-2">
      <fieldset className="min-w-0">
        <legend className="flex gap-3 text-base leading-snug font-semibold">
          <span className="w-5 shrink-0 text-ink-3 tabular-nums">{number}</span>
          <span>
            <Inline text={question.prompt} />
            {question.multiple && <span className="font-normal text-ink-3"> (all that apply)</span>}
          </span>
        </legend>
        {question.code && (
          <pre tabIndex={0} aria-label="Code of the question" className="mt-3 ml-8">
            <code>{question.code.text}</code>
          </pre>
        )}
        <div className="mt-3 space-y-1.5 sm:pl-5">
          {question.options.map((option) => (
            <Option
              key={option.id}
              option={option}
              name={name}
              multiple={question.multiple}
              chosen={chosen.includes(option.id)}
              note={shown?.notes[option.id]}
              locked={Boolean(shown) || busy}
              onChoose={(on) => choose(option.id, on)}
            />
          ))}
        </div>
      </fieldset>
      <div className="mt-3 flex min-h-9 items-center gap-3 pl-8">
        {shown ? (
          <>
            <p
              role="status"
              className={cx(
                'flex items-center gap-1.5 text-sm font-semibold',
                shown.right ? 'text-ok' : 'text-bad',
              )}
            >
              {shown.right ? <Check size={16} aria-hidden /> : <X size={16} aria-hidden />}
              {shown.right ? 'Right' : 'Not quite: read why beside each option'}
            </p>
            <Button size="sm" look="quiet" onClick={() => setAgain(true)}>
              Answer again
            </Button>
          </>
        ) : (
          <Button type="submit" look="primary" disabled={chosen.length === 0 || busy}>
            {busy ? 'Checking' : 'Check'}
          </Button>
        )}
        {error && (
          <p role="alert" className="text-sm text-bad">
            {error}
          </p>
        )}
      </div>
    </form>
  );
}

interface OptionProps {
  option: { readonly id: string; readonly text: string };
  name: string;
  multiple: boolean;
  chosen: boolean;
  note?: { right: boolean; text: string };
  locked: boolean;
  onChoose: (on: boolean) => void;
}

function Option({ option, name, multiple, chosen, note, locked, onChoose }: OptionProps) {
  return (
    <div
      className={cx(
        'rounded border px-3 py-2',
        note && chosen && (note.right ? 'border-ok bg-ok-wash' : 'border-bad bg-bad-wash'),
        // The right one is marked where it was missed, too.
        note && !chosen && (note.right ? 'border-ok' : 'border-transparent'),
        !note && 'border-transparent',
        !note && 'hover:bg-hover has-[:checked]:border-line-strong has-[:checked]:bg-raised',
      )}
    >
      <label className="flex cursor-pointer items-start gap-2.5 text-base leading-normal">
        <input
          type={multiple ? 'checkbox' : 'radio'}
          name={name}
          value={option.id}
          checked={chosen}
          disabled={locked}
          onChange={(event) => onChoose(event.target.checked)}
          className="mt-1 size-4 shrink-0 accent-accent"
        />
        <span className="min-w-0">
          <Inline text={option.text} />
        </span>
      </label>
      {note && (
        <div className="relative mt-1.5 pl-6.5 text-sm leading-relaxed text-ink-2 motion-fade">
          {chosen && <span className="sr-only">Your answer. </span>}
          <span
            className={cx('float-left mr-1.5 font-semibold', note.right ? 'text-ok' : 'text-bad')}
          >
            {note.right ? 'Right.' : 'Wrong.'}
          </span>
          <Paragraphs text={note.text} />
        </div>
      )}
    </div>
  );
}
