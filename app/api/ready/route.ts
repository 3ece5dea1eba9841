import { reply } from '@/lib/workshop/server/http';
import { rooms } from '@/lib/workshop/server/rooms';

export const dynamic = 'force-dynamic';

/** Whether it should be sent requests: the database answers, and it is not about to end. */
export async function GET() {
  try {
    const all = await rooms();
    const { ok, listening } = await all.store.healthy();
    const ready = ok && !all.draining;
    return reply({ ready, database: ok, listening, draining: all.draining }, { status: ready ? 200 : 503 }); // prettier-ignore
  } catch {
    return reply({ ready: false, database: false }, { status: 503 });
  }
}
