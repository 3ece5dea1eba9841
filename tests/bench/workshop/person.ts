import { Agent, request, type IncomingMessage } from 'node:http';

/** A browser as a server sees it: cookies, requests, one live stream. */
export interface Person {
  post<Reply>(path: string, body: unknown): Promise<Reply>;
  /** Opens the stream; resolves with its first bytes. */
  watch(path: string): Promise<void>;
  /** The first message of a stream, which is then left. */
  first<Data>(path: string): Promise<Data>;
  /** Once the text has come in by the stream. */
  waitFor(text: string): Promise<void>;
  leave(): void;
}

const agent = new Agent({ keepAlive: true, maxSockets: Infinity });

export function openBrowser(url: string): Person {
  const cookies: string[] = [];
  const waiting = new Map<string, () => void>();
  let stream: IncomingMessage | undefined;

  const send = (path: string, method: 'GET' | 'POST', body?: string) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const headers = {
        cookie: cookies.join('; '),
        ...(body !== undefined && {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        }),
      };
      const sent = request(new URL(path, url), { method, agent, headers }, resolve);
      sent.on('error', reject).end(body);
    });

  return {
    async post<Reply>(path: string, body: unknown) {
      const response = await send(path, 'POST', JSON.stringify(body));
      for (const cookie of response.headers['set-cookie'] ?? [])
        cookies.push(cookie.slice(0, cookie.indexOf(';')));
      let text = '';
      for await (const piece of response) text += String(piece);
      if ((response.statusCode ?? 500) >= 400) throw new Error(`${response.statusCode}: ${text}`);
      return JSON.parse(text) as Reply;
    },
    async watch(path) {
      const response = await send(path, 'GET');
      if (response.statusCode !== 200)
        throw new Error(`The stream answered ${response.statusCode}.`);
      stream = response;
      await new Promise<void>((first) => {
        response.on('data', (piece: Buffer) => {
          first();
          if (waiting.size === 0) return;
          const text = piece.toString();
          for (const [wanted, found] of waiting)
            if (text.includes(`"${wanted}"`)) {
              waiting.delete(wanted);
              found();
            }
        });
      });
    },
    async first<Data>(path: string) {
      const response = await send(path, 'GET');
      let text = '';
      for await (const piece of response) {
        text += String(piece);
        const [, data] = /^data: (.*)\n\n/m.exec(text) ?? [];
        if (data !== undefined) return JSON.parse(data) as Data;
      }
      throw new Error('The stream ended before it began.');
    },
    waitFor: (text) => new Promise((found) => waiting.set(text, found)),
    leave: () => stream?.destroy(),
  };
}
