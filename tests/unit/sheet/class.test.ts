/**
 * A class of 200, made up by a seed, answers a quiz and a lab; its sheet is graded, and the statistics are compared with
 * what DuckDB makes of who was meant to be right: SQL that shares nothing with the code.
 */
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBank } from '@/lib/content/bank/load';
import { countedQuestions } from '@/lib/sheet/counted';
import { questionNames } from '@/lib/sheet/read/names';
import { readSheet } from '@/lib/sheet/read/sheet';
import { reportOf } from '@/lib/sheet/report/report';
import type { Report } from '@/lib/sheet/report/types';
import { askedIn, longSheet, simulate, type SimulatedAnswer, wideSheet } from './simulated';

const bank = await loadBank(path.resolve(import.meta.dirname, '../../..'));
const questions = bank.questions.map(({ id, prompt, points }) => ({ ref: id, prompt, points }));

function graded(text: string): Report {
  const sheet = readSheet(text, questionNames(questions.map(({ ref }) => ref)));
  const known = new Map(bank.questions.map((one) => [one.id, one]));
  const outcomes = sheet.answers.map(({ ref, answer }) => {
    const question = known.get(ref);
    if (!question) throw new Error(ref);
    return bank.gradeOne(question, answer);
  });
  return reportOf(sheet, outcomes, countedQuestions(questions, sheet.asked));
}

const BY_QUESTION = `
  WITH total AS (SELECT learner, sum(r) AS t FROM a GROUP BY 1),
  n AS (SELECT count(*) AS n, greatest(1, round(0.27 * count(*))) AS g FROM total),
  weight AS (
    SELECT learner, t,
      least(1, greatest(0, (g - (SELECT count(*) FROM total x WHERE x.t > total.t)) / (SELECT count(*) FROM total x WHERE x.t = total.t))) AS up,
      least(1, greatest(0, (g - (SELECT count(*) FROM total x WHERE x.t < total.t)) / (SELECT count(*) FROM total x WHERE x.t = total.t))) AS low
    FROM total, n)
  SELECT ref, avg(r)::DOUBLE AS p, sum(g)::DOUBLE AS given,
    ((sum(r * up) - sum(r * low)) / any_value(n.g))::DOUBLE AS d,
    corr(r, t - r)::DOUBLE AS rest
  FROM a JOIN weight USING (learner), n GROUP BY 1 ORDER BY min(nr)`.replace('sum(g)', 'sum(a.g)'); // prettier-ignore

const OVERALL = `
  WITH total AS (SELECT learner, sum(r) AS t, sum(r * points) AS s FROM a GROUP BY 1),
  item AS (SELECT ref, avg(r) AS p FROM a GROUP BY 1)
  SELECT avg(s)::DOUBLE AS mean, median(s)::DOUBLE AS median, stddev_pop(s)::DOUBLE AS deviation,
    (SELECT count(*) / (count(*) - 1) * (1 - sum(p * (1 - p)) / (SELECT var_pop(t) FROM total)) FROM item)::DOUBLE AS kr20
  FROM total`;

let instance: DuckDBInstance;
beforeAll(async () => void (instance = await DuckDBInstance.create(':memory:')));
afterAll(() => instance.closeSync());

async function ask(answers: readonly SimulatedAnswer[], sql: string) {
  const duck = await instance.connect();
  await duck.run('CREATE OR REPLACE TABLE a (nr INT, learner VARCHAR, ref VARCHAR, r INT, g INT, points INT)'); // prettier-ignore
  const points = new Map(questions.map((one) => [one.ref, one.points]));
  const rows = answers.map(
    ({ learner, ref, right, answer }, nr) =>
      `(${nr}, '${learner}', '${ref}', ${Number(right)}, ${Number(answer !== '')}, ${points.get(ref)})`,
  );
  await duck.run(`INSERT INTO a VALUES ${rows.join(', ')}`);
  const found = (await duck.runAndReadAll(sql)).getRowObjectsJson();
  duck.closeSync();
  return found;
}

describe.each(['quizzes/iam-review', 'labs/care4wares'])('200 people answer %s', (set) => {
  const answers = simulate(askedIn(bank, set), 200, `class of ${set}`);
  const report = graded(longSheet(answers));

  it('graded as they were meant', () => {
    expect(report.bad).toEqual([]);
    const meant = new Map(answers.map((one) => [`${one.learner} ${one.ref}`, one.right]));
    for (const { learner, ref, outcome } of report.answers)
      expect(outcome.verdict === 'right', `${learner} ${ref}`).toBe(meant.get(`${learner} ${ref}`));
    expect(report.answers.length).toBe(answers.filter(({ answer }) => answer !== '').length);
  });

  it('the same from one learner a row', () => {
    const wide = graded(wideSheet(answers));
    // A question that the first learner left out is named later in the other one.
    const byRef = (all: Report) => new Map(all.questions.map((one) => [one.ref, one]));
    expect(byRef(wide)).toEqual(byRef(report));
    expect(wide.learners).toEqual(report.learners);
    expect(wide.totals).toEqual(report.totals);
  });

  it('each question as SQL has it', async () => {
    const wanted = await ask(answers, BY_QUESTION);
    expect(report.questions).toHaveLength(wanted.length);
    for (const one of report.questions) {
      const row = wanted.find(({ ref }) => ref === one.ref) ?? {};
      expect(one.answered).toBe(row.given);
      expect(one.difficulty).toBeCloseTo(Number(row.p), 9);
      expect(one.upperLower).toBeCloseTo(Number(row.d), 9);
      expect(one.itemRest).toBeCloseTo(Number(row.rest), 9);
    }
  });

  it('the whole as SQL has it', async () => {
    const [row = {}] = await ask(answers, OVERALL);
    const { mean, median, deviation, kr20 } = report.totals;
    expect(mean).toBeCloseTo(Number(row.mean), 9);
    expect(median).toBeCloseTo(Number(row.median), 9);
    expect(deviation).toBeCloseTo(Number(row.deviation), 9);
    expect(kr20).toBeCloseTo(Number(row.kr20), 9);
    // What the model makes: some agreement among the questions.
    expect(kr20).toBeGreaterThan(0.2);
  });
});
