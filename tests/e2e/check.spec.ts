/** /check by keyboard on a narrow screen: find a pasted question, answer it, read why. */
import { axeFindings, expect, tabTo, test } from './fixtures';

test('a pasted question is found, answered and explained, and nothing is stored', async ({
  page,
  complaints,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.goto('/check');
  await tabTo(page, /^Words, an id/);
  const words = page.getByLabel(/^Words, an id/);
  await expect(words).toBeEditable();
  await page.keyboard.insertText(
    'An EC2 instance leaks customer data right now. How to contain it?',
  );
  await expect(page.getByText(/the nearest first$/)).toBeVisible();
  await page.reload();
  await expect(words).toHaveValue(/leaks customer data/);
  expect(await axeFindings(page)).toEqual([]);
  await tabTo(page, /An EC2 instance sends customer data/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/check\/quizzes\/breach\/contain-instance$/);
  await expect(page.getByRole('radio').first()).toBeEnabled();
  await tabTo(page, /^Or give the answer you have/);
  await page.keyboard.type('c');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Right', { exact: true })).toBeVisible();
  await expect(page.getByText('Nothing of this is stored.')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem('trailwise.progress') ?? '')).not.toContain(
    'contain-instance',
  );
  expect(complaints).toEqual([]);
});

test('an address that leads nowhere is 404, and offers what is near', async ({ page }) => {
  const response = await page.goto('/check/quizzes/breach/contain-instanc');
  expect(response?.status()).toBe(404);
  await page.getByRole('link', { name: /An EC2 instance sends/ }).click();
  await expect(page).toHaveURL(/\/contain-instance$/);
});
