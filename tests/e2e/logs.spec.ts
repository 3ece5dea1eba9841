import { AxeBuilder } from '@axe-core/playwright';
import { expect, LAB, tabTo, test } from './fixtures';

const QUERY = 'filter eventName = "ConsoleLogin"\n| stats count(*) as signIns by bin(1d)';

test('Logs Insights by keyboard: rows, a chart, and all of it after a reload', async ({
  page,
  complaints,
}) => {
  await page.goto(LAB);
  await tabTo(page, /^Terminal$/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'CloudWatch Logs' })).toBeFocused();
  const editor = page.getByRole('textbox', { name: 'Logs Insights query' });
  await editor.focus();
  await page.keyboard.type(QUERY);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  // Thirteen sign-ins on six days.
  await expect(page.getByText('13 records matched')).toBeVisible();
  await expect(page.getByRole('group', { name: 'signIns by bin(1d)' })).toBeVisible();
  const table = page
    .getByRole('grid', { name: 'Result' })
    .or(page.getByRole('table', { name: 'Result' }));
  await expect(table.first()).toContainText('2024-11-22 00:00:00.000');

  // The chart is read with the arrows, and a window is marked with Shift.
  await page.getByRole('group', { name: 'signIns by bin(1d)' }).focus();
  await page.keyboard.press('Home');
  await expect(page.getByText('2024-11-22 00:00 UTC: 2')).toBeVisible();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByText('4 records matched')).toBeVisible();
  await expect(page.getByLabel('From, UTC')).toHaveValue('2024-11-22 00:00');

  await page.reload();
  await expect(page.getByRole('tab', { name: 'CloudWatch Logs' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(editor).toContainText('stats count(*) as signIns');
  await expect(page.getByLabel('From, UTC')).toHaveValue('2024-11-22 00:00');
  await expect(page.getByText('4 records matched')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a filter pattern: what it means, what is wrong, what it finds', async ({
  page,
  complaints,
}) => {
  await page.goto(LAB);
  await page.getByRole('tab', { name: 'CloudWatch Logs' }).click();
  await page.getByText('Filter pattern', { exact: true }).click();
  const editor = page.getByRole('textbox', { name: 'Filter pattern query' });
  await editor.focus();
  await page.keyboard.type('{ $.eventName == "CreateUser" ');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: '== is not an operator' })).toContainText(
    'Write =.',
  );
  await page.keyboard.press('Control+a');
  await page.keyboard.type('{ $.eventName = "CreateUser" }');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Log events of JSON where eventName is “CreateUser”.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1 record matched')).toBeVisible();
  expect(complaints).toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  for (const width of [390, 1440]) {
    test(`axe finds nothing, ${theme}, ${width} px`, async ({ page, complaints }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto(LAB);
      if (width < 1024) await page.getByRole('tab', { name: 'Query' }).click();
      await page.getByRole('tab', { name: 'CloudWatch Logs' }).click();
      await page.getByRole('textbox', { name: 'Logs Insights query' }).focus();
      await page.keyboard.type('stats count(*) as n by eventName');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('table', { name: 'n by eventName' })).toBeVisible();
      await page.getByLabel('Time range').selectOption({ label: 'From … to' });
      await page.screenshot({ path: `test-results/screens/logs-${theme}-${width}.png` });
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
      ).toEqual([]);
      expect(complaints).toEqual([]);
    });
  }
}
