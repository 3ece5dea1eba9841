import { z } from 'zod';
import type { AnyCommand, Told } from '@/lib/workshop/client/wire';
import { carryOut, Key } from '@/lib/workshop/server/commands';
import { answering, bodyOf, reply } from '@/lib/workshop/server/http';
import { guard, networkIn } from '@/lib/workshop/server/limits';
import { rooms } from '@/lib/workshop/server/rooms';
import { participantOf, staffOf } from '@/lib/workshop/server/seats';
import { ParticipantCommand, StaffCommand } from '@/lib/workshop/protocol/commands';

interface Context {
  params: Promise<{ id: string }>;
}

/** What a device kept while it was offline may come at once. */
const MOST = 50;
/** In bytes: an answer may hold decisions with policies in them. */
const MOST_BYTES = 524_288;
const bodyFor = (command: z.ZodType<AnyCommand>) =>
  z.strictObject({
    commands: z
      .array(z.strictObject({ key: Key, command }))
      .min(1)
      .max(MOST),
  });
const STAFF = bodyFor(StaffCommand);
const PARTICIPANT = bodyFor(ParticipantCommand);

/** Carries commands out, in the order in which they are given; each has an answer of its own. */
export const POST = (request: Request, { params }: Context) =>
  answering(async () => {
    const { id } = await params;
    const asStaff = new URL(request.url).searchParams.get('as') === 'staff';
    const seated = await (asStaff ? staffOf : participantOf)(request, id);
    const network = networkIn(request.headers);
    const count = (many: number) => {
      guard('person', seated.session, many);
      if (!asStaff) guard('commands', network, many);
    };
    count(1);
    const { commands } = await bodyOf(request, asStaff ? STAFF : PARTICIPANT, MOST_BYTES);
    if (commands.length > 1) count(commands.length - 1);
    const live = await (await rooms()).get(id);
    const results: Told[] = [];
    for (const { key, command } of commands) {
      const own = `${seated.session.replace(' ', ':')}:${key}`;
      results.push(await carryOut(live, seated, own, command, network));
    }
    return reply({ results });
  });
