import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * What computes and nothing more: no page, no module that remembers. Its files share their modules, which saves a
 * quarter of their time: loading DuckDB or the simulator costs more than most tests.
 */
const PURE =
  ['after', 'bank', 'care4wares', 'casefile', 'content', 'grading', 'iam', 'own', 'query', 'scenarios', 'simulate', 'trail'] // prettier-ignore
    .map((area) => `tests/unit/${area}/**/*.test.{ts,tsx}`);

export default defineConfig({
  // `server-only` throws outside a server bundle; the tests and the command line are servers too.
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: 'server-only', replacement: `${root}tests/unit/server-only.ts` },
    ],
  },
  test: {
    // Vitest would leave a core idle, which on two cores is half of them.
    maxWorkers: availableParallelism(),
    environment: 'node',
    // For hangs, not for speed: a shared machine may be ten times slower than a quiet one.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      {
        extends: true,
        test: { name: 'rest', include: ['tests/{unit,content}/**/*.test.{ts,tsx}'], exclude: PURE },
      },
    ],
  },
});
