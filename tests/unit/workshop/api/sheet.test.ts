import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { gradePairs, questionSets, questionsOf, templateOf } from '@/lib/content/server/sheet';
import type { GradeReply } from '@/lib/sheet/wire';
import { rooms } from '@/lib/workshop/server/rooms';
import { Browser } from './browser';
import { joined, LAB, makeRoom, ownDatabase } from './room';

beforeAll(ownDatabase);
afterAll(async () => (await rooms()).drain());

const RIGHT = { ref: `labs/${LAB}/created-user`, answer: 'GLITCH' };
const QUIZ = { ref: 'quizzes/a-policy-statement/effect', answer: 'b' };
const send = (browser: Browser, pairs: unknown, headers = {}, asked?: readonly string[]) =>
  browser.post<GradeReply & { error: string; code: string }>(
    '/api/sheet',
    { pairs, asked },
    headers,
  );

it('grades pairs in their order, tells what is asked, and keeps nothing', async () => {
  const { status, body, headers } = await send(new Browser(), [QUIZ, RIGHT, QUIZ]);
  expect(status).toBe(200);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(body.outcomes).toMatchObject([
    { verdict: 'wrong', echo: 'Which service the statement is about', points: 0, possible: 1 },
    { verdict: 'right', echo: 'GLITCH' },
    { verdict: 'wrong' },
  ]);
  expect(body.questions.map(({ ref }) => ref).sort()).toEqual([RIGHT.ref, QUIZ.ref]);
  expect(JSON.stringify(body)).not.toMatch(/explanation|solutions|"key"|hints/);
});

it('tells a question that nobody answered, and of it no more than of others', async () => {
  const { status, body } = await send(new Browser(), [], {}, [QUIZ.ref, 'labs/../x']);
  expect(status).toBe(200);
  expect(body.outcomes).toEqual([]);
  expect(body.questions).toEqual([
    {
      ref: QUIZ.ref,
      prompt: expect.stringContaining('What does `Effect` say') as string,
      points: 1,
    },
  ]);
});

// scenarios/care4wares/answers.yaml: the keys of these two are measures.
it('questions about the time after a fix are in no template, and marked', async () => {
  const { questions = [] } = (await templateOf('labs/care4wares')) ?? {};
  expect(questions.length).toBeGreaterThan(5);
  expect(questions.filter(({ id }) => ['verdict', 'to-the-mayor'].includes(id))).toEqual([]);
  const set = (await questionSets()).find(({ id }) => id === 'labs/care4wares');
  const marked = set?.questions.filter(({ measured }) => measured).map(({ id }) => id);
  expect(marked?.sort()).toEqual(['to-the-mayor', 'verdict']);
});

it('a question that is none has a reason', async () => {
  const { body } = await send(new Browser(), [{ ref: 'labs/../x', answer: 'y' }]);
  expect(body.outcomes).toMatchObject([
    { verdict: 'waits', reason: expect.stringContaining('There is no question') as string },
  ]);
});

it('who plays a lab in a room gets no verdict of it here, and of the rest does', async () => {
  const { code, host, id } = await makeRoom();
  const bea = await joined(code, 'Bea');
  expect(await send(bea, [QUIZ])).toMatchObject({ status: 200 });
  expect(await send(bea, [QUIZ, RIGHT])).toMatchObject({
    status: 409,
    body: {
      code: 'playing',
      error: expect.stringContaining('You play this in a workshop') as string,
    },
  });
  expect(await send(bea, [], {}, [RIGHT.ref])).toMatchObject({ status: 409 });
  await host.send(id, { do: 'end' }, 'staff');
  expect(await send(bea, [RIGHT])).toMatchObject({ status: 200 });
});

describe('what it does not take', () => {
  const many = Array.from({ length: 501 }, () => QUIZ);
  it.each([
    ['too many at once', many, {}, 400],
    ['an answer that is too long', [{ ...QUIZ, answer: 'x'.repeat(100_001) }], {}, 400],
    ['a body that is too long', 'x'.repeat(1_000_001), {}, 413],
    ['another shape', [{ learner: 'Ada' }], {}, 400],
    ['another site', [QUIZ], { origin: 'https://evil.example' }, 403],
    ['another type', [QUIZ], { 'content-type': 'text/plain' }, 415],
  ])('%s', async (_what, pairs, headers, status) => {
    expect((await send(new Browser(), pairs, headers)).status).toBe(status);
  });
  it('more questions than there are at once', async () => {
    const asked = Array.from({ length: 501 }, () => QUIZ.ref);
    expect((await send(new Browser(), [], {}, asked)).status).toBe(400);
  });
});

it('an address that sends without end is told how long to wait', async () => {
  const browser = new Browser();
  const heavy = Array.from({ length: 500 }, () => ({ ref: 'labs/tripwire/alarm', answer: 'x' }));
  for (let times = 0; times < 3; times++)
    expect(await send(browser, heavy)).toMatchObject({ status: 200 });
  const { status, headers } = await send(browser, heavy);
  expect(status).toBe(429);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
});

it('lets others have their turn once an answer took long', async () => {
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 25));
  const turn = vi.fn(async () => undefined);
  const pairs = [QUIZ, QUIZ, QUIZ];
  await gradePairs(pairs, await questionsOf([QUIZ.ref]), turn);
  clock.mockRestore();
  expect(turn).toHaveBeenCalledTimes(3);
});
