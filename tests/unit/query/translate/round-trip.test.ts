/**
 * A translation is right where it gives the same rows. Each query of tests/cases/translate is run as
 * it stands, translated into every other language, run there, and the rows are compared. What the
 * rows are is the engines' word, which have proofs of their own.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import {
  languageOf,
  readQuestion,
  TARGETS,
  writeQuestion,
  type Target,
} from '@/lib/query/translate';
import { sameTerm, type Question } from '@/lib/query/translate/question';
import { LANGUAGES, type Language } from '@/lib/query/types';
import { closeEngines, evidence, rowsOf, type Rows } from './run';

const casesOf = (language: Language) =>
  JSON.parse(readFileSync(`tests/cases/translate/${language}.json`, 'utf8')) as string[];
afterAll(closeEngines);

describe.each(LANGUAGES)('from %s', (language) => {
  const cases = casesOf(language);
  it('has forty questions', () => expect(new Set(cases).size).toBeGreaterThanOrEqual(40));

  it.each(cases)('%s', async (query) => {
    const read = readQuestion(language, query);
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    const { question } = read;
    const ran = arranged(question, query, await rowsOf(language, query));
    const heading = read.notes.some(({ message }) => message.startsWith('The row of names'));
    const source = heading ? ran.slice(1) : ran;
    expect(source.length).toBeGreaterThan(expectsNothing(query) ? -1 : 0);
    for (const target of TARGETS) {
      if (languageOf(target) === language && target !== 'athena' && target !== 'lake') continue;
      await compare(query, read, question, source, target);
    }
  });
});

/** Questions whose answer is that there is none. */
const expectsNothing = (query: string) =>
  query.includes('"Root"') || query.includes("NOT IN ('AccessDenied')");

async function compare(
  query: string,
  read: Extract<ReturnType<typeof readQuestion>, { ok: true }>,
  question: Question,
  source: Rows,
  target: Target,
): Promise<void> {
  const written = writeQuestion(read, target, evidence);
  if (!written.ok) {
    const allowed = LIMITS[target]?.test(query);
    if (allowed) return;
    throw new Error(`${target}: ${JSON.stringify(written.diagnostics)}`);
  }
  const { text, scope } = written;
  const what = `${target}: ${text}`;
  const rows = arranged(question, text, await rowsOf(languageOf(target), text, scope));
  if (target === 'filter') return events(what, read, question, rows);
  if (question.limit && question.order.length === 0) {
    expect(rows.length, what).toBe(source.length);
    return;
  }
  expect(sorted(rows), what).toEqual(sorted(source));
  const keys = orderColumns(question);
  expect(pick(rows, keys), what).toEqual(pick(source, keys));
}

/** A filter pattern finds events: those which all others filter the same way. */
async function events(
  what: string,
  { notes }: Extract<ReturnType<typeof readQuestion>, { ok: true }>,
  { where }: Question,
  rows: Rows,
): Promise<void> {
  const whole = writeQuestion(
    { ok: true, notes, question: { order: [], ...(where && { where }) } },
    'lake',
    evidence,
  );
  if (!whole.ok) throw new Error(JSON.stringify(whole.diagnostics));
  expect(sorted(rows), what).toEqual(sorted(await rowsOf('sql', whole.text)));
}

/** What cannot be said, and so must be refused. */
const LIMITS: Partial<Record<Target, RegExp>> = {
  athena: /managementEvent/,
  filter: /\(Create\|Attach\)|"i"\)|\(\?i\)|lower\(|ascii_downcase|mayor_m%/,
};

/** uniq -c puts the count first: back to where the question has it. */
function arranged(question: Question, text: string, rows: Rows): Rows {
  const at = question.columns?.findIndex(({ term }) => term.kind === 'count') ?? -1;
  if (!text.includes('uniq -c') || at <= 0) return rows;
  return rows.map(([count = '', ...rest]) => [...rest.slice(0, at), count, ...rest.slice(at)]);
}

/** The leading columns that the order is told by: where rows are equal there, any order will do. */
function orderColumns({ columns = [], order }: Question): readonly number[] {
  const keys: number[] = [];
  for (const { term } of order) {
    const at = columns.findIndex((column) => sameTerm(column.term, term));
    if (at < 0) break;
    keys.push(at);
  }
  return keys;
}
const pick = (rows: Rows, keys: readonly number[]) =>
  rows.map((row) => keys.map((key) => row[key]));
const sorted = (rows: Rows) => rows.map((row) => row.join('\t')).sort();
