import { answerKey } from '@/lib/workshop/server/answer-key';
import { answering, reply } from '@/lib/workshop/server/http';

interface Context {
  params: Promise<{ id: string }>;
}

/** The answer key, for the instructors alone. */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => reply(await answerKey(request, (await params).id)));
