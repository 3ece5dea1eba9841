import { submitAnswer, submitQuiz } from '@/components/question/api';
import type { Outcome } from '@/lib/grading/outcome';
import { partsOf } from '@/lib/progress/review/bank';
import type { Waiting } from '@/lib/progress/review/schema';
import type { QuizAnswer } from '@/lib/progress/schema';
import { useProgress } from '@/lib/progress/store';

/** The answer with all that is told of it; or why it cannot be one. */
export type Graded = { readonly answer: QuizAnswer } | { readonly note: string };

/** @throws RequestError, of the status 0 where the server could not be reached */
export async function gradeReview(ref: string, given: Waiting): Promise<Graded> {
  return partsOf(ref).lab ? gradeLab(ref, given) : gradeQuiz(ref, given);
}

async function gradeQuiz(ref: string, given: Waiting): Promise<Graded> {
  const reply = await submitQuiz(partsOf(ref).set, given.question, given.input);
  const { verdict, notes, explanation, answer } = reply;
  // A choice says beside its options what a wrong answer confuses, and has no explanation of its own.
  return told(given, verdict, explanation === undefined ? '' : verdict.reason, {
    notes: { ...notes },
    ...(explanation && { explanation }),
    ...(answer !== undefined && { answer }),
  });
}

/** A lab tells the answer with a right one alone. Here its question is closed: it was told before. */
async function gradeLab(ref: string, given: Waiting): Promise<Graded> {
  const { set, question } = partsOf(ref);
  const { verdict, explanation } = await submitAnswer(set, given.question, given.input, []);
  const closed = useProgress.getState().questions[`${set}/${question}`]?.closed;
  const why = explanation ?? closed?.explanation;
  return told(given, verdict, verdict.reason, {
    notes: {},
    ...(why && { explanation: why }),
    ...(closed && { answer: closed.answer }),
    ...(verdict.see && { see: { ...verdict.see } }),
  });
}

function told(
  { input, confidence, at }: Waiting,
  { verdict, reason }: Outcome,
  because: string,
  rest: Pick<QuizAnswer, 'notes' | 'explanation' | 'answer' | 'see'>,
): Graded {
  if (verdict !== 'right' && verdict !== 'wrong') return { note: reason };
  const right = verdict === 'right';
  return {
    answer: {
      ...{ input, right, firstTry: right, attempts: 1, at, ...rest },
      ...(confidence && { confidence }),
      ...(because && { because }),
    },
  };
}
