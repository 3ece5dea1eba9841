import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { JudgeBusy } from '@/lib/content/judge/errors';
import * as labs from '@/lib/content/server/labs';
import { revealed } from '@/lib/workshop/server/questions';
import { rooms } from '@/lib/workshop/server/rooms';
import { Browser } from './browser';
import { joined, LAB, makeRoom, ownDatabase, PASSWORD } from './room';

beforeAll(ownDatabase);
afterAll(async () => (await rooms()).drain());

const REF = `lab/${LAB}/created-user`;
const cookieOf = (browser: Browser, seat: 'staff' | 'participant', id: string) =>
  browser.cookies.get(`tw-${seat}-${id}`) ?? '';

describe('a seat that is in use', () => {
  it('of an instructor is none in somebody else’s workshop', async () => {
    const [victim, own] = [await makeRoom(), await makeRoom()];
    expect(await own.host.send(own.id, { do: 'pause' }, 'staff')).toMatchObject({ ok: true });
    own.host.cookies.set(`tw-staff-${victim.id}`, cookieOf(own.host, 'staff', own.id));
    await expect(own.host.send(victim.id, { do: 'pause' }, 'staff')).rejects.toThrow('401');
    await expect(own.host.watch(victim.id, 'staff')).rejects.toThrow('401');
  });

  it('of a participant is neither in another workshop nor the staff’s', async () => {
    const [one, two] = [await makeRoom(), await makeRoom()];
    const bea = await joined(one.code, 'Bea');
    await bea.send(one.id, { do: 'flag', state: 'help' }, 'participant');
    const token = cookieOf(bea, 'participant', one.id);
    bea.cookies.set(`tw-participant-${two.id}`, token);
    bea.cookies.set(`tw-staff-${one.id}`, token);
    const { body } = await bea.ask(`/api/workshops/${two.id}/me`);
    expect(body).toEqual({});
    await expect(bea.watch(one.id, 'staff')).rejects.toThrow('401');
  });

  it('is none any more once it was left', async () => {
    const { id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const copy = new Browser();
    copy.cookies.set(`tw-participant-${id}`, cookieOf(bea, 'participant', id));
    await copy.send(id, { do: 'flag', state: 'help' }, 'participant');
    await bea.post(`/api/workshops/${id}/logout`, { seat: 'participant' });
    await expect(copy.send(id, { do: 'flag', state: 'done' }, 'participant')).rejects.toThrow(
      '401',
    );
  });
});

describe('a live stream', () => {
  it('ends with the session that it was opened with, and no other', async () => {
    const { id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const phone = new Browser();
    await phone.post(`/api/workshops/${id}/return`, { link: bea.back });
    const [here, there] = [
      await bea.watch(id, 'participant'),
      await phone.watch(id, 'participant'),
    ];
    await bea.post(`/api/workshops/${id}/logout`, { seat: 'participant' });
    await here.ended;
    const { viewers } = await (await rooms()).get(id);
    expect(viewers.count).toBe(1);
    await phone.send(id, { do: 'flag', state: 'done' }, 'participant');
    await there.until<{ kind: string }[]>('events', (all) =>
      all.some(({ kind }) => kind === 'flagged'),
    );
    await expect(bea.watch(id, 'participant')).rejects.toThrow('401');
  });

  it.each(['remove', 'ban'] as const)('ends when its person is shut out (%s)', async (how) => {
    const { host, id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const seen = await bea.watch(id, 'participant');
    await host.send(id, { do: how, participant: bea.me }, 'staff');
    await seen.ended;
    expect(seen.messages.at(-1)).toMatchObject({ event: 'gone', data: { why: 'removed' } });
    await expect(bea.watch(id, 'participant')).rejects.toThrow('403');
  });

  it('of the staff ends with its session', async () => {
    const { host, id } = await makeRoom();
    const [desk, wall] = [await host.watch(id, 'staff'), await host.watch(id, 'wall')];
    await host.post(`/api/workshops/${id}/logout`, { seat: 'staff' });
    await Promise.all([desk.ended, wall.ended]);
  });
});

describe('who was taken out', () => {
  it('reads no question any more, nor watches, with the session that is kept', async () => {
    const host = new Browser();
    const agenda = [{ kind: 'quiz', of: 'iam-review', title: 'Quiz', minutes: 10 }];
    const room = { title: 'x', mode: 'learn', name: 'Ada', password: PASSWORD, agenda };
    const { body } = await host.post<{ id: string; code: string }>('/api/workshops', room);
    const { id, code } = body;
    const { state } = (await (await rooms()).get(id)).room;
    const ref = state.agenda[0]?.questions[0]?.ref ?? '';
    await host.send(id, { do: 'open', refs: [ref] }, 'staff');
    const bea = await joined(code, 'Bea');
    const path = `/api/workshops/${id}/question?as=participant&ref=${encodeURIComponent(ref)}`;
    expect((await bea.ask(path)).status).toBe(200);
    await host.send(id, { do: 'remove', participant: bea.me }, 'staff');
    expect((await bea.ask(path)).status).toBe(403);
    await expect(bea.watch(id, 'participant')).rejects.toThrow('403');
    expect((await bea.post(`/api/workshops/${id}/return`, { link: bea.back })).status).toBe(403);
  });
});

describe('a key', () => {
  it('that comes with another command tells what became of the first', async () => {
    const { id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const [help, done] = ['help', 'done'].map((state) => ({
      key: 'one-key-1',
      command: { do: 'flag', state },
    }));
    const { body } = await bea.post<{ results: unknown[] }>(
      `/api/workshops/${id}/commands?as=participant`,
      { commands: [help, done] },
    );
    expect(body.results[1]).toEqual(body.results[0]);
    const { state } = (await (await rooms()).get(id)).room;
    expect(state.participants[0]?.flag.state).toBe('help');
  });

  it('of one person tells another nothing of what they were told', async () => {
    const { host, id, code } = await makeRoom();
    await host.send(id, { do: 'open', refs: [REF] }, 'staff');
    const [bea, cem] = [await joined(code, 'Bea'), await joined(code, 'Cem')];
    const hint = { do: 'take-hint', ref: REF, n: 0 } as const;
    expect(await bea.send(id, hint, 'participant', 'bea-hint-1')).toHaveProperty('hint');
    const flag = { do: 'flag', state: 'done' } as const;
    expect(await cem.send(id, flag, 'participant', 'bea-hint-1')).not.toHaveProperty('hint');
  });

  it('tells again what an answer was told, though the question is solved by now', async () => {
    const { host, id, code } = await makeRoom();
    await host.send(id, { do: 'open', refs: [REF] }, 'staff');
    const bea = await joined(code, 'Bea');
    const { answer: input } = (await revealed(REF)) ?? { answer: '' };
    const answer = { do: 'answer', ref: REF, input, at: new Date().toISOString() } as const;
    const first = await bea.send(id, answer, 'participant', 'right-answer');
    expect(first).toMatchObject({ ok: true, graded: { verdict: { verdict: 'right' } } });
    expect(await bea.send(id, answer, 'participant', 'right-answer')).toEqual(first);
    expect(await bea.send(id, answer, 'participant')).toMatchObject({
      refusal: { refused: 'solved-already' },
    });
  });

  it('of a vote tells nothing either time', async () => {
    const { host, id, code } = await makeRoom();
    await host.send(id, { do: 'vote', ref: REF }, 'staff');
    const bea = await joined(code, 'Bea');
    const { answer: input } = (await revealed(REF)) ?? { answer: '' };
    const answer = { do: 'answer', ref: REF, input, at: new Date().toISOString() } as const;
    const first = await bea.send(id, answer, 'participant', 'vote-vote');
    expect(first).toEqual({ ok: true, seq: expect.any(Number) as number });
    expect(await bea.send(id, answer, 'participant', 'vote-vote')).toEqual(first);
    // A second answer is refused alike, right or wrong.
    const wrong = { ...answer, input: 'something else' };
    const [again, other] = [
      await bea.send(id, answer, 'participant'),
      await bea.send(id, wrong, 'participant'),
    ];
    expect(again).toEqual(other);
    expect(again).toMatchObject({ refusal: { refused: 'voted-already' } });
  });
});

describe('a flood', () => {
  it('of commands in one request is counted as commands', async () => {
    const { id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const many = () => ({
      commands: Array.from({ length: 50 }, () => ({
        key: crypto.randomUUID(),
        command: { do: 'ran', language: 'shell', query: 'jq .', ok: true, ms: 1 },
      })),
    });
    const path = `/api/workshops/${id}/commands?as=participant`;
    expect((await bea.post(path, many())).status).toBe(200);
    const again = await bea.post(path, many());
    expect(again.status).toBe(429);
    expect(again.body['code']).toBe('slow-down');
    expect(Number(again.headers.get('retry-after'))).toBeGreaterThan(10);
  });

  it('of answers to what is not open grades nothing', async () => {
    const { host, id, code } = await makeRoom();
    const bea = await joined(code, 'Bea');
    const graded = vi.spyOn(labs, 'answerLabQuestion');
    const at = new Date().toISOString();
    for (const ref of [REF, 'lab/no-such-lab/x'])
      expect(
        await bea.send(id, { do: 'answer', ref, input: 'x', at }, 'participant'),
      ).toMatchObject({ refusal: { refused: 'not-open' } });
    expect(graded).not.toHaveBeenCalled();
    await host.send(id, { do: 'open', refs: [REF] }, 'staff');
    await bea.send(id, { do: 'answer', ref: REF, input: 'x', at }, 'participant');
    expect(graded).toHaveBeenCalledOnce();
    graded.mockRestore();
  });

  it('of plans to judge is told to wait', async () => {
    const { host, id, code } = await makeRoom();
    await host.send(id, { do: 'open', refs: [REF] }, 'staff');
    const bea = await joined(code, 'Bea');
    vi.spyOn(labs, 'answerLabQuestion').mockRejectedValueOnce(new JudgeBusy(7));
    const command = { do: 'answer', ref: REF, input: 'x', at: new Date().toISOString() };
    const { status, headers, body } = await bea.post(
      `/api/workshops/${id}/commands?as=participant`,
      { commands: [{ key: 'judge-me-1', command }] },
    );
    expect([status, headers.get('retry-after'), body['code']]).toEqual([429, '7', 'slow-down']);
    vi.restoreAllMocks();
  });

  it('of invitations ends', async () => {
    const { host, id } = await makeRoom();
    const statuses: number[] = [];
    for (let n = 0; n < 11; n++)
      statuses.push(
        (await host.post(`/api/workshops/${id}/staff`, { role: 'helper', name: `H${n}` })).status,
      );
    expect(statuses.filter((status) => status === 201)).toHaveLength(10);
    expect(statuses.at(-1)).toBe(429);
  });

  it('of made-up sessions pushes nobody’s own out, and is remembered nowhere', async () => {
    const { id } = await makeRoom();
    const kept = (globalThis as { [key: symbol]: Map<string, unknown> })[
      Symbol.for('trailwise.sessions')
    ];
    const before = kept?.size;
    const stranger = new Browser();
    for (let n = 0; n < 50; n++) {
      stranger.cookies.set(`tw-participant-${id}`, String(n).padStart(43, 'x'));
      expect((await stranger.ask(`/api/workshops/${id}/me`)).body).toEqual({});
    }
    expect(kept?.size).toBe(before);
  });
});
