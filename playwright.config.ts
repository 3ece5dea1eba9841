import { defineConfig } from '@playwright/test';
import { findBrowser } from './tests/browser';

const port = Number(process.env['E2E_PORT'] ?? 3917);

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: true,
  // Timings are not what is tested: a shared machine gets time, and a second try.
  retries: 1,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    viewport: { width: 1440, height: 900 },
    // It keeps the whole course: only offline.spec.ts is about that.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-quic',
        '--no-first-run',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    // Recording takes a good part of two cores: only what failed once is recorded.
    trace: 'on-first-retry',
  },
  webServer: {
    command: 'npx tsx lib/cli/start.ts',
    url: `http://127.0.0.1:${port}/`,
    // A first start builds; a machine under load takes its time.
    timeout: 900_000,
    reuseExistingServer: false,
    env: { PORT: String(port), HOST: '127.0.0.1' },
  },
});
