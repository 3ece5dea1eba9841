/**
 * `npm test`: every check there is. Goes on after a failure, so that one run tells all; ends with one line that
 * adds up all suites. Two steps that take one processor each run side by side.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser';
import { inOrder } from './in-order';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** What has to be over before. */
  readonly after?: readonly string[];
  /** It uses every processor there is, and runs alone. */
  readonly wide?: boolean;
  readonly report?: string;
  readonly count?: () => Count;
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
const STEPS: readonly Step[] = [
  { name: 'types', command: [bin('tsc'), '--noEmit'] },
  { name: 'data sets', command: [bin('tsx'), 'lib/cli/main.ts', 'data'] },
  { name: 'format', command: [bin('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: [bin('eslint'), '.', '--max-warnings', '0'] },
  // Writes types of its own, which the compiler would read half written.
  {
    name: 'build',
    command: [bin('tsx'), 'lib/cli/build-only.ts'],
    after: ['types', 'data sets'],
  },
  { name: 'dead code', command: [bin('knip')] },
  {
    name: 'content',
    command: [bin('tsx'), 'lib/cli/main.ts', 'check'],
    after: ['data sets'],
    wide: true,
  },
  {
    name: 'unit',
    command: [bin('vitest'), 'run'],
    after: ['data sets'],
    wide: true,
    report: 'test-results/unit.json',
    count: vitestCount,
  },
  {
    name: 'browser',
    command: [bin('playwright'), 'test'],
    after: ['build'],
    wide: true,
    report: 'test-results/e2e.json',
    count: playwrightCount,
  },
];

/** @returns the exit code; what a step says that has others beside it comes out as one piece */
function run({ name, command, wide }: Step): Promise<number> {
  const heading = `\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}\n`;
  if (wide) process.stdout.write(heading);
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    stdio: wide ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes: Buffer) => said.push(bytes));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (!wide) process.stdout.write(`${heading}${Buffer.concat(said).toString()}`);
      resolve(code ?? 1);
    });
  });
}

async function countOf(step: Step): Promise<Count> {
  const { name, report, count } = step;
  try {
    if (report) rmSync(report, { force: true });
    if (name === 'browser') ensureBrowser();
    const status = await run(step);
    const counted = count && report && existsSync(report) ? count() : undefined;
    const failed = status === 0 ? 0 : 1;
    const result = counted ?? { passed: 1 - failed, failed, skipped: 0 };
    // An exit code that the report does not explain is a failure of its own.
    return status !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const rows = new Map<string, string>();

await inOrder(STEPS, 2, async (step) => {
  const started = Date.now();
  const { passed, failed, skipped } = await countOf(step);
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  rows.set(
    step.name,
    `${failed ? 'FAIL' : 'ok  '}  ${step.name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed  ${seconds.padStart(6)} s`,
  );
});

console.log(`\n${STEPS.map(({ name }) => rows.get(name)).join('\n')}\n`);
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`,
);
process.exit(total.failed ? 1 : 0);
