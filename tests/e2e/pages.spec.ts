import { axeFindings, expect, LOOKS, PAGES, tabTo, test } from './fixtures';

for (const [name, path] of Object.entries(PAGES)) {
  for (const [theme, width] of LOOKS) {
    test(`${name}, ${theme}, ${width} px`, async ({ page, complaints }) => {
      await page.setViewportSize({ width, height: width === 390 ? 844 : 900 });
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto(path);
      await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
      await expect(page.locator('h1').first()).toBeVisible();
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider, 'the page scrolls sideways').toBeLessThanOrEqual(0);
      await page.screenshot({
        path: `test-results/screens/${name}-${theme}-${width}.png`,
        // All of a long page, drawn for whoever looks at it.
        fullPage: process.env['SCREENS'] === 'full' && name !== 'lab',
      });
      expect(await axeFindings(page)).toEqual([]);
      expect(complaints.filter((text) => !(name === 'missing' && /404/.test(text)))).toEqual([]);
    });
  }
}

test('the menu of a narrow screen, by keyboard', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/glossary');
  await tabTo(page, /^Menu$/);
  await page.keyboard.press('Enter');
  const menu = page.getByRole('navigation', { name: 'Main' });
  await expect(menu.getByRole('link', { name: 'Policies' })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(menu.getByRole('link', { name: 'Policies' })).toBeHidden();
  await page.keyboard.press('Enter');
  await tabTo(page, /^Policies$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/policies$/);
  await expect(menu.getByRole('link', { name: 'Policies' })).toBeHidden();
});
