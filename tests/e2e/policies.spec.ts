import { axeFindings, expect, LOOKS, test } from './fixtures';

const PAGE = '/policies';

for (const [colorScheme, width] of LOOKS) {
  test(`the policy evaluator, ${colorScheme}, ${width} px`, async ({ page, complaints }) => {
    await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(PAGE);
    await expect(page.getByRole('textbox', { name: 'The policy Policy B' })).toBeVisible();
    await expect(page.getByText('Denied: explicit deny')).toBeVisible();
    await page.getByRole('button', { name: 'Change the request' }).click();
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, 'the page scrolls sideways').toBeLessThanOrEqual(0);
    await page.screenshot({
      path: `test-results/screens/policies-${colorScheme}-${width}.png`,
      fullPage: true,
    });
    expect(await axeFindings(page)).toEqual([]);
    // With reduced motion nothing plays by itself.
    await expect(page.getByRole('button', { name: 'Play' })).toHaveCount(0);
    expect(complaints).toEqual([]);
  });
}

test('another request and another policy: another verdict, and the way to it by keyboard', async ({
  page,
  complaints,
}) => {
  await page.goto(PAGE);
  const decision = page.getByRole('region', { name: 'What AWS decides' });
  await expect(decision).toContainText('with an explicit deny in an identity-based policy');

  await page.getByRole('button', { name: 'Change the request' }).click();
  await page.getByLabel('Action').fill('s3:GetObject');
  await expect(decision.getByRole('status')).toContainText('Allowed');

  // Each step says what AWS does, and lights the statement in its editor.
  await decision.getByRole('button', { name: 'Next' }).focus();
  await page.keyboard.press('Home');
  await expect(decision).toContainText('The Deny NoWrites of Policy B does not apply.');
  await expect(page.getByRole('tab', { name: 'Policy B' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(page.locator('.light-differs')).toHaveText(
    '"Action": ["s3:PutObject", "s3:DeleteObject"]',
  );
  await page.keyboard.press('ArrowRight');
  await expect(decision).toContainText('There is no resource control policy');
  await page.keyboard.press('ArrowRight');
  await expect(decision).toContainText(
    'The identity-based policy allows it: ReadReports of Policy A',
  );
  await expect(page.getByRole('tab', { name: 'Policy A' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(page.locator('.light-matched').first()).toHaveText('"s3:GetObject"');
  await page.keyboard.press('End');
  await expect(decision).toContainText('AWS carries the request out.');
  await page.keyboard.press('ArrowLeft');
  await expect(decision).toContainText('Step 4 of 5');

  // A boundary that allows nothing of it.
  await page.getByLabel('Add a policy').selectOption('boundary');
  await page.getByRole('textbox', { name: 'The policy Permissions boundary' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(
    '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "sqs:*", "Resource": "*" } }',
  );
  await expect(decision.getByRole('status')).toContainText('Denied: implicit deny');
  await expect(decision).toContainText('because no permissions boundary allows');
  expect(complaints).toEqual([]);
});

test('a malformed policy: line and column, the last verdict stays, and so does what was typed', async ({
  page,
  complaints,
}) => {
  await page.goto(PAGE);
  const editor = page.getByRole('textbox', { name: 'The policy Policy B' });
  await editor.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(
    '{\n  "Version": "2012-10-17",\n  "Statement": [ { "Effect": "Deni" } ]\n}',
  );
  await expect(page.getByText(/, line 3, column \d+/).first()).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Policy B error' })).toBeVisible();
  await expect(page.getByText('before your last change')).toBeVisible();

  await page.waitForTimeout(1_500);
  await page.reload();
  await expect(page.getByRole('tab', { name: 'Policy B error' })).toBeVisible();
  await page.getByRole('tab', { name: 'Policy B error' }).click();
  await expect(editor).toContainText('"Effect": "Deni"');

  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(page.getByText('Denied: explicit deny')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start again' })).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('a link holds the request and its policies, and asks before it replaces yours', async ({
  page,
  context,
  complaints,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PAGE);
  await page.getByLabel('Open a case').selectOption('role-trust');
  await expect(page.getByText('because no role trust policy allows')).toBeVisible();
  await page.getByRole('button', { name: 'Copy a link' }).click();
  await expect(page.getByText('Link copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/policies#policies=[\w-]+$/);

  await page.getByLabel('Open a case').selectOption('scp-region');
  await expect(page.getByRole('tab', { name: 'Regions' })).toBeVisible();
  await page.goto(link);
  await expect(page.getByText('What you have written here would be replaced.')).toBeVisible();
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByRole('tab', { name: 'Trust policy' })).toBeVisible();
  await expect(page).toHaveURL(/\/policies$/);
  expect(complaints).toEqual([]);
});
