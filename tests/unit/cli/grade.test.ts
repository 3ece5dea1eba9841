import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '@/lib/cli/main';
import { loadBank } from '@/lib/content/bank/load';
import { bound } from '@/lib/grading/registry';
import { formatCsv } from '@/lib/text/csv';

const ROOT = path.resolve(import.meta.dirname, '../../..');

async function grade(args: readonly string[], sheet: string) {
  let [out, err] = ['', ''];
  const code = await main(['grade', ...args], {
    root: ROOT,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    stdin: async () => new TextEncoder().encode(sheet),
  });
  return { out, err, code };
}

// content/quizzes/a-policy-statement.yaml: a is right of `effect`.
const LONG = [
  'learner;question;answer',
  'Ada;quizzes/a-policy-statement/effect;A)',
  'Ada;care4wares/object-change;PutObject',
  'Ben;a-policy-statement/effect;Which resources the statement covers',
  'Ben;care4wares/object-change;',
].join('\n');

test('without a lab or quiz every question goes by its full name', async () => {
  const { out, err, code } = await grade(['-', '--format', 'json'], LONG);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  const { answers, scores } = JSON.parse(out) as Record<string, object[]>;
  expect(answers).toMatchObject([
    { learner: 'Ada', question: 'quizzes/a-policy-statement/effect', verdict: 'right' },
    { question: 'labs/care4wares/object-change', verdict: 'right', understood: 'PutObject' },
    { learner: 'Ben', verdict: 'wrong', understood: 'Which resources the statement covers' },
  ]);
  // A quiz question is worth 1 point, this one of the lab 100.
  expect(scores).toEqual([
    { learner: 'Ada', points: 101, possible: 101, right: 2, questions: 2 },
    { learner: 'Ben', points: 0, possible: 101, right: 0, questions: 2 },
  ]);
});

describe('one learner a row, of one quiz', () => {
  const wide = 'name,effect,effct\nAda,a,x\nBen,b,\n';
  test('a column that is none is said, the rest is graded', async () => {
    const { out, err, code } = await grade(['a-policy-statement', '-'], wide);
    expect(out).toContain(' Ada     | effect   | a      | right   |');
    expect(err).toContain('-: Learners are told apart by the column name.\n');
    expect(err).toContain(
      '-:1: effct: There is no question effct. Did you mean effect? Not graded.',
    );
    expect(code).toBe(1);
  });
  test('--stats', async () => {
    const table = await grade(['quizzes/a-policy-statement', '-', '--stats'], wide);
    expect(table.out).toMatch(/Standard deviation +\| +0\.5\n/);
    const csv = await grade(['a-policy-statement', '-', '--stats', '--format', 'csv'], wide);
    expect(csv.out).toContain(
      'question,prompt,learners,answered,not_answered,right,p,D,r,most_frequent_wrong\r\neffect,What does `Effect` say in a statement of a policy?,2,2,0,1,0.5,1,,',
    );
    const json = await grade(['a-policy-statement', '-', '--stats', '--format', 'json'], wide);
    expect(JSON.parse(json.out)).toMatchObject({
      totals: { learners: 2, mean: 0.5 },
      questions: [{ question: 'effect', p: 0.5, D: 1, r: null }],
      wrong: [{ understood: 'Which service the statement is about', learners: 1 }],
    });
  });
  test('as one page', async () => {
    const { out } = await grade(['a-policy-statement', '-', '--format', 'html'], wide);
    expect(out).toContain('<title>Answer sheet: A policy statement</title>');
    expect(out).toContain('>Which service the statement is about</td>');
  });
});

test('who answered nothing has a row in the CSV, with the points that are none', async () => {
  const { out } = await grade(['-', '--format', 'csv'], 'learner,effect\nAda,a\nBen,\n');
  const rows = out.trimEnd().split('\r\n');
  expect(rows[1]).toMatch(/^Ada,.*,1,1,1,1$/);
  expect(rows.slice(2)).toEqual(['Ben,,,,,,,,0,1']);
});

test('what is typed into a sheet does nothing in a spreadsheet', async () => {
  const sheet = 'learner,question,answer\n=1+1,effect,@x\n';
  const { out } = await grade(['a-policy-statement', '-', '--format', 'csv'], sheet);
  expect(out).toContain("\r\n'=1+1,effect,'@x,not-of-kind,");
});

test('what asks about the time after a fix is said, and is in no total', async () => {
  const { out, err, code } = await grade(
    ['care4wares', '-', '--format', 'json'],
    'learner,question,answer\nAda,verdict,solved\n',
  );
  expect(err).toContain('time after the fix');
  expect(code).toBe(1);
  // scenarios/care4wares/answers.yaml: two keys are measures.
  const { questions } = await loadBank(ROOT);
  const lab = questions.filter(({ id }) => id.startsWith('labs/care4wares/'));
  const before = lab.filter(({ question }) => !['verdict', 'to-the-mayor'].includes(question));
  expect(before).toHaveLength(lab.length - 2);
  const sum = before.reduce((total, { points }) => total + points, 0);
  expect(JSON.parse(out)).toMatchObject({ scores: [{ possible: sum, questions: before.length }] });
});

test('all right of a lab is all of its points; empty columns of questions that wait are in no statistics', async () => {
  const { questions } = await loadBank(ROOT);
  const lab = questions.filter(({ id }) => id.startsWith('labs/care4wares/'));
  const cells = lab.map(({ question, asked, answer }) =>
    ['verdict', 'to-the-mayor'].includes(question) ? '' : bound(asked).asInput(answer.key),
  );
  const sheet = formatCsv([
    ['learner', ...lab.map(({ question }) => question)],
    ['Ada', ...cells],
  ]);
  const { out, err, code } = await grade(['care4wares', '-', '--stats', '--format', 'json'], sheet);
  expect({ err, code }).toEqual({ err: '', code: 0 });
  const all = JSON.parse(out) as { scores: { points: number; possible: number }[]; questions: { p: number }[] }; // prettier-ignore
  expect(all.scores[0]?.points).toBe(all.scores[0]?.possible);
  expect(all.questions.map(({ p }) => p)).toEqual(Array.from({ length: lab.length - 2 }, () => 1));
});

test('what a sheet has in it does nothing to the terminal', async () => {
  const { err } = await grade(['-'], 'learner,effect,\u001b[31mred-one\u001b]0;x\u0007\nAda,a,b\n');
  expect(err).toContain('\\x1b[31mred-one');
  expect(err.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});
