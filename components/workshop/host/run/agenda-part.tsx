'use client';

import {
  BookOpen,
  ChevronRight,
  Coffee,
  FlaskConical,
  ListChecks,
  NotebookPen,
  Play,
  Zap,
} from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { STEPS } from '@/lib/casefile/steps';
import type { Part, QuestionFacts } from '@/lib/workshop/protocol/agenda';
import { isOpen } from '@/lib/workshop/protocol/time';
import { useDesk } from '../desk';
import { firstClick } from '../first-click';
import { QuestionRow } from './question-row';

const ICONS = {
  'warm-up': Zap,
  lesson: BookOpen,
  lab: FlaskConical,
  quiz: ListChecks,
  break: Coffee,
  card: NotebookPen,
};

interface AgendaPartProps {
  part: Part;
  number: number;
  /** It comes after the one that goes on. */
  next: boolean;
}

/** A part: started here; its questions are opened all, by step, or one by one. */
export function AgendaPart({ part, number, next }: AgendaPartProps) {
  const { state, act, may } = useDesk();
  const current = state.part?.id === part.id;
  const [chosen, setChosen] = useState<boolean>();
  const id = useId();
  const shown = part.questions.length > 0 && (chosen ?? current);
  const Icon = ICONS[part.kind];
  const open = part.questions.filter(({ ref }) => isOpenNow(state.questions[ref])).length;
  return (
    <li className={cx(current && 'bg-accent-wash first:rounded-t-lg last:rounded-b-lg')}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 px-3 py-2.5 sm:px-4">
        {part.questions.length > 0 ? (
          <button
            type="button"
            aria-expanded={shown}
            aria-controls={id}
            onClick={() => setChosen(!shown)}
            className="flex min-w-0 flex-1 basis-full items-center gap-2.5 text-left sm:basis-0"
          >
            <ChevronRight
              size={15}
              aria-hidden
              className={cx('shrink-0 text-ink-3 transition-transform', shown && 'rotate-90')}
            />
            <Title Icon={Icon} part={part} number={number} />
          </button>
        ) : (
          <span className="flex min-w-0 flex-1 basis-full items-center gap-2.5 pl-6.5 sm:basis-0">
            <Title Icon={Icon} part={part} number={number} />
          </span>
        )}
        {part.questions.length > 0 && (
          <span className="text-data text-ink-2 tabular-nums max-sm:pl-6.5">
            {open} of {part.questions.length} open
          </span>
        )}
        <span
          className={cx(
            'w-16 text-data text-ink-2 tabular-nums sm:text-right',
            part.questions.length === 0 && 'max-sm:ml-6.5',
          )}
        >
          {part.minutes > 0 ? `${part.minutes} min` : 'no timer'}
        </span>
        {may({ do: 'start-part', part: part.id }) && (
          <Button
            size="sm"
            look={next ? 'primary' : 'plain'}
            className="w-28 max-sm:ml-auto"
            aria-label={`${current ? 'Start again' : 'Start'}: ${part.title}`}
            onClick={() => void act({ do: 'start-part', part: part.id })}
          >
            <Play size={13} aria-hidden /> {current ? 'Start again' : 'Start'}
          </Button>
        )}
      </div>
      {shown && (
        <div id={id} className="border-t border-line bg-raised">
          <Batch refs={part.questions} name="all questions" className="px-4 py-2" label="All" />
          {groupsOf(part.questions).map(({ step, questions }) => (
            <div key={step?.id ?? ''}>
              {step && (
                <Batch
                  refs={questions}
                  name={`the step ${step.name}`}
                  label={step.name}
                  className="border-t border-line bg-sunken px-4 py-1.5"
                />
              )}
              <ul>
                {questions.map((facts) => (
                  <QuestionRow key={facts.ref} facts={facts} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      )}
    </li>
  );
}

const isOpenNow = (question: Parameters<typeof isOpen>[0] | undefined) =>
  question !== undefined && isOpen(question);

function Title({ Icon, part, number }: { Icon: typeof Zap; part: Part; number: number }) {
  const { state } = useDesk();
  return (
    <>
      <Icon size={16} aria-hidden className="shrink-0 text-ink-3" />
      <span className="min-w-0 truncate font-semibold">
        <span className="font-normal text-ink-3 tabular-nums">{number}. </span>
        {part.title}
      </span>
      {state.part?.id === part.id && (
        <span className="shrink-0 rounded-sm bg-accent px-1.5 text-label font-semibold text-on-accent">
          Now
        </span>
      )}
    </>
  );
}

interface BatchProps {
  refs: readonly QuestionFacts[];
  label: string;
  /** For those who do not see where it stands. */
  name: string;
  className: string;
}

/** Opens and closes several at once. */
function Batch({ refs, label, name, className }: BatchProps) {
  const { state, act, may } = useDesk();
  const all = refs.map(({ ref }) => ref);
  const open = all.filter((ref) => isOpenNow(state.questions[ref]));
  const shut = all.filter((ref) => !open.includes(ref) && !state.questions[ref]?.revealed);
  const mayOpen = may({ do: 'open', refs: all });
  return (
    <div className={cx('flex flex-wrap items-center gap-2', className)}>
      <span className="mr-auto text-data font-semibold text-ink-2">{label}</span>
      {mayOpen && shut.length > 0 && (
        <Button
          size="sm"
          aria-label={`Open ${name}`}
          onClick={firstClick(() => act({ do: 'open', refs: shut }))}
        >
          Open {shut.length === all.length ? 'all' : `the other ${shut.length}`}
        </Button>
      )}
      {may({ do: 'close', refs: all }) && open.length > 0 && (
        <Button
          size="sm"
          look="quiet"
          aria-label={`Close ${name}`}
          onClick={firstClick(() => act({ do: 'close', refs: open }))}
        >
          Close {open.length === all.length ? 'all' : open.length}
        </Button>
      )}
    </div>
  );
}

/** By step, in the order of the method; a quiz has no steps. */
function groupsOf(questions: readonly QuestionFacts[]) {
  const steps = STEPS.filter(({ id }) => questions.some(({ step }) => step === id));
  const without = questions.filter(({ step }) => step === undefined);
  return [
    ...(without.length > 0 ? [{ step: undefined, questions: without }] : []),
    ...steps.map((step) => ({ step, questions: questions.filter((one) => one.step === step.id) })),
  ];
}
