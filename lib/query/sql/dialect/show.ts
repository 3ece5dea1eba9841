/**
 * Statements about the tables, as Athena has them, answered from the tables' descriptions:
 * SHOW TABLES, SHOW COLUMNS, SHOW PARTITIONS, SHOW DATABASES, SHOW FUNCTIONS, DESCRIBE.
 * Source: Athena user guide, "DDL statements".
 */
import type { Diagnostic, Span } from '../../types';
import { identifierName, is, quoteString, stringValue, type Token } from '../language/tokens';
import { nearest } from '@/lib/text/nearest';
import { FUNCTIONS, TABLES, fieldsOf, type SqlType } from '../schema';
import type { RewriteContext } from './rewrites/types';

export interface Shown {
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

export function showStatement(
  tokens: readonly Token[],
  context: RewriteContext,
): Shown | undefined {
  const [first, second, third] = tokens;
  if (is(first, 'describe', 'desc')) {
    if (!second || is(second, 'select', 'with', 'values', 'from', '(', 'table')) return undefined;
    return describe(tokens, is(second, 'formatted', 'extended') ? 2 : 1, context);
  }
  if (!is(first, 'show') || !second) return undefined;
  if (is(second, 'tables')) return ofNames('tab_name', context.tables ?? [], tokens);
  if (is(second, 'databases', 'schemas')) return ofNames('database_name', ['default'], tokens);
  if (is(second, 'functions')) return functions(tokens);
  if (is(second, 'columns') && is(third, 'from', 'in')) return describe(tokens, 3, context);
  if (is(second, 'partitions')) return partitions(tokens[tokens.length - 1]);
  const instead = 'SHOW TABLES, SHOW COLUMNS FROM cloudtrail, SHOW FUNCTIONS or DESCRIBE cloudtrail.';
  if (!is(second, 'create', 'views', 'tblproperties', 'stats', 'session', 'grants')) return undefined;
  return refused(`SHOW ${second.text.toUpperCase()} is not available here.`, second, `Write ${instead}`);
} // prettier-ignore

const refused = (message: string, { start, end }: Span, hint?: string): Shown => ({
  text: 'SELECT 1',
  diagnostics: [{ severity: 'error', message, span: { start, end }, hint }],
});

function rows(columns: readonly string[], values: readonly (readonly string[])[]): Shown {
  const lines = values.map((row) => `(${row.map(quoteString).join(', ')})`);
  const list = lines.length ? lines.join(', ') : `(${columns.map(() => 'NULL').join(', ')})`;
  const text = `SELECT * FROM (VALUES ${list}) t(${columns.join(', ')})`;
  return { text: lines.length ? text : `${text} WHERE false`, diagnostics: [] };
}

/** `SHOW TABLES IN default 'cloud*'`, `SHOW FUNCTIONS LIKE 'date%'`: the pattern is the last word. */
function matcher(tokens: readonly Token[]): (name: string) => boolean {
  const last = tokens.at(-1);
  if (last?.kind !== 'string') return () => true;
  const wild = is(tokens.at(-2), 'like') ? /[%*]/g : /[*]/g;
  const escaped = stringValue(last).replace(/[.+?^${}()[\]\\]/g, '\\$&').replace(wild, '.*');
  const pattern = new RegExp(`^(?:${escaped})$`, 'i');
  return (name) => pattern.test(name);
} // prettier-ignore

const ofNames = (column: string, names: readonly string[], tokens: readonly Token[]) =>
  rows([column], names.filter(matcher(tokens)).map((name) => [name])); // prettier-ignore

function functions(tokens: readonly Token[]): Shown {
  const wanted = matcher(tokens);
  const found = FUNCTIONS.filter(({ name }) => wanted(name));
  return rows(['function', 'signature', 'description'], found.map((one) => [one.name, one.signature, one.text])); // prettier-ignore
}

function partitions(last: Token | undefined): Shown {
  const name = last && identifierName(last).toLowerCase();
  if (last && name !== 'cloudtrail_logs')
    return refused(`${identifierName(last)} has no partitions.`, last, 'cloudtrail_logs has: region, year, month, day.'); // prettier-ignore
  const parts = ['region', 'year', 'month', 'day'].map((part) => `'${part}=' || "${part}"`);
  const text = `SELECT DISTINCT ${parts.join(` || '/' || `)} AS "partition" FROM cloudtrail_logs ORDER BY 1`;
  return { text, diagnostics: [] };
}

/** A table's columns by Athena's names of types; a table that only the database knows is its own. */
function describe(tokens: readonly Token[], at: number, context: RewriteContext) {
  const named = tokens.slice(at).filter((token) => token.kind !== 'symbol');
  // `SHOW COLUMNS FROM t IN db`
  const inside = named.findIndex((token) => is(token, 'in', 'from'));
  const token = named[inside > 0 ? inside - 1 : named.length - 1];
  if (!token) return undefined;
  const name = identifierName(token);
  const known = context.tables ?? [];
  const store = context.eventDataStore?.toLowerCase() === name.toLowerCase();
  const table = TABLES.find((one) => one.name === (store ? 'cloudtrail' : name.toLowerCase()));
  if (!known.includes(name.toLowerCase())) {
    const near = nearest(name, known);
    const hint = `${near.length ? `Did you mean ${near.join(', or ')}? ` : ''}SHOW TABLES lists what there is.`;
    return refused(`There is no table ${name}.`, token, hint);
  }
  if (!table) return { text: `DESCRIBE "${name}"`, diagnostics: [] };
  return rows(
    ['column_name', 'data_type', 'comment'],
    table.columns.map((column) => [column.name, hiveType(column.type), column.text]),
  );
}

/** `struct<type:string,arn:string>`, `array<…>`, `map<string,string>`, `string` */
function hiveType(type: SqlType): string {
  if (typeof type === 'string')
    return type.replaceAll('VARCHAR', 'string').toLowerCase().replace(/\((.*), (.*)\)/, '<$1,$2>');
  if ('listOf' in type) return `array<${hiveType(type.listOf)}>`;
  const fields = Object.entries(fieldsOf(type) ?? {});
  return `struct<${fields.map(([name, field]) => `${name}:${hiveType(field)}`).join(',')}>`;
} // prettier-ignore
