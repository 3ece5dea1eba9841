import Link from 'next/link';
import { Tracker } from '@/components/site/tracker';
import type { HomeModule } from '@/lib/progress/course';
import { MasteryBar } from './mastery-bar';
import { ModuleList } from './module-list';
import { hours } from './words';

/** One module: what each of its lessons is good for. */
export function ModulePage({ module }: { module: HomeModule }) {
  const minutes = module.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return (
    <div className="mx-auto w-full max-w-[52rem] px-5 pt-10 pb-24 sm:px-8">
      <Tracker href={`/learn/${module.id}`} title={module.title} />
      <p className="text-sm font-semibold">
        <Link href="/learn" className="text-accent underline decoration-1 underline-offset-2">
          Learn
        </Link>
      </p>
      <h1 className="mt-2 text-h1 font-bold tracking-tight">{module.title}</h1>
      <p className="mt-2 text-lead text-ink-2">{module.summary}</p>
      <p className="mt-3 text-sm text-ink-3">
        {module.lessons.length} lessons, {hours(minutes)}
      </p>
      <MasteryBar module={module} className="mt-6 max-w-[24rem]" />
      <div className="mt-8">
        <ModuleList module={module} withSummary />
      </div>
    </div>
  );
}
