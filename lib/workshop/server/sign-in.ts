import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Joined } from '../client/wire';
import { hasLeft, participantOf } from '../protocol/change';
import { rawName, type Role, ROLES } from '../protocol/facts';
import { isCalled } from '../protocol/names';
import type { Refusal } from '../protocol/refusals';
import { isStoreError } from '../store/errors';
import { readCode } from '../store/secrets/codes';
import { hashToken } from '../store/secrets/tokens';
import { seatNamed } from './cookies';
import { bodyOf, guardOrigin, HttpError } from './http';
import { guard, networkIn } from './limits';
import { log } from './log';
import { isWatched } from './open-streams';
import type { Room } from './room';
import { rooms } from './rooms';
import { leave, seat, seatedAs } from './seats';

const Link = z.string().regex(/^[\w-]{43}$/);

const Joining = z.strictObject({
  code: z.string().max(64),
  name: rawName,
  /** Chosen at random by the page and kept until it is in: a retry with it comes to the same seat. */
  key: z
    .string()
    .regex(/^[\w-]{22,64}$/)
    .optional(),
  /** Whoever has a seat in this browser gives it up: somebody else comes in. Their place stays, by their own link. */
  instead: z.boolean().optional(),
});

/** Signs a member of the staff in. @throws HttpError, the same whatever of link and password is wrong */
export async function signIn(request: Request, workshop: string) {
  guardOrigin(request);
  const { link, password } = await bodyOf(request, z.strictObject({ link: Link, password: z.string().max(200) })); // prettier-ignore
  const all = await rooms();
  const staff = await all.store.findStaffByLink(link);
  if (staff?.workshopId !== workshop) {
    // Only what leads nowhere counts: whoever has the link comes in, whatever others behind their address try.
    guard('staffLink', networkIn(request.headers));
    throw noFit('link');
  }
  guard('password', link);
  if (!(await all.store.staffPasswordFits(staff.id, password))) throw noFit('password', workshop);
  const { room } = await all.get(workshop);
  if (hasLeft(room.state, staff.id)) throw noFit('left', workshop);
  const role = ROLES.find((one) => one === staff.role) as Role;
  try {
    const cookie = await seat(request, workshop, { role, id: staff.id, link });
    return { role, name: staff.name, cookie };
  } catch (error) {
    // The link was renewed while the password was looked at.
    if (isStoreError(error, 'not-found')) throw noFit('renewed', workshop);
    throw error;
  }
}

/** The same to whoever tries; the operator sees why. @param workshop where there is one */
function noFit(why: 'link' | 'password' | 'left' | 'renewed', workshop?: string): HttpError {
  log.warn({ workshop, why }, 'staff sign-in refused');
  return new HttpError(403, 'sign-in', 'Link and password do not fit each other. Look at both again.'); // prettier-ignore
}

/**
 * A participant comes in by the code. A browser that has a seat keeps it, and is told whose it is where another name
 * was typed. @throws HttpError; `refusal` says what the room has against the name
 */
export async function join(request: Request) {
  guardOrigin(request);
  const network = networkIn(request.headers);
  const { code, name, key = randomUUID(), instead } = await bodyOf(request, Joining);
  const all = await rooms();
  const read = readCode(code);
  const found = read === undefined ? undefined : await all.store.findByCode(read);
  const workshop = found?.endedAt === null ? found : undefined;
  // Whether a code leads somewhere is told at the rate of guesses, but where its room is open already.
  if (!workshop || !isWatched(network, workshop.id)) guard('tries', network);
  if (!workshop) {
    guard('code', network);
    throw new HttpError(404, 'no-such-code', 'No workshop is open under this code. Look at the wall again.'); // prettier-ignore
  }
  const { id, title } = workshop;
  guard('join', `${network} ${id}`);
  const { room } = await all.get(id);
  const there = await seatedAs(request, 'participant', id);
  const known = there?.actor.kind === 'participant' ? there.actor.id : undefined;
  const self =
    known === undefined ? undefined : await room.find((state) => participantOf(state, known));
  // Who was taken out may come in anew, as somebody else; who was shut out may not.
  if (self?.gone === 'banned') throw refused({ refused: 'gone', how: 'banned' });
  const named = self !== undefined && isCalled(self.name, name);
  // Of a way in whose answer was lost behind its cookie, the link was lost as well.
  const again = named && self.id === placeUnder(room, key);
  if (self && !self.gone && !again && !instead) {
    const other = named ? {} : { seatOf: self.name };
    const told: Joined = { workshop: id, participant: self.id, title, ...other };
    return { told, cookie: undefined };
  }
  const participant = await enter(room, key, name);
  const link = await all.store.makeReturnLink(id, participant);
  const told: Joined = { workshop: id, participant, title, link };
  if (participant === known) return { told, cookie: undefined };
  const cookie = await seat(request, id, { role: 'participant', id: participant });
  // Nobody has it any more; the new cookie takes the place of the old one.
  if (known !== undefined) await leave(request, 'participant', id);
  return { told, cookie };
}

/** Who is taken in under a key. */
const placeUnder = (room: Room, key: string) => hashToken(`join ${room.id} ${key}`).slice(0, 22);

/**
 * Takes somebody into the room, or finds who was taken in under this key before: the server, or the network, may
 * have failed between the room's list and the browser's session. @returns the participant's id
 */
async function enter(room: Room, key: string, name: string): Promise<string> {
  const participant = placeUnder(room, key);
  guard('person', seatNamed('participant', participant));
  const entered = await room.submit({
    key: `join:${participant}`,
    command: { do: 'join', participant, name },
    actor: { kind: 'server' },
  });
  if (!entered.ok) throw refused(entered.refusal);
  const self = participantOf(room.state, participant);
  if (self?.gone) throw refused({ refused: 'gone', how: self.gone });
  if (self?.name === name) return participant;
  const renamed = await room.submit({
    key: randomUUID(),
    command: { do: 'call-me', name },
    actor: { kind: 'participant', id: participant },
  });
  if (!renamed.ok) throw refused(renamed.refusal);
  return participant;
}

/** A participant comes back by their own link. @throws HttpError */
export async function comeBack(request: Request, workshop: string) {
  guardOrigin(request);
  const { link } = await bodyOf(request, z.strictObject({ link: Link }));
  const all = await rooms();
  const found = await all.store.findReturn(link);
  const { room } = found?.workshopId === workshop ? await all.get(workshop) : {};
  const participant =
    found && (await room?.find((state) => participantOf(state, found.participantId)));
  if (!room || !participant || participant.gone) {
    // Only what leads nowhere counts: a whole room may come back at once after a crash.
    guard('returnLink', networkIn(request.headers));
    throw noSuchLink();
  }
  const { id } = participant;
  guard('person', seatNamed('participant', id));
  const told: Joined = { workshop, participant: id, title: room.state.title };
  try {
    return { told, cookie: await seat(request, workshop, { role: 'participant', id, link }) };
  } catch (error) {
    // The link was renewed, or the workshop deleted, at this very moment.
    if (isStoreError(error, 'not-found')) throw noSuchLink();
    throw error;
  }
}

const noSuchLink = () =>
  new HttpError(403, 'no-such-link', 'This link leads to no place in this workshop. Join with the code.'); // prettier-ignore

/** What the room has against a name, as data for the page. */
export const refused = (refusal: Refusal): HttpError =>
  new HttpError(409, refusal.refused, 'The room does not take this.', {}, refusal);
