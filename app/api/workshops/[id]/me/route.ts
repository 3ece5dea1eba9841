import { answering, reply } from '@/lib/workshop/server/http';
import { seatedAs } from '@/lib/workshop/server/seats';

interface Context {
  params: Promise<{ id: string }>;
}

/** The seats that this browser has in a workshop. */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const staff = await seatedAs(request, 'staff', id);
    const participant = await seatedAs(request, 'participant', id);
    return reply({ staff: staff?.actor, participant: participant?.actor });
  });
