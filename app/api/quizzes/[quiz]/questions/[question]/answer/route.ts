import { z } from 'zod';
import { answerQuizQuestion } from '@/lib/content/server/quizzes';
import { answerPost } from '@/lib/content/server/request';

const Body = z.object({ chosen: z.array(z.string().max(40)).max(20) });

interface Context {
  params: Promise<{ quiz: string; question: string }>;
}

export async function POST(request: Request, { params }: Context) {
  const { quiz, question } = await params;
  return answerPost(request, Body, ({ chosen }) => answerQuizQuestion(quiz, question, chosen));
}
