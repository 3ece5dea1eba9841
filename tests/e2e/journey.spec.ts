import { type Page } from '@playwright/test';
import { expect, LAB, tabTo, test } from './fixtures';

/** Seed 003's table of the bucket's events, as it was published. */
const BUCKET_TABLE = `jq -r '["Event_Time", "Event_Name", "User_Name", "Bucket_Name", "Key", "Source_IP"],(.Records[] | select(.eventSource == "s3.amazonaws.com" and .requestParameters.bucketName=="wareville-care4wares") | [.eventTime, .eventName, .userIdentity.userName // "N/A",.requestParameters.bucketName // "N/A", .requestParameters.key // "N/A", .sourceIPAddress // "N/A"]) | @tsv' cloudtrail_log.json | column -t -s $'\\t'`;

/** Typed as people would type them, in the lab's order; the keys are those of the published case. */
const ANSWERS = [
  ['2394691277231294', '2394 6912 7723 1294'],
  ['  putobject ', 'PutObject'],
  ['53.94.201.69', '53.94.201.69'],
  ['arn:aws:iam::518371450717:user/glitch', 'glitch'],
  ['53.94.201.69', '53.94.201.69'],
  ['31.210.15.79', '31.210.15.79'],
  ['arn:aws:iam::aws:policy/AdministratorAccess', 'AdministratorAccess'],
  ['ASIAMBH3BE4TVEXAMPLE', 'ASIAMBH3BE4TVEXAMPLE'],
  ['signin.amazonaws.com', 'signin.amazonaws.com'],
] as const;
const SIGNED_IN = ['28 Nov 2024 15:21:54 UTC', '15:21:54 UTC on 28 November 2024'] as const;
/** Her password and her sessions first, then the user that was made with them, the image last. */
const CONTAINED = [
  ['Give a user a new password', 'mcskidy'],
  ["Revoke a user's sessions", 'mcskidy'],
  ['Deny a user everything', 'glitch'],
  ["Put the fund's QR code back", ''],
] as const;

async function answer(page: Page, number: number) {
  await give(page, ANSWERS[number - 1] ?? ['', '']);
}

async function give(page: Page, [typed, echo]: readonly [string, string]) {
  const field = page.getByLabel('Your answer').and(page.locator(':visible'));
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(typed);
  await expect(page.getByText(`Read as ${echo}`)).toBeVisible();
  await page.keyboard.press('Enter');
}

