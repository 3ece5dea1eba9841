import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { POST as labAnswer } from '@/app/api/labs/[lab]/questions/[question]/answer/route';
import { POST as labHint } from '@/app/api/labs/[lab]/questions/[question]/hint/route';
import type { State } from '@/lib/workshop/protocol/state';
import { countWrong } from '@/lib/workshop/server/limits';
import { rooms } from '@/lib/workshop/server/rooms';
import { Browser, ORIGIN } from './browser';
import { joined, LAB, makeRoom, ownDatabase, PASSWORD } from './room';

beforeAll(ownDatabase);
afterAll(async () => (await rooms()).drain());
afterEach(() => vi.useRealTimers());

const at = () => new Date().toISOString();
const ref = `lab/${LAB}/created-user`;
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

describe('requests from elsewhere', () => {
  it.each([
    ['another site', { origin: 'https://evil.example' }, 403],
    ['a sibling', { 'sec-fetch-site': 'same-site' }, 403],
    ['a form', FORM, 415],
  ])('%s are not carried out', async (_what, headers, status) => {
    const { host, id } = await makeRoom();
    const body = { commands: [{ key: 'key-12345678', command: { do: 'pause' } }] };
    const answered = await host.post(`/api/workshops/${id}/commands?as=staff`, body, headers);
    expect(answered.status).toBe(status);
    expect((await (await rooms()).get(id)).room.state.pauses).toEqual([]);
  });

  it('cannot delete', async () => {
    const { host, id } = await makeRoom();
    const gone = await host.ask(`/api/workshops/${id}`, {
      method: 'DELETE',
      headers: { origin: 'https://evil.example' },
    });
    expect(gone.status).toBe(403);
  });
});

describe('seats', () => {
  it('a session that was set before is never taken over (fixation)', async () => {
    const { code, id } = await makeRoom();
    const victim = new Browser();
    const planted = 'F'.repeat(43);
    victim.cookies.set(`tw-participant-${id}`, planted);
    await victim.post('/api/join', { code, name: 'Victim' });
    const given = victim.cookies.get(`tw-participant-${id}`);
    expect(given).toMatch(/^[\w-]{43}$/);
    expect(given).not.toBe(planted);
    const thief = new Browser();
    thief.cookies.set(`tw-participant-${id}`, planted);
    await expect(thief.watch(id, 'participant')).rejects.toThrow('401');
  });

  it('a participant cannot act as host, look as one, or see the wall’s stream', async () => {
    const { code, id } = await makeRoom();
    const bea = await joined(code, 'Bea');
    await expect(bea.send(id, { do: 'pause' }, 'staff')).rejects.toThrow('401');
    await expect(bea.watch(id, 'staff')).rejects.toThrow('401');
    await expect(bea.watch(id, 'wall')).rejects.toThrow('401');
    const asParticipant = await bea.post(`/api/workshops/${id}/commands?as=participant`, {
      commands: [{ key: 'key-12345678', command: { do: 'pause' } }],
    });
    expect(asParticipant.status).toBe(400);
    // The token in the other seat's cookie is still a participant's.
    bea.cookies.set(`tw-staff-${id}`, bea.cookies.get(`tw-participant-${id}`) ?? '');
    await expect(bea.send(id, { do: 'pause' }, 'staff')).rejects.toThrow('401');
    expect(
      (await bea.ask(`/api/workshops/${id}`, { method: 'DELETE', headers: { origin: ORIGIN } }))
        .status,
    ).toBe(401);
  });

  it('a seat in one workshop is none in another', async () => {
    const one = await makeRoom();
    const two = await makeRoom();
    const bea = await joined(one.code, 'Bea');
    bea.cookies.set(`tw-participant-${two.id}`, bea.cookies.get(`tw-participant-${one.id}`) ?? '');
    await expect(bea.send(two.id, { do: 'flag', state: 'help' }, 'participant')).rejects.toThrow(
      '401',
    );
    const link = await bea.post(`/api/workshops/${two.id}/return`, { link: bea.back });
    expect(link.status).toBe(403);
  });

  it('a helper helps and changes nothing', async () => {
    const { host, id, code } = await makeRoom();
    const { body } = await host.post<{ link: string; password: string }>(
      `/api/workshops/${id}/staff`,
      { role: 'helper', name: 'Hal' },
    );
    const hal = new Browser();
    await hal.post(`/api/workshops/${id}/login`, body);
    const bea = await joined(code, 'Bea');
    await bea.send(id, { do: 'flag', state: 'help' }, 'participant');
    expect(await hal.send(id, { do: 'take-help', participant: bea.me }, 'staff')).toMatchObject({
      ok: true,
    });
    expect(await hal.send(id, { do: 'pause' }, 'staff')).toMatchObject({
      refusal: { refused: 'not-allowed' },
    });
    expect(
      (await hal.post(`/api/workshops/${id}/staff`, { role: 'helper', name: 'Eve' })).status,
    ).toBe(403);
    expect(
      (await hal.ask(`/api/workshops/${id}`, { method: 'DELETE', headers: { origin: ORIGIN } }))
        .status,
    ).toBe(403);
  });
});

