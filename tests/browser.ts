import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const INSTALLED = [
  // Chromium without a window: the same engine for less of the machine.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium or Chrome on this machine, or undefined. CHROMIUM_PATH goes before all. */
export function findBrowser(): string | undefined {
  const wanted = process.env['CHROMIUM_PATH'];
  if (wanted) return existsSync(wanted) ? wanted : undefined;
  return [chromium.executablePath(), ...INSTALLED].find((file) => file && existsSync(file));
}

function tryTo(command: string, args: string[], seconds: number): boolean {
  console.log(`$ ${command} ${args.join(' ')}`);
  const run = spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: seconds * 1000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: process.platform === 'win32',
  });
  return run.status === 0;
}

/** Finds a browser, or installs one: apt-get where we are root on Debian, else Playwright's own. */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium or Chrome here; installing one for the browser tests.');
  const root = process.getuid?.() === 0;
  const apt = existsSync('/usr/bin/apt-get');
  if (apt && root) {
    if (tryTo('apt-get', ['update', '-qq'], 180)) {
      const install = ['install', '-y', '-qq', '--no-install-recommends'];
      // Older Debians have the whole browser alone.
      if (!tryTo('apt-get', [...install, 'chromium-headless-shell'], 600))
        tryTo('apt-get', [...install, 'chromium'], 600);
    }
  }
  if (!findBrowser()) tryTo('npx', ['playwright', 'install', 'chromium'], 300);
  if (!findBrowser() && apt && !root) {
    if (tryTo('sudo', ['-n', 'apt-get', 'update', '-qq'], 180)) {
      tryTo('sudo', ['-n', 'apt-get', 'install', '-y', '-qq', 'chromium'], 600);
    }
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium or Chrome, and none could be installed.\n' +
      'Install one (Debian: apt-get install chromium; anywhere: npx playwright install chromium),\n' +
      'or name yours: CHROMIUM_PATH=/path/to/chrome npm test',
  );
}
