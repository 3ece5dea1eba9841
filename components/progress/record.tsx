'use client';

import { MasteryBar } from '@/components/course/mastery-bar';
import { labProof, labRecord, quizProof } from '@/lib/progress/achievements';
import type { HomeLab, HomeLesson, HomeModule } from '@/lib/progress/course';
import { useReady } from '@/lib/progress/hooks';
import { EMPTY, type Progress } from '@/lib/progress/schema';
import { quizScore } from '@/lib/progress/score';
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
            columns={['Lesson', 'Right', 'At first try', 'Read (UTC)']}
          >
            {module.lessons.map((lesson) => (
              <LessonRow key={lesson.id} lesson={lesson} progress={progress} prompts={prompts} />
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

function LessonRow(props: RowProps & { lesson: Pick<HomeLesson, 'id' | 'title' | 'quiz'> }) {
  const { lesson, progress, prompts } = props;
  const { id: quiz = '', questions = [] } = lesson.quiz ?? {};
  const score = quizScore(progress, quiz, questions);
  const proven = questions.flatMap((id): Proven[] => {
    const answer = progress.quizzes[`${quiz}/${id}`];
    return answer ? [{ id, prompt: prompts[`${quiz}/${id}`] ?? id, proof: quizProof(answer) }] : [];
  });
  const doneAt = progress.lessons[lesson.id]?.doneAt;
  return (
    <RecordRow
      title={lesson.title}
      href={`/learn/${lesson.id}`}
      cells={[
        {
          value: `${score.right} of ${questions.length}`,
          words: `${score.right} of ${questions.length} right`,
        },
        { value: `${score.firstTry}`, words: `${score.firstTry} at first try` },
      ]}
      day={doneAt ? utcDay(doneAt) : ''}
      proven={proven}
    />
  );
}

function LabRow({ lab, progress, prompts }: RowProps & { lab: HomeLab }) {
  const { solved, total, first, hints, revealed, points, at } = labRecord(progress, lab);
  const proven = lab.questions.flatMap((id): Proven[] => {
    const proof = labProof(progress.questions[`${lab.id}/${id}`]);
    return proof ? [{ id, prompt: prompts[`${lab.id}/${id}`] ?? id, proof }] : [];
  });
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
      day={at ? utcDay(at) : ''}
      proven={proven}
    />
  );
}
