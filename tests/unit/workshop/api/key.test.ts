/** The answer key is the instructors'; and whoever plays finds no answer outside of the room. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { POST as labAnswer } from '@/app/api/labs/[lab]/questions/[question]/answer/route';
import { POST as quizAnswer } from '@/app/api/quizzes/[quiz]/questions/[question]/answer/route';
import type { AnswerKey } from '@/lib/workshop/client/answer-key';
import { networkOf } from '@/lib/workshop/server/address';
import { guard } from '@/lib/workshop/server/limits';
import { rooms } from '@/lib/workshop/server/rooms';
import { Browser, ORIGIN } from './browser';
import { joined, LAB, makeRoom, ownDatabase, PASSWORD } from './room';

beforeAll(ownDatabase);
afterAll(async () => (await rooms()).drain());

const keyOf = (browser: Browser, id: string) =>
  browser.ask<AnswerKey & { error?: string; code?: string }>(`/api/workshops/${id}/key`);

describe('the answer key', () => {
  it('has every question of the agenda with its answer, why, and its points', async () => {
    const { host, id } = await makeRoom();
    const { status, body, headers } = await keyOf(host, id);
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body.parts.map(({ title }) => title)).toEqual(['Care4Wares']);
    const [part] = body.parts;
    expect(part?.questions).toHaveLength(12);
    // The answers are those of the issue that asked for the lab.
    const of = (name: string) => part?.questions.find(({ ref }) => ref === `lab/${LAB}/${name}`);
    expect(of('created-user')).toMatchObject({ answer: 'glitch', points: 100 });
    expect(of('first-sign-in')).toMatchObject({ answer: '2024-11-28T15:21:54Z', points: 150 });
    expect(of('created-user')?.explanation).toMatch(/does not prove/);
    expect(of('created-user')?.solutions.length).toBeGreaterThan(1);
    // The action of IAM's has the service before it, and is right as well.
    expect(of('object-change')).toMatchObject({ answer: 'PutObject', also: ['s3:PutObject'] });
    // What is right after the fix nobody knows before it.
    expect(of('to-the-mayor')).not.toHaveProperty('answer');
  });

  it('is not for a co-instructor whose seat was taken away', async () => {
    const { host, id } = await makeRoom();
    const invited = await host.post<{ link: string; password: string }>(
      `/api/workshops/${id}/staff`,
      { role: 'co-instructor', name: 'Cora' },
    );
    const cora = new Browser();
    const { link, password } = invited.body;
    expect((await cora.post(`/api/workshops/${id}/login`, { link, password })).status).toBe(200);
    expect((await keyOf(cora, id)).status).toBe(200);
    const { room } = await (await rooms()).get(id);
    const staff = room.state.staff.find(({ name }) => name === 'Cora')!;
    expect(await host.send(id, { do: 'remove-staff', id: staff.id }, 'staff')).toMatchObject({
      ok: true,
    });
    const refused = await keyOf(cora, id);
    expect([401, 403]).toContain(refused.status);
    expect(JSON.stringify(refused.body)).not.toContain('glitch');
  });

  it('is refused without an instructor’s seat', async () => {
    const { host, id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const invited = await host.post<{ link: string; password: string }>(
      `/api/workshops/${id}/staff`,
      { role: 'helper', name: 'Hana' },
    );
    const helper = new Browser();
    const { link, password } = invited.body;
    expect((await helper.post(`/api/workshops/${id}/login`, { link, password })).status).toBe(200);
    for (const [browser, status] of [
      [new Browser(), 401],
      [bea, 401],
      [helper, 403],
      [(await makeRoom()).host, 401],
    ] as const) {
      const refused = await keyOf(browser, id);
      expect(refused.status).toBe(status);
      expect(JSON.stringify(refused.body)).not.toContain('glitch');
    }
    expect((await keyOf(host, '__proto__')).status).toBeGreaterThanOrEqual(401);
  });
});

describe('whoever plays', () => {
  const send = (
    handler: typeof quizAnswer | typeof labAnswer,
    browser: Browser,
    params: object,
    body: string,
  ) =>
    // prettier-ignore
    (handler as (request: Request, context: { params: Promise<object> }) => Promise<Response>)(
      new Request(`${ORIGIN}/api`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-trailwise-address': browser.address,
          cookie: [...browser.cookies].map((pair) => pair.join('=')).join('; '),
        },
        body,
      }),
      { params: Promise.resolve(params) },
    );
  const breach = { quiz: 'breach', question: 'contain-instance' };

  async function quizRoom(mode: 'play' | 'learn') {
    const host = new Browser();
    const made = await host.post<{ code: string }>('/api/workshops', {
      title: 'Quiz night',
      mode,
      name: 'Ada',
      password: PASSWORD,
      keepDays: 7,
      agenda: [{ kind: 'quiz', of: 'breach', title: 'A breach', minutes: 10 }],
    });
    expect(made.status).toBe(201);
    return joined(made.body.code, 'Bea');
  }

  it('has no quiz of the room graded outside of it, and any other', async () => {
    const bea = await quizRoom('play');
    const input = JSON.stringify({ input: 'c' });
    const refused = await send(quizAnswer, bea, breach, input);
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('in a workshop');
    const other = { quiz: 'downtime', question: 'nothing' };
    expect((await send(quizAnswer, bea, other, input)).status).toBe(404);
    expect((await send(quizAnswer, new Browser(), breach, input)).status).toBe(200);
  });

  it('is free to where nobody plays', async () => {
    const bea = await quizRoom('learn');
    expect((await send(quizAnswer, bea, breach, JSON.stringify({ input: 'c' }))).status).toBe(200);
  });

  it('has no lab of the room graded outside of it', async () => {
    const { code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const asked = { lab: LAB, question: 'created-user' };
    const body = JSON.stringify({ input: 'glitch' });
    expect((await send(labAnswer, bea, asked, body)).status).toBe(409);
    expect((await send(labAnswer, new Browser(), asked, body)).status).toBe(200);
  });

  it('counts a policy as twenty answers, of one address', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const [room, elsewhere] = [new Browser(), new Browser()];
    const policy = { quiz: 'a-policy-statement', question: 'write-one' };
    const input = JSON.stringify({ input: '{}' });
    guard('alone', networkOf(room.address), 30_000 - 20 - 1 - 1);
    expect((await send(quizAnswer, room, policy, input)).status).toBe(200);
    expect((await send(quizAnswer, room, policy, input)).status).toBe(429);
    expect((await send(quizAnswer, room, breach, input)).status).toBe(200);
    expect((await send(quizAnswer, elsewhere, policy, input)).status).toBe(200);
    vi.useRealTimers();
  });

  it.each([
    ['{', 400],
    ['{}', 400],
    ['{"input":5}', 400],
    [JSON.stringify({ input: 'x'.repeat(60_000) }), 400],
    [JSON.stringify({ input: 'x'.repeat(300_000) }), 413],
    [JSON.stringify({ input: '\u0000' }), 200],
    [JSON.stringify({ input: '__proto__' }), 200],
    [JSON.stringify({ input: '<script>alert(1)</script>' }), 200],
  ])('an answer may be anything: %.40s', async (body, status) => {
    const answered = await send(quizAnswer, new Browser(), breach, body);
    expect(answered.status).toBe(status);
    if (status === 200)
      expect(await answered.json()).toMatchObject({
        verdict: { verdict: 'not-of-kind' },
        notes: {},
      });
  });
});
