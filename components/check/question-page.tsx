import { ArrowRight, BookOpen, FlaskConical, Play } from 'lucide-react';
import Link from 'next/link';
import { CodeBlock } from '@/components/question/code-block';
import { Prompt } from '@/components/question/prompt';
import { QueryBlock } from '@/components/question/query-text';
import type { ReactNode } from 'react';
import { Inline } from '@/components/ui/inline';
import { STEPS } from '@/lib/casefile/steps';
import type { PublicQuestion, PublicQuizQuestion, ReferenceQuery } from '@/lib/grading/responses';
import { KIND_WORDS } from './kinds';
import { LabCheck } from './lab-check';
import { QuizCheck } from './quiz-check';

export interface QuestionPageProps {
  id: string;
  set: string;
  title: string;
  asked:
    | { readonly of: 'quizzes'; readonly question: PublicQuizQuestion }
    | { readonly of: 'labs'; readonly question: PublicQuestion };
  lessons: readonly { readonly id: string; readonly title: string }[];
  likeIt: readonly { readonly id: string; readonly prompt: string }[];
  /** With the address of its cell. */
  shows?: ReferenceQuery & { readonly href: string };
}

/** One question by itself, under an address that stays. */
export function QuestionPage({ id, set, title, asked, lessons, likeIt, shows }: QuestionPageProps) {
  const { question } = asked;
  return (
    <article className="mx-auto w-full max-w-[64rem] px-5 pt-8 pb-24 sm:px-8">
      <p className="text-sm text-ink-3">
        <Link href="/check" className="font-semibold text-accent hover:underline">
          Check an answer
        </Link>{' '}
        / {title}
      </p>
      <h1 className="mt-3 max-w-[46rem] text-[1.375rem] leading-snug font-semibold text-balance [overflow-wrap:anywhere] sm:text-h2">
        <Prompt question={question} />
      </h1>
      <div className="mt-6 grid items-start gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="min-w-0">
          {asked.of === 'quizzes' && asked.question.code && (
            <CodeBlock text={asked.question.code.text} className="mb-4" />
          )}
          {asked.of === 'quizzes' ? (
            <QuizCheck id={id} quiz={set} question={asked.question} />
          ) : (
            <LabCheck id={id} lab={set} question={asked.question} />
          )}
        </div>
        <aside aria-label="About this question" className="min-w-0 space-y-6 text-sm">
          <Facts id={id} set={set} title={title} asked={asked} />
          {lessons.length > 0 && (
            <Part title={asked.of === 'labs' ? 'Lessons that lead to it' : 'What teaches it'}>
              {lessons.map((lesson) => (
                <Place key={lesson.id} href={`/learn/${lesson.id}`} icon={BookOpen}>
                  {lesson.title}
                </Place>
              ))}
            </Part>
          )}
          {asked.of === 'labs' && (
            <Part title="Where its evidence is">
              <Place href={`/labs/${set}`} icon={FlaskConical}>
                {title}
              </Place>
            </Part>
          )}
          {shows && (
            <Part title="A query of the lesson about it">
              <QueryBlock query={shows} />
              <Place href={shows.href} icon={Play}>
                Run it in the lesson
              </Place>
            </Part>
          )}
          {likeIt.length > 0 && (
            <Part title="Another like it">
              {likeIt.map((other) => (
                <Place key={other.id} href={`/check/${other.id}`} icon={ArrowRight}>
                  <span className="line-clamp-3">
                    <Inline text={other.prompt.replace(/\n+/g, ' ')} />
                  </span>
                </Place>
              ))}
            </Part>
          )}
        </aside>
      </div>
    </article>
  );
}

function Facts({ id, asked, title }: Pick<QuestionPageProps, 'id' | 'set' | 'asked' | 'title'>) {
  const { question } = asked;
  const step = asked.of === 'labs' && STEPS.find((one) => one.id === asked.question.step)?.name;
  const points = asked.of === 'labs' ? asked.question.points : 1;
  const rows = [
    [asked.of === 'labs' ? 'Lab' : 'Quiz', title],
    ...(step ? [['Step', step]] : []),
    ['Answer', KIND_WORDS[question.kind]],
    ['Worth', `${points} ${points === 1 ? 'point' : 'points'}`],
  ];
  return (
    <dl className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-3 gap-y-1.5">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div className="contents">
        <dt className="text-ink-3">Id</dt>
        <dd className="font-data [overflow-wrap:anywhere]">{id}</dd>
      </div>
    </dl>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="text-label font-semibold text-ink-3">{title}</h2>
      <div className="mt-1 space-y-1.5">{children}</div>
    </section>
  );
}

interface PlaceProps {
  href: string;
  icon: typeof BookOpen;
  children: ReactNode;
}

function Place({ href, icon: Icon, children }: PlaceProps) {
  return (
    // What it leads to may be heavy.
    <Link
      href={href}
      prefetch={false}
      className="flex items-start gap-2 font-semibold text-accent hover:underline"
    >
      <Icon size={15} aria-hidden className="mt-[3px] shrink-0" />
      <span className="min-w-0">{children}</span>
    </Link>
  );
}
