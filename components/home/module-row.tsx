import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import { MasteryBar } from '@/components/course/mastery-bar';
import { hours } from '@/components/course/words';
import type { HomeModule } from '@/lib/progress/course';

/** A module of the course in a line or two; its lessons are on its own page. */
export function ModuleRow({ module, number }: { module: HomeModule; number: number }) {
  const minutes = module.lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return (
    <li className="border-b border-line">
      <Link
        href={`/learn/${module.id}`}
        className="group -mx-3 grid gap-x-14 gap-y-3 rounded px-3 py-5 transition-colors duration-(--fast) hover:bg-hover lg:grid-cols-[16rem_minmax(0,1fr)_14rem]"
      >
        <span className="text-h3 font-semibold">
          <span className="mr-2.5 font-normal text-ink-3 tabular-nums">{number}</span>
          {module.title}
        </span>
        <span className="min-w-0">
          <span className="block text-base text-ink-2">{module.summary}</span>
          <span className="mt-1 block text-sm text-ink-3">
            {module.lessons.length} {module.lessons.length === 1 ? 'lesson' : 'lessons'},{' '}
            {hours(minutes)}
          </span>
        </span>
        <span className="flex items-start gap-4">
          <MasteryBar module={module} className="min-w-0 flex-1" />
          <ArrowRight
            size={18}
            aria-hidden
            className="ml-auto shrink-0 text-accent transition-transform duration-(--calm) group-hover:translate-x-0.5"
          />
        </span>
      </Link>
    </li>
  );
}
