import { z } from 'zod';
import { answerLabQuestion } from '@/lib/content/server/labs';
import { answerPost, decisions } from '@/lib/content/server/request';
import { askerOf, networkIn } from '@/lib/workshop/server/limits';
import { isPlaying, PLAYING } from '@/lib/workshop/server/solo';

interface Context {
  params: Promise<{ lab: string; question: string }>;
}

export async function POST(request: Request, { params }: Context) {
  const { lab, question } = await params;
  if (await isPlaying(request, lab)) return Response.json({ error: PLAYING }, { status: 409 });
  const asker = askerOf('triedAlone', networkIn(request.headers));
  return answerPost(request, z.object({ input: z.string(), decisions }), (body) =>
    answerLabQuestion(lab, question, body.input, body.decisions, asker),
  );
}
