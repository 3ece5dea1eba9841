/**
 * `npm test`: every check there is, in the order in which failing is cheapest. Goes on after a
 * failure, so that one run tells all; ends with one line that adds up all suites.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

function vitestCount(): Count {
  const report = json('test-results/unit.json');
  const number = (name: string) => Number(report[name] ?? 0);
  // A file that cannot be loaded has no tests of its own to fail.
  const broken = (
    report['testResults'] as { status: string; assertionResults: unknown[] }[]
  ).filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return {
    passed: number('numPassedTests'),
    failed: number('numFailedTests') + broken,
    skipped: number('numPendingTests') + number('numTodoTests'),
  };
}

function playwrightCount(): Count {
  const { expected, unexpected, flaky, skipped } = json('test-results/e2e.json')['stats'] as Record<
    string,
    number
  >;
  return { passed: (expected ?? 0) + (flaky ?? 0), failed: unexpected ?? 0, skipped: skipped ?? 0 };
}

const bin = (name: string) => `node_modules/.bin/${name}`;
const STEPS: { name: string; command: string[]; report?: string; count?: () => Count }[] = [
  { name: 'format', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: [bin('eslint'), '.', '--max-warnings', '0'] },
  { name: 'types', command: [bin('tsc'), '--noEmit'] },
  { name: 'dead code', command: [bin('knip')] },
  { name: 'data sets', command: [bin('tsx'), 'lib/cli/main.ts', 'data'] },
  { name: 'content', command: [bin('tsx'), 'lib/cli/main.ts', 'check'] },
  {
    name: 'unit',
    command: [bin('vitest'), 'run'],
    report: 'test-results/unit.json',
    count: vitestCount,
  },
  { name: 'build', command: [bin('tsx'), 'lib/cli/build-only.ts'] },
  {
    name: 'browser',
    command: [bin('playwright'), 'test'],
    report: 'test-results/e2e.json',
    count: playwrightCount,
  },
];

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const rows: string[] = [];

for (const { name, command, report, count } of STEPS) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  const started = Date.now();
  const [program = '', ...args] = command;
  let result: Count;
  try {
    if (report) rmSync(report, { force: true });
    if (name === 'browser') ensureBrowser();
    const { status } = spawnSync(program, args, {
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    const counted = count && report && existsSync(report) ? count() : undefined;
    result = counted ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
    // An exit code that the report does not explain is a failure of its own.
    if (status !== 0 && result.failed === 0) result.failed = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    result = { passed: 0, failed: 1, skipped: 0 };
  }
  total.passed += result.passed;
  total.failed += result.failed;
  total.skipped += result.skipped;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  rows.push(
    `${result.failed ? 'FAIL' : 'ok  '}  ${name.padEnd(10)} ${String(result.passed).padStart(5)} passed ${String(result.failed).padStart(4)} failed  ${seconds.padStart(6)} s`,
  );
}

console.log(`\n${rows.join('\n')}\n`);
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
);
process.exit(total.failed ? 1 : 0);