describe('what a participant gets', () => {
  it('never holds what others wrote, nor what is not open, nor what is right', async () => {
    const { host, id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const cem = await joined(code, 'Cem');
    const seen = await cem.watch(id, 'participant');
    await host.send(id, { do: 'open', refs: [ref] }, 'staff');
    await bea.send(
      id,
      { do: 'answer', ref, input: 'planted-answer-of-bea', at: at() },
      'participant',
    );
    await bea.send(
      id,
      { do: 'ran', language: 'shell', query: 'planted-query-of-bea', ok: true, ms: 3 },
      'participant',
    );
    await bea.send(id, { do: 'flag', state: 'help', note: 'planted-note-of-bea' }, 'participant');
    await host.send(id, { do: 'broadcast', text: 'the end', to: { whom: 'all' } }, 'staff');
    await seen.until<{ text?: string }[]>('events', (all) =>
      all.some(({ text }) => text === 'the end'),
    );
    const { state } = await seen.until<{ state: State }>('snapshot');
    expect(state.agenda.flatMap(({ questions }) => questions)).toEqual([]);
    const everything = JSON.stringify(seen.messages);
    expect(everything).not.toContain('planted');
    expect(everything).not.toContain('Bea');
    // Another question of the lab, and the one whose answer is right.
    expect(everything).not.toContain('session-key');
    expect(everything).not.toContain('glitch');
  });

  it('shows a quiz question only once it is open', async () => {
    const host = new Browser();
    const agenda = [{ kind: 'quiz', of: 'iam-review', title: 'Quiz', minutes: 10 }];
    const { body } = await host.post<{ id: string; code: string }>('/api/workshops', {
      title: 'x',
      mode: 'learn',
      name: 'x',
      password: PASSWORD,
      agenda,
    });
    const { room } = await (await rooms()).get(body.id);
    const first = room.state.agenda[0]?.questions[0]?.ref ?? '';
    const bea = await joined(body.code, 'Bea');
    const path = `/api/workshops/${body.id}/question?as=participant&ref=${encodeURIComponent(first)}`;
    expect((await bea.ask(path)).status).toBe(404);
    expect((await host.ask(path.replace('participant', 'staff'))).status).toBe(200);
    expect((await bea.ask(path.replace('participant', 'staff'))).status).toBe(401);
    await host.send(body.id, { do: 'open', refs: [first] }, 'staff');
    const { status, body: question } = await bea.ask(path);
    expect(status).toBe(200);
    expect(question).toHaveProperty('prompt');
    expect(JSON.stringify(question)).not.toMatch(/"(key|right|why|explanation|notes)"/);
  });

  it('no free hint of a lab that is played, and no verdict that costs nothing', async () => {
    const { code } = await makeRoom('play');
    const bea = await joined(code, 'Bea');
    const mine = [...bea.cookies].map((pair) => pair.join('=')).join('; ');
    const params = Promise.resolve({ lab: LAB, question: 'created-user' });
    const asked = (what: string, body: string, cookie: string) =>
      new Request(`${ORIGIN}/api/labs/${LAB}/questions/created-user/${what}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body,
      });
    const hint = (cookie: string) => labHint(asked('hint', '{"n":0}', cookie), { params });
    const answer = (cookie: string) =>
      labAnswer(asked('answer', '{"input":"x"}', cookie), { params });
    expect((await hint('')).status).toBe(200);
    expect((await answer('')).status).toBe(200);
    expect((await hint(mine)).status).toBe(409);
    expect((await answer(mine)).status).toBe(409);
  });
});

describe('limits', () => {
  it('codes cannot be tried out: the answers are alike, then they stop', async () => {
    const guesser = new Browser();
    const words = new Set<string>();
    let stopped = 0;
    for (let n = 0; n < 100 && stopped === 0; n++) {
      const code = `BCDF${String(n)
        .padStart(4, '3')
        .replace(/[0125 8]/g, '3')}`;
      const { status, body } = await guesser.post('/api/join', { code, name: 'x' });
      if (status === 429) stopped = n;
      else words.add(`${status} ${String(body['error'])}`);
    }
    expect([...words]).toEqual([
      '404 No workshop is open under this code. Look at the wall again.',
    ]);
    // A slow machine lets a few more through meanwhile.
    expect(stopped).toBeGreaterThanOrEqual(60);
    expect(stopped).toBeLessThan(70);
    // A class behind the same address comes in all the same.
    const { code } = await makeRoom();
    expect((await guesser.post('/api/join', { code, name: 'Bea' })).status).toBe(200);
  });

  it('passwords cannot be tried out, from however many addresses', async () => {
    const { id, link } = await makeRoom();
    const statuses: number[] = [];
    for (let n = 0; n < 12; n++)
      statuses.push(
        (await new Browser().post(`/api/workshops/${id}/login`, { link, password: `try ${n}` }))
          .status,
      );
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(403));
    expect(statuses.slice(10)).toEqual([429, 429]);
  });

  it('nobody keeps others out by links that lead nowhere', async () => {
    const { id, code, link } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const guesser = new Browser();
    for (const [path, body] of [
      ['login', { password: PASSWORD }],
      ['return', {}],
    ] as const) {
      let stopped = 0;
      for (let n = 0; n < 100 && stopped === 0; n++) {
        const junk = { ...body, link: String(n).padStart(43, 'x') };
        const { status } = await guesser.post(`/api/workshops/${id}/${path}`, junk);
        if (status === 429) stopped = n;
        else expect(status).toBe(403);
      }
      // A slow machine lets a few more through meanwhile.
      expect(stopped).toBeGreaterThanOrEqual(60);
      expect(stopped).toBeLessThan(70);
    }
    // The host's laptop died; Bea's browser crashed. They sit in the same room as the one who guessed.
    const [host, phone] = [new Browser(), new Browser()];
    host.address = phone.address = guesser.address;
    const signedIn = await host.post(`/api/workshops/${id}/login`, { link, password: PASSWORD });
    expect(signedIn.status).toBe(200);
    const back = await phone.post(`/api/workshops/${id}/return`, { link: bea.back });
    expect(back.status).toBe(200);
  });

  it('a whole room comes back at once by its return links; one of it not without end', async () => {
    const { id, code } = await makeRoom();
    const people = [];
    for (let n = 0; n < 12; n++) people.push(await joined(code, `Person ${n}`));
    const statuses = new Map<number, number>();
    const one = new Browser();
    for (let n = 0; n < 500; n++) {
      const link = people[n % people.length]?.back;
      const { status } = await one.post(`/api/workshops/${id}/return`, { link });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses]).toEqual([[200, 500]]);
    const [first, second] = people;
    const again = async (link: string | undefined) =>
      (await new Browser().post(`/api/workshops/${id}/return`, { link })).status;
    // From however many browsers: it is the person who is counted.
    const own = new Set<number>();
    for (let n = 0; n < 60 && !own.has(429); n++) own.add(await again(first?.back));
    expect([...own]).toEqual([200, 429]);
    expect(await again(second?.back)).toBe(200);
  });

  it('a way in that is tried again and again is one person’s, and bounded', async () => {
    const { code } = await makeRoom();
    const own = new Set<number>();
    const body = { code, name: 'Bea', key: 'k'.repeat(22) };
    for (let n = 0; n < 120 && !own.has(429); n++)
      own.add((await new Browser().post('/api/join', body)).status);
    expect([...own]).toEqual([200, 429]);
  });

  it('another site cannot use up what an address may ask', async () => {
    const { id, code } = await makeRoom();
    const visitor = new Browser();
    const evil = { origin: 'https://evil.example' };
    for (const [path, times] of [
      ['/api/workshops', 30],
      ['/api/join', 700],
      [`/api/workshops/${id}/login`, 700],
      [`/api/workshops/${id}/return`, 700],
    ] as const) {
      const statuses = new Set<number>();
      for (let n = 0; n < times; n++) statuses.add((await visitor.post(path, '{}', evil)).status);
      expect([...statuses]).toEqual([403]);
    }
    expect((await visitor.post('/api/join', { code, name: 'Bea' })).status).toBe(200);
  });

  it('who has a place comes in beside whoever has none, from the same address', async () => {
    const { id, code, link, host } = await makeRoom();
    const { code: elsewhere } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const stranger = new Browser();
    host.address = bea.address = stranger.address;
    const wall = await host.watch(id, 'wall');
    const tried = async (times: number, what: () => Promise<number | string>) => {
      const counts = new Map<number | string, number>();
      for (let n = 0; n < times; n++) {
        const how = await what();
        counts.set(how, (counts.get(how) ?? 0) + 1);
      }
      return counts;
    };
    const streams = await tried(1_600, () =>
      stranger
        .watch(id, 'participant')
        .then(String, (error: Error) => Number(error.message.slice(0, 3))),
    );
    // Whoever has no seat is counted by the address, as before.
    expect([...streams.keys()]).toEqual([401, 429]);
    expect(streams.get(401)).toBeGreaterThanOrEqual(1_500);
    for (const [path, junk] of [
      [`/api/workshops/${id}/login`, { link: 'x'.repeat(43), password: PASSWORD }],
      [`/api/workshops/${id}/return`, { link: 'x'.repeat(43) }],
      ['/api/join', { code: 'BCDF3333', name: 'x' }],
    ] as const)
      expect(
        [...(await tried(650, async () => (await stranger.post(path, junk)).status)).keys()].at(-1),
      ).toBe(429);

    const statusFor = async (path: string, body: unknown) => {
      const browser = new Browser();
      browser.address = stranger.address;
      return (await browser.post(path, body)).status;
    };
    // Of a room that nobody there looks at, a code tells nothing until the tries have come back.
    const blind = await tried(30, () => statusFor('/api/join', { code: elsewhere, name: 'Cem' }));
    expect([...blind.keys()]).toContain(429);

    await (await host.watch(id, 'staff')).stop();
    await (await bea.watch(id, 'participant')).stop();
    expect(await statusFor(`/api/workshops/${id}/login`, { link, password: PASSWORD })).toBe(200);
    expect(await statusFor(`/api/workshops/${id}/return`, { link: bea.back })).toBe(200);
    expect(await statusFor('/api/join', { code, name: 'Cem' })).toBe(200);
    await wall.stop();
  });

  it('wrong answers of people who are made up, together no more than of a class', async () => {
    const { host, id, code } = await makeRoom();
    await host.send(id, { do: 'open', refs: [ref] }, 'staff');
    const bea = await joined(code, 'Bea');
    const guess = (who: Browser, input: string, key?: string) =>
      who.send(id, { do: 'answer', ref, input, at: at() }, 'participant', key);
    // 150 others, of ten each, in one moment.
    vi.useFakeTimers({ toFake: ['Date'] });
    expect(await guess(bea, 'x', 'the-first-key')).toMatchObject({ ok: true });
    for (let n = 0; n < 1_500; n++) countWrong(bea.address);
    const cem = await joined(code, 'Cem');
    cem.address = bea.address;
    // A share of three is everybody's own, and a right answer is taken after two wrong ones.
    for (const input of ['x', 'y', 'z'])
      expect(await guess(cem, input)).toMatchObject({ ok: true });
    expect(await guess(cem, 'x')).toMatchObject({ refusal: { refused: 'slow-down' } });
    const eli = await joined(code, 'Eli');
    eli.address = bea.address;
    for (const input of ['x', 'y', 'glitch'])
      expect(await guess(eli, input)).toMatchObject({ ok: true });
    const self = (await (await rooms()).get(id)).room.state.participants.find(
      (one) => one.id === eli.me,
    );
    expect(self?.answers[ref]?.solvedAt).toBeDefined();
    // What was taken before is told again, as it was.
    expect(await guess(bea, 'x', 'the-first-key')).toMatchObject({ ok: true });
    // Elsewhere nobody waits.
    const dora = await joined(code, 'Dora');
    for (const input of ['w', 'x', 'y', 'z'])
      expect(await guess(dora, input)).toMatchObject({ ok: true });
  });

  it('ten wrong answers a minute', async () => {
    const { host, id, code } = await makeRoom();
    await host.send(id, { do: 'open', refs: [ref] }, 'staff');
    const bea = await joined(code, 'Bea');
    for (let n = 0; n < 10; n++)
      expect(
        await bea.send(id, { do: 'answer', ref, input: `guess${n}`, at: at() }, 'participant'),
      ).toMatchObject({ ok: true });
    expect(
      await bea.send(id, { do: 'answer', ref, input: 'guess', at: at() }, 'participant'),
    ).toMatchObject({
      refusal: { refused: 'slow-down' },
    });
  });

  it('a flood of streams ends the oldest of one person, then is refused, and nobody else notices', async () => {
    const { id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const cem = await joined(code, 'Cem');
    const calm = await cem.watch(id, 'participant');
    const opened = [];
    let refused = 0;
    for (let n = 0; n < 30; n++)
      try {
        opened.push(await bea.watch(id, 'participant'));
      } catch (error) {
        expect(String(error)).toContain('429');
        refused++;
      }
    expect(refused).toBeGreaterThan(5);
    const { viewers } = await (await rooms()).get(id);
    expect(viewers.count).toBe(1 + 4);
    await Promise.all(opened.slice(0, -4).map(({ ended }) => ended));
    await cem.send(id, { do: 'flag', state: 'done' }, 'participant');
    await calm.until<{ kind: string }[]>('events', (all) =>
      all.some(({ kind }) => kind === 'flagged'),
    );
  });

  it('bodies are bounded, and their shapes looked at', async () => {
    const { host, id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const path = `/api/workshops/${id}/commands`;
    expect(
      (await bea.post(`${path}?as=participant`, `{"commands":"${'x'.repeat(600_000)}"}`)).status,
    ).toBe(413);
    expect((await bea.post(`${path}?as=participant`, '{"commands":')).status).toBe(400);
    expect((await bea.post(`${path}?as=participant`, { commands: [] })).status).toBe(400);
    const long = { do: 'broadcast', text: 'x'.repeat(501), to: { whom: 'all' } };
    expect(
      (await host.post(`${path}?as=staff`, { commands: [{ key: 'key-12345678', command: long }] }))
        .status,
    ).toBe(400);
    const odd = { do: 'broadcast', text: 'x', to: { whom: 'all' } };
    expect(
      (await host.post(`${path}?as=staff`, { commands: [{ key: "'; drop table", command: odd }] }))
        .status,
    ).toBe(400);
  });

  it('one person’s key is not another’s', async () => {
    const { id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const cem = await joined(code, 'Cem');
    await bea.send(id, { do: 'flag', state: 'help' }, 'participant', 'the-same-key');
    await cem.send(id, { do: 'flag', state: 'done' }, 'participant', 'the-same-key');
    const { state } = (await (await rooms()).get(id)).room;
    expect(state.participants.map(({ flag }) => flag.state)).toEqual(['help', 'done']);
  });
});

describe('the end', () => {
  it('is for good: nothing of the workshop is left, and its streams end', async () => {
    const { host, id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const seen = await bea.watch(id, 'participant');
    const { status } = await host.ask(`/api/workshops/${id}`, {
      method: 'DELETE',
      headers: { origin: ORIGIN },
    });
    expect(status).toBe(200);
    await seen.ended;
    expect(seen.messages.at(-1)).toMatchObject({ event: 'gone', data: { why: 'deleted' } });
    await expect(rooms().then((all) => all.get(id))).rejects.toThrow('There is no such workshop');
    expect((await new Browser().post('/api/join', { code, name: 'Late' })).status).toBe(404);
    // Who comes back later, with a seat or without, is not asked to join what is no more.
    for (const one of [bea, new Browser()])
      await expect(one.watch(id, 'participant')).rejects.toThrow('404');
    await expect(host.watch(id, 'staff')).rejects.toThrow('404');
  });
});
