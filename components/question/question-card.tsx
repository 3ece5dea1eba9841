'use client';

import { Check, ChevronRight, Circle, CircleDot, Clock, Eye, Lock } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { showPlan } from '@/components/casefile/parts';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Paragraphs } from '@/components/ui/inline';
import type { PublicQuestion } from '@/lib/grading/responses';
import { type QuestionState, stateOf } from '@/lib/progress/score';
import { Hints } from './hints';
import { LabField } from './lab-field';
import type { LabQuestion } from './lab-question';
import { ClosedVerdict, NotOverVerdict, WrongVerdict } from './verdict';

const STATES: Record<QuestionState, { icon: typeof Check; className: string; label: string }> = {
  open: { icon: Circle, className: 'text-ink-3', label: 'open' },
  tried: { icon: CircleDot, className: 'text-warn', label: 'tried' },
  solved: { icon: Check, className: 'text-ok', label: 'solved' },
  revealed: { icon: Eye, className: 'text-warn', label: 'answer shown' },
};

interface QuestionCardProps {
  lab: string;
  number: number;
  question: PublicQuestion;
  /** What is known of it, and what can be done with it. */
  work: LabQuestion;
  /** It asks about the time after the fix, and there was none yet. */
  waits: boolean;
  open: boolean;
  onToggle: () => void;
  /** Shown after a question was closed; absent for the last open one. */
  onNext?: () => void;
  /** Its address by itself, where it has one. */
  link?: ReactNode;
}

/** A question as one line, or opened: prompt, field, hints, verdict. */
export function QuestionCard(props: QuestionCardProps) {
  const { lab, number, question, work, waits, open, onToggle, onNext, link } = props;
  const { saved, pending, error, worth, note, held } = work;
  const state = stateOf(saved);
  const { icon: Icon, className, label } = STATES[state];
  const last = saved.attempts.at(-1);
  const panel = `question-${question.id}`;
  const next = useRef<HTMLButtonElement>(null);
  const field = {
    value: saved.draft,
    busy: pending === 'answer',
    held,
    onChange: work.setDraft,
    onSubmit: work.submit,
  };

  const hints = (
    <Hints
      hints={work.hints}
      nextHint={work.nextHint}
      busy={pending !== undefined || held === true}
      onHint={work.hint}
    />
  );

  // A verdict that comes below the edge of a long field is brought into view.
  const verdict = useRef<HTMLDivElement>(null);
  const tries = useRef(saved.attempts.length);
  useEffect(() => {
    if (saved.attempts.length > tries.current)
      verdict.current?.scrollIntoView?.({ block: 'nearest' });
    tries.current = saved.attempts.length;
  }, [saved.attempts.length]);

  // After the verdict the keyboard goes where the work goes on.
  const wasClosed = useRef(Boolean(saved.closed));
  useEffect(() => {
    if (saved.closed && !wasClosed.current && open) next.current?.focus();
    wasClosed.current = Boolean(saved.closed);
  }, [saved.closed, open]);

  return (
    <li className="border-b border-line">
      <h3>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={panel}
          onClick={onToggle}
          className="flex w-full items-start gap-2.5 px-4 py-2.5 text-left text-sm transition-colors duration-(--fast) hover:bg-hover"
        >
          <Icon size={16} className={cx('mt-0.5 shrink-0', className)} aria-hidden />
          <span
            className={cx('min-w-0 flex-1', open ? 'font-semibold' : 'line-clamp-1 text-ink-2')}
          >
            <span className="sr-only">{`Question ${number}, ${label}: `}</span>
            {open ? `Question ${number}` : question.prompt.replace(/`/g, '')}
          </span>
          {worth !== undefined && (
            <span className="shrink-0 text-data text-ink-3 tabular-nums">
              {worth}
              <span className="sr-only"> points</span>
            </span>
          )}
          <ChevronRight
            size={15}
            aria-hidden
            className={cx(
              'mt-0.5 shrink-0 text-ink-3 transition-transform duration-(--fast)',
              open && 'rotate-90',
            )}
          />
        </button>
      </h3>
      <div id={panel} hidden={!open} className="px-4 pb-4 pl-10.5">
        <Paragraphs text={question.prompt} className="text-base leading-normal" />
        {saved.closed ? (
          <>
            <ClosedVerdict closed={saved.closed} words={work.verdict} />
            {hints}
            {onNext && (
              <Button ref={next} onClick={onNext} className="mt-2">
                Next question <ChevronRight size={15} aria-hidden />
              </Button>
            )}
          </>
        ) : waits ? (
          <Waiting lab={lab} />
        ) : (
          <>
            <LabField question={question} {...field} />
            <Note text={note} held={held} />
            <div ref={verdict}>
              {last?.notOver && <NotOverVerdict attempt={last} />}
              {last && !last.right && !last.notOver && <WrongVerdict attempt={last} />}
            </div>
            {hints}
            {work.reveal && (
              <Button
                size="sm"
                look="quiet"
                className="-ml-2.5"
                onClick={work.reveal}
                disabled={pending !== undefined}
              >
                <Eye size={14} aria-hidden /> Show the answer
                <span className="font-normal text-ink-3">for no points</span>
              </Button>
            )}
          </>
        )}
        <p role="status" className={cx('text-sm text-bad', error && 'mt-2')}>
          {error}
        </p>
        {link}
        <p role="status" className="sr-only">
          {saved.closed?.how === 'solved' && 'Right.'}
          {!saved.closed && last?.notOver && `Right, but it is not over. ${last.because ?? ''}`}
          {!saved.closed &&
            last &&
            !last.right &&
            !last.notOver &&
            `${last.echo} is not it. ${last.because ?? ''}`}
        </p>
      </div>
    </li>
  );
}

/** Why nothing can be sent, or that something is on its way; read out when it changes. */
function Note({ text, held }: { text: string | undefined; held: boolean | undefined }) {
  const Icon = held ? Lock : Clock;
  return (
    <p role="status" className={cx(text && 'my-2 flex items-start gap-2 text-sm text-ink-2')}>
      {text && (
        <>
          <Icon size={15} aria-hidden className="mt-0.5 shrink-0 text-ink-3" />
          <span className="[overflow-wrap:anywhere]">{text}</span>
        </>
      )}
    </p>
  );
}

/** A question about the time after the fix, before there was one. */
function Waiting({ lab }: { lab: string }) {
  return (
    <div className="mt-3 text-sm text-ink-2">
      <p>This is about the time after the fix. Carry out a plan first.</p>
      <Button size="sm" className="mt-2" onClick={() => showPlan(lab)}>
        Choose a plan
      </Button>
    </div>
  );
}
