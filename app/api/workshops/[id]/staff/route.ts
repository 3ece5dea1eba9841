import { answering, reply } from '@/lib/workshop/server/http';
import { invite } from '@/lib/workshop/server/invite';

interface Context {
  params: Promise<{ id: string }>;
}

/** A link and a password for a co-instructor or a helper. */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => reply(await invite(request, (await params).id), { status: 201 }));
