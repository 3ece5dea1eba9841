import { z } from 'zod';
import { labHint } from '@/lib/content/server/labs';
import { answerPost } from '@/lib/content/server/request';
import { isPlaying, PLAYING } from '@/lib/workshop/server/solo';

interface Context {
  params: Promise<{ lab: string; question: string }>;
}

export async function POST(request: Request, { params }: Context) {
  const { lab, question } = await params;
  if (await isPlaying(request, 'lab', lab))
    return Response.json({ error: PLAYING }, { status: 409 });
  return answerPost(request, z.object({ n: z.int().nonnegative() }), ({ n }) =>
    labHint(lab, question, n),
  );
}
