/** Cuts a text into statements, and says which of them are queries. Everything else is refused. */
import type { Diagnostic } from '../../types';
import { explainHead } from './explain';
import { is, significant, tokenize, type Token } from './tokens';

export interface Statement {
  readonly start: number;
  readonly end: number;
  /** The tokens that mean something, with offsets into the whole text. */
  readonly tokens: readonly Token[];
}

/** Statements between semicolons; empty ones are left out. */
export function splitStatements(query: string): Statement[] {
  const statements: Statement[] = [];
  let tokens: Token[] = [];
  const flush = () => {
    const first = tokens[0];
    const last = tokens.at(-1);
    if (first && last) statements.push({ start: first.start, end: last.end, tokens });
    tokens = [];
  };
  for (const token of significant(tokenize(query))) {
    if (is(token, ';')) flush();
    else tokens.push(token);
  }
  flush();
  return statements;
}

const QUERIES = ['select', 'with', 'values', 'from', 'table', '(', 'describe', 'desc', 'show'];
const READING = [...QUERIES, 'summarize'];

const INSTEAD: Record<string, string> = {
  insert: 'Evidence is read-only. To work with other rows, write them as VALUES in the query.',
  update: 'Evidence is read-only. To show another value, write an expression in SELECT.',
  delete: 'Evidence is read-only. To leave rows out, write a WHERE clause.',
  merge: 'Evidence is read-only. To combine tables, write a JOIN.',
  create: 'Nothing is stored here. To name a step of a query, write WITH name AS (SELECT …).',
  drop: 'Nothing can be dropped here. Write a SELECT.',
  alter: 'The tables are fixed. To rename a column, write SELECT column AS name.',
  truncate: 'Evidence is read-only. To leave rows out, write a WHERE clause.',
  copy: 'Files are out of reach here. Run the query, then copy or save the result table.',
  export: 'Files are out of reach here. Run the query, then copy or save the result table.',
  import: 'Files are out of reach here. The tables of this lab are there already: SHOW TABLES.',
  attach: 'The evidence is attached already. SHOW TABLES lists what there is.',
  detach: 'The evidence stays attached. SHOW TABLES lists what there is.',
  use: 'There is one database here. Name the table after FROM.',
  set: 'Settings are fixed. Times are in UTC, and now() is the time of the incident.',
  reset: 'Settings are fixed. Times are in UTC, and now() is the time of the incident.',
  pragma: 'Settings are fixed. DESCRIBE cloudtrail shows the columns of the table.',
  install: 'Extensions cannot be loaded: nothing is downloaded while you query.',
  load: 'Extensions cannot be loaded: nothing is downloaded while you query.',
  unload: 'Extensions cannot be unloaded here.',
  msck: 'The table has no partitions here: query it straight away.',
};

/** What is wrong with a statement before the database sees it, or nothing where it is a query. */
export function refusal({ tokens }: Statement): Diagnostic | undefined {
  const foreign = tokens.find((token) => token.kind === 'foreign');
  if (foreign) {
    return {
      severity: 'error',
      message: `${foreign.text === '$$' ? '$$…$$' : `${foreign.text}'…'`} is not a text in the SQL of Athena and CloudTrail Lake.`,
      span: { start: foreign.start, end: foreign.end },
      hint: "Put a text in single quotes, and double a quote inside it: 'it''s'.",
    };
  }
  const first = tokens[explainHead(tokens)?.body ?? 0] ?? tokens[0];
  if (!first || !is(first, ...READING)) return first && refuse(first);
  // WITH may lead to INSERT, UPDATE or DELETE: what counts is the verb after the last step.
  if (is(first, 'with')) {
    let depth = 0;
    for (const token of tokens) {
      if (is(token, '(')) depth++;
      else if (is(token, ')')) depth--;
      else if (depth === 0 && is(token, 'select', 'from', 'values', 'table')) break;
      else if (depth === 0 && is(token, 'insert', 'update', 'delete', 'merge'))
        return refuse(token);
    }
  }
  return undefined;
}

function refuse(token: Token): Diagnostic {
  const span = { start: token.start, end: token.end };
  const word = token.text.toLowerCase();
  const instead = INSTEAD[word];
  return {
    severity: 'error',
    message:
      instead || token.kind === 'word'
        ? `${token.text.toUpperCase()} is not a query.`
        : `A query cannot begin with ${token.text}.`,
    span,
    hint: instead ?? 'A query begins with SELECT, WITH or VALUES. SHOW TABLES lists the tables.',
  };
}
