import { z } from 'zod';
import { SEATS } from '@/lib/workshop/server/cookies';
import { answering, bodyOf, reply } from '@/lib/workshop/server/http';
import { leave } from '@/lib/workshop/server/seats';

interface Context {
  params: Promise<{ id: string }>;
}

/** Takes a browser's seat away; the person's place stays. */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { seat } = await bodyOf(request, z.strictObject({ seat: z.enum(SEATS) }));
    const cookie = await leave(request, seat, (await params).id);
    return reply({}, { headers: { 'set-cookie': cookie } });
  });
