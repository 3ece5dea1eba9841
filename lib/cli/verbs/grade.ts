import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isMeasured } from '@/lib/content/answer-key';
import { gradeOne } from '@/lib/content/grade-one';
import { gradableOf, loadLab } from '@/lib/content/labs';
import type { ServerLab } from '@/lib/content/labs';
import type { Outcome } from '@/lib/grading/outcome';
import { questionScore, totalScore } from '@/lib/grading/score';
import type { Score } from '@/lib/grading/score';
import { assertNever } from '@/lib/query/assert-never';
import { readAnswers } from '../answers';
import type { AnswerRow, AnswersFile, BadRow } from '../answers';
import { readArgs, readFormat, readLabId } from '../args';
import { decodeCsv } from '../csv';
import { alignedTable, formatRows, objects } from '../table';
import type { Format } from '../table';
import { Usage } from '../verb';
import type { Verb } from '../verb';

const help = `trailwise grade <lab> <answers.csv> [--format table|json|csv]

Grades a file of answers: the verdict on each, and a score per learner.

The file is CSV with a header that names the columns learner, question and answer, in
any order. - reads standard input. A question answered more than once counts as solved
where one of the answers is right. Rows that cannot be graded are listed, and the rest
is graded; the exit code is then 1.`;

interface Graded extends AnswerRow {
  readonly outcome: Outcome;
}

export const gradeVerb: Verb = {
  help,
  async run(args, world) {
    const { values, positionals } = readArgs(args, { format: { type: 'string' } });
    const format = readFormat(values.format);
    const id = await readLabId(world.root, positionals[0]);
    const file = positionals[1];
    if (file === undefined) throw new Usage('Which file of answers? - is standard input.');
    if (positionals.length > 2) throw new Usage('One file of answers at a time.');
    const lab = await loadLab(world.root, id);
    try {
      const bytes = file === '-' ? await world.stdin() : await readAnswersFile(file);
      const read = readAnswers(decodeCsv(bytes), [...lab.questions.keys()]);
      const { rows, bad } = withoutMeasured(lab, read);
      world.out(report(format, lab, gradeRows(lab, rows), bad));
      for (const row of bad) world.err(`${file}:${row.line}: ${row.reason} Not graded.\n`);
      return bad.length > 0 ? 1 : 0;
    } catch (error) {
      world.err(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
      return 1;
    }
  },
};

function readAnswersFile(file: string): Promise<Uint8Array> {
  return readFile(path.resolve(file)).catch((error: unknown) => {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw missing ? new Error('There is no such file.') : error;
  });
}

/** What is right after a fix depends on what was decided, which no file of answers says. */
function withoutMeasured(lab: ServerLab, { rows, bad }: AnswersFile): AnswersFile {
  const isAfter = ({ question }: AnswerRow) => {
    const key = lab.questions.get(question)?.answer.key;
    return key !== undefined && isMeasured(key);
  };
  const after = rows.filter(isAfter).map(({ line, question }) => {
    return { line, reason: `${question} is about the time after the fix: the lab grades it.` };
  });
  const all = [...bad, ...after].sort((a, b) => a.line - b.line);
  return { rows: rows.filter((row) => !isAfter(row)), bad: all };
}

function gradeRows(lab: ServerLab, rows: readonly AnswerRow[]): Graded[] {
  return rows.flatMap((row) => {
    const known = lab.questions.get(row.question);
    return known ? [{ ...row, outcome: gradeOne(gradableOf(known), row.answer) }] : [];
  });
}

/** The score of each learner, in the order in which they first appear. */
function scores(lab: ServerLab, graded: readonly Graded[]): Map<string, Score & { right: number }> {
  const learners = [...new Set(graded.map((row) => row.learner))];
  return new Map(
    learners.map((learner) => {
      const own = graded.filter((row) => row.learner === learner);
      const solved = (question: string) =>
        own.some((row) => row.question === question && row.outcome.verdict === 'right');
      const each = lab.public.questions.map(({ id, points, hintCosts }) =>
        questionScore(points, hintCosts, { solved: solved(id), revealed: false, hintsTaken: 0 }),
      );
      const right = lab.public.questions.filter(({ id }) => solved(id)).length;
      return [learner, { ...totalScore(each), right }];
    }),
  );
}

const ANSWER_COLUMNS = ['learner', 'question', 'answer', 'verdict', 'understood', 'reason'];
const SCORE_COLUMNS = ['learner', 'points', 'possible', 'right', 'questions'];

function report(format: Format, lab: ServerLab, graded: readonly Graded[], bad: readonly BadRow[]) {
  const totals = scores(lab, graded);
  const answerRows = graded.map((row) => {
    const { verdict, echo, reason } = row.outcome;
    return [row.learner, row.question, row.answer, verdict, echo, reason];
  });
  const size = lab.questions.size;
  const scoreRows = [...totals].map(([learner, { earned, possible, right }]) => {
    return [learner, earned, possible, right, size];
  });
  switch (format) {
    case 'table':
      return `${alignedTable(ANSWER_COLUMNS, answerRows)}\n${alignedTable(SCORE_COLUMNS, scoreRows)}`;
    case 'json': {
      const answers = objects(ANSWER_COLUMNS, answerRows);
      const all = { answers, scores: objects(SCORE_COLUMNS, scoreRows), notGraded: bad };
      return `${JSON.stringify(all, null, 2)}\n`;
    }
    case 'csv': {
      // One table: each answer with its learner's score beside it.
      const columns = [...ANSWER_COLUMNS, 'learner_points', 'learner_possible'];
      const rows = answerRows.map((row, i) => {
        const total = totals.get(graded[i]?.learner ?? '');
        return [...row, total?.earned ?? 0, total?.possible ?? 0];
      });
      return formatRows('csv', columns, rows);
    }
    default:
      return assertNever(format);
  }
}
