import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { axeFindings, expect, LAB, LOOKS, tabTo, test } from './fixtures';

const EVENTS = `SELECT eventTime, eventName, userIdentity.userName, sourceIPAddress, eventID FROM cloudtrail
WHERE eventSource IN ('iam.amazonaws.com', 's3.amazonaws.com') ORDER BY eventTime`;
/** Written as the lab's own events have it; the account number is the answer of its first question. */
const INSERTS = 'grep INSERT rds.log | tail -n 3';

const tab = (page: Page, name: string | RegExp) => page.getByRole('tab', { name });
const evidence = (page: Page) => page.locator('[data-pin]');

/** Runs SQL from the editor, as a learner does. */
async function sql(page: Page, query: string) {
  await tab(page, 'SQL').click();
  await page.getByRole('textbox', { name: 'SQL query' }).click({ timeout: 60_000 });
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(query);
  await page.keyboard.press('Control+Enter');
}

async function pinFromSql(page: Page, ...events: string[]) {
  const grid = page.getByRole('grid', { name: 'Result' });
  for (const name of events) {
    await grid.getByText(name, { exact: true }).first().click({ timeout: 60_000 });
    await page.keyboard.press('p');
    await expect(page.getByText(/^Pinned as E\d+$/)).toBeVisible();
    await expect(page.getByText(/^Pinned as E\d+$/)).toBeHidden();
  }
}

async function command(page: Page, line: string) {
  await tab(page, 'Terminal').click();
  await page.getByLabel('Command', { exact: true }).fill(line);
  await page.keyboard.press('Enter');
}

async function newHypothesis(page: Page, text: string) {
  await page.getByRole('button', { name: 'Hypothesis', exact: true }).click();
  await expect(page.getByRole('textbox', { name: /what would explain it/ }).last()).toBeFocused();
  await page.keyboard.insertText(text);
}

/** A choice of a group of segments; by its word, as a pointer finds it. */
const choose = (page: Page, group: RegExp | string, choice: string) =>
  page
    .getByRole('radiogroup', { name: group })
    .getByRole('radio', { name: choice, exact: true })
    .check();

