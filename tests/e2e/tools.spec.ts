/** The tools in the lessons, by keyboard alone; half of them on a narrow screen. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'yaml';
import { EVENT_KINDS, type EventKind } from '@/lib/trail/event-kinds';
import { expect, tabTo, test } from './fixtures';

const NARROW = { width: 390, height: 844 };
const WIDE = { width: 1440, height: 900 };
const read = <Content>(file: string) => parse(readFileSync(`content/${file}`, 'utf8')) as Content;

async function open(page: Page, path: string, size: typeof WIDE) {
  await page.setViewportSize(size);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(path);
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
}
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test('the anatomy of a record: its fields, and a record of one’s own', async ({
  page,
  complaints,
}) => {
  await open(page, '/learn/cloudtrail/anatomy-of-a-record', NARROW);
  await tabTo(page, /^"eventVersion"/);
  const note = page.getByRole('region', { name: /^About a field: A StartLogging call/ });
  await page.keyboard.type('eventName');
  await expect(note).toContainText('The action that was requested');
  await expect(page.getByRole('treeitem', { name: '"eventName": "StartLogging"' })).toBeFocused();
  await press(page, 'Escape');
  await expect(note).not.toContainText('The action that was requested');

  await tabTo(page, /^Paste your own$/, 'Shift+Tab');
  await press(page, 'Enter');
  await page.keyboard.insertText('{\n  "eventName": }');
  await press(page, 'Control+Enter');
  const problem = page.getByRole('alert').filter({ hasText: 'column' });
  await expect(problem).toContainText('Line 2, column 3');
  await press(page, 'Control+a');
  await page.keyboard.insertText('{ "eventName": "RunInstances" }');
  await press(page, 'Control+Enter');
  await expect(page.getByRole('figure', { name: 'Your own record' })).toBeVisible();
  await tabTo(page, /^"eventName"/);
  expect(complaints).toEqual([]);
});

test('the sorter: a round to its end', async ({ page, complaints }) => {
  const { records } = read<{ records: { kind: EventKind }[] }>('sorters/event-kinds.yaml');
  await open(page, '/learn/cloudtrail/event-types', WIDE);
  const sorter = page.getByRole('region', { name: /^Event sorter/ });
  await tabTo(page, /^Management/);
  for (const [at, { kind }] of records.entries()) {
    await expect(sorter).toContainText(`Record ${at + 1} of ${records.length}`);
    // One miss, the first.
    const right = EVENT_KINDS.indexOf(kind) + 1;
    await press(page, String(at === 0 ? (right % EVENT_KINDS.length) + 1 : right));
    const last = at === records.length - 1;
    const next = sorter.getByRole('button', { name: last ? 'See the score' : 'Next record' });
    await expect(next).toBeFocused();
    await press(page, 'Enter');
  }
  await expect(sorter.getByRole('status')).toHaveText(
    `${records.length - 1} of ${records.length} right`,
  );
  await expect(sorter.getByRole('listitem')).toHaveCount(1);
  await tabTo(page, /^Sort the missed ones again$/);
  await press(page, 'Enter');
  await expect(sorter).toContainText('Record 1 of 1');
  expect(complaints).toEqual([]);
});

test('the integrity workbench: a byte, a forged digest file, and all put back', async ({
  page,
  complaints,
}) => {
  await open(page, '/learn/cloudtrail/proving-integrity', NARROW);
  const bench = page.getByRole('figure', { name: 'Integrity workbench' });
  const status = bench.getByRole('status').first();
  await expect(status).toHaveText('8 files, all valid');
  await tabTo(page, /^Change the address/);
  await press(page, 'Enter');
  await expect(status).toHaveText('1 of 8 files not valid');
  await tabTo(page, /^Write the new hash/);
  await press(page, 'Enter');
  await expect(status).toHaveText('3 of 8 files not valid');
  await expect(bench.getByRole('button', { name: /digest 10:00:27/ })).toContainText(
    'signature wrong',
  );
  await tabTo(page, /^Put everything back$/, 'Shift+Tab');
  await press(page, 'Enter');
  await expect(status).toHaveText('8 files, all valid');

  // One byte, typed into the newest log file.
  await tabTo(page, /log 11:05/);
  await press(page, 'Enter');
  await tabTo(page, /T1105Z_\w+\.json\.gz/);
  await press(page, 'Control+End', 'Backspace');
  await expect(bench.getByRole('button', { name: /log 11:05/ })).toContainText('altered');
  await expect(status).toHaveText('1 of 8 files not valid');
  await page.keyboard.type('}');
  await expect(status).toHaveText('8 files, all valid');
  expect(complaints).toEqual([]);
});

test('the alarm bench: solved with the filter and the settings of one’s own', async ({
  page,
  complaints,
}) => {
  await open(page, '/learn/cloudtrail/from-event-to-alarm', WIDE);
  const bench = page.getByRole('figure', { name: 'Refused calls of one morning' });
  await expect(bench.getByRole('textbox', { name: /^The filter pattern/ })).toBeVisible();
  await tabTo(page, /^The filter pattern/);
  await press(page, 'Control+a');
  await page.keyboard.insertText('{ $.errorCode = "*Unauth');
  await press(page, 'Escape');
  await expect(bench).toContainText('Mend what is marked above');
  await press(page, 'Control+a');
  await page.keyboard.insertText(
    '{ (($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*")) && ($.sourceIPAddress != "203.0.113.9") }',
  );
  await press(page, 'Escape');
  await tabTo(page, /^Default value 0/);
  await press(page, 'Space');
  for (const [label, value] of [
    [/^Period/, '900'],
    [/^Threshold/, '3'],
  ] as const) {
    await tabTo(page, label);
    await press(page, 'Control+a');
    await page.keyboard.type(value);
  }
  await tabTo(page, /^Missing data is/);
  await page.keyboard.type('not');
  await expect(bench.getByRole('status')).toContainText('It rings 2 times.');
  const rings = bench.getByRole('button', { name: /ALARM\s*was/ });
  await expect(rings).toHaveText([/^09:25/, /^11:13/]);
  await tabTo(page, /^09:25/);
  await press(page, 'Enter');
  await expect(bench).toContainText('was greater than or equal to the threshold (3.0)');
  expect(complaints).toEqual([]);
});

test('the plan builder: written, compared, and there after a reload', async ({
  page,
  complaints,
}) => {
  const { steps } = read<{ steps: { points: unknown[] }[] }>(
    'plans-to-build/unreachable-instance.yaml',
  );
  await open(page, '/learn/seven-steps/unreachable-instance', NARROW);
  const plan = page.getByRole('region', { name: 'Plan for an instance that cannot be reached' });
  const first = plan.getByRole('group').first();
  await expect(first.getByRole('textbox')).toBeEditable();
  await tabTo(page, /^What do you find out/);
  await page.keyboard.type('I ask the two who see it.');
  await expect(plan).toContainText(`1 of ${steps.length} written`);
  await tabTo(page, /^Compare$/);
  await press(page, 'Enter', 'Tab', 'Space');
  const points = steps[0]?.points.length ?? 0;
  await expect(first).toContainText(`1 of ${points} points in yours`);
  await page.reload();
  await expect(first.getByRole('textbox')).toHaveValue('I ask the two who see it.');
  await expect(first).toContainText(`1 of ${points} points in yours`);
  await expect(first.getByRole('checkbox').first()).toBeChecked();
  expect(complaints).toEqual([]);
});

test('the evaluator: a variation, and the trace to its end', async ({ page, complaints }) => {
  await open(page, '/learn/iam/evaluation-order', WIDE);
  const name = 'One policy allows reading, another denies writing';
  const evaluator = page.getByRole('region', { name, exact: true });
  await expect(evaluator).toContainText('Look at the Deny NoWrites of Policy B');
  await tabTo(page, /^Read instead$/);
  await press(page, 'Enter');
  await expect(evaluator.getByRole('status').first()).toContainText('Allowed');
  await tabTo(page, /^Next$/);
  await press(page, 'Enter');
  await expect(evaluator).toContainText('Step 2 of 5');
  await press(page, 'End');
  await expect(evaluator).toContainText('AWS carries the request out.');
  await press(page, 'Home');
  await expect(evaluator).toContainText('Step 1 of 5');
  await tabTo(page, /^Identity-based/);
  await press(page, 'Enter');
  await expect(evaluator).toContainText('ReadReports of Policy A');
  expect(complaints).toEqual([]);
});

test('a term of the glossary: explained where it stands', async ({ page, complaints }) => {
  await open(page, '/learn/cloudtrail/proving-integrity', NARROW);
  const term = page.locator('p [role=button][aria-controls][aria-expanded]').first();
  const word = (await term.textContent()) ?? '';
  await tabTo(page, new RegExp(`^${word}$`));
  await press(page, 'Enter');
  const note = page.getByRole('note').locator('visible=true');
  await expect(note).toHaveCount(1);
  // It stays on the narrow screen.
  const box = await note.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(NARROW.width);
  await press(page, 'Escape');
  await expect(note).toHaveCount(0);
  await expect(term).toBeFocused();
  await press(page, 'Enter', 'Tab');
  await expect(note.getByRole('link', { name: 'In the glossary' })).toBeFocused();
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/glossary#/);
  expect(complaints).toEqual([]);
});

test('the palette: what is meant is first, however fast Enter follows', async ({
  page,
  complaints,
}) => {
  await open(page, '/progress', WIDE);
  await press(page, 'Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/^http:..[^/]+\/$/);
  expect(complaints).toEqual([]);
});

test('the palette: from words of a text to their page', async ({ page, complaints }) => {
  await open(page, '/learn', WIDE);
  await press(page, 'Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('signature public key');
  const chosen = page.getByRole('option', { selected: true });
  await expect(chosen).toContainText(/signature/i);
  await press(page, 'Enter');
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await expect(page).toHaveURL(/\/(learn\/|glossary)/);
  await expect(page.locator('main')).toContainText(/signature/i);
  expect(complaints).toEqual([]);
});
