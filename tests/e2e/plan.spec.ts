/** Steps 5 and 6: a wrong fix leaves the problem in the new logs, is taken back, and the right one ends it. */
import { axeFindings, expect, test } from './fixtures';

const COUNT =
  "SELECT count(*) FROM vpc_flow_logs WHERE dstport = 22 AND action = 'ACCEPT' AND start >= 1779262200 AND srcaddr NOT LIKE '10.20.%' AND srcaddr NOT LIKE '198.18.37.%'";

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`open-door: a wrong fix first, ${width} px`, async ({ page, complaints }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/labs/open-door');
    const wide = width >= 1024;
    const side = async (name: 'Plan' | 'Questions') => {
      if (!wide) await page.getByRole('tab', { name: 'Case', exact: true }).click();
      await page.getByRole('tab', { name, exact: true }).click();
    };
    const carryOut = async (plan: string) => {
      const options = page.getByRole('region', { name: 'What may be done' });
      await options.getByRole('button', { name: plan, exact: true }).click();
      await options
        .getByRole('button', { name: /^Carry out at/ })
        .locator('visible=true')
        .click();
    };
    const ask = async (query: string) => {
      await page.getByRole('tab', { name: 'SQL', exact: true }).click();
      await page.locator('.cm-content:visible').click();
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(query);
      await page.keyboard.press('Control+Enter');
    };
    const answer = async (option: RegExp) => {
      await side('Questions');
      const prompt = page.getByText(/What is true now\?/);
      if (!(await prompt.last().isVisible()))
        await page.getByRole('button', { name: /What is true now\?/ }).click();
      await page.getByRole('radio', { name: option }).locator('visible=true').check();
      await page.getByRole('button', { name: 'Check' }).locator('visible=true').click();
    };

    // Before anything was done the question waits.
    await side('Questions');
    await page.getByRole('button', { name: /What is true now\?/ }).click();
    await expect(page.getByText('Carry out a plan first').locator('visible=true')).toBeVisible();
    await page.getByRole('button', { name: 'Choose a plan' }).click();

    await carryOut('Stop shop-web-2');
    await page.getByRole('button', { name: 'Query the logs after the fix' }).click();
    await expect(page.getByText(/What arrived from/)).toBeVisible();
    await ask(COUNT);
    await expect(page.getByRole('gridcell', { name: '142' })).toBeVisible({ timeout: 30_000 });
    expect(await axeFindings(page)).toEqual([]);

    await answer(/^From outside, at least as many records/);
    await expect(page.getByText('You read the logs right').locator('visible=true')).toBeVisible();

    await side('Plan');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Roll back: Stop shop-web-2' }).click();
    await carryOut('Revoke the one rule');
    await page.reload();
    // What was done, and which evidence is shown, is there again.
    await side('Plan');
    const done = page.getByRole('region', { name: 'What was done' });
    await expect(done).toContainText('taken back at');
    await expect(done).toContainText('Revoke the one rule');
    await answer(/^From outside, no record to port 22/);
    await expect(page.getByText(/^Right, \d+ points/).locator('visible=true')).toBeVisible();
    expect(complaints).toEqual([]);
  });
}
