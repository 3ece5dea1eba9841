'use client';

import Link from 'next/link';
import type { HomeLab, HomeLesson } from '@/lib/progress/course';
import { useReady } from '@/lib/progress/hooks';
import { labScore, quizScore } from '@/lib/progress/score';
import { useProgress } from '@/lib/progress/store';

interface RecordProps {
  lessons: readonly HomeLesson[];
  labs: readonly HomeLab[];
}

const CELL = 'border-b border-line py-3 pr-3 align-top sm:pr-6 last:pr-0';

/** What was done, as a table: one row for a lesson or a lab. */
export function Record({ lessons, labs }: RecordProps) {
  const ready = useReady();
  const progress = useProgress();
  const day = (iso: string | undefined) => iso?.slice(0, 10) ?? '';
  return (
    <div
      className="mt-6 overflow-x-auto"
      aria-busy={!ready}
      tabIndex={0}
      role="region"
      aria-label="Your record"
    >
      <table className="w-full border-collapse text-left text-sm sm:min-w-[34rem] sm:text-base">
        <thead className="text-label text-ink-3 sm:text-sm">
          <tr>
            {['What', 'Answered', 'Right at first try', 'Points', 'Finished (UTC)'].map((name) => (
              <th
                key={name}
                scope="col"
                className="border-b border-line-strong py-2 pr-3 align-bottom font-semibold last:pr-0 sm:pr-6"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lessons.map((lesson) => {
            const ids = lesson.quiz?.questions ?? [];
            const score = quizScore(progress, lesson.quiz?.id ?? '', ids);
            return (
              <tr key={lesson.id}>
                <th scope="row" className={`${CELL} font-semibold`}>
                  <Link href={`/learn/${lesson.id}`} className="hover:text-accent hover:underline">
                    {lesson.title}
                  </Link>
                  <span className="block text-sm font-normal text-ink-3">Lesson</span>
                </th>
                <td className={CELL}>{ready ? `${score.answered} of ${ids.length}` : ''}</td>
                <td className={CELL}>{ready ? score.firstTry : ''}</td>
                <td className={CELL} />
                <td className={CELL}>{ready ? day(progress.lessons[lesson.id]?.doneAt) : ''}</td>
              </tr>
            );
          })}
          {labs.map((lab) => {
            const score = labScore(progress, lab.id, lab.questions);
            const entries = lab.questions.map((id) => progress.questions[`${lab.id}/${id}`]);
            const first = entries.filter((entry) => entry?.attempts[0]?.right).length;
            const closedAt = entries.map((entry) => entry?.closed?.at ?? '').sort();
            return (
              <tr key={lab.id}>
                <th scope="row" className={`${CELL} font-semibold`}>
                  <Link href={`/labs/${lab.id}`} className="hover:text-accent hover:underline">
                    {lab.title}
                  </Link>
                  <span className="block text-sm font-normal text-ink-3">Lab</span>
                </th>
                <td className={CELL}>
                  {ready ? `${score.closed} of ${lab.questions.length}` : ''}
                </td>
                <td className={CELL}>{ready ? first : ''}</td>
                <td className={`${CELL} whitespace-nowrap`}>
                  {ready ? `${score.points} of ${lab.points}` : ''}
                </td>
                <td className={CELL}>
                  {ready && score.closed === lab.questions.length ? day(closedAt.at(-1)) : ''}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
