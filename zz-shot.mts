import { chromium } from '@playwright/test';
const [, , url, name, ...acts] = process.argv;
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const theme of ['light', 'dark'] as const) for (const width of [390, 1440]) {
  const ctx = await b.newContext({ viewport: { width, height: width === 390 ? 844 : 1000 }, colorScheme: theme });
  const p = await ctx.newPage(); p.setDefaultTimeout(20000);
  p.on('console', (m) => m.type() === 'error' && console.log('console', m.text().slice(0, 200)));
  p.on('pageerror', (e) => console.log('pageerror', e.message.slice(0, 300)));
  await p.goto(url); await p.waitForTimeout(2500);
  const fig = p.getByRole('figure', { name }).first();
  await fig.screenshot({ path: `/tmp/shots/x-${theme}-${width}-0.png` });
  for (const [i, act] of acts.entries()) {
    await fig.getByRole('button', { name: act }).first().click(); await p.waitForTimeout(500);
    await fig.screenshot({ path: `/tmp/shots/x-${theme}-${width}-${i + 1}.png` });
  }
  await ctx.close();
}
await b.close();
