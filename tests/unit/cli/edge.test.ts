import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { LARGE_AT_ONCE } from '@/lib/cli/body-bound';
import { wake } from '@/lib/cli/wake';
import { edge, type Edge, type EdgeOptions } from '@/lib/cli/edge';

type Handle = EdgeOptions['handle'];
const TIMES = { kept: 75_000, request: 60_000, silent: 60_000, ending: 5_000 };

let open: Edge | undefined;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await open?.drain(async () => undefined);
  open = undefined;
});

/** A server on a port of this machine. */
async function served(handle: Handle, more: Partial<EdgeOptions> = {}) {
  let asked = 0;
  const counted: Handle = (request, response) => {
    asked += 1;
    return handle(request, response);
  };
  const made = edge({ proxies: 0, times: TIMES, handle: counted, ...more });
  open = made;
  await new Promise<void>((ready) => void made.server.listen(0, '127.0.0.1', ready));
  const { port } = made.server.address() as AddressInfo;
  /** What one connection says and hears, byte for byte. */
  const dial = (...said: string[]) => {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    const from = { socket, heard: '', closed: false };
    // Who is refused while they send may be cut.
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => (from.heard += bytes.toString()));
    socket.on('close', () => (from.closed = true));
    for (const one of said) socket.write(one);
    return from;
  };
  /** Until so many requests have reached the app. */
  const reached = (many: number) => until(() => asked === many);
  return { ...made, dial, reached, url: `http://127.0.0.1:${port}` };
}

const GET = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
const post = (...headers: string[]) =>
  `POST / HTTP/1.1\r\nHost: a\r\n${headers.join('\r\n')}\r\n\r\n`;
const piece = (bytes: number) => `${bytes.toString(16)}\r\n${'x'.repeat(bytes)}\r\n`;

async function until(what: () => boolean): Promise<void> {
  for (let n = 0; n < 500 && !what(); n += 1) await pause(10);
  expect(what()).toBe(true);
}

/** Takes in the whole body before it answers, as Next does. */
const echo: Handle = async (request, response) => {
  const body = await text(request);
  response.end(`${body.length} bytes`);
};

describe('who asks', () => {
  const tell: Handle = async ({ headers }, response) =>
    void response.end(headers['x-trailwise-address']);
  const forged = {
    'x-trailwise-address': '6.6.6.6',
    'x-forwarded-for': '203.0.113.7',
  };

  it('is the other end, whatever a client writes into our own header', async () => {
    const { url } = await served(tell);
    expect(await (await fetch(url, { headers: forged })).text()).toBe('127.0.0.1');
  });

  it('is who the proxy names', async () => {
    const { url } = await served(tell, { proxies: 1 });
    expect(await (await fetch(url, { headers: forged })).text()).toBe('203.0.113.7');
  });
});

describe('a body', () => {
  it('of a part of a sheet goes through, however it is sent', async () => {
    const { url } = await served(echo);
    const whole = 'x'.repeat(1_000_000);
    const chunked = { method: 'POST', body: new Blob([whole]).stream(), duplex: 'half' };
    for (const init of [{ method: 'POST', body: whole }, chunked])
      expect(await (await fetch(url, init)).text()).toBe('1000000 bytes');
  });

  it('whose length is too much is refused before any of it comes', async () => {
    let asked = 0;
    const { dial } = await served(async () => void (asked += 1));
    const from = dial(post('Content-Length: 1000001'), 'x');
    await until(() => from.closed);
    expect(from.heard).toMatch(/^HTTP\/1\.1 413 /);
    expect(from.heard).toMatch(/^connection: close\r$/im);
    expect(from.heard).toContain(
      '{"error":"That is longer than anything here.","code":"too-long"}',
    );
    expect(asked).toBe(0);
  });

  it('that says no length is refused as soon as it is too much', async () => {
    let failed = 0;
    const { dial } = await served(async (request, response) => {
      await echo(request, response).catch((error: unknown) => {
        failed += 1;
        throw error;
      });
    });
    const from = dial(post('Transfer-Encoding: chunked'), piece(600_000));
    await pause(50);
    expect(from.heard).toBe('');
    from.socket.write(piece(600_000));
    await until(() => from.closed);
    expect(from.heard).toMatch(/^HTTP\/1\.1 413 /);
    // Whoever waits for the rest is told.
    await until(() => failed === 1);
  });

  it('that is large comes beside a bounded number of others of its network; small ones always do', async () => {
    const { dial, reached, url } = await served(echo);
    const slow = Array.from({ length: LARGE_AT_ONCE }, () =>
      dial(post('Content-Length: 900000'), 'x'),
    );
    await reached(LARGE_AT_ONCE);
    const more = dial(post('Content-Length: 900000'), 'x');
    await until(() => more.closed);
    expect(more.heard).toMatch(/^HTTP\/1\.1 429 /);
    expect(more.heard).toMatch(/^retry-after: 2\r$/im);
    const grows = dial(post('Transfer-Encoding: chunked'), piece(70_000));
    await until(() => grows.closed);
    expect(grows.heard).toMatch(/^HTTP\/1\.1 429 /);
    expect(await (await fetch(url, { method: 'POST', body: 'small' })).text()).toBe('5 bytes');
    // Its place is given back.
    slow[0]?.socket.destroy();
    let said = '';
    for (let n = 0; n < 100 && said !== '70000 bytes'; n += 1) {
      await pause(20);
      said = await (await fetch(url, { method: 'POST', body: 'x'.repeat(70_000) })).text();
    }
    expect(said).toBe('70000 bytes');
  });
});

