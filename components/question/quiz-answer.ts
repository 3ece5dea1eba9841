/** What is kept of an answer to a quiz. */
import type { PublicQuizQuestion, QuizReply } from '@/lib/grading/responses';
import type { QuizAnswer, QuizDraft } from '@/lib/progress/schema';

/**
 * How sure one was counts at the first try: later one has read the words on every option.
 * @param knew the right answer had been told before
 */
export function answered(
  question: PublicQuizQuestion,
  draft: QuizDraft,
  reply: QuizReply,
  was?: QuizAnswer,
  knew = false,
): QuizAnswer {
  const { verdict, notes, explanation, answer } = reply;
  const right = verdict.verdict === 'right';
  // A choice says it beside its options.
  const because = question.kind === 'choice' ? '' : verdict.reason;
  const confidence = was ? was.confidence : draft.confidence;
  return {
    input: draft.input,
    right,
    firstTry: was ? was.firstTry : right && !knew,
    ...(was?.made && { made: true }),
    ...(confidence && { confidence }),
    attempts: (was?.attempts ?? Number(knew)) + 1,
    at: new Date().toISOString(),
    notes: { ...notes },
    ...(explanation && { explanation }),
    ...(answer !== undefined && { answer }),
    ...(because && { because }),
  };
}
