import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadBank } from '@/lib/content/bank/load';
import type { Bank } from '@/lib/content/bank/types';
import { countableOf, setsOf } from '@/lib/content/sheet-questions';
import { countedQuestions } from '@/lib/sheet/counted';
import { decodeSheet } from '@/lib/sheet/read/decode';
import { questionNames } from '@/lib/sheet/read/names';
import { readSheet } from '@/lib/sheet/read/sheet';
import { reportOf } from '@/lib/sheet/report/report';
import { badWords, namesIn } from '@/lib/sheet/report/tables';
import type { Report } from '@/lib/sheet/report/types';
import { didYouMean } from '@/lib/text/did-you-mean';
import { readArgs } from '../args';
import { printReport, REPORT_FORMATS, type ReportFormat } from '../print-report';
import { oneLine } from '../table';
import { Usage } from '../verb';
import type { Verb } from '../verb';

const help = `trailwise grade [<lab>|<quiz>] <answers.csv> [--format table|json|csv|html] [--stats]

Grades a file of answers: the verdict on each, and a score per learner. - reads standard
input. Where a lab or a quiz is named, questions go by their ids and the points are out of
all that it has; otherwise by labs/<lab>/<question> and quizzes/<quiz>/<question>, or by the
id alone where only one question has it. Questions about the time after a fix do not count.

The file is CSV (commas, semicolons or tabs) with a header, in one of two shapes:

  learner,question,answer      one answer a row; columns in any order, others beside them
  learner,<question>,…         one learner a row, one question a column

A choice is answered by the ids of its options (b; a,c) or by their words. The pages show
options in an order of their own: b is the id in the sheet's template (/check/sheet), not
the second on the page. A question answered more than once counts as right where one of
the answers is right. An empty cell is no answer: it earns no points.

  --stats          for each question difficulty, discrimination and the wrong answers, for
                   the sheet mean, median, deviation and reliability; as CSV the questions alone
  --format html    all of it as one page to print

Rows that cannot be graded are listed, and the rest is graded; the exit code is then 1.`;

export const gradeVerb: Verb = {
  help,
  async run(args, world) {
    const { values, positionals } = readArgs(args, {
      format: { type: 'string' },
      stats: { type: 'boolean' },
    });
    const format = readReportFormat(values.format);
    if (positionals.length > 2) throw new Usage('One file of answers at a time.');
    const bank = await loadBank(world.root);
    const { scope, file } = whatToGrade(bank, positionals);
    const say = (words: string) => world.err(`${oneLine(`${file}${words}`)}\n`);
    try {
      const bytes = file === '-' ? await world.stdin() : await readAnswersFile(file);
      const { text, remark } = decodeSheet(bytes);
      const graded = gradeSheet(bank, text, scope);
      const report = { ...graded, remarks: [...(remark ? [remark] : []), ...graded.remarks] };
      const title = scope === undefined ? 'Answer sheet' : `Answer sheet: ${titleOf(bank, scope)}`;
      world.out(printReport(report, { format, stats: values.stats ?? false, title, scope }));
      for (const one of report.remarks) say(`: ${one}`);
      for (const one of report.bad) {
        const { column, reason } = badWords(one, namesIn(scope ?? ''));
        say(`:${one.line}: ${column ? `${column}: ` : ''}${reason} Not graded.`);
      }
      return report.bad.length > 0 ? 1 : 0;
    } catch (error) {
      say(`: ${error instanceof Error ? error.message : String(error)}`);
      return 1;
    }
  },
};

function gradeSheet(bank: Bank, text: string, scope: string | undefined): Report {
  const refs = bank.questions.map(({ id }) => id);
  const sheet = readSheet(text, questionNames(refs, scope));
  const known = new Map(bank.questions.map((question) => [question.id, question]));
  const outcomes = sheet.answers.map(({ ref, answer }) => {
    const question = known.get(ref);
    if (!question) throw new Error(`There is no question ${ref}.`);
    return bank.gradeOne(question, answer);
  });
  const all = bank.questions.map((one) => ({
    ref: one.id,
    prompt: one.prompt,
    ...countableOf(one),
  }));
  return reportOf(sheet, outcomes, countedQuestions(all, sheet.asked, scope));
}

const titleOf = (bank: Bank, scope: string) =>
  setsOf(bank.questions).find(({ id }) => id === scope)?.title ?? scope;

/** The quiz or lab that is named first, if any, and the file. */
function whatToGrade(bank: Bank, positionals: readonly string[]) {
  const [first, second] = positionals;
  if (first === undefined) throw new Usage('Which file of answers? - is standard input.');
  const sets = setsOf(bank.questions).map(({ id }) => id);
  const found = sets.filter((set) => set === first || set.split('/')[1] === first);
  const [scope] = found;
  if (second === undefined) {
    if (scope) throw new Usage('Which file of answers? - is standard input.');
    return { file: first };
  }
  if (found.length > 1) throw new Usage(`Which one: ${found.join(' or ')}?`);
  if (scope === undefined) {
    const names = sets.map((set) => set.split('/')[1] ?? set);
    throw new Usage(`There is no lab or quiz ${first}.${didYouMean(first, names)}`);
  }
  return { scope, file: second };
}

function readReportFormat(text = 'table'): ReportFormat {
  const format = REPORT_FORMATS.find((known) => known === text);
  if (!format) throw new Usage(`There is no format ${text}.${didYouMean(text, REPORT_FORMATS)}`);
  return format;
}

function readAnswersFile(file: string): Promise<Uint8Array> {
  return readFile(path.resolve(file)).catch((error: unknown) => {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw missing ? new Error('There is no such file.') : error;
  });
}
