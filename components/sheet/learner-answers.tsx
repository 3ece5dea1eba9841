'use client';

import { CircleHelp, CircleDot, Check, X } from 'lucide-react';
import { Inline } from '@/components/ui/inline';
import type { Outcome } from '@/lib/grading/outcome';
import type { GradedAnswer } from '@/lib/sheet/report/types';
import { cut } from '@/lib/text/cut';
import { Pager, usePages } from './pager';

interface LearnerAnswersProps {
  learner: string;
  answers: readonly GradedAnswer[];
  nameOf: (ref: string) => string;
}

const LOOKS = {
  right: { icon: Check, tint: 'text-ok', words: 'Right' },
  wrong: { icon: X, tint: 'text-bad', words: 'Wrong' },
  'not-of-kind': { icon: CircleHelp, tint: 'text-warn', words: 'Not understood' },
  'not-over': { icon: CircleDot, tint: 'text-warn', words: 'Right, but it was not over' },
  waits: { icon: CircleDot, tint: 'text-ink-3', words: 'Not graded' },
} as const satisfies Record<Outcome['verdict'], unknown>;

/** A document that was pasted as an answer is in the file; here is how it begins. */
const LONGEST = 300;

/** A question may be asked again in every row of a sheet. */
const AT_A_TIME = 50;

/** What one learner answered: each with its verdict, its points and the reason. */
export function LearnerAnswers({ learner, answers, nameOf }: LearnerAnswersProps) {
  const pages = usePages(answers, AT_A_TIME);
  if (answers.length === 0) return <p className="text-ink-2">No answer of {learner} was graded.</p>;
  return (
    <>
      <ul aria-label={`Answers of ${learner}`} className="space-y-3">
        {pages.shown.map((one, at) => (
          <Answer key={at} of={one} name={nameOf(one.ref)} />
        ))}
      </ul>
      <Pager of={pages} label={`the answers of ${learner}`} />
    </>
  );
}

function Answer({ of, name }: { of: GradedAnswer; name: string }) {
  const { answer, outcome, points, possible } = of;
  const { icon: Icon, tint, words } = LOOKS[outcome.verdict];
  return (
    <li className="flex items-start gap-2.5">
      <Icon size={15} aria-hidden className={`mt-0.5 shrink-0 ${tint}`} />
      <div className="min-w-0">
        <p>
          <span className="font-data [overflow-wrap:anywhere]">{name}</span>{' '}
          <span className={`font-semibold ${tint}`}>{words}</span>
          <span className="text-ink-3 tabular-nums">
            {possible > 0
              ? `, ${points} of ${possible}`
              : points > 0
                ? `, ${points}`
                : ', counted already'}
          </span>
        </p>
        <p className="font-data [overflow-wrap:anywhere] whitespace-pre-wrap text-ink-2">
          {cut(answer.trim(), LONGEST)}
        </p>
        {outcome.reason !== '' && (
          <p className="max-w-[44rem] text-ink-2">
            <Inline text={outcome.reason} />
          </p>
        )}
      </div>
    </li>
  );
}
