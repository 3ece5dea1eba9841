/** A learner's own files: every form, what is broken, three languages, kept, forgotten, sent nowhere. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Request } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { axeFindings, expect, LOOKS, test } from './fixtures';

/** A word that no file of the site has. */
const SECRET = 'zq-secret-bucket';
const record = (id: string, more: object = {}) => ({
  eventVersion: '1.09',
  userIdentity: { type: 'IAMUser', userName: 'ana', arn: 'arn:aws:iam::111122223333:user/ana' },
  eventTime: '2024-11-28T15:20:00Z',
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  awsRegion: 'us-east-1',
  sourceIPAddress: '198.51.100.7',
  requestParameters: { bucketName: SECRET, key: id },
  eventID: id,
  eventType: 'AwsApiCall',
  ...more,
});
const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
const login = record('login', { eventName: 'ConsoleLogin', errorMessage: 'Failed authentication' });
/** Seven events, one of them twice, one file broken, one a digest. */
const FILES = [
  file('1_trail.json', JSON.stringify({ Records: [record('a'), record('b')] })),
  file('2_trail.json.gz', gzipSync(JSON.stringify({ Records: [record('c')] }))),
  file('3_lines.ndjson', `${JSON.stringify(record('d'))}\r\n${JSON.stringify(record('a'))}\r\n`),
  file(
    '4_lookup.json',
    JSON.stringify({ Events: [{ EventId: 'e', CloudTrailEvent: JSON.stringify(login) }] }, null, 4),
  ),
  file('5_list.json', JSON.stringify([record('f')])),
  file('6_all.zip', zipSync({ 'AWSLogs/x.json': strToU8(JSON.stringify([record('g')])) })),
  file('7_broken.json', '{"Records":[{'),
  file('8_digest.json', JSON.stringify({ digestStartTime: 'x', logFiles: [] })),
];

const open = async (page: Page) => {
  await page.goto('/workbench');
  await expect(page.getByRole('heading', { name: 'How to get them' })).toBeVisible();
};
const choose = (page: Page, files = FILES) =>
  page.getByLabel('Log files', { exact: true }).setInputFiles(files);
const ready = (page: Page, events: string) =>
  expect(page.getByText(new RegExp(`${events} from`))).toBeVisible({ timeout: 60_000 });

async function sql(page: Page, query: string) {
  await page.getByRole('tab', { name: 'SQL' }).click();
  const editor = page.getByRole('textbox', { name: 'SQL query' });
  await editor.fill(query);
  await editor.press('Escape');
  await editor.press('Control+Enter');
}
const storedNames = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const asked = indexedDB.open('trailwise-workspace');
        asked.onsuccess = () => {
          const db = asked.result;
          if (!db.objectStoreNames.contains('parts')) return resolve([]);
          const keys = db.transaction('parts').objectStore('parts').getAllKeys();
          keys.onsuccess = () => resolve(keys.result.map(String));
        };
      }),
  );

