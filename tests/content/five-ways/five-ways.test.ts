/** The same answer gets the same verdict, in the same words, whichever way it comes. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadBank } from '@/lib/content/bank/load';
import { rooms } from '@/lib/workshop/server/rooms';
import { ownDatabase } from '../../unit/workshop/api/room';
import { casesOf, questionsOf } from './answers';
import { byCommandLine, byPage, bySheet, byWorkshop, served, type Said } from './ways';

const cases = casesOf(questionsOf((await loadBank(process.cwd())).questions));
let page: Said[] = [];

beforeAll(async () => {
  ownDatabase();
  vi.stubGlobal('fetch', served);
  page = await byPage(cases);
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await (await rooms()).drain();
});

/** By what each is an answer to, so that a difference names it. */
const named = (all: readonly Said[]) =>
  Object.fromEntries(all.map((one, at) => [`${cases[at]!.question.id}, ${cases[at]!.what}`, one]));

it('has three hundred answers, to every kind of question', () => {
  expect(cases).toHaveLength(300);
  expect(new Set(cases.map(({ question }) => question.kind)).size).toBe(14);
});

describe('on its page', () => {
  it.each(cases.map((one, at) => [one.question.id, one.what, at] as const))(
    '%s: the answer that is %s',
    (_, __, at) => {
      const { expected } = cases[at]!;
      const { verdict, echo, reason } = page[at]!;
      if (expected === 'not right') expect(verdict).toMatch(/^(wrong|not-of-kind)$/);
      else expect(verdict).toBe(expected);
      // What was understood is said, and why it is not right.
      if (verdict !== 'not-of-kind') expect(echo).not.toBe('');
      if (verdict !== 'right') expect(reason).not.toBe('');
    },
  );
});

it.each([
  ['a sheet', bySheet],
  ['the command line', byCommandLine],
  ['a workshop', byWorkshop],
])('%s says the same', async (_, way) => {
  expect(named(await way(cases))).toEqual(named(page));
});
