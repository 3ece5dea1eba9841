/**
 * Eight jq programs on CloudTrail files of 1, 10 and 20 MB: our terminal in Node against native jq,
 * one after the other in the same run. Median of five runs after a warm-up; the last line is JSON.
 * Native jq is `$JQ`, or the `jq` on the PATH; where there is none our times stand alone.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeEffects } from '../../lib/cli/node-effects';
import { createShellEngine } from '../../lib/query/shell/engine';
import { makeRecords } from './records';

const SIZES = (process.env.SIZES ?? '1,10,20').split(',').map(Number);
const RUNS = Number(process.env.RUNS ?? 5);

const PROGRAMS: readonly (readonly [name: string, command: string])[] = [
  ['select', `jq -c '.Records[] | select(.eventName == "CreateUser")' FILE`],
  ['tsv', `jq -r '.Records[] | [.eventTime, .eventName, .sourceIPAddress] | @tsv' FILE`],
  ['group', `jq -c '.Records | group_by(.eventSource) | map({source: .[0].eventSource, n: length})' FILE`],
  ['unique', `jq -c '[.Records[].sourceIPAddress] | unique | length' FILE`],
  ['window', `jq -c '.Records | map(select(.errorCode)) | group_by(.eventTime[0:15]) | map({t: .[0].eventTime[0:15], n: length})' FILE`],
  ['errors', `jq -r '.Records[] | select(.errorCode) | "\\(.eventTime) \\(.errorCode)"' FILE`],
  ['paths', `jq -c '[.Records[] | [paths(type == "string")] | length] | add' FILE`],
  ['regex', `jq -c '[.Records[] | select(.userIdentity.arn | test("user-(0[1-9]|1[0-9])$"))] | length' FILE`],
]; // prettier-ignore

function nativeVersion(jq: string): string | undefined {
  const result = spawnSync(jq, ['--version'], { encoding: 'utf8' });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

async function median(task: () => Promise<string> | string): Promise<{ ms: number; text: string }> {
  const text = await task();
  const times: number[] = [];
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    await task();
    times.push(performance.now() - start);
  }
  return { ms: times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0, text };
}

const jq = process.env.JQ ?? 'jq';
const version = nativeVersion(jq);
const folder = mkdtempSync(path.join(tmpdir(), 'trailwise-bench-'));
const results: { mb: number; name: string; ms: number; nativeMs?: number; ratio?: number }[] = [];
try {
  const [sample] = makeRecords({ count: 1, seed: 1 });
  const files = SIZES.map((mb) => {
    const count = Math.round((mb * 1e6) / JSON.stringify(sample).length);
    const name = `events-${mb}.json`;
    const text = `${JSON.stringify({ Records: makeRecords({ count, seed: 1 }) })}\n`;
    writeFileSync(path.join(folder, name), text);
    return {
      mb,
      name,
      url: path.join(folder, name),
      bytes: text.length,
      modified: '2024-03-31T00:00:00Z',
    };
  });
  const engine = createShellEngine(
    {
      lab: 'bench',
      files,
      clock: '2024-03-31T00:00:00Z',
      engines: { jq: createRequire(import.meta.url).resolve('jq-wasm/jq.wasm'), duckdb: '' },
    },
    nodeEffects(),
  );
  await engine.open();
  console.log(version ? `native: ${version}` : 'native: none found (set JQ); only our own times');
  console.log(
    `${'MB'.padStart(6)}  ${'program'.padEnd(10)}${'ours ms'.padStart(10)}${'native ms'.padStart(11)}${'ratio'.padStart(8)}`,
  );

  for (const { mb, name, url, bytes } of files) {
    for (const [program, command] of PROGRAMS) {
      const ours = await median(async () => {
        let text = '';
        const outcome = await engine.run(command.replace('FILE', name), {
          onOutput: (output) => {
            if (output.kind === 'text') text += output.text;
          },
        });
        if (outcome.status !== 'done' || outcome.exitCode !== 0)
          throw new Error(`${program}: ${text}`);
        return text;
      });
      const peer =
        version === undefined
          ? undefined
          : await median(() =>
              execFileSync('bash', ['-c', command.replace(/^jq/, '"$JQ"').replace('FILE', url)], {
                encoding: 'utf8',
                maxBuffer: 256 * 1024 * 1024,
                env: { ...process.env, JQ: jq },
              }),
            );
      if (peer && peer.text !== ours.text)
        throw new Error(`${program}: native jq prints something else`);
      const ratio = peer && ours.ms / peer.ms;
      results.push({ mb, name: program, ms: ours.ms, nativeMs: peer?.ms, ratio });
      console.log(
        `${(bytes / 1e6).toFixed(1).padStart(6)}  ${program.padEnd(10)}${ours.ms.toFixed(0).padStart(10)}` +
          `${(peer?.ms.toFixed(0) ?? '-').padStart(11)}${(ratio?.toFixed(2) ?? '-').padStart(8)}`,
      );
    }
  }
  engine.close();
} finally {
  rmSync(folder, { recursive: true });
}
console.log(JSON.stringify({ bench: 'jq', native: version ?? null, results }));
