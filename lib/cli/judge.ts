import { buildSync } from 'esbuild';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { JudgeThread } from '@/lib/content/judge/thread';

const FILE = path.join('.next', 'trailwise-judge.mjs');

/** In megabytes: the longest story needs some 150 beside the code. */
const MEMORY = 400;

/** Makes one file of the judge's thread: all stories and judges, which start at once and need no compiler. */
export function writeJudge(root: string, outfile = FILE): void {
  buildSync({
    absWorkingDir: root,
    entryPoints: ['lib/content/judge/worker.ts'],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
}

/** A thread over the file that `writeJudge` made. */
export const judgeThread = (root: string, file = FILE): JudgeThread =>
  new JudgeThread(
    () =>
      new Worker(path.resolve(root, file), {
        execArgv: [],
        resourceLimits: { maxOldGenerationSizeMb: MEMORY },
      }),
  );
