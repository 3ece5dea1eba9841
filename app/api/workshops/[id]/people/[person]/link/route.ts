import { answering, reply } from '@/lib/workshop/server/http';
import { renewReturnLink } from '@/lib/workshop/server/renew';

interface Context {
  params: Promise<{ id: string; person: string }>;
}

/** A new way back for a participant, in place of a link that was lost or got about. */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id, person } = await params;
    return reply(await renewReturnLink(request, id, person), { status: 201 });
  });
