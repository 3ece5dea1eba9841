import { readFileSync } from 'node:fs';
import { type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { expect, test } from './fixtures';

interface Choice {
  readonly id: string;
  readonly lesson: string;
  readonly prompt: string;
  readonly variantOf?: string;
  readonly options?: readonly { readonly text: string; readonly right?: boolean }[];
}
const quiz = (id: string) =>
  (parse(readFileSync(`content/quizzes/${id}.yaml`, 'utf8')) as { questions: Choice[] }).questions;

const BEFORE = quiz('seven-steps-before');
const CHECK = quiz('why-structure');
const FIRST = '/learn/seven-steps/why-structure';
const SECOND = '/learn/seven-steps/identify-and-isolate';

const words = (text: string) =>
  text
    .replace(/`|\*\*/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The form of a question, by its prompt. */
const formOf = (page: Page, { prompt }: Choice) =>
  page.locator('form').filter({ hasText: words(prompt) });

/** Chooses by what the file says is right; of a wrong answer, the first option that is not. */
async function choose(form: Locator, { options = [] }: Choice, right: boolean) {
  const chosen = options.filter((option) => Boolean(option.right) === right);
  for (const option of right ? chosen : chosen.slice(0, 1))
    await form.getByLabel(words(option.text), { exact: true }).check();
}

test('pre-assessment, a miss and its variant, mastery; a reload keeps all of it', async ({
  page,
  complaints,
}) => {
  // Everything that is asked about the first lesson is right: it can be skipped.
  await page.goto('/learn/seven-steps/before');
  const first = BEFORE.filter(({ lesson }) => lesson === 'seven-steps/why-structure');
  expect(first.length).toBeGreaterThan(0);
  for (const question of first) {
    const form = formOf(page, question);
    await choose(form, question, true);
    await form.getByRole('radio', { name: 'Fairly sure' }).check();
    await form.getByRole('button', { name: 'Check' }).click();
    await expect(form.locator(':focus')).toHaveText('Right· you were fairly sure');
  }
  await expect(page.getByText('Can be skipped').first()).toBeVisible();
  await page.goto('/learn');
  await expect(
    page.getByRole('link', { name: /Why work in steps ?, can be skipped/ }),
  ).toBeVisible();

  // A miss brings another question of the same point, and not the same one again.
  await page.goto(FIRST);
  const missed = CHECK.find(
    ({ id, options, variantOf }) =>
      options && !variantOf && CHECK.some((other) => other.variantOf === id),
  );
  const variant = CHECK.find(({ variantOf }) => variantOf === missed?.id);
  if (!missed || !variant?.options) throw new Error('The check has no choice with a variant.');
  const form = formOf(page, missed);
  await choose(form, missed, false);
  await form.getByRole('radio', { name: 'Sure', exact: true }).check();
  await form.getByRole('button', { name: 'Check' }).click();
  // The keyboard is at the verdict, which is read out by that.
  await expect(form.locator(':focus')).toContainText('Not quite');
  await expect(form.getByRole('button', { name: 'Answer again' })).toHaveCount(0);
  await form.getByRole('button', { name: 'Try another one like it' }).click();
  const other = formOf(page, variant);
  await expect(form).toHaveCount(0);
  await choose(other, variant, true);
  await other.getByRole('button', { name: 'Check' }).click();
  await expect(other.locator(':focus')).toHaveText('Right');

  // Made good, but not at the first try: it counts as right, and not for mastery.
  await expect(page.getByText(/1 of \d+ right/).first()).toBeVisible();
  await page.reload();
  await expect(formOf(page, variant).getByText('Right', { exact: true })).toBeVisible();
  await page.goto('/learn/seven-steps');
  await expect(page.getByText(/^0 of \d+ right at first try/)).toBeVisible();

  // One of the review at the first try.
  await page.goto('/learn/seven-steps/review');
  const question = quiz('seven-steps-review').find(({ options }) => options);
  if (!question) throw new Error('The review asks no choice.');
  const asked = formOf(page, question);
  await choose(asked, question, true);
  await asked.getByRole('button', { name: 'Check' }).click();
  await expect(page.getByText(/^1 of \d+ right at first try/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^1 of \d+ right at first try/)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a lesson opens with two from earlier, asked by keyboard, and leads on', async ({ page }) => {
  await page.goto(SECOND);
  const opening = page.getByRole('region', { name: /two from earlier/ });
  await expect(opening.getByText('1 of 2')).toBeVisible();
  await expect(opening.locator('form')).toHaveCount(1);
  await opening.getByRole('button', { name: 'Check' }).waitFor();

  const next = page.getByRole('navigation', { name: 'Lessons before and after' });
  await expect(next.getByRole('link')).toHaveCount(2);
  await page.keyboard.press('Alt+PageUp');
  await expect(page).toHaveURL(FIRST);
  await expect(page.getByRole('region', { name: /two from earlier/ })).toHaveCount(0);
});

test('answers are read at the edge: a long or a shapeless one is refused', async ({ request }) => {
  const path = '/api/quizzes/why-structure/questions/order-of-steps/answer';
  const post = async (data: unknown) => (await request.post(path, { data })).status();
  expect(await post({ input: 'x'.repeat(60_000) })).toBe(400);
  expect(await post({ input: 'x'.repeat(300_000) })).toBe(413);
  expect(await post({ chosen: ['a'] })).toBe(400);
  expect(await post({ input: 7 })).toBe(400);
  const nowhere = '/api/quizzes/why-structure/questions/nothing/answer';
  expect((await request.post(nowhere, { data: { input: 'a' } })).status()).toBe(404);
});