test('reads every form, lists what is broken, and answers in all languages', async ({
  page,
  context,
  complaints,
}) => {
  await open(page);
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  await choose(page);
  await ready(page, '7 events');
  await expect(page.getByText('1 duplicate left out')).toBeVisible();

  await page.getByRole('button', { name: '2 problems' }).click();
  const list = page.getByRole('dialog', { name: 'What was not read' });
  await expect(list.getByText('7_broken.json')).toBeVisible();
  await expect(list.getByText(/This is not JSON/)).toBeVisible();
  await expect(list.getByText(/A digest file/)).toBeVisible();
  await page.keyboard.press('Escape');

  await sql(page, "SELECT eventID, element_at(requestParameters, 'bucketName') AS b FROM cloudtrail WHERE eventName = 'ConsoleLogin'"); // prettier-ignore
  await expect(page.getByRole('tabpanel', { name: 'SQL' }).getByText(SECRET)).toBeVisible({
    timeout: 60_000,
  });

  await page.getByRole('tab', { name: 'Terminal' }).click();
  const prompt = page.getByLabel('Command', { exact: true });
  await prompt.fill("jq -r '.Records[].eventID' cloudtrail.json | sort | tr '\\n' ,; wc -l < cloudtrail.ndjson"); // prettier-ignore
  await prompt.press('Enter');
  await expect(page.getByText('a,b,c,d,f,g,login,7', { exact: true })).toBeVisible({
    timeout: 60_000,
  });

  await page.getByRole('tab', { name: 'CloudWatch Logs' }).click();
  const insights = page.getByRole('textbox', { name: 'Logs Insights query' });
  await insights.fill(
    'filter eventName = "GetObject" | stats count(*) as n by userIdentity.userName',
  );
  await insights.press('Control+Enter');
  await expect(page.getByText('6 records matched')).toBeVisible({ timeout: 60_000 });
  await page.getByText('Filter pattern', { exact: true }).click();
  const pattern = page.getByRole('textbox', { name: 'Filter pattern query' });
  await pattern.fill('{ $.errorMessage = "Failed authentication" }');
  await pattern.press('Control+Enter');
  await expect(page.getByText('1 record matched')).toBeVisible({ timeout: 60_000 });

  // Nothing left the page: what was asked of the network is the site's own files, without a body.
  const origin = new URL(page.url()).origin;
  for (const request of requests) {
    const url = request.url();
    if (url.startsWith(`blob:${origin}/`)) continue;
    expect(new URL(url).origin, url).toBe(origin);
    expect(request.method(), url).toBe('GET');
    expect(request.postDataBuffer(), url).toBeNull();
    expect(url).not.toContain(SECRET);
    expect(JSON.stringify(request.headers())).not.toContain(SECRET);
  }
  expect(requests.length).toBeGreaterThan(0);
  // And nothing is kept that was not asked to be.
  expect((await storedNames(page)).filter((name) => name.startsWith('workbench/'))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('takes a folder as the bucket has it, and a drop; adds to what is there', async ({
  page,
}, info) => {
  const folder = info.outputPath('my-bucket');
  const day = path.join(folder, 'AWSLogs/111122223333/CloudTrail/us-east-1/2024/11/28');
  mkdirSync(day, { recursive: true });
  for (const id of ['a', 'b']) {
    const name = `111122223333_CloudTrail_us-east-1_20241128T1520Z_${id}.json.gz`;
    writeFileSync(path.join(day, name), gzipSync(JSON.stringify({ Records: [record(id)] })));
  }
  await open(page);
  await page.getByLabel('Folder of log files').setInputFiles(folder);
  await ready(page, '2 events');

  const transfer = await page.evaluateHandle(
    (text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'dropped.json'));
      return data;
    },
    JSON.stringify([record('b'), record('c', { eventName: 'last-of-all' })]),
  );
  await page.locator('h1').dispatchEvent('drop', { dataTransfer: transfer });
  await ready(page, '3 events');
  await sql(page, 'SELECT count(*) AS n, max(eventName) AS last FROM cloudtrail');
  await expect(
    page.getByRole('tabpanel', { name: 'SQL' }).getByText('last-of-all', { exact: true }),
  ).toBeVisible({ timeout: 60_000 });
});

test('is kept where it is wished, and forgotten on request', async ({ page }) => {
  await open(page);
  await choose(page);
  await ready(page, '7 events');
  const keep = page.getByRole('switch', { name: 'Keep in this browser' });
  await expect(keep).toHaveAttribute('aria-checked', 'false');
  await keep.click();
  await expect(keep).toHaveAttribute('aria-checked', 'true');
  await expect(page.getByText(/ used$/)).toBeVisible();

  await page.reload();
  await ready(page, '7 events');
  await sql(page, "SELECT count(*) || '-events' AS n FROM cloudtrail");
  await expect(
    page.getByRole('tabpanel', { name: 'SQL' }).getByText('7-events', { exact: true }),
  ).toBeVisible({ timeout: 60_000 });

  await page.getByRole('button', { name: 'Forget' }).click();
  await expect(page.getByRole('heading', { name: 'How to get them' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'How to get them' })).toBeVisible();
  expect((await storedNames(page)).filter((name) => name.startsWith('workbench/'))).toEqual([]);
});

test('an import can be cancelled, and one without events says why', async ({ page }) => {
  await open(page);
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.context().route('**/_next/static/**', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  await choose(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Cancel' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'How to get them' })).toBeVisible();
  release();
  await page.context().unroute('**/_next/static/**');

  await choose(page, [file('x.json', '{"a":1}')]);
  await expect(page.getByRole('heading', { name: 'No events in 1 file' })).toBeVisible();
  await expect(page.getByText(/no list named Records/)).toBeVisible();
});

for (const [theme, width] of LOOKS) {
  test(`own logs at hand, ${theme}, ${width} px`, async ({ page, complaints }) => {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await open(page);
    await choose(page);
    await ready(page, '7 events');
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, 'the page scrolls sideways').toBeLessThanOrEqual(0);
    await page.screenshot({ path: `test-results/screens/own-${theme}-${width}.png` });
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
}
