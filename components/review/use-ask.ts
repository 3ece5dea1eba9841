import { RequestError } from '@/components/question/api';
import type { FormState } from '@/components/question/question-form';
import { useAttempt } from '@/components/question/use-attempt';
import { zoneHere } from '@/lib/progress/review/days';
import type { Waiting } from '@/lib/progress/review/schema';
import { graded } from '@/lib/progress/review/session';
import type { Confidence, QuizDraft } from '@/lib/progress/schema';
import { useProgress } from '@/lib/progress/store';
import { gradeReview } from './grade';

const FRESH: QuizDraft = { input: '' };

/** One question of a review: its draft, its verdict, and that it waits where there is no network. */
export function useAsk(ref: string, question: string): FormState & { waits: Waiting | undefined } {
  const key = `review/${ref}/${question}`;
  const draft = useProgress((state) => state.quizDrafts[key]) ?? FRESH;
  const shown = useProgress((state) => state.session?.answers[ref]);
  const given = useProgress((state) => state.waiting[ref]);
  const waits = !shown && given?.question === question ? given : undefined;
  const { pending, error, attempt } = useAttempt();
  const busy = pending !== undefined;

  const change = (patch: Partial<QuizDraft>) => {
    const { keep, quizDrafts } = useProgress.getState();
    keep('quizDrafts', key, { ...(quizDrafts[key] ?? FRESH), ...patch });
  };

  const submit = () =>
    attempt('answer', async () => {
      const { input, confidence } = draft;
      const at = new Date().toISOString();
      const answer: Waiting = { question, input, at, ...(confidence && { confidence }) };
      const { review, keep } = useProgress.getState();
      try {
        const result = await gradeReview(ref, answer);
        if ('note' in result) return result.note;
        review((state) => graded(state, ref, answer, result.answer, zoneHere()));
      } catch (problem) {
        if (!(problem instanceof RequestError) || problem.status !== 0) throw problem;
        review(({ waiting }) => ({ waiting: { ...waiting, [ref]: answer } }));
      }
      keep('quizDrafts', key, undefined);
    });

  return {
    shown,
    waits,
    input: (shown ?? waits ?? draft).input,
    confidence: (waits ?? draft).confidence,
    locked: busy || shown !== undefined || waits !== undefined,
    busy,
    error,
    submit,
    setInput: (input: string) => change({ input }),
    setConfidence: (confidence: Confidence) => change({ confidence }),
  };
}
