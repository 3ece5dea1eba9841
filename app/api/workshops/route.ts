import { createWorkshop, NewWorkshop } from '@/lib/workshop/server/create';
import { answering, bodyOf, guardOrigin, reply } from '@/lib/workshop/server/http';
import { guard, networkIn } from '@/lib/workshop/server/limits';
import { seat } from '@/lib/workshop/server/seats';

/** Opens a workshop; whoever did so is its instructor. */
export const POST = (request: Request) =>
  answering(async () => {
    guardOrigin(request);
    guard('create', networkIn(request.headers));
    const given = await bodyOf(request, NewWorkshop);
    const { staff, ...created } = await createWorkshop(given, new Date().toISOString());
    const cookie = await seat(request, created.id, { role: 'instructor', id: staff });
    return reply(created, { status: 201, headers: { 'set-cookie': cookie } });
  });