it('lets go of a connection that does not take its answer', async () => {
  let gone = false;
  const { dial } = await served(
    async (_request, response) => {
      response.once('close', () => (gone = true));
      response.write('x'.repeat(50_000_000));
    },
    { times: { ...TIMES, silent: 200 } },
  );
  dial(GET).socket.pause();
  await until(() => gone);
});

it('asks itself whether it is ready, until it is: nobody else has to', async () => {
  const asked: (string | undefined)[] = [];
  const { server } = await served(async ({ url }, response) => {
    response.statusCode = asked.push(url) < 3 ? 503 : 200;
    response.end('{}');
  });
  await wake(server, 10);
  await until(() => asked.length === 3);
  await pause(100);
  expect(asked).toEqual(['/api/ready', '/api/ready', '/api/ready']);
});

describe('the end', () => {
  it('lets the streams go, gives the answers that are on their way, and keeps no connection', async () => {
    const answers: ServerResponse[] = [];
    const handle = async ({ url }: IncomingMessage, response: ServerResponse) => {
      if (url === '/stream') response.write('begun');
      if (url === '/kept') response.end('kept');
      else answers.push(response);
    };
    const { dial, drain } = await served(handle);
    // A browser connects before it has anything to ask.
    const [early, kept] = [dial(), dial(GET.replace('/', '/kept'))];
    const [stream, late] = [dial(GET.replace('/', '/stream')), dial(GET)];
    await until(
      () => answers.length === 2 && kept.heard.endsWith('kept') && stream.heard.includes('begun'),
    );
    const [first] = answers;
    const [streaming, waiting] = first?.req.url === '/stream' ? answers : answers.toReversed();
    const began = Date.now();
    const drained = drain(async () => void streaming?.end('over'));
    await until(() => early.closed && kept.closed);
    setTimeout(() => waiting?.end('the answer'), 100);
    await drained;
    expect(Date.now() - began).toBeLessThan(2_000);
    await until(() => stream.closed && late.closed);
    expect(stream.heard).toContain('over');
    expect(late.heard).toMatch(/^connection: close\r$/im);
    expect(late.heard).toMatch(/the answer$/);
  });

  it('tells who still asks on a kept connection to ask elsewhere', async () => {
    let finish = () => undefined as void;
    const { dial, drain, reached } = await served(async (_request, response) => {
      finish = () => void response.end('x');
    });
    const from = dial(GET);
    await reached(1);
    const drained = drain(async () => undefined);
    finish();
    await drained;
    await until(() => from.closed);
    expect(from.heard).toMatch(/^connection: close\r$/im);
  });

  it('gives an answer to its last byte, however slowly it is taken', async () => {
    const { dial, drain, reached } = await served(async (_request, response) => {
      response.end('x'.repeat(20_000_000));
    });
    const from = dial(GET);
    from.socket.pause();
    await reached(1);
    const drained = drain(async () => undefined);
    await pause(100);
    from.socket.resume();
    await drained;
    await until(() => from.closed);
    expect(from.heard.length).toBeGreaterThan(20_000_000);
  });

  it('waits only so long for whoever does not take their answer', async () => {
    const { dial, drain, reached } = await served(
      async (_request, response) => void response.end('x'.repeat(20_000_000)),
      { times: { ...TIMES, ending: 200 } },
    );
    dial(GET).socket.pause();
    await reached(1);
    await drain(async () => undefined);
  });
});
