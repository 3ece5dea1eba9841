import { connect, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { pipeToNodeResponse } from 'next/dist/server/pipe-readable';
import { describe, expect, it } from 'vitest';
import { edge } from '@/lib/cli/edge';
import { sessionCookie, tokenIn } from '@/lib/workshop/server/cookies';
import { framed, Stream } from '@/lib/workshop/server/stream';

describe('Stream', () => {
  it('gives what was sent, then ends; who ended it is told once', async () => {
    let closed = 0;
    const stream = new Stream(() => (closed += 1));
    stream.send(framed({ event: 'tally', data: '{"joined":1}', id: 7 }));
    stream.close();
    stream.close();
    stream.send('lost');
    expect(await new Response(stream.body).text()).toBe(
      'id: 7\nevent: tally\ndata: {"joined":1}\n\n',
    );
    expect(closed).toBe(1);
    expect(stream.open).toBe(false);
  });

  it('is let go of where the other end leaves', async () => {
    let closed = 0;
    const stream = new Stream(() => (closed += 1));
    await stream.body.cancel();
    stream.send('lost');
    expect(closed).toBe(1);
  });

  const megabyte = 'x'.repeat(1_000_000);

  it('is let go of where the other end does not read, and keeps nothing for them', async () => {
    let closed = 0;
    const stream = new Stream(() => (closed += 1));
    for (let n = 0; n < 5; n++) stream.send(megabyte);
    expect(closed).toBe(1);
    expect(stream.open).toBe(false);
    await expect(stream.body.getReader().read()).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('that somebody else ends drops what is far behind, and gives last words to who is not', async () => {
    const [far, near] = [new Stream(() => undefined), new Stream(() => undefined)];
    far.send(megabyte);
    near.send('almost all\n');
    for (const stream of [far, near]) {
      stream.send('bye\n');
      stream.close();
    }
    await expect(far.body.getReader().read()).rejects.toMatchObject({ name: 'AbortError' });
    expect(await new Response(near.body).text()).toBe('almost all\nbye\n');
  });

  it('is a response that Next ends, without a word in the log, once its connection is seen to be silent', async () => {
    const stream = new Stream(() => undefined);
    let piped: Promise<void> | undefined;
    let gone = false;
    const { server, drain } = edge({
      proxies: 0,
      times: { kept: 1_000, request: 60_000, silent: 300, ending: 5_000 },
      handle: async (_request, response) => {
        response.once('close', () => (gone = true));
        await (piped = pipeToNodeResponse(stream.body, response));
      },
    });
    await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
    const reader = connect((server.address() as AddressInfo).port, '127.0.0.1');
    reader.on('error', () => undefined).pause();
    reader.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    // More than the kernel keeps for a connection.
    for (let n = 0; n < 100 && stream.open; n++) {
      stream.send(megabyte);
      await pause(5);
    }
    expect(stream.open).toBe(false);
    for (let n = 0; n < 300 && !gone; n++) await pause(10);
    expect(gone).toBe(true);
    await expect(piped).resolves.toBeUndefined();
    reader.destroy();
    await drain(async () => undefined);
  });
});

describe('session cookies', () => {
  const token = 'A'.repeat(43);
  it('are out of reach of scripts and of other sites', () => {
    const cookie = sessionCookie('staff', 'w1', token, { seconds: 60, secure: true });
    expect(cookie).toBe(
      `tw-staff-w1=${token}; Path=/api; Max-Age=60; HttpOnly; SameSite=Lax; Secure`,
    );
  });

  it.each([
    ['its own', `tw-staff-w1=${token}`, token],
    ['among others', `a=b; tw-staff-w1=${token}; c=d`, token],
    ['of another workshop', `tw-staff-w2=${token}`, undefined],
    ['of another seat', `tw-participant-w1=${token}`, undefined],
    ['too short', 'tw-staff-w1=AAAA', undefined],
    ['no token', `tw-staff-w1=${"'".repeat(43)}`, undefined],
    ['none', '', undefined],
  ])('%s', (_what, cookie, found) => {
    expect(tokenIn(new Headers({ cookie }), 'staff', 'w1')).toBe(found);
  });
});
