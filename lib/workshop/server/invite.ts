import 'server-only';
import { randomInt, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Invited } from '../client/wire';
import { rawName } from '../protocol/facts';
import { bodyOf } from './http';
import { guard } from './limits';
import { rooms } from './rooms';
import { guardOwner, staffOf } from './seats';
import { refused } from './sign-in';

const Invitation = z.strictObject({ role: z.enum(['co-instructor', 'helper']), name: rawName });

/** The instructor asks somebody in. @throws HttpError for anybody else */
export async function invite(request: Request, workshop: string): Promise<Invited> {
  const { actor, session } = await staffOf(request, workshop);
  guardOwner(actor, 'asks others in');
  guard('invite', session);
  const { role, name } = await bodyOf(request, Invitation);
  const all = await rooms();
  const password = newPassword();
  const staff = await all.store.addStaff(workshop, { role, name, password });
  const { room } = await all.get(workshop);
  const outcome = await room.submit({
    key: randomUUID(),
    command: { do: 'join-staff', id: staff.id, role, name },
    actor: { kind: 'server' },
  });
  if (outcome.ok) return { link: staff.link, password };
  await all.store.removeStaff(staff.id);
  throw refused(outcome.refusal);
}

const SIGNS = 'bcdfghjkmnpqrstvwxz';

/** Four groups of four, to be read out or written down: 68 bits. */
const newPassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join(''),
  ).join('-');
