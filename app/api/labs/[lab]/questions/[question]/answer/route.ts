import { z } from 'zod';
import { answerLabQuestion, labQuestionKind } from '@/lib/content/server/labs';
import { answerPost, countHeavy, decisions } from '@/lib/content/server/request';
import { askerOf, networkIn } from '@/lib/workshop/server/limits';
import { isPlaying, PLAYING } from '@/lib/workshop/server/solo';

interface Context {
  params: Promise<{ lab: string; question: string }>;
}

export async function POST(request: Request, { params }: Context) {
  const { lab, question } = await params;
  if (await isPlaying(request, 'lab', lab))
    return Response.json({ error: PLAYING }, { status: 409 });
  const asker = askerOf('triedAlone', networkIn(request.headers));
  return answerPost(request, z.object({ input: z.string(), decisions }), async (body) => {
    countHeavy(request, await labQuestionKind(lab, question));
    return answerLabQuestion(lab, question, body.input, body.decisions, asker);
  });
}
