'use client';

import { Check, ChevronRight, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Explained } from '@/components/mdx/anatomy/explained';
import { submitSorted } from '@/components/question/api';
import { useAttempt } from '@/components/question/use-attempt';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Paragraphs } from '@/components/ui/inline';
import { Kbd } from '@/components/ui/kbd';
import type { SorterReply } from '@/lib/grading/sorter';
import type { SorterProgress } from '@/lib/progress/schema';
import type { Json } from '@/lib/query/types';
import { EVENT_KINDS, type EventKind, KIND_NAMES, TELLING_FIELDS } from '@/lib/trail/event-kinds';
import { factsOf } from './facts';

interface CardProps {
  sorter: string;
  id: string;
  record: { readonly [key: string]: Json };
  answer?: SorterProgress['answers'][string];
  disabled: boolean;
  last: boolean;
  onAnswer: (chosen: EventKind, reply: SorterReply) => void;
  onNext: () => void;
}

/** One record to be sorted, and once it is, what it was and why. */
export function Card(props: CardProps) {
  const { sorter, id, record, answer, disabled, last, onAnswer, onNext } = props;
  const { pending, error, attempt } = useAttempt();
  const [whole, setWhole] = useState(false);
  const nextButton = useRef<HTMLButtonElement>(null);
  const answered = useRef(false);
  const name = useId();

  useEffect(() => {
    if (!answer || !answered.current) return;
    answered.current = false;
    nextButton.current?.focus();
  }, [answer]);

  async function choose(chosen: EventKind) {
    if (disabled || answer) return;
    await attempt('answer', async () => {
      const reply = await submitSorted(sorter, id, chosen);
      answered.current = true;
      onAnswer(chosen, reply);
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const kind = /^[1-4]$/.test(event.key) ? EVENT_KINDS[Number(event.key) - 1] : undefined;
    if (!kind || answer) return;
    event.preventDefault();
    void choose(kind);
  }

  const right = answer && answer.chosen === answer.kind;
  const shown = answer ? { ...record, ...answer.told } : record;
  return (
    <div onKeyDown={onKeyDown}>
      <div className="px-4 pt-4">
        <p id={name} tabIndex={-1} data-start className="w-fit text-base font-semibold">
          Which kind of event is this?
        </p>
        <dl className="font-data mt-2 grid grid-cols-[minmax(0,1fr)] text-data sm:grid-cols-[auto_minmax(0,1fr)] sm:gap-x-6">
          {factsOf(record).map((fact) => (
            <div key={fact.name} className="py-0.5 sm:col-span-2 sm:grid sm:grid-cols-subgrid">
              <dt className="text-ink-3">{fact.name}</dt>
              <dd className="[overflow-wrap:anywhere]">{fact.value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div
        role="group"
        aria-labelledby={name}
        className="grid grid-cols-2 gap-2 px-4 pt-3 pb-4 lg:grid-cols-4"
      >
        {EVENT_KINDS.map((kind, index) => (
          <Choice
            key={kind}
            kind={kind}
            number={index + 1}
            answer={answer}
            disabled={disabled || pending !== undefined}
            onChoose={() => void choose(kind)}
          />
        ))}
      </div>
      {error && (
        <p role="alert" className="px-4 pb-4 text-sm text-bad">
          {error}
        </p>
      )}
      <div role="status" className={cx(answer && 'border-t border-line px-4 py-4')}>
        {answer && (
          <>
            <p className={cx('text-base font-semibold', right ? 'text-ok' : 'text-bad')}>
              {right
                ? `Right: ${KIND_NAMES[answer.kind]}`
                : `Not ${KIND_NAMES[answer.chosen]}: ${KIND_NAMES[answer.kind]}`}
            </p>
            <Paragraphs text={answer.why} className="mt-1 max-w-[68ch] text-base leading-relaxed" />
            <p className="mt-2 text-sm text-ink-2">
              Hidden until now:{' '}
              {TELLING_FIELDS.filter((field) => Object.hasOwn(answer.told, field)).map((field) => (
                <span
                  key={field}
                  className="font-data mr-2 inline-block rounded-sm bg-sunken px-1.5 text-data"
                >
                  <span className="sx-key">{field}</span>: {JSON.stringify(answer.told[field])}
                </span>
              ))}
            </p>
          </>
        )}
      </div>
      {answer && (
        <div className="px-4 pb-4">
          <Button ref={nextButton} look="primary" onClick={onNext}>
            {last ? 'See the score' : 'Next record'}
          </Button>
        </div>
      )}
      <div className="flex flex-wrap items-center gap-x-4 border-t border-line px-4 py-1.5">
        <button
          type="button"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
          className="inline-flex min-h-8 items-center gap-1 text-sm font-semibold text-accent"
        >
          <ChevronRight
            size={14}
            aria-hidden
            className={cx('transition-transform duration-(--fast)', whole && 'rotate-90')}
          />
          The whole record
        </button>
        {!answer && (
          <p className="text-sm text-ink-3">
            Without eventCategory, managementEvent and eventType until you have chosen.
          </p>
        )}
      </div>
      {whole && (
        <div className="@container border-t border-line">
          <Explained record={shown} label="The whole record" />
        </div>
      )}
    </div>
  );
}

interface ChoiceProps {
  kind: EventKind;
  number: number;
  answer?: CardProps['answer'];
  disabled: boolean;
  onChoose: () => void;
}

function Choice({ kind, number, answer, disabled, onChoose }: ChoiceProps) {
  const right = answer?.kind === kind;
  const wrong = answer && answer.chosen === kind && !right;
  return (
    <button
      type="button"
      // Stays in the order of Tab, so that the keys go on from here.
      aria-disabled={disabled || answer !== undefined}
      aria-pressed={answer?.chosen === kind}
      aria-keyshortcuts={String(number)}
      onClick={onChoose}
      className={cx(
        'flex min-h-11 items-center gap-2 rounded border px-3 text-left text-sm font-semibold transition-colors duration-(--fast)',
        right && 'border-ok bg-ok-wash text-ok',
        wrong && 'border-bad bg-bad-wash text-bad',
        answer && !right && !wrong && 'border-line text-ink-3',
        !answer && 'border-line-strong bg-page hover:border-accent hover:bg-accent-wash',
      )}
    >
      {right ? <Check size={16} aria-hidden /> : wrong ? <X size={16} aria-hidden /> : null}
      <span className="min-w-0 flex-1">{KIND_NAMES[kind]}</span>
      {!answer && (
        <span aria-hidden className="hidden sm:inline">
          <Kbd>{String(number)}</Kbd>
        </span>
      )}
    </button>
  );
}
