import Link from 'next/link';
import type { ComponentType } from 'react';
import { lessonComponents } from '@/components/mdx/components';
import { buttonClass } from '@/components/ui/button';
import { STEPS } from '@/lib/casefile/steps';
import type { Evidence } from '@/lib/query/types';
import { Continue } from './continue';
import { LabRow } from './lab-row';
import { ModuleRow } from './module-row';
import type { HomeLab, HomeModule } from '@/lib/progress/course';

interface HomeProps {
  modules: readonly HomeModule[];
  labs: readonly HomeLab[];
  Specimen: ComponentType<{ components: Record<string, unknown> }>;
  evidence: Evidence;
}

export function Home({ modules, labs, Specimen, evidence }: HomeProps) {
  const [lesson] = modules.flatMap((module) => module.lessons);
  const [lab] = labs;
  return (
    <div className="mx-auto w-full max-w-[76rem] px-5 pb-24 sm:px-8">
      <section className="grid items-start gap-x-14 gap-y-10 pt-10 pb-14 sm:pt-16 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        <div>
          <h1 className="text-[2.5rem] leading-[1.08] font-bold tracking-tight text-balance sm:text-[3rem]">
            Something broke. The logs know.
          </h1>
          <p className="mt-5 max-w-[34rem] text-lead text-ink-2">
            Learn to troubleshoot an AWS account from its own records: a method in seven steps,
            lessons that run, and incidents whose CloudTrail and database logs you question with jq
            and SQL.
          </p>
          <div className="mt-7 flex flex-wrap gap-2.5">
            {lesson && (
              <Link href={`/learn/${lesson.id}`} className={buttonClass('primary')}>
                Start with a lesson
              </Link>
            )}
            {lab && (
              <Link href={`/labs/${lab.id}`} className={buttonClass('plain')}>
                Open the first case
              </Link>
            )}
          </div>
          <p className="mt-4 text-sm text-ink-3">
            No account, nothing to install. What you do stays in this browser. Have logs at hand?{' '}
            <Link href="/workbench" className="font-semibold text-accent hover:underline">
              Query your own
            </Link>
            . An answer of a quiz?{' '}
            <Link href="/check" className="font-semibold text-accent hover:underline">
              Have it checked
            </Link>
            .
          </p>
        </div>
        <div className="min-w-0">
          <Specimen components={lessonComponents('home', { evidence })} />
        </div>
      </section>

      <Continue modules={modules} labs={labs} />

      <section
        id="course"
        aria-labelledby="course-title"
        className="scroll-mt-16 border-t border-line pt-10"
      >
        <h2 id="course-title" className="text-h2 font-bold tracking-tight">
          Course
        </h2>
        <ol className="mt-5 border-t border-line">
          {modules.map((module, i) => (
            <ModuleRow key={module.id} module={module} number={i + 1} />
          ))}
        </ol>
        <p className="mt-4 text-sm">
          <Link href="/learn" className="font-semibold text-accent hover:underline">
            All lessons on one page
          </Link>
        </p>
      </section>

      <section
        id="labs"
        aria-labelledby="labs-title"
        className="mt-14 scroll-mt-16 border-t border-line pt-10"
      >
        <h2 id="labs-title" className="text-h2 font-bold tracking-tight">
          Labs
        </h2>
        <ul className="mt-5 border-t border-line">
          {labs.map((item) => (
            <LabRow key={item.id} lab={item} />
          ))}
        </ul>
      </section>

      <section aria-labelledby="method-title" className="mt-14 border-t border-line pt-10">
        <h2 id="method-title" className="text-h2 font-bold tracking-tight">
          One method, seven steps
        </h2>
        <p className="mt-2 max-w-[40rem] text-base text-ink-2">
          Every case is worked in the same order, so that what you find can be followed, repeated
          and handed over.
        </p>
        <ol className="mt-6 grid gap-x-6 sm:grid-cols-2 sm:gap-y-6 lg:grid-cols-7">
          {STEPS.map((step, index) => (
            <li
              key={step.id}
              className="flex gap-3 border-line py-2.5 not-first:border-t sm:block sm:border-t-2 sm:border-accent sm:pb-0 sm:not-first:border-t-2"
            >
              <span className="font-data text-ink-3">{index + 1}</span>
              <div>
                <p className="text-base leading-snug font-semibold sm:mt-0.5">{step.name}</p>
                <p className="mt-0.5 text-sm text-ink-2">{step.ask}</p>
              </div>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
