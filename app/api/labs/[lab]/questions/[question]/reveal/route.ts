import { z } from 'zod';
import { revealLabQuestion } from '@/lib/content/server/labs';
import { answerPost, decisions } from '@/lib/content/server/request';

interface Context {
  params: Promise<{ lab: string; question: string }>;
}

export async function POST(request: Request, { params }: Context) {
  const { lab, question } = await params;
  return answerPost(request, z.object({ decisions }), (body) =>
    revealLabQuestion(lab, question, body.decisions),
  );
}
