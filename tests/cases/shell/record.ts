/**
 * Records what real bash, coreutils and jq 1.8.2 do with each case's command line:
 * `JQ=/path/to/jq-1.8.2 npx tsx tests/cases/shell/record.ts [file.json …]` on Debian 12.
 * Locale: C.UTF-8, in which `sort` orders by byte as in C, and a terminal shows UTF-8.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ShellCases } from './schema';

const here = fileURLToPath(new URL('.', import.meta.url));
const jq = process.env.JQ ?? 'jq';
const version = execFileSync(jq, ['--version'], { encoding: 'utf8' }).trim();
if (version !== 'jq-1.8.2') throw new Error(`jq 1.8.2 is wanted, ${jq} is ${version}: set JQ`);
const bin = mkdtempSync(join(tmpdir(), 'bin-'));
symlinkSync(execFileSync('which', [jq], { encoding: 'utf8' }).trim(), join(bin, 'jq'));

function record(command: string): { stdout: string; stderr: string; exitCode: number } {
  const folder = mkdtempSync(join(tmpdir(), 'shell-'));
  cpSync(join(here, 'files'), folder, { recursive: true });
  const result = spawnSync('bash', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    input: '',
    maxBuffer: 64 * 1024 * 1024,
    env: {
      PATH: `${bin}:/usr/bin:/bin`,
      LC_ALL: 'C.UTF-8',
      LANG: 'C.UTF-8',
      HOME: '/home/analyst',
      USER: 'analyst',
      TZ: 'UTC',
      NODE_ENV: 'test',
    },
    timeout: 10_000,
  });
  rmSync(folder, { recursive: true });
  const stderr = result.stderr
    // As an interactive shell says it: without the line's number, and without the line.
    .replace(/^bash: (?:-c: )?line \d+: (?=`)[^]*?'\n/gm, '')
    .replace(/^(?:bash|\/usr\/bin\/bash): (?:-c: )?line \d+: /gm, 'bash: ');
  return { stdout: result.stdout, stderr, exitCode: result.status ?? 128 };
}

mkdirSync(here, { recursive: true });
const chosen = process.argv.slice(2);
const names = chosen.length > 0 ? chosen : readdirSync(here).filter((name) => name.endsWith('.json'));
let count = 0;
for (const name of names) {
  const path = join(here, name);
  const group = JSON.parse(readFileSync(path, 'utf8')) as ShellCases;
  const cases = group.cases.map(({ command, differs }) => {
    count++;
    return { command, ...record(command), ...(differs === undefined ? {} : { differs }) };
  });
  writeFileSync(path, `${JSON.stringify({ about: group.about, cases }, undefined, 2)}\n`);
}
rmSync(bin, { recursive: true });
console.log(`${count} cases recorded with ${version}`);
