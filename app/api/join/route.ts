import { answering, reply } from '@/lib/workshop/server/http';
import { join } from '@/lib/workshop/server/sign-in';

/** A participant's way in: the code on the wall and a name. */
export const POST = (request: Request) =>
  answering(async () => {
    const { told, cookie } = await join(request);
    return reply(told, cookie === undefined ? {} : { headers: { 'set-cookie': cookie } });
  });
