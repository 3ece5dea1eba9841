import type { ReactNode } from 'react';
import { STEPS } from '@/lib/casefile/steps';
import type { PublicQuestion } from '@/lib/grading/responses';

interface QuestionStepsProps {
  questions: readonly PublicQuestion[];
  /** A list item. @param number from 1, over all of the lab */
  children: (question: PublicQuestion, number: number) => ReactNode;
}

/** The questions of a lab under the steps that they belong to. */
export function QuestionSteps({ questions, children }: QuestionStepsProps) {
  return STEPS.map((step, index) => {
    const own = questions.filter((question) => question.step === step.id);
    if (own.length === 0) return null;
    return (
      <section key={step.id} aria-labelledby={`step-${step.id}`}>
        <h2
          id={`step-${step.id}`}
          className="border-b border-line bg-sunken px-4 py-1.5 text-label font-semibold text-ink-2"
        >
          <span className="mr-2 tabular-nums">{index + 1}</span>
          {step.name}
        </h2>
        <ul>{own.map((question) => children(question, questions.indexOf(question) + 1))}</ul>
      </section>
    );
  });
}
