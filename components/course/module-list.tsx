'use client';

import type { HomeModule } from '@/lib/progress/course';
import { sparedBy } from '@/lib/progress/mastery';
import { useProgress } from '@/lib/progress/store';
import { LessonRow } from './lesson-row';
import { QuizRow } from './quiz-row';

interface ModuleListProps {
  module: HomeModule;
  withSummary?: boolean;
}

/** What a module holds, in the order in which it is worked: pre-assessment, lessons, review. */
export function ModuleList({ module, withSummary }: ModuleListProps) {
  const spared = sparedBy(useProgress(), module);
  const { before, review, lessons } = module;
  return (
    <ul className="border-t border-line">
      {before && (
        <QuizRow
          quiz={{ id: before.id, questions: before.questions.map(({ id }) => id) }}
          href={`/learn/${module.id}/before`}
          title="What do you know already?"
          summary={withSummary ? 'Tells you which lessons you can skip.' : undefined}
        />
      )}
      {lessons.map((lesson) => (
        <LessonRow
          key={lesson.id}
          lesson={lesson}
          spared={spared.get(lesson.id)?.skip ?? false}
          withSummary={withSummary}
        />
      ))}
      {review && (
        <QuizRow
          quiz={review}
          href={`/learn/${module.id}/review`}
          title="Review of the module"
          summary={withSummary ? 'Questions over all of it, counted for mastery.' : undefined}
        />
      )}
    </ul>
  );
}
