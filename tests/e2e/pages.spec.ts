import { axeFindings, expect, PAGES, test } from './fixtures';

const THEMES = ['light', 'dark'] as const;
const WIDTHS = [390, 1440] as const;

for (const [name, path] of Object.entries(PAGES)) {
  for (const theme of THEMES) {
    for (const width of WIDTHS) {
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
          fullPage: name !== 'lab',
        });
        expect(await axeFindings(page)).toEqual([]);
        expect(complaints.filter((text) => !(name === 'missing' && /404/.test(text)))).toEqual([]);
      });
    }
  }
}
