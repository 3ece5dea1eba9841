import { expect, tabTo, test } from './fixtures';

test('a confident error is first in the review, as another case of it, with the keyboard alone and without a network', async ({
  page,
  context,
}) => {
  await page.clock.install();
  await page.goto('/learn/iam/a-policy-statement');
  const question = page.getByRole('group', { name: /What does Effect say/ });
  await question.getByLabel('Which service the statement is about').check();
  const form = page.locator('form').filter({ has: question });
  await form.getByLabel('Sure', { exact: true }).check();
  await form.getByRole('button', { name: 'Check' }).click();
  await expect(form.getByText('Not quite')).toBeVisible();

  // A guess that was right comes back as well, but not before a day is over.
  await page.clock.fastForward('11:00');
  const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /Review/ });
  await expect(link).toHaveText(/1 due/);
  await link.click();
  await expect(page.getByText('1 question due')).toBeVisible();
  await tabTo(page, 'Begin');
  await page.keyboard.press('Enter');
  await expect(page.getByText('You were sure of this, and it was wrong')).toBeVisible();
  await expect(page.getByText('this is another case of it')).toBeVisible();

  // The keyboard alone; and what was entered is there after a reload.
  const right = page.getByLabel(/Effect, from Allow to Deny/);
  await tabTo(page, /Action|Effect|Resource|Condition/);
  for (let presses = 0; presses < 4 && !(await right.isChecked()); presses++)
    await page.keyboard.press('ArrowDown');
  await tabTo(page, /^Sure/);
  await page.keyboard.press('ArrowRight');
  await page.reload();
  await expect(right).toBeChecked();
  await expect(page.getByLabel('Fairly sure')).toBeChecked();

  await context.setOffline(true);
  await tabTo(page, /^Fairly sure/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Kept, not graded yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'To the summary' })).toBeFocused();

  await context.setOffline(false);
  await expect(page.getByText('1 right, 0 missed')).toBeVisible();
  await expect(page.getByText(/It comes back tomorrow/)).toBeVisible();
  await page.getByRole('button', { name: 'To the summary' }).click();
  await expect(page.getByRole('heading', { name: '1 question answered' })).toBeFocused();
  await expect(page.getByText('Nothing is due')).toBeVisible();
});
