'use client';

import { MasteryBar } from '@/components/course/mastery-bar';
import { answeredAt, labProofs, labRecord, quizProofs } from '@/lib/progress/achievements';
import type { HomeLab, HomeLesson, HomeModule } from '@/lib/progress/course';
import { useReady } from '@/lib/progress/hooks';
import { EMPTY, type Progress } from '@/lib/progress/schema';
import { useProgress } from '@/lib/progress/store';
import { utcDay } from './day';
import type { Proven } from './proof-list';
import { RecordRow, RecordTable } from './record-row';

interface RecordProps {
  modules: readonly HomeModule[];
  labs: readonly HomeLab[];
  /** The questions' texts, by `<quiz or lab>/<question>`. */
  prompts: Readonly<Record<string, string>>;
}

/** The record of achievement: by module and lab, what was proven, at which try, with what help, when. */
export function Record({ modules, labs, prompts }: RecordProps) {
  const ready = useReady();
  const saved = useProgress();
  const progress = ready ? saved : EMPTY;
  return (
    <div aria-busy={!ready}>
      {modules.map((module) => (
        <section key={module.id} aria-label={module.title} className="mt-10">
          <div className="flex flex-wrap items-end justify-between gap-x-10 gap-y-2">
            <h3 className="text-h3 font-semibold">{module.title}</h3>
            <MasteryBar module={module} className="w-full sm:w-64" />
          </div>
          <RecordTable
            label={module.title}
            columns={['Lesson', 'Right', 'At first try', 'Done (UTC)']}
          >
            {module.lessons.map((lesson) => (
              <LessonRow
                key={lesson.id}
                lesson={lesson}
                progress={progress}
                prompts={prompts}
                doneAt={progress.lessons[lesson.id]?.doneAt}
              />
            ))}
            {module.review && (
              <LessonRow
                lesson={{
                  id: `${module.id}/review`,
                  title: 'Review of the module',
                  quiz: module.review,
                }}
                progress={progress}
                prompts={prompts}
                doneAt={answeredAt(progress, module.review)}
              />
            )}
          </RecordTable>
        </section>
      ))}
      <section aria-label="Labs" className="mt-10">
        <h3 className="text-h3 font-semibold">Labs</h3>
        <RecordTable
          label="Labs"
          columns={['Lab', 'Solved', 'At first try', 'Hints', 'Shown', 'Points', 'Finished (UTC)']}
        >
          {labs.map((lab) => (
            <LabRow key={lab.id} lab={lab} progress={progress} prompts={prompts} />
          ))}
        </RecordTable>
      </section>
    </div>
  );
}

interface RowProps {
  progress: Progress;
  prompts: RecordProps['prompts'];
}

const withPrompt =
  (set: string, prompts: RecordProps['prompts']) =>
  ({ id, proof }: Omit<Proven, 'prompt'>): Proven => ({
    id,
    proof,
    prompt: prompts[`${set}/${id}`] ?? id,
  });

interface LessonRowProps extends RowProps {
  lesson: Pick<HomeLesson, 'id' | 'title' | 'quiz'>;
  /** UTC, ISO 8601; undefined where it is not. */
  doneAt: string | undefined;
}

function LessonRow({ lesson, progress, prompts, doneAt }: LessonRowProps) {
  const { id: quiz = '', questions = [] } = lesson.quiz ?? {};
  const proven = quizProofs(progress, quiz, questions).map(withPrompt(quiz, prompts));
  const right = proven.filter(({ proof }) => proof.how !== 'missed' || proof.since).length;
  const first = proven.filter(({ proof }) => proof.how === 'first').length;
  return (
    <RecordRow
      title={lesson.title}
      href={`/learn/${lesson.id}`}
      cells={[
        {
          value: `${right} of ${questions.length}`,
          words: `${right} of ${questions.length} right`,
        },
        { value: `${first}`, words: `${first} at first try` },
      ]}
      day={doneAt ? utcDay(doneAt) : ''}
      proven={proven}
    />
  );
}

function LabRow({ lab, progress, prompts }: RowProps & { lab: HomeLab }) {
  const { solved, total, first, hints, revealed, points, finished, at } = labRecord(progress, lab);
  const proven = labProofs(progress, lab.id, lab.questions).map(withPrompt(lab.id, prompts));
  return (
    <RecordRow
      title={lab.title}
      href={`/labs/${lab.id}`}
      cells={[
        { value: `${solved} of ${total}`, words: `${solved} of ${total} solved` },
        { value: `${first}`, words: `${first} at first try` },
        { value: `${hints}`, words: `${hints} ${hints === 1 ? 'hint' : 'hints'}` },
        { value: `${revealed}`, words: `${revealed} shown` },
        { value: `${points} of ${lab.points}`, words: `${points} of ${lab.points} points` },
      ]}
      day={finished && at ? utcDay(at) : ''}
      proven={proven}
    />
  );
}
