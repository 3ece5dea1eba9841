/** A host and three participants, from the warm-up to the CSV. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { axeFindings, expect, test } from './fixtures';

/** `created-user` of care4wares: the fourth question of the second part. */
const NUMBER = '2.4';

async function person(
  browser: Browser,
  baseURL: string | undefined,
  viewport = { width: 1280, height: 800 },
) {
  const context: BrowserContext = await browser.newContext({
    baseURL,
    viewport,
    serviceWorkers: 'block',
  });
  return context.newPage();
}

async function join(page: Page, code: string, name: string) {
  await page.goto(`/join?code=${code}`);
  await page.getByLabel('Your name in the room').fill(name);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Incident day' })).toBeVisible();
}

/** In the lab, where questions of the room stand beside the evidence. */
async function answer(page: Page, typed: string) {
  await page.getByLabel('Your answer').and(page.locator(':visible')).fill(typed);
  await page.locator('button:text-is("Check") >> visible=true').click();
}

test('a host and three participants, from the warm-up to the CSV', async ({
  browser,
  page: host,
  baseURL,
}) => {
  test.setTimeout(420_000);

  // The room is opened.
  await host.goto('/workshops/new');
  await host.getByLabel('Title', { exact: true }).fill('Incident day');
  await host.getByLabel('Your name').fill('Ada');
  await host.getByRole('radio', { name: /^Play/ }).check();
  await host.getByRole('button', { name: 'Quiz' }).click();
  await host.getByLabel('Part 4, Quiz: which').selectOption('iam-before');
  await host.getByLabel(/Password/).fill('correct horse battery');
  await host.getByRole('button', { name: 'Open the workshop' }).click();
  await expect(host.getByRole('heading', { name: 'Keep this link' })).toBeVisible();
  const link = (await host.getByText(/\/host#/).textContent()) ?? '';
  // It was read and not copied: that is asked about once.
  await host.getByRole('button', { name: 'To the room' }).click();
  await host.getByRole('button', { name: 'Go without it' }).click();
  await expect(host.getByRole('heading', { name: 'Incident day' })).toBeVisible();
  const code = (
    (await host
      .getByText(/^[34679BCDFGHJKMNPQRSTVWXZ]{4}-?[34679BCDFGHJKMNPQRSTVWXZ]{4}$/)
      .first()
      .textContent()) ?? ''
  ).replace('-', '');

  // Three people come in, one on a phone.
  const bea = await person(browser, baseURL);
  const cem = await person(browser, baseURL);
  const dora = await person(browser, baseURL, { width: 390, height: 844 });
  await join(bea, code, 'Bea');
  await join(cem, code, 'Cem');
  await join(dora, code, '<i>Dora</i>');
  await expect(host.getByText('3 joined')).toBeVisible();

  // A name is words, whatever is in it.
  await host.getByRole('tab', { name: 'Room' }).click();
  await expect(host.getByText('<i>Dora</i>').first()).toBeVisible();
  // Before anything is asked, too, a row is a line.
  const row = host.getByRole('row').filter({ hasText: '<i>Dora</i>' });
  const [name, flag] = await Promise.all([
    row.getByRole('rowheader').boundingBox(),
    row.getByRole('cell').first().boundingBox(),
  ]);
  expect(flag?.x).toBeGreaterThanOrEqual((name?.x ?? NaN) + (name?.width ?? NaN));
  await host.getByRole('tab', { name: 'Run' }).click();

  // The warm-up proves that their devices query.
  await host.getByRole('button', { name: /^Start: Warm-up/ }).click();
  for (const page of [bea, dora]) {
    await page.getByRole('button', { name: 'Check this device' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Ready.' })).toBeVisible();
  }

  // The lab: one question is open, and no other can be seen.
  await host.getByRole('button', { name: /^Start: Care4Wares/ }).click();
  await host.getByRole('button', { name: `Open ${NUMBER}`, exact: true }).click();
  await bea.getByRole('link', { name: 'Go to the lab' }).click();
  await expect(bea.getByText('Question 1 opens later').and(bea.locator(':visible'))).toBeVisible();
  await answer(bea, 'glitch');
  await expect(
    bea
      .getByText(/^Solved|Right/)
      .and(bea.locator(':visible'))
      .first(),
  ).toBeVisible();
  await cem.getByRole('link', { name: 'Go to the lab' }).click();
  await answer(cem, 'mcskidy');
  await expect(
    cem.getByText('mcskidy is not it').and(cem.locator(':visible')).first(),
  ).toBeVisible();

  // The wall has it in one look at the size of a projector: nothing to scroll, and names are words there, too.
  const wall = await host.context().newPage();
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(link.slice(link.indexOf('/host#')).replace('/host', '/wall').split('.')[0] ?? '');
  await host
    .getByRole('region', { name: 'Scores' })
    .getByRole('button', { name: 'Show', exact: true })
    .click();
  await expect(wall.getByRole('heading', { name: 'Care4Wares', level: 1 })).toBeVisible();
  await expect(wall.getByText('3 joined')).toBeVisible();
  await expect(wall.getByText('1 of 3')).toBeVisible();
  await expect(wall.getByRole('table', { name: 'People' }).getByText('<i>Dora</i>')).toBeVisible();
  await expect(wall.getByRole('img', { name: /^QR code/ })).toBeVisible();
  const tall = await wall.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  expect(tall).toBeLessThanOrEqual(0);
  await wall.close();

  // Help is asked for and given.
  await cem.getByRole('button', { name: 'Need help' }).click();
  await cem.getByLabel(/What is it about|About/).fill('Who made whom?');
  await cem.getByRole('dialog').locator('button[type=submit]').click();
  await expect(host.getByText('Who made whom?')).toBeVisible();
  await host.getByRole('button', { name: 'I go' }).click();
  await expect(cem.getByText('Ada is on the way')).toBeVisible();

  // A reload loses nothing, for either side.
  await cem.reload();
  await expect(
    cem.getByText('mcskidy is not it').and(cem.locator(':visible')).first(),
  ).toBeVisible();
  await expect(cem.getByText('Ada is on the way')).toBeVisible();
  await host.reload();
  await expect(host.getByText('3 joined')).toBeVisible();

  // The host without a network: nothing changes for the room, and what is said then comes in afterwards.
  await host.context().setOffline(true);
  await expect(host.getByText('No connection: trying again')).toBeVisible();
  await host.context().setOffline(false);
  await expect(host.getByText('Live', { exact: true })).toBeVisible();

  // What is said is heard.
  await host.getByRole('button', { name: 'Broadcast' }).click();
  await host.getByLabel('It appears on every screen').fill('Five more minutes');
  await host.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(bea.getByText('Five more minutes').first()).toBeVisible();

  // Offline an answer waits, and comes in by itself.
  await cem.context().setOffline(true);
  await answer(cem, 'glitch');
  await cem.context().setOffline(false);
  await expect(
    cem
      .getByText(/^Solved|Right/)
      .and(cem.locator(':visible'))
      .first(),
  ).toBeVisible();

  // A vote.
  await host.getByRole('button', { name: /^Start: IAM/ }).click();
  await host.getByRole('button', { name: 'More for 4.1', exact: true }).click();
  await host.getByRole('button', { name: 'Put 4.1 to the vote', exact: true }).click();
  await dora.bringToFront();
  await dora.getByRole('radio').first().check();
  await dora.getByRole('button', { name: 'Vote' }).click();
  await expect(dora.getByText('Your vote is in.')).toBeVisible();
  await host.getByRole('button', { name: 'Show the distribution' }).click();
  await expect(dora.getByRole('table', { name: 'Votes' })).toBeVisible();

  // The card, the CSV, the end.
  await host.getByRole('button', { name: /^Start: One good thing/ }).click();
  await dora.getByLabel('One thing that was good').fill('=HYPERLINK("x")');
  await dora.getByRole('button', { name: 'Send the card' }).click();
  await expect(dora.getByText('Sent. Thank you.')).toBeVisible();
  await host.getByRole('tab', { name: 'After' }).click();
  expect(await axeFindings(host)).toEqual([]);
  const downloading = host.waitForEvent('download');
  await host.getByRole('button', { name: 'People' }).click();
  const csv = readFileSync(await (await downloading).path(), 'utf8');
  const [head = '', ...rows] = csv.trim().split(/\r?\n/);
  expect(head).toContain('lab/care4wares/created-user');
  expect(rows).toHaveLength(3);
  expect(rows.join('\n')).toMatch(/Bea.*solved/);
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);

  // Somebody is asked in, and taken away again.
  await host.getByLabel('Name of whom you ask in').fill('Hal');
  await host.getByRole('button', { name: 'Make a link' }).click();
  await expect(host.getByRole('group', { name: 'Link for Hal' })).toBeFocused();
  await host.getByRole('button', { name: 'I have passed it on' }).click();
  await host.getByRole('button', { name: 'Take Hal away' }).click();
  await host.getByRole('button', { name: 'Take away', exact: true }).click();
  await expect(host.getByText(/^helper, left/)).toBeVisible();

  // Once joining is locked, nobody new comes in.
  await host.getByRole('button', { name: 'Lock joining' }).click();
  await expect(host.getByText('Joining is closed')).toBeVisible();
  const elsewhere = await person(browser, baseURL);
  await elsewhere.goto(`/join?code=${code}`);
  await elsewhere.getByLabel('Your name in the room').fill('Late');
  await elsewhere.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(elsewhere.getByText('Joining is closed for now.')).toBeVisible();

  // The secret link opens it elsewhere, with the password.
  await elsewhere.goto(link.slice(link.indexOf('/host#')));
  await elsewhere.getByLabel('Password').fill('correct horse battery');
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  await expect(elsewhere.getByText('3 joined')).toBeVisible();
  await elsewhere.getByRole('button', { name: 'End', exact: true }).click();
  await elsewhere.getByRole('button', { name: 'End it' }).click();
  await expect(host.getByText('This workshop is over')).toBeVisible();

  // It is deleted by whoever types its code, and for everybody.
  const remove = host.getByRole('button', { name: 'Delete for good' });
  await remove.click();
  await host.keyboard.press('Escape');
  await expect(remove).toBeFocused();
  await remove.click();
  await host.getByLabel(/to confirm/).fill(code);
  await host.getByRole('dialog').getByRole('button', { name: 'Delete for good' }).click();
  await expect(elsewhere.getByText('This workshop is no more')).toBeVisible();
  await expect(host).toHaveURL(/\/workshops$/);
});
