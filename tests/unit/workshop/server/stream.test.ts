import { describe, expect, it } from 'vitest';
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

  it('is let go of where the other end does not read', () => {
    let closed = 0;
    const stream = new Stream(() => (closed += 1));
    const megabyte = 'x'.repeat(1_000_000);
    for (let n = 0; n < 5; n++) stream.send(megabyte);
    expect(closed).toBe(1);
    expect(stream.open).toBe(false);
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
