import 'server-only';
import { hasLeft, participantOf as inRoom } from '../protocol/change';
import type { Actor } from '../protocol/context';
import { type Role, ROLES } from '../protocol/facts';
import type { State } from '../protocol/state';
import { hashToken } from '../store/secrets/tokens';
import type { Session } from '../store/sessions';
import { disbelieve, sessionOf } from './believed';
import { endedCookie, isSecure, seatNamed, sessionCookie, tokenIn, type Seat } from './cookies';
import { HttpError } from './http';
import type { Room } from './room';
import { rooms } from './rooms';

export type StaffActor = Extract<Actor, { kind: 'staff' }>;
export type ParticipantActor = Extract<Actor, { kind: 'participant' }>;

/** A seat that a browser has in a workshop. */
export interface Seated<A extends Actor = Actor> {
  readonly actor: A;
  /** Whose it is, as far as limits and the number of streams are concerned; no secret. */
  readonly session: string;
  /** The session's id: of this browser, while the same person may have others. */
  readonly login: string;
}

/** Longer than any workshop is kept without being looked at. */
const DAYS = 90;
const SECONDS = DAYS * 86_400;
const PARTICIPANT = 'participant';

/**
 * Gives a browser a seat: always a token of its own making.
 * @param given with the link by which somebody came, if it was one
 * @returns the cookie; throws a StoreError `not-found` where that link is nobody's any more
 */
export async function seat(
  request: Request,
  workshop: string,
  given: {
    readonly role: Role | typeof PARTICIPANT;
    readonly id: string;
    readonly link?: string;
  },
): Promise<string> {
  const { store } = await rooms();
  const name: Seat = given.role === PARTICIPANT ? PARTICIPANT : 'staff';
  const { token } = await store.createSession({
    workshopId: workshop,
    role: given.role,
    subjectId: given.id,
    ...(given.link !== undefined && { link: { of: name, secret: given.link } }),
    expiresAt: new Date(Date.now() + SECONDS * 1_000).toISOString(),
  });
  return sessionCookie(name, workshop, token, { seconds: SECONDS, secure: isSecure(request) });
}

/** Takes the seat away again. @returns the cookie that ends the browser's */
export async function leave(request: Request, seatName: Seat, workshop: string): Promise<string> {
  const token = tokenIn(request.headers, seatName, workshop);
  if (token !== undefined) {
    await (await rooms()).store.endSession(token);
    // Others are told; this process may not wait for that.
    disbelieve(hashToken(token));
  }
  return endedCookie(seatName, workshop, isSecure(request));
}

/** The seat that a request comes from; nothing where it has none. */
export async function seatedAs(
  request: Request,
  seatName: Seat,
  workshop: string,
): Promise<Seated | undefined> {
  const token = tokenIn(request.headers, seatName, workshop);
  if (token === undefined) return undefined;
  const session = await sessionOf(token, async (one) => (await rooms()).store.findSession(one));
  return session && seatOf(session, seatName, workshop);
}

function seatOf(session: Session, seatName: Seat, workshop: string): Seated | undefined {
  if (session.workshopId !== workshop) return undefined;
  const { role, subjectId: id } = session;
  const staff = ROLES.find((one) => one === role);
  const actor: Actor | undefined =
    seatName === 'staff'
      ? staff && { kind: 'staff', role: staff, id }
      : role === PARTICIPANT
        ? { kind: 'participant', id }
        : undefined;
  return actor && { actor, session: seatNamed(seatName, id), login: session.id };
}

/** @throws HttpError 401 */
export async function staffOf(request: Request, workshop: string): Promise<Seated<StaffActor>> {
  const seated = await seatedAs(request, 'staff', workshop);
  if (seated?.actor.kind !== 'staff')
    throw new HttpError(401, 'sign-in', 'Sign in with your link and its password first.');
  guardWho(request, seated.actor);
  return { ...seated, actor: seated.actor };
}

/** @throws HttpError 401 */
export async function participantOf(
  request: Request,
  workshop: string,
): Promise<Seated<ParticipantActor>> {
  const seated = await seatedAs(request, PARTICIPANT, workshop);
  if (seated?.actor.kind !== 'participant')
    throw new HttpError(401, 'join', 'Join the workshop with its code first.');
  guardWho(request, seated.actor);
  return { ...seated, actor: seated.actor };
}

/** A page says whose it is: what one person gave in it is not taken from another who sits there now. */
function guardWho(request: Request, { id }: StaffActor | ParticipantActor): void {
  const who = new URL(request.url).searchParams.get('who');
  if (who !== null && who !== id)
    throw new HttpError(
      401,
      'other-seat',
      'Somebody else has this browser’s place now. Open your own link to come back to yours.',
    );
}

/** `gone`: taken out of the room, while the session may still be known. */
function placeOf(state: State, actor: Actor): 'there' | 'gone' | 'unknown' {
  if (actor.kind === 'staff') return hasLeft(state, actor.id) ? 'gone' : 'there';
  if (actor.kind === 'server') return 'there';
  const self = inRoom(state, actor.id);
  if (!self) return 'unknown';
  return self.gone ? 'gone' : 'there';
}

export const hasPlace = (state: State, actor: Actor): boolean => placeOf(state, actor) === 'there';

/** Reads what other processes did where the room does not know somebody: one of them may have let them in. */
export async function meet(room: Room, actor: Actor): Promise<void> {
  if (actor.kind === 'participant') await room.find((state) => inRoom(state, actor.id));
}

/**
 * To be asked of a room that has met them (`meet`).
 * @throws HttpError 403 for somebody who was taken out; 503 for somebody whom nobody has taken in yet, which passes
 */
export function guardPlace(state: State, actor: Actor): void {
  switch (placeOf(state, actor)) {
    case 'there':
      return;
    case 'gone':
      throw new HttpError(403, 'gone', 'You have no place in this workshop any more.');
    case 'unknown':
      throw new HttpError(503, 'unavailable', 'The room does not know you yet.'); // prettier-ignore
  }
}

/** @throws HttpError 403 for all of the staff but the one whose workshop it is */
export function guardOwner({ role }: StaffActor, does: string): void {
  if (role !== 'instructor')
    throw new HttpError(403, 'not-allowed', `Only the instructor ${does}.`);
}
