import type { ComponentProps, ReactNode } from 'react';
import { Evaluator } from '@/components/policy/evaluator/evaluator';
import { Quiz } from '@/components/question/quiz';
import { isOneWord } from '@/components/ui/one-word';
import { ELSEWHERE, exampleBucket } from '@/lib/simulate/delivery/example-bucket';
import type { PublicQuiz } from '@/lib/grading/responses';
import type { PublicEvaluation } from '@/lib/iam/draft/public';
import type { PlanToBuild } from '@/lib/casefile/plan-to-build';
import type { Evidence, Language } from '@/lib/query/types';
import type { PublicAlarmBench } from '@/lib/query/logs/alarm/streams';
import type { PublicSorter } from '@/lib/grading/sorter';
import { cellAnchor } from '@/lib/text/cell-anchor';
import { AlarmBench } from './alarm-bench/alarm-bench';
import { Anatomy } from './anatomy/anatomy';
import { Callout } from './callout';
import { Figure } from './figure';
import { Integrity } from './integrity/integrity';
import { LabLink } from './lab-link';
import { PlanBuilder } from './plan-builder/plan-builder';
import { QueryCell } from './query-cell';
import { Sorter } from './sorter/sorter';
import { Term, type GlossaryTerm } from './term';

interface Context {
  evidence?: Evidence;
  quiz?: PublicQuiz;
  evaluations?: readonly PublicEvaluation[];
  sorters?: readonly PublicSorter[];
  plansToBuild?: readonly PlanToBuild[];
  alarmBenches?: readonly PublicAlarmBench[];
  terms?: readonly GlossaryTerm[];
  lab?: { readonly id: string; readonly title: string; readonly minutes: number };
}

interface QueryProps {
  id: string;
  language: Language;
  code: string;
  caption?: string;
  output?: string;
  solution?: string;
  predict?: string;
}

/** An element that shows one of several by its id: `<Sorter id="…" />`. */
function byId<Value extends { readonly id: string }>(
  all: readonly Value[] | undefined,
  show: (value: Value) => ReactNode,
) {
  return function Shown({ id }: { id: string }) {
    const found = all?.find((one) => one.id === id);
    return found && show(found);
  };
}

/** Plain Markdown's own elements, made reachable by keyboard where they scroll. */
export const briefComponents = {
  Callout,
  code: (props: ComponentProps<'code'>) => (
    <code {...props} data-word={isOneWord(props.children) || undefined} />
  ),
  pre: ({ children }: { children?: ReactNode }) => (
    <pre tabIndex={0} aria-label="Code">
      {children}
    </pre>
  ),
  table: ({ children }: { children?: ReactNode }) => (
    <div className="table-scroll" tabIndex={0} role="group" aria-label="Table">
      <table>{children}</table>
    </div>
  ),
};

/** What a lesson's MDX may use, bound to the lesson it stands in (lib/content/mdx/allow.ts). */
export function lessonComponents(
  lesson: string,
  { evidence, quiz, sorters, plansToBuild, evaluations, alarmBenches, terms, lab }: Context,
) {
  return {
    Anatomy,
    Term: ({ id, children }: { id: string; children?: ReactNode }) => {
      const term = terms?.find((one) => one.id === id);
      return term ? <Term term={term}>{children}</Term> : children;
    },
    AlarmBench: byId(alarmBenches, (bench) => <AlarmBench bench={bench} />),
    Figure,
    Integrity: () => (
      <Integrity id={`${lesson}/integrity`} bucket={exampleBucket()} about={ELSEWHERE} />
    ),
    Sorter: byId(sorters, (sorter) => <Sorter sorter={sorter} />),
    PlanBuilder: byId(plansToBuild, (plan) => <PlanBuilder plan={plan} />),
    LabLink: () => lab && <LabLink lab={lab} />,
    Quiz: () => quiz && <Quiz quiz={quiz} here={lesson} />,
    Query: ({ id, ...rest }: QueryProps) =>
      evidence && (
        <QueryCell id={`${lesson}/${id}`} anchor={cellAnchor(id)} evidence={evidence} {...rest} />
      ),
    Evaluation: byId(evaluations, (evaluation) => <Evaluator evaluation={evaluation} />),
    ...briefComponents,
  };
}
