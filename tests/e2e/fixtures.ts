import { AxeBuilder } from '@axe-core/playwright';
import { type Page, test as base } from '@playwright/test';

/** Collects what no page may ever say: errors, and anything that the content policy refused. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await use(complaints);
    },
    { auto: true },
  ],
});
export { expect } from '@playwright/test';

export const LESSON = '/learn/reading-logs/jq-from-array-to-table';
export const LAB = '/labs/care4wares';

/** Each theme and each width once: colours are of the theme, what fits is of the width. */
export const LOOKS = [
  ['light', 1440],
  ['dark', 390],
] as const;

export const PAGES = {
  home: '/',
  lesson: LESSON,
  lab: LAB,
  progress: '/progress',
  workbench: '/workbench',
  missing: '/nowhere',
  learn: '/learn',
  module: '/learn/seven-steps',
  before: '/learn/seven-steps/before',
  review: '/learn/seven-steps/review',
  anatomy: '/learn/cloudtrail/anatomy-of-a-record',
  sorter: '/learn/cloudtrail/event-types',
  integrity: '/learn/cloudtrail/proving-integrity',
  alarm: '/learn/cloudtrail/from-event-to-alarm',
  plan: '/learn/seven-steps/unreachable-instance',
  evaluation: '/learn/iam/evaluation-order',
  due: '/review',
  certificate: '/progress/certificate',
  glossary: '/glossary',
  check: '/check',
  'check-quiz': '/check/quizzes/breach/contain-instance',
  'check-lab': '/check/labs/no-ssh/ssh-lost-at',
  sheet: '/check/sheet',
  offline: '/offline',
  join: '/join?code=BCDFGHJK',
  workshops: '/workshops',
  workshop: '/workshops/new',
};

/** Moves on with Tab until the named element has focus; fails where it cannot be reached by key. */
export async function tabTo(page: Page, name: RegExp | string, key = 'Tab', most = 120) {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press(key);
    const label = await page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      if (!(element instanceof HTMLElement)) return '';
      const labelled = element.getAttribute('aria-label') ?? '';
      const own = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
      return `${labelled} ${own.map((one) => one.textContent).join(' ')} ${element.textContent ?? ''}`.trim();
    });
    if (typeof name === 'string' ? label.includes(name) : name.test(label)) return;
  }
  throw new Error(`${String(name)} cannot be reached with ${key}`);
}

/** What axe finds against WCAG 2.2 AA and its best practices: each rule with the elements. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // What passes need not be named element by element, which takes longer than finding out.
      resultTypes: ['violations'],
    })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
