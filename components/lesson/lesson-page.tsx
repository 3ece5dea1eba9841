import { ArrowRight, Clock } from 'lucide-react';
import Link from 'next/link';
import type { ComponentType } from 'react';
import { lessonComponents } from '@/components/mdx/components';
import type { GlossaryTerm } from '@/components/mdx/term';
import { Tracker } from '@/components/site/tracker';
import { buttonClass } from '@/components/ui/button';
import type { PlanToBuild } from '@/lib/casefile/plan-to-build';
import type { OpeningQuestion, PublicQuiz } from '@/lib/grading/responses';
import type { PublicSorter } from '@/lib/grading/sorter';
import type { PublicEvaluation } from '@/lib/iam/draft/public';
import type { Neighbour } from '@/lib/progress/course';
import type { PublicAlarmBench } from '@/lib/query/logs/alarm/streams';
import type { Evidence } from '@/lib/query/types';
import { Contents } from './contents';
import { DoneButton } from './done-button';
import { Neighbours } from './neighbours';
import { Opening } from './opening';

interface LessonPageProps {
  lesson: {
    readonly id: string;
    readonly module: string;
    readonly title: string;
    readonly summary: string;
    readonly minutes: number;
    readonly goals: readonly string[];
    readonly updated: string;
  };
  moduleTitle: string;
  place: { readonly number: number; readonly of: number };
  previous?: Neighbour;
  next?: Neighbour;
  opens: readonly OpeningQuestion[];
  headings: readonly { readonly id: string; readonly text: string }[];
  Body: ComponentType<{ components: Record<string, unknown> }>;
  evidence?: Evidence;
  quiz?: PublicQuiz;
  evaluations: readonly PublicEvaluation[];
  sorters?: readonly PublicSorter[];
  plansToBuild?: readonly PlanToBuild[];
  alarmBenches?: readonly PublicAlarmBench[];
  terms?: readonly GlossaryTerm[];
  lab?: { readonly id: string; readonly title: string; readonly minutes: number };
}

export function LessonPage(props: LessonPageProps) {
  const { lesson, moduleTitle, place, opens, previous, next, headings, Body, lab } = props;
  return (
    <div className="mx-auto grid w-full max-w-[72rem] grid-cols-[minmax(0,1fr)] gap-x-16 px-5 pt-8 pb-24 sm:px-8 lg:grid-cols-[minmax(0,1fr)_14rem] lg:pt-12">
      <Tracker href={`/learn/${lesson.id}`} title={lesson.title} />
      <article className="min-w-0">
        <header className="max-w-[44rem] border-b border-line pb-8">
          <p className="text-sm font-semibold">
            <Link
              href={`/learn/${lesson.module}`}
              className="text-accent underline decoration-1 underline-offset-2"
            >
              {moduleTitle}
            </Link>
            <span className="font-normal text-ink-3">
              {' '}
              · lesson {place.number} of {place.of}
            </span>
          </p>
          <h1 className="mt-2 text-h1 font-bold tracking-tight text-balance">{lesson.title}</h1>
          <p className="mt-3 text-lead text-ink-2">{lesson.summary}</p>
          <p className="mt-4 flex items-center gap-1.5 text-sm text-ink-3">
            <Clock size={14} aria-hidden /> {lesson.minutes} minutes
            <span aria-hidden>·</span> facts checked{' '}
            <time dateTime={lesson.updated}>{lesson.updated}</time>
          </p>
          <h2 className="mt-6 text-label font-semibold text-ink-3">Afterwards you can</h2>
          <ul className="mt-1.5 space-y-1 text-base">
            {lesson.goals.map((goal) => (
              <li key={goal} className="flex gap-2.5">
                <span aria-hidden className="mt-2.5 h-1.5 w-1 shrink-0 rounded-full bg-accent" />
                {goal}
              </li>
            ))}
          </ul>
        </header>
        {opens.length > 0 && <Opening lesson={lesson.id} questions={opens} />}
        <div className="prose mt-8">
          <Body components={lessonComponents(lesson.id, props)} />
        </div>
        <footer className="mt-14 max-w-[44rem] border-t border-line pt-6">
          <div className="flex flex-wrap items-center gap-3">
            <DoneButton lesson={lesson.id} />
            {lab && (
              <Link href={`/labs/${lab.id}`} className={`${buttonClass('plain')} max-w-full`}>
                <span className="min-w-0 truncate">The lab {lab.title}</span>
                <ArrowRight size={16} className="shrink-0" aria-hidden />
              </Link>
            )}
          </div>
          <Neighbours previous={previous} next={next} />
        </footer>
      </article>
      <div className="hidden lg:block">
        <div className="sticky top-[calc(var(--top)+2rem)]">
          <Contents headings={headings} />
        </div>
      </div>
    </div>
  );
}
