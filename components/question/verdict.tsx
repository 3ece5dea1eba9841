import { Check, Eye, RotateCw, X } from 'lucide-react';
import { Inline, Paragraphs } from '@/components/ui/inline';
import { UNFORESEEN } from '@/lib/grading/outcome';
import type { Attempt, QuestionProgress } from '@/lib/progress/schema';
import { QueryBlock } from './query-text';

/** Right for what was decided, but the incident goes on: another plan is wanted. */
export function NotOverVerdict({ attempt }: { attempt: Attempt }) {
  return (
    <div className="mt-1 rounded border border-line border-l-2 border-l-warn bg-warn-wash px-3 py-2.5 text-sm motion-fade">
      <p className="flex items-start gap-1.5 font-semibold text-warn">
        <RotateCw size={16} className="mt-0.5 shrink-0" aria-hidden />
        <span>You read the logs right, and they say that it is not over</span>
      </p>
      <Paragraphs className="mt-1 text-ink" text={attempt.because ?? ''} />
      <p className="mt-2 text-ink-2">
        Roll back or add to what was done under Plan, then answer again.
      </p>
    </div>
  );
}

/** A wrong answer: never a bare cross, but what it confuses and a query that shows it. */
export function WrongVerdict({ attempt }: { attempt: Attempt }) {
  return (
    <div className="mt-1 rounded border border-line border-l-2 border-l-bad bg-bad-wash px-3 py-2.5 text-sm motion-fade">
      <p className="flex items-start gap-1.5 font-semibold text-bad">
        <X size={16} className="mt-0.5 shrink-0" aria-hidden />
        <span className="[overflow-wrap:anywhere]">{attempt.echo} is not it</span>
      </p>
      <Paragraphs className="mt-1 text-ink" text={attempt.because ?? UNFORESEEN.labs} />
      {attempt.see && <QueryBlock query={attempt.see} note="See for yourself" />}
    </div>
  );
}

interface ClosedVerdictProps {
  closed: NonNullable<QuestionProgress['closed']>;
  /** What is said beside the answer, where not its points. */
  words?: string | undefined;
}

/** A closed question: the answer, why, and the queries that prove it. */
export function ClosedVerdict({ closed, words }: ClosedVerdictProps) {
  const solved = closed.how === 'solved';
  const Icon = solved ? Check : Eye;
  // A document is shown as one, below.
  const text = closed.answer.includes('\n');
  return (
    <div className="mt-3 text-sm motion-fade">
      <p
        className={
          solved
            ? 'flex items-center gap-2 rounded border border-line border-l-2 border-l-ok bg-ok-wash px-3 py-2'
            : 'flex items-center gap-2 rounded border border-line border-l-2 border-l-warn bg-warn-wash px-3 py-2'
        }
      >
        <Icon
          size={16}
          className={solved ? 'shrink-0 text-ok' : 'shrink-0 text-warn'}
          aria-hidden
        />
        <span className="font-data min-w-0 flex-1 font-semibold [overflow-wrap:anywhere]">
          {text ? 'The answer' : <Inline text={closed.answer} />}
        </span>
        <span
          className={solved ? 'shrink-0 font-semibold text-ok' : 'shrink-0 font-semibold text-warn'}
        >
          {words ??
            (solved
              ? `Right, ${closed.points} ${closed.points === 1 ? 'point' : 'points'}`
              : 'Shown, 0 points')}
        </span>
      </p>
      {text && (
        <pre
          tabIndex={0}
          role="group"
          aria-label="The answer"
          className="font-data mt-2 overflow-x-auto rounded border border-line bg-raised p-3 text-data"
        >
          {closed.answer}
        </pre>
      )}
      {closed.explanation && (
        <Paragraphs text={closed.explanation} className="mt-2.5 leading-relaxed text-ink" />
      )}
      {closed.solutions.length > 0 && (
        <div className="mt-3">
          <p className="text-label font-semibold text-ink-3">One way to prove it</p>
          {closed.solutions.map((solution) => (
            <QueryBlock key={solution.language} query={solution} />
          ))}
        </div>
      )}
    </div>
  );
}
