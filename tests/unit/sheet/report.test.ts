import { describe, expect, test } from 'vitest';
import type { Outcome } from '@/lib/grading/outcome';
import { outcomesOf, pairsOf } from '@/lib/sheet/pairs';
import { questionNames } from '@/lib/sheet/read/names';
import { readSheet } from '@/lib/sheet/read/sheet';
import { reportHtml } from '@/lib/sheet/report/html';
import { reportOf } from '@/lib/sheet/report/report';
import {
  allTables,
  answerFile,
  answerTable,
  learnerTable,
  namesIn,
  questionTable,
  wrongTable,
} from '@/lib/sheet/report/tables';
import { tableCsv } from '@/lib/text/csv';

const QUESTIONS = [
  { ref: 'labs/x/one', prompt: 'One?', points: 10 },
  { ref: 'labs/x/two', prompt: 'Two?', points: 30 },
  { ref: 'labs/x/after', prompt: 'And then?', points: 5 },
];

/** `right` is right, `?` is not understood, `later` waits, everything else is wrong. */
function outcome(answer: string, possible: number): Outcome {
  if (answer === 'right') return { verdict: 'right', echo: answer, reason: '', points: possible, possible }; // prettier-ignore
  if (answer === 'later') return { verdict: 'waits', echo: '', reason: 'Not yet.', points: 0, possible }; // prettier-ignore
  if (answer === '?') return { verdict: 'not-of-kind', echo: '', reason: 'No.', points: 0, possible }; // prettier-ignore
  return { verdict: 'wrong', echo: answer.toUpperCase(), reason: 'Because.', points: 0, possible };
}

function graded(text: string, questions = QUESTIONS) {
  const refs = questions.map(({ ref }) => ref);
  const sheet = readSheet(text, questionNames(refs));
  const points = new Map(questions.map((one) => [one.ref, one.points]));
  const asked = pairsOf(sheet.answers);
  const all = asked.pairs.map(({ ref, answer }) => outcome(answer, points.get(ref) ?? 0));
  return reportOf(sheet, outcomesOf(asked, all), questions);
}

const SHEET = [
  'learner,question,answer',
  'Ada,one,right',
  'Ada,two,b',
  'Ada,two,right',
  'Ben,one,b',
  'Ben,one,B',
  'Ben,two,right',
  'Cy,one,c',
  'Cy,two,',
  'Di,one,b',
  'Di,two,?',
  'Di,after,later',
  'Di,none,x',
].join('\n');

test('right once is right; points, ranks and what was answered', () => {
  expect(graded(SHEET).learners).toEqual([
    { learner: 'Ada', points: 40, possible: 45, right: 2, answered: 2, rank: 1 },
    { learner: 'Ben', points: 30, possible: 45, right: 1, answered: 2, rank: 2 },
    { learner: 'Cy', points: 0, possible: 45, right: 0, answered: 1, rank: 3 },
    { learner: 'Di', points: 0, possible: 45, right: 0, answered: 2, rank: 3 },
  ]);
});

test('a question: difficulty, and wrong answers by learners, however they were written', () => {
  const { questions, totals } = graded(SHEET);
  // Totals of right ones 2, 1, 0, 0; the rest of question one is 1, 1, 0, 0 against 1, 0, 0, 0: r = 1/√3.
  expect(questions[0]).toMatchObject({ n: 4, answered: 4, right: 1, difficulty: 0.25 });
  expect(questions[0]?.itemRest).toBeCloseTo(1 / Math.sqrt(3), 12);
  expect(questions[0]?.wrong).toEqual([
    { verdict: 'wrong', echo: 'B', reason: 'Because.', learners: 2 },
    { verdict: 'wrong', echo: 'C', reason: 'Because.', learners: 1 },
  ]);
  expect(questions[1]?.wrong.map(({ echo, learners }) => [echo, learners])).toEqual([
    ['B', 1],
    ['?', 1],
  ]);
  // Points 40, 30, 0, 0. Variances 3/16 and 1/4, totals 2, 1, 0, 0 have 11/16: 2 × (1 − 7/11) = 8/11.
  expect(totals).toMatchObject({ learners: 4, questions: 3, answers: 9, mean: 17.5, median: 15 });
  expect(totals.kr20).toBeCloseTo(8 / 11, 12);
});

test('what asks about the time after a fix is not graded, and in no statistics', () => {
  const { bad, questions } = graded(SHEET);
  expect(questions.map(({ ref }) => ref)).toEqual(['labs/x/one', 'labs/x/two']);
  expect(bad).toEqual([
    { line: 12, column: 'labs/x/after', reason: 'Not yet.', asIs: true, answers: 1 },
    { line: 13, reason: expect.stringContaining('no question none') as string },
  ]);
});