test('the whole journey, with the keyboard alone and a reload in the middle', async ({
  page,
  complaints,
}) => {
  test.setTimeout(420_000);
  const press = (key: string) => page.keyboard.press(key);
  const type = (text: string) => page.keyboard.type(text);

  // Home: the way to the lesson.
  await page.goto('/');
  await tabTo(page, 'Start with a lesson');
  await press('Enter');
  await expect(page).toHaveURL(/\/learn\/seven-steps\//);

  // To another lesson through the palette.
  await press('Control+k');
  await expect(page.getByPlaceholder('A lesson, a lab, a term, words of a text')).toBeFocused();
  await type('reading logs with jq');
  await press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Reading logs with jq');

  // A live query of the lesson, changed and run.
  const cell = page.getByRole('figure', { name: 'The same books, no longer in an array' });
  await cell.getByRole('textbox').focus();
  await press('Control+a');
  await type("jq -c '.[0] | [.book_title, .year]' book_list.json");
  await press('Control+Enter');
  await expect(cell.getByText('["A Study in Scarlet",1887]')).toBeVisible();

  // The knowledge check: the first option of the first question; every option gets its word.
  const check = page.getByRole('region', { name: 'Reading logs with jq' }).locator('form').first();
  await check.getByRole('radio').first().focus();
  await press('Space');
  await tabTo(page, /^Check$/);
  await press('Enter');
  await expect(check.getByText(/^(Right|Wrong)\.$/)).toHaveCount(4);
  await tabTo(page, 'Mark as read');
  await press('Enter');
  await expect(page.getByRole('button', { name: 'Read', exact: true })).toBeVisible();

  // To the lab through the palette.
  await press('Control+k');
  await expect(page.getByPlaceholder('A lesson, a lab, a term, words of a text')).toBeFocused();
  await type('vanishing');
  await press('Enter');
  await expect(page).toHaveURL(LAB);

  // The terminal.
  await tabTo(page, /^Command/);
  await type(BUCKET_TABLE);
  await press('Enter');
  const transcript = page.getByRole('region', { name: 'Transcript' });
  await expect(transcript.getByText('PreflightRequest')).toBeVisible();
  await expect(transcript.getByText(/^Event_Time\s+Event_Name\s+User_Name/)).toBeVisible();
  await type("jq -n 'def f: f; f'");
  await press('Enter');
  await page.waitForTimeout(400);
  await press('Control+c');
  await expect(transcript.getByText(/stopped/i).first()).toBeVisible();
  await type('echo still here; ls');
  await press('Enter');
  await expect(transcript.getByText('still here').last()).toBeVisible();
  await press('ArrowUp');
  await expect(page.getByLabel('Command', { exact: true })).toHaveValue('echo still here; ls');
  await press('Control+u');
  await type('cat rd');
  await press('Tab');
  await expect(page.getByLabel('Command', { exact: true })).toHaveValue(/^cat rds\.log/);
  await press('Escape');
  await press('Control+u');
  await type('grep INSERT rds.log | tail -n 1   # half a thought');

  // SQL.
  await page.getByRole('tab', { name: 'Terminal' }).focus();
  await press('ArrowRight');
  const editor = page.getByRole('textbox', { name: 'SQL query' });
  await expect(editor).toBeVisible({ timeout: 60_000 });
  await tabTo(page, /^SQL query/);
  await press('Control+a');
  await type(
    "SELECT eventTime, eventName FROM cloudtrail WHERE element_at(requestParameters,'userName') = 'glitch' ORDER BY eventTime, eventName",
  );
  await press('Escape');
  await press('Control+Enter');
  const grid = page.getByRole('grid');
  await expect(grid.getByText('2024-11-28 15:21:35.000')).toBeVisible({ timeout: 60_000 });
  await expect(grid.getByText('AttachUserPolicy')).toBeVisible();

  // Questions: a wrong answer is explained, one that cannot be right is not an attempt.
  await tabTo(page, /^Your answer/);
  await type('8839 2219 1329 6917');
  await press('Enter');
  await expect(page.getByText('8839 2219 1329 6917 is not it', { exact: true })).toBeVisible();
  await tabTo(page, 'Hint');
  await press('Enter');
  await expect(page.getByRole('list', { name: 'Hints' })).toBeVisible();
  await tabTo(page, /^Your answer/, 'Shift+Tab');
  for (const number of [1, 2]) {
    await answer(page, number);
    await expect(page.getByRole('button', { name: 'Next question' })).toBeFocused();
    await press('Enter');
  }
  await type('53.94.201.69.1');
  await expect(page.getByText('Not yet an answer:')).toBeVisible();
  await press('Enter');
  await expect(page.getByText('is not it')).toHaveCount(0);

  // The reload: everything is as it was.
  await page.waitForTimeout(600);
  await page.reload();
  await expect(page.getByLabel('Your answer').and(page.locator(':visible'))).toHaveValue(
    '53.94.201.69.1',
  );
  await expect(page.getByText('2 of 12 answered')).toBeVisible();
  await expect(page.getByText('190 of 1350 points')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'SQL' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('textbox', { name: 'SQL query' })).toContainText("= 'glitch'");
  await expect(page.getByRole('grid').getByText('AttachUserPolicy')).toBeVisible();
  await page.getByRole('tab', { name: 'SQL' }).focus();
  await press('ArrowLeft');
  await expect(transcript.getByText('PreflightRequest')).toBeVisible();
  await expect(page.getByLabel('Command', { exact: true })).toHaveValue(
    'grep INSERT rds.log | tail -n 1   # half a thought',
  );

  // The other answers. In the terminal Tab completes: Esc first, then Tab leaves it.
  await tabTo(page, /^Command/);
  await press('Escape');
  await tabTo(page, /^Your answer/);
  for (let number = 3; number <= 9; number++) {
    await answer(page, number);
    await expect(page.getByRole('button', { name: 'Next question' })).toBeFocused();
    await press('Enter');
  }

  // Step 5: the questions about the time after wait for a decision.
  await page.getByRole('button', { name: 'Choose a plan' }).focus();
  await press('Enter');
  const options = page.getByRole('region', { name: 'What may be done' });
  for (const [plan, user] of CONTAINED) {
    await options.getByRole('button', { name: plan, exact: true }).focus();
    await press('Enter');
    if (user) {
      await options.getByLabel('User').and(page.locator(':visible')).focus();
      await type(user);
    }
    await options
      .getByRole('button', { name: /^Carry out at/ })
      .and(page.locator(':visible'))
      .focus();
    await press('Enter');
    await expect(page.getByRole('region', { name: 'What was done' })).toContainText(plan);
  }
  // Step 6: what is true now, and a number to it.
  await page.getByRole('tab', { name: 'Questions' }).focus();
  await press('Enter');
  await page.locator('input[value="solved"] >> visible=true').focus();
  await press('Space');
  await tabTo(page, /^Check$/);
  await press('Enter');
  await expect(page.getByRole('button', { name: 'Next question' })).toBeFocused();
  await press('Enter');
  await give(page, ['0', '0']);
  await expect(page.getByRole('button', { name: 'Next question' })).toBeFocused();
  await press('Enter');
  await give(page, SIGNED_IN);
  await expect(page.getByText('The case is answered.')).toBeVisible();
  await expect(page.getByText('1340 of 1350 points')).toBeVisible();
  await page.screenshot({ path: 'test-results/screens/lab-answered-light-1440.png' });

  // Home knows it.
  await press('Control+k');
  await expect(page.getByPlaceholder('A lesson, a lab, a term, words of a text')).toBeFocused();
  await type('Home');
  await press('Enter');
  await expect(page.getByText('12 of 12 answered')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('progress goes out as a file, is reset, and comes back', async ({ page }) => {
  await page.goto(LAB);
  await page.getByRole('tab', { name: 'Case file' }).click();
  await page.getByLabel('Your notes').fill('The IP is shared by two users.');
  await page.goto('/progress');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^trailwise-progress-\d{4}-\d\d-\d\d\.json$/);
  const file = await download.path();

  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Reset' }).click();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('is kept any more.')).toBeVisible();

  await page.getByLabel('File to import').setInputFiles({
    name: 'wrong.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"Records":[]}'),
  });
  await expect(
    page.getByRole('alert').filter({ hasText: 'not an export of Trailwise' }),
  ).toBeVisible();

  await page.getByLabel('File to import').setInputFiles(file);
  await page.getByRole('dialog').getByRole('button', { name: 'Import' }).click();
  await expect(page.getByText('Everything is as it was in the file.')).toBeVisible();
  await page.goto(LAB);
  await page.getByRole('tab', { name: 'Case file' }).click();
  await expect(page.getByLabel('Your notes')).toHaveValue('The IP is shared by two users.');
});

test('scroll positions survive a reload', async ({ page }) => {
  await page.goto('/learn/reading-logs/jq-from-array-to-table');
  await expect(page.locator('html')).toBeVisible();
  await page.evaluate(() => window.scrollTo(0, 2400));
  await page.waitForTimeout(500);
  await page.reload();
  await expect.poll(() => page.evaluate(() => Math.round(window.scrollY / 100))).toBe(24);
});
