/** Grades one answer to one question of the content. Every way in ends here. */
import { grade, type AnswerKey } from '@/lib/grading/grade';
import { outcomeOf, UNFORESEEN, type Outcome } from '@/lib/grading/outcome';
import type { Asked } from '@/lib/grading/registry';
import type { Judged } from '@/lib/simulate/incident';
import { isMeasured, keyed } from './answer-key';
import type { AnswerFile } from './schema/answers';

/** A question with its key. Never sent anywhere. */
export interface Gradable {
  readonly of: 'quizzes' | 'labs';
  readonly asked: Asked;
  /** A measure where it is about the time after the fix: then what is right depends on what was done. */
  readonly answer: AnswerKey & { readonly key: AnswerFile['key'] };
  readonly points: number;
}

const WAITS =
  'It asks about the time after the fix. Carry out a plan in the lab first: only there it can be graded.';

/**
 * @param judged what the judge says of what was done, for a question about the time after the fix
 * @returns `waits` for such a question where nothing was done
 */
export function gradeOne(
  { of, asked, answer, points }: Gradable,
  input: string,
  judged?: Judged,
): Outcome {
  const unforeseen = UNFORESEEN[of];
  if (!isMeasured(answer.key)) return outcomeOf(grade(asked, answer, input), points, unforeseen);
  if (!judged) return { verdict: 'waits', echo: '', reason: WAITS, points: 0, possible: points };
  const outcome = outcomeOf(grade(asked, keyed(answer, judged), input), points, unforeseen);
  if (outcome.verdict !== 'right' || judged.verdict === 'solved') return outcome;
  return { ...outcome, verdict: 'not-over', reason: judged.because, points: 0 };
}
