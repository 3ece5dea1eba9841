import { answering, reply } from '@/lib/workshop/server/http';
import { signIn } from '@/lib/workshop/server/sign-in';

interface Context {
  params: Promise<{ id: string }>;
}

/** The staff's way in: the link's secret and its password. */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { cookie, ...told } = await signIn(request, (await params).id);
    return reply(told, { headers: { 'set-cookie': cookie } });
  });
