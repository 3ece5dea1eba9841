import { axeFindings, expect, LAB, test } from './fixtures';

const COMMAND = `jq -r '.Records[] | select(.eventSource == "iam.amazonaws.com") | .eventName' cloudtrail_log.json | sort | uniq -c | sort -rn`;

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`a command of the terminal is asked again in SQL, ${width} px`, async ({
    page,
    complaints,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(LAB);
    if (width < 1024) await page.getByRole('tab', { name: 'Query' }).click();
    const command = page.getByLabel(/^Command/);
    await command.fill(COMMAND);
    await command.press('Enter');
    const entry = page.getByRole('listitem', { name: COMMAND });
    await expect(entry).toContainText('21 ListPolicies');
    await entry.hover();
    await entry.getByRole('button', { name: 'Translate' }).locator('visible=true').click();

    const dialog = page.getByRole('dialog', { name: 'Translate' });
    await expect(dialog.getByRole('tabpanel', { name: 'SQL, Lake' })).toContainText(
      'ORDER BY count(*) DESC',
    );
    await dialog.getByRole('tab', { name: 'Filter pattern' }).first().click();
    await expect(dialog).toContainText('A filter pattern cannot group or count');
    expect(await axeFindings(page)).toEqual([]);
    const overflow = await dialog.evaluate((box) => box.scrollWidth - box.clientWidth);
    expect(overflow).toBeLessThanOrEqual(0);

    await dialog.getByRole('tab', { name: 'SQL, Lake' }).click();
    await dialog.getByRole('button', { name: 'Use in SQL' }).click();
    await expect(dialog).toBeHidden();
    await page.getByRole('button', { name: 'Run', exact: true }).locator('visible=true').click();
    await expect(page.getByRole('gridcell', { name: 'ListPolicies' })).toBeVisible();
    expect(complaints).toEqual([]);
  });
}
