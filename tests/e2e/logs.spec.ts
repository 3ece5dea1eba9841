import { axeFindings, expect, LAB, LOOKS, tabTo, test } from './fixtures';

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

for (const [theme, width] of LOOKS) {
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
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('a query is saved, found in the history, and passed on as a link', async ({
  page,
  context,
  complaints,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(LAB);
  await page.getByRole('tab', { name: 'CloudWatch Logs' }).click();
  const editor = page.getByRole('textbox', { name: 'Logs Insights query' });
  await editor.focus();
  await page.keyboard.type(QUERY);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('13 records matched')).toBeVisible();

  // Ctrl+S in the editor: the name has the focus.
  await editor.focus();
  await page.keyboard.press('Control+s');
  await expect(page.getByLabel('Name for the query in the editor')).toBeFocused();
  await page.keyboard.type('Sign-ins a day');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved Sign-ins a day.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  // The selection alone is run, and both are in the history.
  await editor.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('13 rows').first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('A lesson, a lab, a term, words of a text').fill('Query history');
  await page.keyboard.press('Enter');
  const past = page.getByRole('list', { name: 'Past queries' }).getByRole('listitem');
  await expect(past).toHaveCount(2);
  await expect(past.first()).not.toContainText('stats');
  await expect(page.getByLabel('Search past queries')).toBeFocused();
  await page.keyboard.type('bin');
  await expect(past).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Copied a link to the query')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/labs\/care4wares#query=[\w-]+$/);

  // Another learner, who was writing something.
  const other = await page.context().browser()?.newContext();
  const theirs = await other?.newPage();
  if (!other || !theirs) throw new Error('no second browser context');
  const refused: string[] = [];
  theirs.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
  await theirs.goto(link);
  await expect(theirs.getByText('It has not been run.')).toBeVisible();
  await expect(theirs.getByRole('textbox', { name: 'Logs Insights query' })).toContainText(
    'stats count(*) as signIns by bin(1d)',
  );
  await expect(theirs.getByText('records matched')).toHaveCount(0);
  expect(theirs.url()).toBe(link.slice(0, link.indexOf('#')));
  await theirs.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(theirs.getByText('13 records matched')).toBeVisible();
  await expect(theirs.getByText('It has not been run.')).toHaveCount(0);
  expect(refused).toEqual([]);
  await other.close();

  // What was saved is still there after a reload.
  await page.waitForTimeout(600);
  await page.reload();
  await page.getByRole('button', { name: 'Saved', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Sign-ins a day' })).toBeVisible();
  await page.getByRole('button', { name: 'Run: Sign-ins a day' }).click();
  await expect(page.getByText('13 records matched')).toBeVisible();
  expect(complaints).toEqual([]);
});

for (const [theme, width] of LOOKS) {
  test(`axe finds nothing in links and queries, ${theme}, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    const shared = JSON.stringify({ language: 'insights', query: QUERY });
    await page.goto(`${LAB}#query=${Buffer.from(shared).toString('base64url')}`);
    await expect(page.getByText('It has not been run.')).toBeVisible();
    const wider = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    expect(await axeFindings(page)).toEqual([]);
    expect(await wider()).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(page.getByText('13 records matched')).toBeVisible();
    await page.getByRole('button', { name: 'History', exact: true }).click();
    await expect(page.getByRole('button', { name: /^Run: filter/ })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('tab', { name: 'Saved' }).click();
    await page.getByLabel('Name for the query in the editor').fill('Sign-ins');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Delete: Sign-ins' })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Terminal' }).click();
    // Every control of the bar is within the screen.
    for (const name of ['Copy link', 'Wrap lines', 'Files']) {
      const box = await page.getByRole('button', { name, exact: true }).boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    }
  });
}
