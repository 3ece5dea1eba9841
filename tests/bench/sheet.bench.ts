/**
 * A sheet of 10,000 answers, read, graded and made into a report, beside native DuckDB that only reads the same file and
 * counts by question. The longest single grading says how long a server can be held at a stretch. The last line is JSON.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { loadBank } from '../../lib/content/bank/load';
import { outcomesOf, pairsOf } from '../../lib/sheet/pairs';
import { questionNames } from '../../lib/sheet/read/names';
import { readSheet } from '../../lib/sheet/read/sheet';
import { reportHtml } from '../../lib/sheet/report/html';
import { reportOf } from '../../lib/sheet/report/report';
import { askedIn, longSheet, simulate } from '../unit/sheet/simulated';

const ROWS = Number(process.env.ROWS ?? 10_000);
const TARGET_MS = 5_000;
const root = path.resolve(import.meta.dirname, '../..');
const bank = await loadBank(root);
const sets = [...new Set(bank.questions.map(({ of, set }) => `${of}/${set}`))];
const questions = sets.flatMap((set) => askedIn(bank, set));
const people = Math.ceil(ROWS / 0.95 / questions.length);
// A mark on every answer, so that none is graded once for all who gave it.
const answers = simulate(questions, people, 'bench').map((one) => ({ ...one, answer: one.answer && ` ${one.answer}${' '.repeat(Number(one.learner.slice(-3)))}.` })); // prettier-ignore
const text = longSheet(answers);

const start = performance.now();
const sheet = readSheet(text, questionNames(bank.questions.map(({ id }) => id)));
const readMs = performance.now() - start;
const known = new Map(bank.questions.map((one) => [one.id, one]));
const asked = pairsOf(sheet.answers);
const { pairs } = asked;
let [longest, slowest] = [0, ''];
const graded = pairs.map(({ ref, answer }) => {
  const question = known.get(ref);
  if (!question) throw new Error(ref);
  const before = performance.now();
  const outcome = bank.gradeOne(question, answer);
  const took = performance.now() - before;
  if (took > longest) [longest, slowest] = [took, ref];
  return outcome;
});
const gradeMs = performance.now() - start - readMs;
const all = questions.map(({ id, prompt, points }) => ({ ref: id, prompt, points }));
const report = reportOf(sheet, outcomesOf(asked, graded), all);
reportHtml(report, 'Bench', '2026-11-21T09:00:00Z');
const totalMs = performance.now() - start;

const folder = mkdtempSync(path.join(tmpdir(), 'trailwise-bench-'));
const file = path.join(folder, 'sheet.csv');
writeFileSync(file, text);
const duck = await (await DuckDBInstance.create(':memory:')).connect();
const peerStart = performance.now();
await duck.runAndReadAll(`SELECT question, count(*), count(DISTINCT learner) FROM read_csv('${file}', header = true) GROUP BY 1`); // prettier-ignore
const peerMs = performance.now() - peerStart;
rmSync(folder, { recursive: true });

console.log(
  `${sheet.answers.length} rows, ${pairs.length} different answers to ${questions.length} questions: ${totalMs.toFixed(0)} ms (at most ${TARGET_MS})`,
);
console.log(
  `read ${readMs.toFixed(0)} ms, graded ${gradeMs.toFixed(0)} ms, report ${(totalMs - readMs - gradeMs).toFixed(0)} ms; the longest answer ${longest.toFixed(1)} ms (${slowest}); ${(totalMs / peerMs).toFixed(1)} times DuckDB's reading and counting`,
);
console.log(
  JSON.stringify({
    bench: 'sheet',
    rows: sheet.answers.length,
    totalMs,
    ratio: totalMs / peerMs,
    longest,
  }),
);
if (totalMs > TARGET_MS) process.exitCode = 1;
