import { readFile } from 'node:fs/promises';
import { axeFindings, expect, LOOKS, test } from './fixtures';

// content/quizzes/a-policy-statement.yaml: a is right of `effect`.
const SHEET = [
  'Timestamp;learner;effect;turn-into-a-guard;efect',
  '2026-11-21;Ada;a;b;x',
  '2026-11-21;=Ben;Which resources the statement covers;b;',
  '2026-11-21;Cy;b;;',
].join('\r\n');

test('a sheet: brought, graded, looked at, taken along, there after a reload', async ({
  page,
  complaints,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/sheet')) sent.push(request.postData() ?? '');
  });
  await page.goto('/check/sheet');
  await page.getByLabel('What it is about').selectOption({ label: 'A policy statement' });
  await expect(page.getByRole('button', { name: 'What is asked' })).toBeVisible();
  const [template] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'One learner a row' }).click(),
  ]);
  expect(await readFile(await template.path(), 'utf8')).toMatch(/^\ufefflearner,effect,/);

  await page.getByLabel('Answer sheet').setInputFiles({
    name: 'class.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(SHEET),
  });
  const learners = page.getByRole('region', { name: 'Learners' });
  await expect(learners.getByRole('row', { name: /^=Ben/ })).toContainText('1 of');
  await expect(page.getByText('There is no question efect. Did you mean effect?')).toBeVisible();
  await expect(page.getByText('Not read: Timestamp.')).toBeVisible();
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.join()).not.toMatch(/Ada|Ben|Cy/);

  await page.reload();
  await expect(learners.getByRole('row', { name: /^=Ben/ })).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Answers (CSV)', exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('class-answers.csv');
  expect(await readFile(await file.path(), 'utf8')).toContain(
    "\r\n'=Ben,effect,Which resources the statement covers,wrong,",
  );

  await learners.getByRole('button', { name: '=Ben' }).click();
  await expect(learners.getByRole('list', { name: 'Answers of =Ben' })).toContainText(
    'Wrong, 0 of 1',
  );

  for (const [colorScheme, width] of LOOKS) {
    // prettier-ignore
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, 'the page scrolls sideways').toBeLessThanOrEqual(0);
    await page.screenshot({ path: `test-results/screens/sheet-graded-${colorScheme}-${width}.png`, fullPage: true }); // prettier-ignore
    // What stands half beneath the bar at the top is not too small: it is scrolled.
    await page.evaluate(() => scrollTo(0, 0));
    expect(await axeFindings(page)).toEqual([]);
  }
  await page.getByRole('button', { name: 'Forget it' }).click();
  await expect(learners).toHaveCount(0);
  expect(complaints).toEqual([]);
});
