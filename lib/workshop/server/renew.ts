import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Renewed } from '../client/wire';
import type { ServerCommand } from '../protocol/commands';
import { doubtSubject } from './believed';
import { seatNamed } from './cookies';
import { bodyOf, HttpError } from './http';
import { guard } from './limits';
import { type Live, rooms } from './rooms';
import { guardOwner, guardPlace, staffOf } from './seats';
import { refused } from './sign-in';

const NOTHING = z.strictObject({});

const OWN = z.strictObject({ password: z.string().max(200) });

/**
 * A new link for somebody of the staff; what began with the old one ends. The instructor renews their own with the
 * password, and stays in this browser: nobody else could give it back to them. @throws HttpError
 */
export async function renewStaffLink(
  request: Request,
  workshop: string,
  id: string,
): Promise<Renewed> {
  const { actor, session, login } = await staffOf(request, workshop);
  guardOwner(actor, 'renews links of the staff');
  guard('invite', session);
  const own = id === actor.id;
  if (own) await guardPassword(request, id);
  else await bodyOf(request, NOTHING);
  const all = await rooms();
  const live = await all.get(workshop);
  const one = await live.room.find(({ staff }) => staff.find((other) => other.id === id));
  if (!one || one.leftAt !== undefined) throw refused({ refused: 'unknown-staff' });
  const { link } = await all.store.renewStaffLink(id, own ? login : undefined);
  await tell(live, { do: 'renew-staff-link', id });
  return { link };
}

/** Whoever sits down at an open console takes no link along. @throws HttpError */
async function guardPassword(request: Request, staff: string): Promise<void> {
  const { password } = await bodyOf(request, OWN);
  guard('password', staff);
  const { store } = await rooms();
  if (!(await store.staffPasswordFits(staff, password)))
    throw new HttpError(403, 'password', 'That is not the password of your link.');
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
