/**
 * Table names as guides write them: with a database before them (`default.cloudtrail_logs`), as the
 * CloudTrail console names a table (`cloudtrail_logs_<bucket>`), or as the placeholder of an event
 * data store's id (`$EDS_ID`, `<event_data_store_id>`).
 */
import { identifierName, is, quoteIdentifier, type Token } from '../../language/tokens';
import { findTables, stepNames, type TableReference } from '../table-references';
import type { Change, Rewrite, RewriteContext } from './types';

const PLACEHOLDER = /^[<$]?[\w\s-]*(eds|event[\s_-]*data[\s_-]*store)[\s_-]*(id|arn)?\s*>?$/i;
/** A table that was made with the CloudTrail console: the bucket's name follows. */
const CONSOLE_NAME = /^cloudtrail_(logs_\w+|table)$/i;
/** DuckDB's own; everything else before a table's name is a database of Athena's. */
const OWN = ['information_schema', 'pg_catalog', 'system', 'temp', 'main', 'memory', 'evidence'];

/** The table that a name stands for, in lower case; undefined where it is none of the lab's. */
export function meantTable(
  { parts }: TableReference,
  { tables = [], eventDataStore }: RewriteContext,
): string | undefined {
  const name = (parts.at(-1) ?? '').toLowerCase();
  if (name === eventDataStore?.toLowerCase() || tables.includes(name)) return name;
  if (CONSOLE_NAME.test(name) && tables.includes('cloudtrail_logs')) return 'cloudtrail_logs';
  return PLACEHOLDER.test(name) && !/config/.test(name) ? 'cloudtrail' : undefined;
}

export const tableNames: Rewrite = (tokens, index, context) => {
  if (index !== 0) return undefined;
  const steps = stepNames(tokens);
  const changes = findTables(tokens).map((table) => one(tokens, table, steps, context));
  return {
    edits: changes.flatMap((change) => change?.edits ?? []),
    diagnostics: changes.flatMap((change) => change?.diagnostics ?? []),
  };
};

function one(
  tokens: readonly Token[],
  table: TableReference,
  steps: ReadonlySet<string>,
  context: RewriteContext,
): Change | undefined {
  const [first, last] = [tokens[table.first], tokens[table.last]];
  const name = table.parts.at(-1) ?? '';
  if (!first || !last || (table.parts.length === 1 && steps.has(name.toLowerCase()))) return;
  const span = { start: first.start, end: last.end };
  const taken = (what: string, as: string, keep: boolean): Change => ({
    edits: [{ ...span, text: keep && !table.alias ? `${as} AS ${quoteIdentifier(name)}` : as }],
    diagnostics: [
      { severity: 'info', message: `${what} is taken for ${as}, the events of this lab.` },
    ],
  });
  const known = context.tables ?? [];
  if (table.parts.length === 1 && PLACEHOLDER.test(name) && first.kind !== 'quoted') {
    if (!/config/i.test(name)) return taken(name, 'cloudtrail', false);
    return {
      edits: [],
      diagnostics: [
        {
          severity: 'error',
          message: 'This lab has no event data store of AWS Config items.',
          span,
          hint: 'Its events are those of CloudTrail: FROM cloudtrail.',
        },
      ],
    };
  }
  const [qualifier = ''] = table.parts;
  const isKnown = known.includes(name.toLowerCase());
  if (!isKnown && CONSOLE_NAME.test(name) && known.includes('cloudtrail_logs'))
    return taken(name, 'cloudtrail_logs', true);
  if (table.parts.length === 1 || !isKnown || OWN.includes(qualifier.toLowerCase())) return;
  const end = tokens[table.last]?.start ?? span.end;
  return {
    edits: [{ start: span.start, end, text: '' }, ...columnsOf(tokens, table)],
  };
}

/** `default.cloudtrail_logs.eventname` elsewhere in the statement loses its database as well. */
function columnsOf(tokens: readonly Token[], table: TableReference) {
  const path = table.parts.map((part) => part.toLowerCase());
  return tokens.flatMap((token, i) => {
    if (i === table.first || is(tokens[i - 1], '.')) return [];
    const fits = path.every((part, step) => {
      const here = tokens[i + 2 * step];
      return here && identifierName(here).toLowerCase() === part && is(tokens[i + 2 * step + 1], '.');
    }); // prettier-ignore
    const name = tokens[i + 2 * (path.length - 1)];
    return fits && name ? [{ start: token.start, end: name.start, text: '' }] : [];
  });
}
