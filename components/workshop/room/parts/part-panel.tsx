'use client';

import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { buttonClass } from '@/components/ui/button';
import type { Evidence } from '@/lib/query/types';
import type { Part } from '@/lib/workshop/protocol/agenda';
import type { State } from '@/lib/workshop/protocol/state';
import { isPaused } from '@/lib/workshop/protocol/time';
import { Clock } from '../../clock';
import { PART_WORDS } from '../part-words';
import { timeOfDay } from '../time-of-day';
import { CardForm } from './card-form';
import { LabPart } from './lab-part';
import { RoomQuiz } from './room-quiz';
import { WarmUp } from './warm-up';

interface PartPanelProps {
  state: State;
  part: Part;
  evidence: Evidence;
}

/** One part of the agenda: what it is, how long it goes on, and what is to be done. */
export function PartPanel({ state, part, evidence }: PartPanelProps) {
  const { icon: Icon, name } = PART_WORDS[part.kind];
  const isOn = part.id === state.part?.id && state.endedAt === undefined;
  return (
    <section aria-labelledby="part">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-1">
        <div className="min-w-0">
          <p className="flex items-center gap-1.5 text-sm font-semibold text-ink-3">
            <Icon size={15} aria-hidden />
            {isOn ? `Now: ${name.toLowerCase()}` : name}
          </p>
          <h2 id="part" className="mt-0.5 text-h2 font-bold tracking-tight">
            {part.title}
          </h2>
        </div>
        {isOn && <Clock className="text-h2" />}
      </div>
      <div className="mt-4">{bodyOf({ state, part, evidence })}</div>
    </section>
  );
}

function bodyOf({ state, part, evidence }: PartPanelProps) {
  switch (part.kind) {
    case 'warm-up':
      return <WarmUp state={state} evidence={evidence} />;
    case 'lesson':
      return (
        <>
          <p className="max-w-[38rem] text-ink-2">
            Read at your own pace and run the queries where they stand. The bar above stays with
            you, and leads back here.
          </p>
          <Link href={`/learn/${part.of}`} className={`${buttonClass('primary')} mt-4`}>
            Open the lesson <ArrowRight size={15} aria-hidden />
          </Link>
        </>
      );
    case 'lab':
      return <LabPart state={state} part={part} />;
    case 'quiz':
      return <RoomQuiz state={state} part={part} />;
    case 'break':
      return <Break state={state} />;
    case 'card':
      return <CardForm state={state} />;
  }
}

function Break({ state }: { state: State }) {
  const { timer } = state;
  return (
    <p className="max-w-[38rem] text-lead text-ink-2">
      Time for a coffee.{' '}
      {timer && !isPaused(state) && (
        <>
          It goes on at <span className="font-semibold text-ink">{timeOfDay(timer.endsAt)}</span>.
        </>
      )}{' '}
      Everything stays as it is, and this page tells what comes next.
    </p>
  );
}
