import { axeFindings, expect, test } from './fixtures';

const LAB = '/labs/vanishing-fleet';

// The counts are jq's, over cloudtrail-log.json and the two logs: select(.eventTime >= … and < …) | length.
test('a window marked on the chart narrows SQL, and the whole time comes back', async ({
  page,
  complaints,
}) => {
  await page.goto(LAB);
  await page.getByRole('tab', { name: 'SQL' }).click();
  // A screen of this height has room for it.
  await expect(page.getByRole('button', { name: 'Over time' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const chart = page.getByRole('group', { name: 'events, with an error, by 1 hour' });
  await chart.focus();
  await page.keyboard.press('Home');
  await expect(page.getByText('2026-10-12 04:00 UTC: events 47, with an error 0')).toBeVisible();
  for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter'])
    await page.keyboard.press(key);

  const editor = page.getByRole('textbox', { name: 'SQL query' });
  await expect(editor).toContainText("eventTime >= timestamp '2026-10-12 04:00:00'");
  await expect(editor).toContainText("eventTime < timestamp '2026-10-12 08:00:00'");
  await expect(page.getByText('213 rows').first()).toBeVisible();
  // The chart shows the window now, and the focus has stayed in it.
  await expect(
    page.getByRole('group', { name: 'events, with an error, by 5 minutes' }),
  ).toBeFocused();

  await page
    .getByLabel('Metric')
    .selectOption({ label: 'HTTPCode_Target_5XX_Count · app/ferry-web/7f2c1d0a9b3e4658' });
  await expect(page.getByText('has no data in this window')).toBeVisible();
  await page.getByRole('button', { name: 'Whole time' }).click();
  await expect(editor).not.toContainText('timestamp');
  await expect(
    page.getByRole('group', { name: 'HTTPCode_Target_5XX_Count, sum of 15 min in count' }),
  ).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  await page.reload();
  await expect(page.getByLabel('Metric')).not.toHaveValue('');
  expect(complaints).toEqual([]);
});

test('in CloudWatch Logs it counts log events, and its window is that of the query', async ({
  page,
  complaints,
}) => {
  await page.goto(LAB);
  await page.getByRole('tab', { name: 'CloudWatch Logs' }).click();
  const chart = page.getByRole('group', { name: 'log events, by 1 hour' });
  await expect(chart).toBeVisible();
  const toggle = page.getByRole('button', { name: 'Over time' });
  await toggle.click();
  await expect(chart).toBeHidden();
  await toggle.click();
  await chart.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('From, UTC')).toHaveValue('2026-10-14 10:00');
  await page.getByRole('textbox', { name: 'Logs Insights query' }).focus();
  await page.keyboard.type('stats count(*) as n');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('290 records matched')).toBeVisible();
  await page.getByRole('button', { name: 'Whole time' }).click();
  await expect(page.getByLabel('Time range')).toHaveValue('all');
  await expect(page.getByText('7,518 records matched')).toBeVisible();
  expect(complaints).toEqual([]);
});
