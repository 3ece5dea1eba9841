import { answering, reply } from '@/lib/workshop/server/http';
import { comeBack } from '@/lib/workshop/server/sign-in';

interface Context {
  params: Promise<{ id: string }>;
}

/** A participant's way back, from another device or after a crash. */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { told, cookie } = await comeBack(request, (await params).id);
    return reply(told, { headers: { 'set-cookie': cookie } });
  });
