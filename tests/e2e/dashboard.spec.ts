import type { Page } from '@playwright/test';
import { axeFindings, expect, LAB, LOOKS, tabTo, test } from './fixtures';

const GLITCH = 'arn:aws:iam::518371450717:user/glitch';
const tile = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const value = (page: Page, where: string, name: string) =>
  tile(page, where).getByRole('button', { name, exact: true });
const count = (page: Page, where: string, name: string) =>
  tile(page, where).getByRole('row').filter({ hasText: name }).getByRole('cell').first();

async function open(page: Page) {
  await page.goto(LAB);
  await page.getByRole('tab', { name: 'Dashboards' }).click();
  await expect(page.getByText(/^59 events, 2024-11-22 11:08:03 to/)).toBeVisible();
  await expect(page.getByText('No throttling. No call met a rate limit.')).toBeVisible();
}

test('a choice in one tile narrows them all; its query opens in SQL', async ({
  page,
  complaints,
}) => {
  await open(page);
  await expect(count(page, 'Top users', 'user/mcskidy')).toHaveText('36');
  await expect(count(page, 'Top services', 'iam.amazonaws.com')).toHaveText('29');

  await value(page, 'Top users', GLITCH).click();
  await expect(page.getByText(/^15 events, 2024-11-28 15:21:54 to 15:22:44 UTC/)).toBeVisible();
  await expect(value(page, 'Top users', GLITCH)).toHaveAttribute('aria-pressed', 'true');
  await expect(tile(page, 'Top users')).not.toContainText('mcskidy');
  await expect(count(page, 'Top services', 's3.amazonaws.com')).toHaveText('9');
  await expect(count(page, 'Top source IP addresses', '53.94.201.69')).toHaveText('12');
  await expect(tile(page, 'Top errors')).toContainText('No errors.');
  await expect(tile(page, 'Account activity')).toContainText('1 second');

  // On another dashboard it holds as well, and after a reload.
  await page.getByRole('tab', { name: 'S3 data events' }).click();
  await expect(count(page, 'Top S3 actions', 'ListObjects')).toHaveText('3');
  await expect(tile(page, 'Top S3 actions')).not.toContainText('PreflightRequest');
  await page.reload();
  await expect(count(page, 'Top S3 actions', 'ListObjects')).toHaveText('3');

  await page.getByRole('button', { name: 'Show records: Top S3 actions' }).click();
  const records = page.getByRole('dialog', { name: '5 records' });
  await expect(records).toContainText('PutObject');
  await page.keyboard.press('Escape');
  await expect(records).toBeHidden();

  await page.getByRole('button', { name: 'Open query: Top S3 actions' }).click();
  await expect(page.getByRole('tab', { name: 'SQL' })).toHaveAttribute('aria-selected', 'true');
  const editor = page.getByRole('textbox', { name: 'SQL query' });
  await expect(editor).toContainText("eventSource = 's3.amazonaws.com'");
  await expect(editor).toContainText(`userIdentity.arn = '${GLITCH}'`);
  const result = page
    .getByRole('grid', { name: 'Result' })
    .or(page.getByRole('table', { name: 'Result' }));
  await expect(result.first()).toContainText('ListObjects');

  await page.getByRole('tab', { name: 'Dashboards' }).click();
  await page.getByRole('button', { name: /^Remove\s*userIdentity\.arn/ }).click();
  await expect(page.getByText(/^7 events/)).toBeVisible();
  await expect(tile(page, 'Top S3 actions')).toContainText('PreflightRequest');
  expect(complaints).toEqual([]);
});

test('a window is drawn on the chart, and a field of a record narrows too', async ({
  page,
  complaints,
}) => {
  await open(page);
  const chart = page.getByRole('group', { name: /^Account activity/ });
  const box = await chart.boundingBox();
  if (!box) throw new Error('the chart is not laid out');
  const y = box.y + box.height / 2;
  // Over the last bin, which the burst of 28 November is in.
  await page.mouse.move(box.x + box.width - 14, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 9, y, { steps: 3 });
  await page.mouse.up();
  await expect(page.getByText(/^49 events, 2024-11-28 15:18:37 to 15:22:44 UTC/)).toBeVisible();
  await expect(
    page.getByRole('button', {
      name: /eventTime = 2024-11-28 15:00:00 to 2024-11-28 18:00:00 UTC/,
    }),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Show records: Top errors' }).click();
  await expect(page.getByRole('dialog', { name: 'Record' })).toContainText('DescribeOrganization');
  await page
    .getByRole('dialog', { name: 'Record' })
    .getByRole('treeitem', { name: /eventName/ })
    .click();
  await page.getByRole('button', { name: 'Filter by this value' }).click();
  await expect(page.getByText(/^1 event, 2024-11-28 15:21:45 UTC/)).toBeVisible();
  await expect(
    page.getByRole('button', { name: /eventName = DescribeOrganization/ }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(page.getByText(/^59 events/)).toBeVisible();
  expect(complaints).toEqual([]);
});

test('with the keyboard alone', async ({ page, complaints }) => {
  const press = (key: string) => page.keyboard.press(key);
  await page.goto(LAB);
  await tabTo(page, /^Terminal$/);
  await press('End');
  await expect(page.getByRole('tab', { name: 'Dashboards' })).toBeFocused();
  await expect(page.getByText('No throttling. No call met a rate limit.')).toBeVisible();
  await press('Tab');
  await expect(page.getByRole('tab', { name: 'Overview' })).toBeFocused();
  await tabTo(page, /^Account activity/);
  await press('End');
  await expect(page.getByText('2024-11-28 15:00 UTC: read 42, write 7')).toBeVisible();
  await press('Shift+ArrowLeft');
  await press('Enter');
  await expect(page.getByText(/^49 events/)).toBeVisible();
  await tabTo(page, GLITCH);
  await press('Enter');
  await expect(page.getByText(/^15 events/)).toBeVisible();
  await expect(value(page, 'Top users', GLITCH)).toBeFocused();
  await press('Space');
  await expect(page.getByText(/^49 events/)).toBeVisible();

  await tabTo(page, /^Remove/, 'Shift+Tab');
  await press('Enter');
  await expect(page.getByText(/^59 events/)).toBeVisible();
  await expect(page.getByRole('group', { name: 'Narrowed to' })).toBeFocused();
  await tabTo(page, 'Open query: Top errors');
  await press('Enter');
  await expect(page.getByRole('textbox', { name: 'SQL query' })).toContainText(
    'errorCode IS NOT NULL',
  );
  expect(complaints).toEqual([]);
});

for (const [theme, width] of LOOKS) {
  test(`axe finds nothing, ${theme}, ${width} px`, async ({ page, complaints }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto(LAB);
    if (width < 1024) await page.getByRole('tab', { name: 'Query' }).click();
    await page.getByRole('tab', { name: 'Dashboards' }).click();
    await value(page, 'Top users', GLITCH).click();
    await expect(page.getByText(/^15 events/)).toBeVisible();
    const last = {
      Overview: 'Most throttled events',
      Security: 'Trail changes',
      'Management events': 'Console sign-in events',
      'S3 data events': 'Most accessed objects',
    };
    for (const [name, end] of Object.entries(last)) {
      await page.getByRole('tab', { name, exact: true }).click();
      await expect(tile(page, end)).toHaveAttribute('aria-busy', 'false');
      const file = name.toLowerCase().replaceAll(' ', '-');
      await page.screenshot({
        path: `test-results/screens/dashboard-${file}-${theme}-${width}.png`,
      });
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
      expect(await axeFindings(page), name).toEqual([]);
    }
    expect(complaints).toEqual([]);
  });
}
