import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  // `server-only` throws outside a server bundle; the tests and the command line are servers too.
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: 'server-only', replacement: `${root}tests/unit/server-only.ts` },
    ],
  },
  test: {
    include: ['tests/{unit,content,cases}/**/*.test.{ts,tsx}'],
    // Vitest would leave a core idle, which on two cores is half of them.
    maxWorkers: availableParallelism(),
    environment: 'node',
    // For hangs, not for speed: a shared machine may be ten times slower than a quiet one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
