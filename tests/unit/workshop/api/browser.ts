/** A browser before the workshop's routes, without a server between: cookies, requests, a live stream. */
import { createParser } from 'eventsource-parser';
import { POST as commands } from '@/app/api/workshops/[id]/commands/route';
import { POST as login } from '@/app/api/workshops/[id]/login/route';
import { POST as logout } from '@/app/api/workshops/[id]/logout/route';
import { GET as me } from '@/app/api/workshops/[id]/me/route';
import { POST as comeBack } from '@/app/api/workshops/[id]/return/route';
import { POST as personLink } from '@/app/api/workshops/[id]/people/[person]/link/route';
import { POST as staffLink } from '@/app/api/workshops/[id]/staff/[staff]/link/route';
import { POST as staff } from '@/app/api/workshops/[id]/staff/route';
import { GET as question } from '@/app/api/workshops/[id]/question/route';
import { DELETE as remove } from '@/app/api/workshops/[id]/route';
import { GET as stream } from '@/app/api/workshops/[id]/stream/route';
import { POST as create } from '@/app/api/workshops/route';
import { POST as join } from '@/app/api/join/route';
import { POST as sheet } from '@/app/api/sheet/route';
import type { AnyCommand, Told } from '@/lib/workshop/client/wire';

export const ORIGIN = 'http://localhost:3000';

type Handler = (
  request: Request,
  context: { params: Promise<Record<'id' | 'staff' | 'person', string>> },
) => Promise<Response>;

const ROUTES: readonly (readonly [RegExp, string, Handler])[] = [
  [/^\/api\/workshops$/, 'POST', create],
  [/^\/api\/join$/, 'POST', join],
  [/^\/api\/sheet$/, 'POST', sheet],
  [/^\/api\/workshops\/(?<id>[^/]+)$/, 'DELETE', remove],
  [/^\/api\/workshops\/(?<id>[^/]+)\/question$/, 'GET', question],
  [/^\/api\/workshops\/(?<id>[^/]+)\/commands$/, 'POST', commands],
  [/^\/api\/workshops\/(?<id>[^/]+)\/login$/, 'POST', login],
  [/^\/api\/workshops\/(?<id>[^/]+)\/logout$/, 'POST', logout],
  [/^\/api\/workshops\/(?<id>[^/]+)\/me$/, 'GET', me],
  [/^\/api\/workshops\/(?<id>[^/]+)\/return$/, 'POST', comeBack],
  [/^\/api\/workshops\/(?<id>[^/]+)\/staff$/, 'POST', staff],
  [/^\/api\/workshops\/(?<id>[^/]+)\/staff\/(?<staff>[^/]+)\/link$/, 'POST', staffLink],
  [/^\/api\/workshops\/(?<id>[^/]+)\/people\/(?<person>[^/]+)\/link$/, 'POST', personLink],
  [/^\/api\/workshops\/(?<id>[^/]+)\/stream$/, 'GET', stream],
];

export interface Answered<Body> {
  readonly status: number;
  readonly body: Body;
  readonly headers: Headers;
}

export interface Watching {
  /** Every message so far. */
  readonly messages: { event: string; id?: string; data: unknown }[];
  /** Resolves with the first message of a name that fits, also one of before. */
  until<Data>(event: string, fits?: (data: Data) => boolean): Promise<Data>;
  /** Once the server has ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

let addresses = 0;

export class Browser {
  readonly cookies = new Map<string, string>();
  /** Each browser has an address of its own, as limits go by it. */
  address = `198.51.100.${(addresses = (addresses + 1) % 250)}-${addresses}`;

  async ask<Body = Record<string, unknown>>(
    path: string,
    init: RequestInit = {},
  ): Promise<Answered<Body>> {
    const response = await this.reach(path, init);
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Body,
    };
  }

  post<Body = Record<string, unknown>>(path: string, body: unknown, headers: HeadersInit = {}) {
    return this.ask<Body>(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: ORIGIN, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  async send(
    id: string,
    command: AnyCommand,
    as: 'staff' | 'participant',
    key = crypto.randomUUID(),
  ): Promise<Told> {
    const path = `/api/workshops/${id}/commands?as=${as}`;
    const { status, body } = await this.post<{ results: Told[]; error?: string }>(path, {
      commands: [{ key, command }],
    });
    const [told] = body.results ?? [];
    if (!told) throw new Error(`${status}: ${body.error}`);
    return told;
  }

  async watch(id: string, as: 'staff' | 'participant' | 'wall', after?: string): Promise<Watching> {
    const headers: HeadersInit = after === undefined ? {} : { 'last-event-id': after };
    const response = await this.reach(`/api/workshops/${id}/stream?as=${as}`, { headers });
    if (response.status !== 200) throw new Error(`${response.status}: ${await response.text()}`);
    const messages: Watching['messages'] = [];
    const waiting = new Set<() => void>();
    const parser = createParser({
      onEvent: ({ event = '', id: number, data }) => {
        messages.push({
          event,
          data: JSON.parse(data),
          ...(number !== undefined && { id: number }),
        });
        waiting.forEach((look) => look());
      },
    });
    const reader = (response.body as ReadableStream<Uint8Array>)
      .pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>)
      .getReader();
    const ended = (async () => {
      for (let piece = await reader.read(); !piece.done; piece = await reader.read())
        parser.feed(piece.value);
    })().catch(() => undefined);
    return {
      messages,
      ended,
      until: <Data>(event: string, fits: (data: Data) => boolean = () => true) =>
        new Promise<Data>((resolve) => {
          const look = () => {
            const found = messages.find((one) => one.event === event && fits(one.data as Data));
            if (!found) return;
            waiting.delete(look);
            resolve(found.data as Data);
          };
          waiting.add(look);
          look();
        }),
      stop: () => reader.cancel(),
    };
  }

  private async reach(path: string, init: RequestInit): Promise<Response> {
    const url = new URL(path, ORIGIN);
    const method = init.method ?? 'GET';
    const route = ROUTES.find(([at, how]) => how === method && at.test(url.pathname));
    if (!route) throw new Error(`No route for ${method} ${path}`);
    const [at, , handler] = route;
    const headers = new Headers(init.headers);
    headers.set('host', url.host);
    headers.set('x-trailwise-address', this.address);
    headers.set('cookie', [...this.cookies].map((pair) => pair.join('=')).join('; '));
    const { id = '', staff = '', person = '' } = at.exec(url.pathname)?.groups ?? {};
    const response = await handler(new Request(url, { ...init, headers }), {
      params: Promise.resolve({ id, staff, person }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const cut = pair.indexOf('=');
      this.cookies.set(pair.slice(0, cut), pair.slice(cut + 1));
    }
    return response;
  }
}
