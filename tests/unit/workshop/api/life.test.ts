import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { POST as labHint } from '@/app/api/labs/[lab]/questions/[question]/hint/route';
import { lifeOf } from '@/lib/workshop/server/life';
import { rooms } from '@/lib/workshop/server/rooms';
import { Browser, ORIGIN } from './browser';
import { joined, LAB, makeRoom, ownDatabase, PASSWORD } from './room';

beforeAll(ownDatabase);
afterAll(async () => (await rooms()).drain());

const kept = async (id: string) => (await (await rooms()).store.findById(id))?.keepUntil ?? '';
const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

describe('an agenda', () => {
  const make = (part: object) =>
    new Browser().post('/api/workshops', {
      title: 'x',
      mode: 'learn',
      name: 'Ada',
      password: PASSWORD,
      agenda: [
        { kind: 'break', title: 'Coffee', minutes: 5 },
        { title: 'Part two', minutes: 5, ...part },
      ],
    });

  it.each([
    [{ kind: 'lesson', of: 'reading-logs/no-such' }, 'lesson “reading-logs/no-such”'],
    [{ kind: 'lesson', of: '../../package' }, 'lesson “../../package”'],
    [{ kind: 'lesson' }, 'lesson “”'],
    [{ kind: 'lab', of: 'no-such' }, 'lab “no-such”'],
    [{ kind: 'lab', of: '__proto__' }, 'lab “__proto__”'],
    [{ kind: 'quiz', of: 'no-such' }, 'quiz “no-such”'],
    [{ kind: 'break', of: LAB }, `break “${LAB}”`],
  ])('%j is refused, and the part named', async (part, words) => {
    const { status, body } = await make(part);
    expect([status, body]).toEqual([
      400,
      { code: 'agenda', error: `There is no ${words} (part 2, “Part two”).` },
    ]);
  });

  it('of a lesson that is there is taken', async () => {
    expect((await make({ kind: 'lesson', of: 'reading-logs/where-logs-live' })).status).toBe(201);
  });
});

describe('an instructor', () => {
  it.each([' ', '\u200b\u200d', '\u2066'])(
    'whose name %j shows nothing makes no workshop',
    async (name) => {
      const { status, body } = await new Browser().post('/api/workshops', {
        ...{ title: 'x', mode: 'learn', name, password: PASSWORD },
        agenda: [{ kind: 'break', title: 'Coffee', minutes: 5 }],
      });
      expect([status, body['code']]).toEqual([400, 'name']);
    },
  );
});

describe('how long it is kept', () => {
  it('counts from what happened last while it goes on, from its end afterwards', async () => {
    const { host, id } = await makeRoom();
    const { createdAt } = (await (await rooms()).get(id)).room.state;
    expect(days(createdAt, await kept(id))).toBeCloseTo(90, 2);
    const before = await kept(id);
    await host.send(id, { do: 'pause' }, 'staff');
    const after = await kept(id);
    expect(after > before).toBe(true);
    // Refused, or nothing new: nothing happened.
    await host.send(id, { do: 'pause' }, 'staff');
    expect(await kept(id)).toBe(after);
    await host.send(id, { do: 'end' }, 'staff');
    const { endedAt = '' } = (await (await rooms()).get(id)).room.state;
    expect(days(endedAt, await kept(id))).toBe(7);
    await host.send(id, { do: 'keep', days: 30 }, 'staff');
    expect(days(endedAt, await kept(id))).toBe(30);
    await host.send(id, { do: 'reopen' }, 'staff');
    expect(days(endedAt, await kept(id))).toBeCloseTo(90, 2);
  });

  it('is never shorter than was asked for', () => {
    const now = '2026-03-01T00:00:00.000Z';
    const until = (keepDays: number, endedAt?: string) =>
      lifeOf({ keepDays, ...(endedAt !== undefined && { endedAt }) }, now).keepUntil;
    expect(until(1)).toBe('2026-05-30T00:00:00.000Z');
    expect(until(365)).toBe('2027-03-01T00:00:00.000Z');
    expect(until(1, '2026-02-01T00:00:00.000Z')).toBe('2026-02-02T00:00:00.000Z');
  });
});

describe('a workshop that was deleted', () => {
  it('keeps nobody from learning alone', async () => {
    const { host, id, code } = await makeRoom('play');
    const bea = await joined(code, 'Bea');
    const hint = () =>
      labHint(
        new Request(`${ORIGIN}/api/labs/${LAB}/questions/created-user/hint`, {
          method: 'POST',
          headers: { cookie: [...bea.cookies].map((pair) => pair.join('=')).join('; ') },
          body: '{"n":0}',
        }),
        { params: Promise.resolve({ lab: LAB, question: 'created-user' }) },
      );
    // From now on her session is believed for a while.
    expect((await hint()).status).toBe(409);
    await host.ask(`/api/workshops/${id}`, { method: 'DELETE', headers: { origin: ORIGIN } });
    expect((await hint()).status).toBe(200);
  });
});
