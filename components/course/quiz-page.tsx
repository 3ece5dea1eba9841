import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Quiz } from '@/components/question/quiz';
import { Tracker } from '@/components/site/tracker';
import { buttonClass } from '@/components/ui/button';
import type { PublicQuiz } from '@/lib/grading/responses';
import type { HomeModule } from '@/lib/progress/course';

interface QuizPageProps {
  module: HomeModule;
  quiz: PublicQuiz;
  href: string;
  /** Said over the title. */
  label: string;
  /** What the answers are good for. */
  lede: string;
  /** Where to go afterwards. */
  next: { readonly href: string; readonly title: string };
  /** Beside the questions: what the answers amount to. */
  children: ReactNode;
}

/** A module's pre-assessment or review: the questions, and beside them what they amount to. */
export function QuizPage(props: QuizPageProps) {
  const { module, quiz, href, label, lede, next, children } = props;
  return (
    <div className="mx-auto grid w-full max-w-[72rem] grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-8 px-5 pt-10 pb-24 sm:px-8 lg:grid-cols-[minmax(0,1fr)_17rem]">
      <Tracker href={href} title={quiz.title} />
      <div className="min-w-0">
        <p className="text-sm font-semibold">
          <Link
            href={`/learn/${module.id}`}
            className="text-accent underline decoration-1 underline-offset-2"
          >
            {module.title}
          </Link>
          <span className="font-normal text-ink-3"> · {label}</span>
        </p>
        <h1 className="mt-2 text-h1 font-bold tracking-tight text-balance">{quiz.title}</h1>
        <p className="mt-2 max-w-[42rem] text-lead text-ink-2">{quiz.summary}</p>
        <p className="mt-3 mb-8 max-w-[42rem] text-sm text-ink-3">{lede}</p>
        <div className="max-w-[48rem]">
          <Quiz quiz={quiz} />
          <p className="mt-8">
            <Link href={next.href} className={`${buttonClass('plain')} max-w-full`}>
              <span className="min-w-0 truncate">{next.title}</span>
              <ArrowRight size={16} className="shrink-0" aria-hidden />
            </Link>
          </p>
        </div>
      </div>
      <aside aria-label="What it amounts to" className="min-w-0">
        <div className="lg:sticky lg:top-[calc(var(--top)+2rem)]">{children}</div>
      </aside>
    </div>
  );
}
