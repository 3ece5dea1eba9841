/** What is kept of an answer to a quiz. */
import type { PublicQuizQuestion, QuizReply } from '@/lib/grading/responses';
import type { QuizAnswer, QuizDraft } from '@/lib/progress/schema';

interface Before {
  /** What was kept of the question. */
  readonly was?: QuizAnswer | undefined;
  /** The right answer had been told, though nothing was kept. */
  readonly knew?: boolean;
  /** When it was answered (UTC, ISO 8601); now, where absent. */
  readonly at?: string;
}

/** How sure one was counts at the first try: later one has read the words on every option. */
export function answered(
  question: PublicQuizQuestion,
  draft: QuizDraft,
  reply: QuizReply,
  { was, knew = false, at = new Date().toISOString() }: Before = {},
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
    // What was proven at the first try was proven then.
    at: was?.firstTry ? was.at : at,
    notes: { ...notes },
    ...(explanation && { explanation }),
    ...(answer !== undefined && { answer }),
    ...(because && { because }),
  };
}