test('a case from the first pin to the report, and all of it after a reload', async ({
  page,
  complaints,
}) => {
  test.setTimeout(300_000);
  await page.goto(LAB);
  await tab(page, 'Case file').click();
  await expect(page.getByText('Write down what could explain all of it')).toBeVisible();
  await expect(page.getByText('Pins that have a time line up here')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);

  // Evidence: rows of SQL, by key; a line of the terminal, by its list; a record, from its drawer.
  await sql(page, EVENTS);
  await pinFromSql(page, 'CreateUser', 'PutObject');
  await command(page, INSERTS);
  await page.getByRole('button', { name: 'Pin lines' }).click();
  await page.keyboard.press('End');
  await page.keyboard.press('p');
  await expect(page.getByRole('dialog').getByText('Pinned as E3')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await command(
    page,
    `jq '.Records[] | select(.eventName == "AttachUserPolicy")' cloudtrail_log.json`,
  );
  await page.getByRole('button', { name: 'Open as records' }).click();
  await page.getByRole('button', { name: 'Pin as evidence' }).click();
  await expect(page.getByRole('button', { name: 'Pinned as E4' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('Escape');
  await expect(evidence(page)).toHaveCount(4);

  // The same event found again is the same evidence.
  const again = `jq -c '.Records[] | select(.eventName == "CreateUser")' cloudtrail_log.json`;
  await command(page, again);
  const entry = page.getByRole('listitem', { name: again });
  await entry.getByRole('button', { name: 'Open as records' }).first().click();
  await expect(page.getByRole('button', { name: 'Pinned as E1' })).toBeVisible();
  await page.keyboard.press('Escape');

  // Hypotheses: a state asks for evidence.
  await newHypothesis(page, 'Somebody was signed in as McSkidy and made the user glitch.');
  await choose(page, 'State of H1', 'Supported');
  await expect(page.getByText('Supported by what? Tie evidence for it.')).toBeVisible();
  await page.getByRole('button', { name: 'Tie evidence of H1' }).click();
  await choose(page, /^E1, CreateUser, and H1/, 'For');
  await expect(page.getByText('Supported by what?')).toBeHidden();
  await newHypothesis(page, 'McSkidy made it herself.');
  await choose(page, 'State of H2', 'Ruled out');
  await page.getByRole('button', { name: 'Tie evidence of H2' }).click();
  await choose(page, /^E1, CreateUser, and H2/, 'Against');
  await expect(page.getByText('Ruled out by what?')).toBeHidden();

  // A pin opened: a note, and its query asked again.
  const first = page.getByRole('button', { name: /^E1 CreateUser/ });
  await first.click();
  await page.getByLabel('Note on E1').fill('The user did not exist that morning.');
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Run this query in SQL' }).click();
  await expect(tab(page, 'SQL')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('grid', { name: 'Result' })).toBeVisible();
  await first.click();

  // The timeline: pins and an entry, with the time as it was read.
  await page.getByRole('button', { name: 'Entry', exact: true }).click();
  await page.getByLabel('Time, UTC').fill('28 Nov 2024 15:30');
  await page.getByLabel('What happened', { exact: true }).fill('The treasurer calls.');
  await expect(page.getByText('Read as 15:30:00 UTC on 28 November 2024')).toBeVisible();
  const timeline = page.getByRole('list', { name: 'Timeline, UTC' });
  await expect(timeline.getByRole('listitem')).toHaveText([
    /CreateUser.*15:21:35/,
    /AttachUserPolicy.*15:21:36/,
    /PutObject.*15:22:39/,
    /INSERT INTO.*15:24:08/,
    /The treasurer calls\..*15:30:00/,
  ]);

  // The report: written from the case file, edited, and what is new is offered.
  await tab(page, 'Report').click();
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await expect(field('Steps taken')).toHaveValue(/E1, 2024-11-28 15:21:35 UTC: `CreateUser`/);
  await expect(field('Hypotheses')).toHaveValue(
    /\*\*H2, ruled out\.\*\* McSkidy made it herself\. Against it: E1\./,
  );
  await expect(page.getByText('No lesson is drawn.')).toBeVisible();
  await field('Lessons').fill(
    'An alarm on PutObject in the bucket of the flyer would have shown it.',
  );
  await expect(page.getByText('No lesson is drawn.')).toBeHidden();
  await field('Problem').fill('Since 15:22 UTC donations have gone to a foreign account.');
  await field('Hypotheses').press('Control+End');
  await page.keyboard.insertText('\nH1 holds: the address is not hers.');
  await tab(page, /^Case file/).click();
  await choose(page, 'State of H2', 'Open');
  await tab(page, 'Report').click();
  const offers = page.getByRole('list', { name: 'Since you edited Hypotheses' });
  await expect(offers).toContainText('Changed: **H2, open.**');
  await expect(field('Hypotheses')).toHaveValue(/H2, ruled out[^]*the address is not hers/);
  await offers.getByRole('button', { name: 'Update' }).click();
  await expect(field('Hypotheses')).toHaveValue(/H2, open[^]*the address is not hers/);
  expect(await axeFindings(page)).toEqual([]);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as Markdown' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('incident-report-care4wares.md');
  const markdown = await readFile(await download.path(), 'utf8');
  expect(markdown).toContain('# Incident report: Care4Wares: the vanishing donations');
  expect(markdown).toContain('Since 15:22 UTC donations have gone to a foreign account.');
  expect(markdown).toContain('| 2024-11-28 15:30:00 UTC | The treasurer calls. |');
  expect(markdown).toContain(`Found with Terminal:\n\n\`\`\`sh\n${INSERTS}`);

  await page.waitForTimeout(400);
  await page.reload();
  await expect(field('Problem')).toHaveValue(
    'Since 15:22 UTC donations have gone to a foreign account.',
  );
  await page.getByText('Read', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Lessons' })).toBeVisible();
  await expect(page.getByText('An alarm on PutObject in the bucket')).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await tab(page, /^Case file/).click();
  await expect(evidence(page)).toHaveCount(4);
  await expect(
    page.getByRole('radiogroup', { name: 'State of H1' }).getByRole('radio', { name: 'Supported' }),
  ).toBeChecked();
  await expect(timeline.getByRole('listitem')).toHaveCount(5);

  // And after a way there and back.
  await page.goto('/progress');
  await page.goBack();
  await expect(evidence(page)).toHaveCount(4);
  await expect(timeline.getByRole('listitem')).toHaveCount(5);
  expect(complaints).toEqual([]);
});

test('with the keyboard alone: pin, suppose, tie, rule out, write', async ({ page }) => {
  test.setTimeout(240_000);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await page.goto(LAB);
  await tabTo(page, /^Command/);
  await page.keyboard.type(INSERTS);
  await press('Enter');
  await expect(page.getByRole('region', { name: 'Transcript' }).getByText('3 lines')).toBeVisible();
  await tabTo(page, 'Pin lines', 'Shift+Tab');
  await press('Enter');
  await expect(page.getByRole('listbox', { name: 'Lines' })).toBeFocused();
  await press('ArrowDown', 'Space', 'Escape');
  // In the terminal Tab completes; Esc gives it back.
  await tabTo(page, /^Command/);
  await press('Escape');
  await tabTo(page, 'Questions');
  // Past the plans.
  await press('ArrowRight', 'ArrowRight');
  await expect(tab(page, /^Case file ?1/)).toBeFocused();

  await tabTo(page, /^Hypothesis$/);
  await press('Enter');
  await page.keyboard.type('The flyer was replaced.');
  await press('Shift+Tab', 'Shift+Tab');
  // Into the states: from open to supported, and on to ruled out.
  await press('ArrowRight', 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'Ruled out' })).toBeChecked();
  await tabTo(page, 'Tie evidence');
  await press('Enter', 'Tab', 'ArrowRight', 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'Against' })).toBeChecked();
  await expect(page.getByText('Against', { exact: true }).first()).toBeVisible();

  await tabTo(page, /^E1/);
  await press('Enter');
  await expect(page.getByLabel('Note on E1')).toBeVisible();
  await tabTo(page, 'Note on E1');
  await page.keyboard.type('To a foreign account');
  await tabTo(page, 'Remove E1');
  await press('Enter');
  await expect(page.getByText('Removed E1.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await press('Enter');
  await expect(evidence(page)).toHaveCount(1);
  await expect(
    page.getByRole('button', { name: /^E1.*To a foreign account.*against H1/ }),
  ).toBeVisible();

  await page.getByRole('tab', { name: /^Case file/ }).focus();
  await press('ArrowRight');
  await tabTo(page, /^Lessons/);
  await page.keyboard.type('Watch the flyer.');
  await expect(page.getByRole('textbox', { name: 'Lessons' })).toHaveValue('Watch the flyer.');
});

test('log events keep their log groups and window; the step rail leads to each part', async ({
  page,
}) => {
  await page.goto(LAB);
  await tab(page, 'CloudWatch Logs').click();
  const editor = page.getByRole('textbox', { name: 'Logs Insights query' });
  await editor.click({ timeout: 60_000 });
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(
    'fields @timestamp, @message | filter @message like /INSERT/ | sort @timestamp desc | limit 5',
  );
  await page.keyboard.press('Control+Enter');
  const grid = page.getByRole('grid', { name: 'Result' });
  await grid.getByText('INSERT').first().click({ timeout: 60_000 });
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Pin as evidence' }).click();
  await page.getByRole('button', { name: 'Evidence', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Evidence 1' })).toBeFocused();
  await expect(evidence(page)).toHaveText(/E1263 Query INSERT INTO/);
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(tab(page, 'Report')).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('button', { name: 'Hypotheses', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Hypotheses' })).toBeFocused();

  // Its query is asked again where it was asked: at all times, though the window was narrowed since.
  await page.getByLabel('Time range').selectOption({ label: 'Last 1 hour' });
  await evidence(page).click();
  await page.getByRole('button', { name: 'Run this query in Logs Insights' }).click();
  await expect(page.getByLabel('Time range')).toHaveValue('all');

  // Pressed again on the same row, nothing is left of it.
  await grid.getByText('INSERT').first().click();
  await page.keyboard.press('p');
  await expect(evidence(page)).toHaveCount(0);
});

test('two tabs write into one case file', async ({ page, context }) => {
  await page.goto(LAB);
  await tab(page, /^Case file/).click();
  const other = await context.newPage();
  await other.goto(LAB);
  await tab(other, /^Case file/).click();
  await newHypothesis(page, 'From the one');
  await expect(other.getByLabel('H1: what would explain it')).toHaveValue('From the one');
  await newHypothesis(other, 'From the other');
  await expect(page.getByLabel('H2: what would explain it')).toHaveValue('From the other');
  await page.getByLabel('Your notes').fill('A thought');
  await expect(other.getByLabel('Your notes')).toHaveValue('A thought');
  await other.getByRole('button', { name: 'Remove H1' }).click();
  await expect(page.getByLabel('H1: what would explain it')).toHaveCount(0);
  await page.waitForTimeout(400);
  await page.reload();
  await expect(page.getByLabel('H2: what would explain it')).toHaveValue('From the other');
  await expect(page.getByLabel('H1: what would explain it')).toHaveCount(0);
});

test('free notes of before are in the case file’s notes', async ({ page }) => {
  const text = 'The IP is shared by two users.';
  await page.goto('/progress');
  await page.evaluate((notes) => {
    const state = { notes: { care4wares: notes } };
    localStorage.setItem('trailwise.progress', JSON.stringify({ state, version: 1 }));
  }, text);
  await page.goto(LAB);
  await tab(page, /^Case file/).click();
  await expect(page.getByLabel('Your notes')).toHaveValue(text);
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('trailwise.progress')))
    .not.toContain(text);
  await page.reload();
  await expect(page.getByLabel('Your notes')).toHaveValue(text);
});

test('on paper there is the report and nothing else', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  await page.goto(LAB);
  await tab(page, 'Report').click();
  await page.getByRole('textbox', { name: 'Lessons' }).fill('Watch **the flyer**. <b>No HTML</b>');
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html[data-printed]')).toHaveCount(1);
  // Paper is narrower than the screen; the room stays as it was.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 680, height: 960 });
  await expect(page.getByRole('heading', { name: /^Incident report/ })).toBeVisible();
  await expect(page.locator('strong', { hasText: 'the flyer' })).toBeVisible();
  await expect(page.locator('.print-sheet').getByText('<b>No HTML</b>')).toBeVisible();
  await expect(page.getByRole('tablist').first()).toBeHidden();
  await page.screenshot({ path: 'test-results/screens/casefile-print.png' });
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.getByRole('heading', { name: /^Incident report/ })).toHaveCount(0);
});

for (const [theme, width] of LOOKS) {
  test(`a filled case file, ${theme}, ${width} px`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.goto(LAB);
    await sql(page, EVENTS);
    await pinFromSql(page, 'CreateUser', 'PutObject');
    await tab(page, /^Case file/).click();
    await newHypothesis(page, 'Somebody was signed in as McSkidy.');
    await choose(page, 'State of H1', 'Supported');
    await page.getByRole('button', { name: 'Tie evidence of H1' }).click();
    await choose(page, /^E2, .* and H1/, 'Against');
    await page.getByRole('button', { name: /^E1/ }).click();
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    if (width === 390) await tab(page, 'Case').first().click();
    for (const name of ['Case file', 'Report']) {
      await tab(page, new RegExp(`^${name}`)).click();
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider, 'the page scrolls sideways').toBeLessThanOrEqual(0);
      await page.screenshot({
        path: `test-results/screens/${name.toLowerCase().replace(' ', '-')}-${theme}-${width}.png`,
      });
      expect(await axeFindings(page)).toEqual([]);
    }
  });
}
