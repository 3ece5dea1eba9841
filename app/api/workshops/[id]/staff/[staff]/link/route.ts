import { answering, reply } from '@/lib/workshop/server/http';
import { renewStaffLink } from '@/lib/workshop/server/renew';

interface Context {
  params: Promise<{ id: string; staff: string }>;
}

/** A new link for somebody of the staff, in place of one that was lost or got about. */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id, staff } = await params;
    return reply(await renewStaffLink(request, id, staff), { status: 201 });
  });
