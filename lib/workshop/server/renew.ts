import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Renewed } from '../client/wire';
import type { ServerCommand } from '../protocol/commands';
import { doubtSubject } from './believed';
import { seatNamed } from './cookies';
import { bodyOf } from './http';
import { guard } from './limits';
import { type Live, rooms } from './rooms';
import { guardOwner, guardPlace, staffOf } from './seats';
import { refused } from './sign-in';

const NOTHING = z.strictObject({});

/** A new link for a co-instructor or a helper; what began with the old one ends. @throws HttpError */
export async function renewStaffLink(
  request: Request,
  workshop: string,
  id: string,
): Promise<Renewed> {
  const { actor, session } = await staffOf(request, workshop);
  guardOwner(actor, 'renews links of the staff');
  guard('invite', session);
  await bodyOf(request, NOTHING);
  const all = await rooms();
  const live = await all.get(workshop);
  const one = await live.room.find(({ staff }) => staff.find((other) => other.id === id));
  if (!one || one.leftAt !== undefined) throw refused({ refused: 'unknown-staff' });
  // Their own would end the session that asks.
  if (one.role === 'instructor') throw refused({ refused: 'not-allowed' });
  const { link } = await all.store.renewStaffLink(id);
  await tell(live, { do: 'renew-staff-link', id });
  return { link };
}

/** A new way back for a participant whose link was lost or got about; what began with it ends. @throws HttpError */
export async function renewReturnLink(
  request: Request,
  workshop: string,
  participant: string,
): Promise<Renewed> {
  const { actor, session } = await staffOf(request, workshop);
  guard('person', session);
  await bodyOf(request, NOTHING);
  const all = await rooms();
  const live = await all.get(workshop);
  guardPlace(live.room.state, actor);
  // The room says first whether there is such a place; a link without one would lead nowhere.
  await tell(live, { do: 'renew-return-link', participant });
  const link = await all.store.renewReturnLink(workshop, participant);
  // Others are told; this process may not wait for that.
  doubtSubject(workshop, participant);
  live.viewers.letGo(seatNamed('participant', participant));
  return { link };
}

async function tell({ room }: Live, command: ServerCommand): Promise<void> {
  const outcome = await room.submit({ key: randomUUID(), command, actor: { kind: 'server' } });
  if (!outcome.ok) throw refused(outcome.refusal);
}