test('a class that answers it has one entry for it, beside those that can be mended', () => {
  const rows = Array.from({ length: 200 }, (_, at) => `P${at},one,right\nP${at},after,later`);
  const report = graded(['learner,question,answer', 'Cy,none,x', ...rows].join('\n'));
  expect(report.bad).toMatchObject([
    { line: 2, reason: expect.stringContaining('no question none') as string },
    { line: 4, column: 'labs/x/after', answers: 200 },
  ]);
  const table = allTables(report, namesIn('labs/x')).find(({ id }) => id === 'bad');
  expect(table?.rows[1]).toEqual([4, 'after', 'Not yet. (200 answers)']);
});

test('names are not torn on paper, and code in an answer is code', () => {
  const html = reportHtml(graded('learner,one\nAda,`a b`'), 'T', '2026-11-21T09:00:00Z');
  expect(html).toContain('<td class="name">labs/x/one</td>');
  expect(html).toContain('<td class="name">Ada</td>');
  expect(html).toContain('<td class="words"><code>A B</code></td>');
  expect(html).toMatch(/\.name {[^}]*overflow-wrap: break-word/);
});

test('the points of the answers add up to those of their learner; one answer more of a question adds none', () => {
  const report = graded('learner,one,two\nAda,b,right\nBen,,\n');
  const twice = graded('learner,question,answer\nAda,one,b\nAda,one,right\nAda,one,right\n');
  expect(answerTable(twice).columns.slice(-2)).toEqual(['points', 'possible']);
  expect(answerTable(twice).rows.map((row) => row.slice(-2))).toEqual([
    [0, 10],
    [10, 0],
    [0, 0],
  ]);
  // Ben has answered nothing, and is there: his score has to be somewhere.
  expect(answerFile(report).columns.slice(-4)).toEqual(['points', 'possible', 'learner_points', 'learner_possible']); // prettier-ignore
  expect(
    answerFile(report).rows.map(([learner, ...cells]) => [learner, ...cells.slice(-4)]),
  ).toEqual([
    // prettier-ignore
    ['Ada', 0, 10, 30, 45],
    ['Ada', 30, 30, 30, 45],
    ['Ben', undefined, undefined, 0, 45],
  ]);
});

test('a question is told by its words, too, in one line', () => {
  const questions = [{ ref: 'labs/x/one', prompt: 'Which `Action`\n\nwas it?', points: 1 }];
  const table = questionTable(graded('learner,one\nAda,b', questions));
  expect(table.rows[0]?.slice(0, 2)).toEqual(['labs/x/one', 'Which `Action` was it?']);
  const html = reportHtml(graded('learner,one\nAda,b', questions), 'T', '2026-11-21T09:00:00Z');
  expect(html).toContain('<td class="words">Which <code>Action</code> was it?</td>');
});

test('what is not understood is shown by its beginning, and is whole in the file of the answers', () => {
  const report = graded(`learner,one\nAda,${'long '.repeat(2_000)}\nBen,${'y'.repeat(300)}\n`);
  const echoes = report.questions[0]?.wrong.map(({ echo }) => echo) ?? [];
  expect(echoes.map((echo) => echo.length <= 201 && echo.endsWith('…'))).toEqual([true, true]);
  expect(answerTable(report).rows[1]?.[2]).toBe('y'.repeat(300));
});

describe('where nothing is defined, nothing is said', () => {
  test.each([
    ['one learner', 'learner,one,two\nAda,right,b'],
    ['all right', 'learner,one,two\nAda,right,right\nBen,right,right'],
    ['nobody answers', 'learner,one,two\nAda,,\nBen,,'],
  ])('%s', (_what, text) => {
    const report = graded(text);
    for (const { itemRest, upperLower } of report.questions)
      expect([itemRest, upperLower]).toEqual([undefined, undefined]);
    expect([report.totals.kr20, report.totals.alpha]).toEqual([undefined, undefined]);
    expect(JSON.stringify([report, questionTable(report), learnerTable(report)])).not.toContain(
      'NaN',
    );
  });
});

describe('what people typed does nothing in a spreadsheet or a page', () => {
  const text = 'learner,question,answer\n"=1+1",one,"=HYPERLINK(""x"")"\n<img src=x onerror=a>,one,<script>b</script>\n'; // prettier-ignore
  const report = graded(text);
  test('CSV', () => {
    for (const table of [answerTable(report), learnerTable(report), wrongTable(report)]) {
      const csv = tableCsv(table.rows);
      expect(csv).not.toMatch(/(^|[,"\n])[=+@]/m);
    }
    expect(tableCsv(answerTable(report).rows)).toContain(`'=1+1,labs/x/one,"'=HYPERLINK(""x"")"`);
  });
  test('HTML', () => {
    const html = reportHtml(report, 'A & <b>', '2026-11-21T09:00:00Z');
    expect(html).not.toMatch(/<img|<script|<b>/);
    expect(html).toContain('&lt;img src=x onerror=a&gt;');
    expect(html).toContain('<title>A &amp; &lt;b&gt;</title>');
    expect(html).toContain('Graded 2026-11-21 09:00 UTC.');
  });
});
