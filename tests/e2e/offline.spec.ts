import { expect, test } from './fixtures';

test.use({ serviceWorkers: 'allow' });

test('the course, its search and a lab that was opened work without a network', async ({
  page,
  context,
}) => {
  await page.goto('/learn');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  // The evidence of a lab is kept when it is first asked.
  await page.goto('/learn/reading-logs/jq-from-array-to-table');
  const cell = page.locator('figure').filter({ has: page.getByRole('button', { name: 'Run' }) });
  await cell.first().getByRole('button', { name: 'Run', exact: true }).click();
  await expect(cell.first().getByText(/^\d+ lines?/)).toBeVisible();

  const offline = page.getByRole('status').filter({ hasText: 'Offline' });
  await context.setOffline(true);
  await expect(offline).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(offline).toBeVisible();
  await cell.first().getByRole('button', { name: 'Run', exact: true }).click();
  await expect(cell.first().getByText(/^\d+ lines?/)).toBeVisible();

  // A lesson that was never opened, by a link.
  await page.goto('/learn');
  await page
    .getByRole('link', { name: /Access ?denied|AccessDenied/i })
    .first()
    .click();
  await expect(page).toHaveURL(/\/learn\/iam\/access-denied/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  // It says so once the page answers to keys.
  await expect(offline).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('A lesson, a lab, a term, words of a text').fill('digest');
  await expect(
    page
      .getByRole('option')
      .filter({ hasText: /digest/i })
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Escape');

  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { name: 'This page needs the network' })).toBeVisible();

  await context.setOffline(false);
  await page.goto('/nowhere');
  await expect(
    page.getByRole('heading', { name: 'There is no page at this address' }),
  ).toBeVisible();
});
