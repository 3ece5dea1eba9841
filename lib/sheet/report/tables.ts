/** A report as tables: what the command line prints, the files hold and the printed page shows. */
import type { Cell } from '@/lib/text/csv';
import { count } from '../read/bounds';
import type { BadRow } from '../read/sheet';
import { RULE, type Report } from './types';

export interface ReportTable {
  readonly id: 'summary' | 'learners' | 'questions' | 'wrong' | 'bad' | 'answers';
  readonly title: string;
  /** What its columns mean, where their names do not say it. */
  readonly note?: string;
  readonly columns: readonly string[];
  /** Those whose cells are prose of the content, with `code` and **bold**. */
  readonly prose?: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What a question is called here. */
type NameOf = (ref: string) => string;
const asIs: NameOf = (ref) => ref;

/**
 * By its id in the quiz or lab that a sheet is about; others by their refs.
 * @param scope `labs/<lab>`, `quizzes/<quiz>`, or empty
 */
export const namesIn =
  (scope: string): NameOf =>
  (ref) =>
    scope !== '' && ref.startsWith(`${scope}/`) ? ref.slice(scope.length + 1) : ref;

/** What calls a question or a learner by name: a name is not torn for the sake of the prose beside it. */
const NAMES = ['question', 'learner', 'column'];

/** How each column is set: numbers stand to the right, a name stays whole, and words have room for some in a line. */
export const columnLooks = ({
  columns,
  rows,
  prose = [],
}: ReportTable): ('number' | 'name' | 'words' | undefined)[] =>
  columns.map((column, at) => {
    if (NAMES.includes(column)) return 'name';
    if (prose.includes(column)) return 'words';
    return rows.some((row) => typeof row[at] === 'number') ? 'number' : undefined;
  });

export function summaryTable({ totals }: Report): ReportTable {
  const { learners, questions, answers, possible, mean, median, deviation, kr20, alpha } = totals;
  const rows: (readonly Cell[])[] = [
    ['Learners', learners],
    ['Questions', questions],
    ['Answers graded', answers],
    ['Points possible', possible],
    ['Mean of the points', rounded(mean, 2)],
    ['Median', rounded(median, 2)],
    ['Standard deviation', rounded(deviation, 2)],
    ['Reliability (KR-20)', rounded(kr20, 3)],
    ...('alpha' in totals ? [["Cronbach's alpha, by points", rounded(alpha, 3)]] : []),
  ];
  return { id: 'summary', title: 'Summary', note: RULE, columns: ['measure', 'value'], rows };
}

export function learnerTable({ learners, totals }: Report): ReportTable {
  return {
    id: 'learners',
    title: 'Learners',
    columns: ['rank', 'learner', 'points', 'possible', 'percent', 'right', 'answered', 'questions'],
    rows: learners
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ rank, learner, points, possible, right, answered }) => [
        ...[rank, learner, points, possible],
        possible > 0 ? percentOf(points, possible) : undefined,
        ...[right, answered, totals.questions],
      ]),
  };
}

export const STATISTICS_NOTE =
  'Difficulty p is the share of the learners who are right. D is the share of right answers among the best 27 % less that among the weakest 27 %; r is the correlation with the total of the other questions. Both say whether those who do well elsewhere do well here: from 0.40 very well, from 0.20 fairly, below 0 the other way round. What is empty is not defined: where all learners are right, say, or all totals are the same.';

export function questionTable({ questions }: Report, nameOf: NameOf = asIs): ReportTable {
  return {
    id: 'questions',
    title: 'Questions',
    note: STATISTICS_NOTE,
    prose: ['prompt', 'most_frequent_wrong'],
    columns: ['question', 'prompt', 'learners', 'answered', 'not_answered', 'right', 'p', 'D', 'r', 'most_frequent_wrong'], // prettier-ignore
    rows: questions.map((one) => [
      ...[
        nameOf(one.ref),
        oneLine(one.prompt),
        one.n,
        one.answered,
        one.n - one.answered,
        one.right,
      ],
      ...[one.difficulty, one.upperLower, one.itemRest].map((value) => rounded(value, 3)),
      one.wrong[0]?.echo,
    ]),
  };
}

export function wrongTable({ questions }: Report, nameOf: NameOf = asIs): ReportTable {
  return {
    id: 'wrong',
    title: 'Wrong answers',
    columns: ['question', 'understood', 'learners', 'verdict', 'reason'],
    prose: ['understood', 'reason'],
    rows: questions.flatMap(({ ref, wrong }) =>
      wrong.map((one) => [nameOf(ref), one.echo, one.learners, one.verdict, one.reason]),
    ),
  };
}

/** What could not be graded, as it is told everywhere. */
export function badWords({ column, reason, asIs: waits, answers = 1 }: BadRow, nameOf: NameOf) {
  return {
    column: waits && column !== undefined ? nameOf(column) : column,
    reason: answers > 1 ? `${reason} (${count(answers)} answers)` : reason,
  };
}

function badTable({ bad }: Report, nameOf: NameOf): ReportTable {
  return {
    id: 'bad',
    title: 'Not graded',
    columns: ['line', 'column', 'reason'],
    rows: bad.map((one) => {
      const { column, reason } = badWords(one, nameOf);
      return [one.line, column, reason];
    }),
  };
}

export function answerTable({ answers }: Report, nameOf: NameOf = asIs): ReportTable {
  return {
    id: 'answers',
    title: 'Answers',
    columns: ['learner', 'question', 'answer', 'verdict', 'understood', 'reason', 'points', 'possible'], // prettier-ignore
    rows: answers.map(({ learner, ref, answer, outcome, points, possible }) => [
      ...[learner, nameOf(ref), answer, outcome.verdict, outcome.echo, outcome.reason],
      ...[points, possible],
    ]),
  };
}

/** The same for a file, in which one table has to hold all: each learner's points, and who answered nothing. */
export function answerFile(report: Report, nameOf: NameOf = asIs): ReportTable {
  const { columns, rows, ...rest } = answerTable(report, nameOf);
  const scores = new Map(report.learners.map((one) => [one.learner, one]));
  const answered = new Set(report.answers.map(({ learner }) => learner));
  const silent = report.learners.filter(({ learner }) => !answered.has(learner));
  const scored = (learner: string): Cell[] => {
    const { points, possible } = scores.get(learner) ?? {};
    return [points, possible];
  };
  return {
    ...rest,
    columns: [...columns, 'learner_points', 'learner_possible'],
    rows: [
      ...rows.map((row, at) => [...row, ...scored(report.answers[at]?.learner ?? '')]),
      ...silent.map(({ learner }) => [learner, ...columns.slice(1).map(() => undefined), ...scored(learner)]), // prettier-ignore
    ],
  };
}

/** What the report has, in its order; tables without rows are left out. */
export const allTables = (report: Report, nameOf: NameOf = asIs): ReportTable[] =>
  [
    summaryTable(report),
    questionTable(report, nameOf),
    learnerTable(report),
    wrongTable(report, nameOf),
    badTable(report, nameOf),
  ].filter(({ rows }) => rows.length > 0);

/** @param made UTC, ISO 8601 */
export const madeWords = (made: string) => `Graded ${made.slice(0, 16).replace('T', ' ')} UTC.`;

/** A prompt is written in paragraphs; a cell has one. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Rounded down to a tenth: 100 is all of them. */
const percentOf = (points: number, possible: number) =>
  Math.floor((1_000 * points) / possible) / 10;

function rounded(value: number | undefined, digits: number): number | undefined {
  return value === undefined ? undefined : Number(value.toFixed(digits));
}
