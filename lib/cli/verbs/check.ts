import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { isProvedIn } from '@/lib/content/check/solutions';
import { checkContent } from '@/lib/content/check';
import { makeDataSets } from '@/lib/content/datasets';
import { formatFinding } from '@/lib/content/finding';
import type { Finding } from '@/lib/content/finding';
import { quizFiles } from '@/lib/content/quizzes';
import { labIds, readLab } from '@/lib/content/read-lab';
import { readArgs, readLabId } from '../args';
import { openBench } from '../bench';
import { Usage } from '../verb';
import type { Verb, World } from '../verb';

const help = `trailwise check [<lab> | content | content/<path>]

Validates the content and proves the answers: every question has reference queries in
each language of its lab, they run over the data set, and what they give grades as
right. Where an account goes on after the fix, each outcome of outcomes.yaml is carried
out, judged and proved by its queries.
Lists everything that is wrong, with its place; the exit code is then 1.
Without a lab: all labs, quizzes and lessons. \`content\`: quizzes and lessons alone;
\`content/lessons/iam\`: what is wrong in those files, whose live queries are run.`;

export const checkVerb: Verb = {
  help,
  async run(args, world) {
    const { positionals } = readArgs(args, {});
    if (positionals.length > 1) throw new Usage('One lab at a time, or none for everything.');
    const [what] = positionals;
    const log = (line: string) => world.err(`${line}\n`);
    if (what && /^content(\/|$)/.test(what)) return checkSome(world, log, [], what);
    const only = what === undefined ? undefined : [await readLabId(world.root, what)];
    if (!only && availableParallelism() > 1) return checkAll(world, log);
    return checkSome(world, log, only);
  },
};

/** One process for each lab, as many at a time as there are processors; the rest is checked here meanwhile. */
async function checkAll(world: World, log: (line: string) => void): Promise<number> {
  await makeDataSets({ root: world.root, log });
  const waiting = await labIds(world.root);
  const codes: number[] = [];
  const work = async () => {
    for (let lab = waiting.shift(); lab !== undefined; lab = waiting.shift())
      codes.push(await inProcess(world, lab));
  };
  const [content] = await Promise.all([
    checkSome(world, log, []),
    ...Array.from({ length: availableParallelism() }, work),
  ]);
  return Math.max(content, ...codes);
}

/** What a lab's own process says comes out as one piece. @returns its exit code */
function inProcess(world: World, lab: string): Promise<number> {
  const [, program = ''] = process.argv;
  const child = spawn(process.execPath, [...process.execArgv, program, 'check', lab], {
    cwd: world.root,
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
  child.stderr.on('data', (bytes: Buffer) => err.push(bytes));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      world.out(Buffer.concat(out).toString());
      world.err(Buffer.concat(err).toString());
      resolve(code ?? 1);
    });
  });
}

/**
 * @param only these labs; none for what is not a lab's, everything where absent
 * @param under the course's files whose path begins so
 */
async function checkSome(
  world: World,
  log: (line: string) => void,
  only: readonly string[] | undefined,
  under = '',
): Promise<number> {
  const findings = await checkContent({
    root: world.root,
    under,
    ...(only && { labs: only }),
    open: (lab, decisions, after) => openBench(world.root, lab, log, decisions, after),
  });
  for (const finding of findings) world.out(`${formatFinding(finding)}\n`);
  const failed = findings.filter((finding) => finding.severity === 'error');
  for (const line of await summaries(world.root, only, failed, under)) world.out(`${line}\n`);
  if (failed.length > 0) world.err(`${count(failed.length, 'error')}.\n`);
  return failed.length > 0 ? 1 : 0;
}

/** A line for each part in which nothing is wrong. */
async function summaries(
  root: string,
  only: readonly string[] | undefined,
  failed: readonly Finding[],
  under: string,
): Promise<string[]> {
  const clean = (folder: string) => !failed.some(({ file }) => file.startsWith(folder));
  const lines: string[] = [];
  for (const id of only ?? (await labIds(root))) {
    const { folder, questions, lab, outcomes } = await readLab(root, id);
    if (!questions.value || !lab.value || !clean(`${folder}/`)) continue;
    const asked = count(questions.value.questions.length, 'question');
    const played = outcomes?.value ? `, ${count(outcomes.value.outcomes.length, 'outcome')}` : '';
    const languages = lab.value.languages.filter(isProvedIn).join(', ');
    lines.push(`${id}: ${asked}${played} proved in ${languages}`);
  }
  for (const id of only?.length ? [] : await quizFiles.ids(root)) {
    const file = `content/quizzes/${id}.yaml`;
    if (!file.startsWith(under) || !clean(file)) continue;
    const { questions } = await quizFiles.load(root, id);
    lines.push(`${id}: ${count(questions.length, 'question')}, each answer explained`);
  }
  return lines;
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
