/** Session cookies: one a workshop and role, so that a host's browser may hold a participant's as well. */

export const SEATS = ['staff', 'participant'] as const;
export type Seat = (typeof SEATS)[number];

/** What limits and streams know a person by; no secret. */
export const seatNamed = (seat: Seat, id: string) => `${seat} ${id}`;

const nameOf = (seat: Seat, workshop: string) => `tw-${seat}-${workshop}`;
const TOKEN = /^[\w-]{43}$/;

/** The token that a request brings for a seat; nothing where there is none, or what is none. */
export function tokenIn(headers: Headers, seat: Seat, workshop: string): string | undefined {
  const name = `${nameOf(seat, workshop)}=`;
  const pairs = (headers.get('cookie') ?? '').split('; ');
  const token = pairs.find((pair) => pair.startsWith(name))?.slice(name.length);
  return token !== undefined && TOKEN.test(token) ? token : undefined;
}

/** Sent to the API alone, out of reach of scripts. */
export function sessionCookie(
  seat: Seat,
  workshop: string,
  token: string,
  { seconds, secure }: { readonly seconds: number; readonly secure: boolean },
): string {
  return [
    `${nameOf(seat, workshop)}=${token}`,
    'Path=/api',
    `Max-Age=${Math.floor(seconds)}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ].join('; ');
}

export const endedCookie = (seat: Seat, workshop: string, secure: boolean): string =>
  sessionCookie(seat, workshop, '', { seconds: 0, secure });

/** Whether the browser came by HTTPS, as far as the proxy in front says. */
export const isSecure = (request: Request): boolean =>
  (request.headers.get('x-forwarded-proto') ?? new URL(request.url).protocol).startsWith('https');

/** The workshops for which a request brings a seat, whether it is still one or not. A few at most. */
export function seatsIn(headers: Headers, seat: Seat): string[] {
  const found = [...(headers.get('cookie') ?? '').matchAll(/(?:^|; )tw-([a-z]+)-([\w-]{1,64})=/g)];
  return found
    .flatMap(([, of, workshop]) => (of === seat && workshop ? [workshop] : []))
    .slice(0, 20);
}
