import Link from 'next/link';
import type { HomeModule } from '@/lib/progress/course';
import { MasteryBar } from './mastery-bar';
import { ModuleList } from './module-list';
import { hours } from './words';

/** The whole course on one page. */
export function CoursePage({ modules }: { modules: readonly HomeModule[] }) {
  const lessons = modules.flatMap((module) => module.lessons);
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return (
    <div className="mx-auto w-full max-w-[72rem] px-5 pt-10 pb-24 sm:px-8">
      <h1 className="text-h1 font-bold tracking-tight">Learn</h1>
      <p className="mt-2 max-w-[42rem] text-lead text-ink-2">
        From the method to the logs it is used on. Read in order, or let each module’s first
        questions tell you what to skip.
      </p>
      <p className="mt-3 text-sm text-ink-3">
        {lessons.length} lessons, about {hours(minutes)}
      </p>
      {modules.map((module, i) => (
        <section
          key={module.id}
          id={module.id}
          aria-labelledby={`${module.id}-title`}
          className="mt-10 grid scroll-mt-16 gap-x-14 gap-y-4 border-t border-line pt-8 lg:grid-cols-[16rem_minmax(0,1fr)]"
        >
          <div className="lg:sticky lg:top-[calc(var(--top)+2rem)] lg:self-start">
            <p className="text-label font-semibold text-ink-3">Module {i + 1}</p>
            <h2 id={`${module.id}-title`} className="mt-0.5 text-h3 font-semibold">
              <Link href={`/learn/${module.id}`} className="hover:text-accent hover:underline">
                {module.title}
              </Link>
            </h2>
            <p className="mt-1 text-sm text-ink-2">{module.summary}</p>
            <MasteryBar module={module} className="mt-4" />
          </div>
          <ModuleList module={module} />
        </section>
      ))}
    </div>
  );
}
