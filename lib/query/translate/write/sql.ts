/** A question as a SELECT, for CloudTrail Lake or for Athena. */
import { quoteIdentifier, quoteString } from '../../sql/language/tokens';
import { cannot } from '../cannot';
import { always, kindOf } from '../fields';
import {
  isAggregate,
  sameTerm,
  type Column,
  type Condition,
  type OrderKey,
  type Question,
  type Test,
} from '../question';
import { sqlPath, sqlTerm, sqlValue, type Dialect } from './sql-columns';
import { termName, type Tell, type Writing } from './writing';

/** @param table what stands after FROM */
export function writeSql(question: Question, tell: Tell, dialect: Dialect, table: string): Writing {
  const { where, columns, groups, order, limit } = question;
  const shown = columns?.map((column) => {
    const text = sqlTerm(column.term, dialect, column.span);
    const alias = aliasOf(column, columns);
    return alias ? `${text} AS ${alias}` : text;
  });
  const unique =
    groups !== undefined && columns !== undefined && isDistinct(columns, groups, order);
  const lines = [
    `SELECT ${unique ? 'DISTINCT ' : ''}${shown ? shown.join(', ') : '*'}`,
    `FROM ${table}`,
    ...(where ? [`WHERE ${conditions(where, dialect)}`] : []),
    ...(groups && groups.length > 0 && !unique
      ? [`GROUP BY ${groups.map(({ term, span }) => sqlTerm(term, dialect, span)).join(', ')}`]
      : []),
    ...(order.length > 0
      ? [`ORDER BY ${order.map((key) => ordered(key, columns, dialect)).join(', ')}`]
      : []),
    ...(limit ? [`LIMIT ${limit.count}`] : []),
  ];
  const booleans = columns?.find(
    ({ term }) => term.kind === 'field' && kindOf(term.path) === 'boolean',
  );
  if (dialect === 'athena' && booleans) {
    tell({
      kind: 'changed',
      message: "Athena's table has true and false as text.",
      span: booleans.span,
    });
  }
  return { text: lines.join('\n') };
}

/** The columns are all that is gathered by, and nothing is counted. */
function isDistinct(
  columns: readonly Column[],
  groups: readonly Column[],
  order: readonly OrderKey[],
): boolean {
  const has = (list: readonly Column[], one: Column) =>
    list.some(({ term }) => sameTerm(term, one.term));
  return (
    groups.length > 0 &&
    columns.every((column) => !isAggregate(column.term) && has(groups, column)) &&
    groups.every((group) => has(columns, group)) &&
    order.every(({ term }) => columns.some((column) => sameTerm(column.term, term)))
  );
}

/** Its own name, or that of the key which an expression takes out; plain columns have one already. */
function aliasOf(column: Column, columns: readonly Column[]): string | undefined {
  const { term, name } = column;
  if (name) return identifier(name);
  if (term.kind !== 'field' || kindOf(term.path) !== 'any') return undefined;
  const own = termName(term);
  const taken = columns.filter((other) => (other.name ?? termName(other.term)) === own).length > 1;
  return taken ? undefined : identifier(own);
}

const RESERVED = new Set(
  'user key order group count table select from where limit by as date time timestamp first last end start index values type events'.split(
    ' ',
  ),
);
const identifier = (name: string) =>
  /^[A-Za-z_]\w*$/.test(name) && !RESERVED.has(name.toLowerCase()) ? name : quoteIdentifier(name);

function ordered(key: OrderKey, columns: readonly Column[] | undefined, dialect: Dialect): string {
  const named = columns?.find(({ term, name }) => name && sameTerm(term, key.term));
  const text = named?.name ? identifier(named.name) : sqlTerm(key.term, dialect, key.span);
  const mayBeNull = key.term.kind === 'field' && !always(key.term.path);
  const nulls = key.nulls === 'first' && mayBeNull ? ' NULLS FIRST' : '';
  return `${text}${key.descending ? ' DESC' : ''}${nulls}`;
}

/** Conditions that all must hold stand one to a line. */
function conditions(where: Condition, dialect: Dialect): string {
  if (where.kind !== 'and') return condition(where, dialect);
  return where.all.map((one) => condition(one, dialect, 'and')).join('\n  AND ');
}

function condition(tree: Condition, dialect: Dialect, within?: 'and' | 'or'): string {
  if (tree.kind === 'test') return ofTest(tree.test, dialect);
  const { kind, all } = tree;
  const text = all.map((one) => condition(one, dialect, kind)).join(` ${kind.toUpperCase()} `);
  return within && within !== kind ? `(${text})` : text;
}

function ofTest(test: Test, dialect: Dialect): string {
  const { path, sense, span } = test;
  const at = sqlPath(path, dialect, span);
  if (test.kind === 'exists') return `${at} IS ${sense === 'is' ? 'NOT ' : ''}NULL`;
  if (sense === 'is') return passes(test, at, dialect, '');
  const opposite = passes(test, at, dialect, 'NOT ');
  // A column that is NULL passes neither a test nor its opposite.
  return sense === 'differs' || always(path) ? opposite : `(${opposite} OR ${at} IS NULL)`;
}

function passes(test: Test, at: string, dialect: Dialect, not: '' | 'NOT '): string {
  const { path, span } = test;
  switch (test.kind) {
    case 'compare': {
      const { comparison, value } = test;
      if (comparison === '=') return `${at} ${not ? '<>' : '='} ${sqlValue(value, path, dialect)}`;
      const subject = value.kind === 'number' ? `TRY_CAST(${at} AS double)` : at;
      const limit = value.kind === 'number' ? String(value.number) : sqlValue(value, path, dialect);
      const text = `${subject} ${comparison} ${limit}`;
      return not ? `NOT (${text})` : text;
    }
    case 'in':
      return `${at} ${not}IN (${test.values.map((value) => sqlValue(value, path, dialect)).join(', ')})`;
    case 'part': {
      const timed = dialect === 'lake' && kindOf(path) === 'time';
      if (timed) cannot('A time is no text in CloudTrail Lake.', span, 'Compare it with >= and <.');
      return `${at} ${not}LIKE ${pattern(test.text, test.where)}`;
    }
    case 'regex': {
      if (dialect === 'lake' && kindOf(path) === 'time') {
        cannot('A time is no text in CloudTrail Lake.', span, 'Compare it with >= and <.');
      }
      const source = `${test.ignoreCase ? '(?i)' : ''}${test.source}`;
      return `${not}regexp_like(${at}, ${quoteString(source)})`;
    }
    case 'exists':
      return `${at} IS NOT NULL`;
  }
}

/** `%` and `_` of the text itself are escaped. */
function pattern(text: string, where: 'start' | 'end' | 'anywhere'): string {
  const special = /[%_]/.test(text);
  const plain = special ? text.replace(/[\\%_]/g, '\\$&') : text;
  const whole = `${where === 'start' ? '' : '%'}${plain}${where === 'end' ? '' : '%'}`;
  return `${quoteString(whole)}${special ? " ESCAPE '\\'" : ''}`;
}
