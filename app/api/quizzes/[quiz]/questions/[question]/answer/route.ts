import { z } from 'zod';
import { answerQuizQuestion, quizQuestionKind } from '@/lib/content/server/quizzes';
import { answerPost, countHeavy } from '@/lib/content/server/request';
import { isPlaying, PLAYING } from '@/lib/workshop/server/solo';

/** In characters: a policy of 12,000, or the rows of a small result. */
const Body = z.object({ input: z.string().max(50_000) });

interface Context {
  params: Promise<{ quiz: string; question: string }>;
}

export async function POST(request: Request, { params }: Context) {
  const { quiz, question } = await params;
  if (await isPlaying(request, 'quiz', quiz))
    return Response.json({ error: PLAYING }, { status: 409 });
  return answerPost(request, Body, async ({ input }) => {
    countHeavy(request, await quizQuestionKind(quiz, question));
    return answerQuizQuestion(quiz, question, input);
  });
}
