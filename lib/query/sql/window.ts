/** The window of time of a query: what a chart's brush writes into it, and what is read from it again. */
import { addCondition, AFTER_WHERE, outermost } from './clause';
import { findTables } from './dialect/table-references';
import { is, significant, stringValue, tokenize, type Token } from './language/tokens';

/** Milliseconds since the epoch, UTC; `to` exclusive. What is absent has no end there. */
export interface TimeWindow {
  readonly from?: number;
  readonly to?: number;
}

interface TimeColumn {
  readonly name: string;
  readonly write: (ms: number) => string;
}

/** `2026-05-19 18:47:00`; a fraction only where there is one. */
const clock = (ms: number) => new Date(ms).toISOString().slice(0, -1).replace('T', ' ');
const timestamp = (ms: number) => `timestamp '${clock(ms).replace('.000', '')}'`;

const EVENT_TIME: TimeColumn = { name: 'eventTime', write: timestamp };
/** The time columns that are not a TIMESTAMP called `time`, which every table of log lines has. */
const COLUMNS: Readonly<Record<string, TimeColumn>> = {
  cloudtrail: EVENT_TIME,
  cloudtrail_logs: {
    name: 'eventtime',
    write: (ms) => `'${new Date(ms).toISOString().replace('.000', '')}'`,
  },
  cost_and_usage_report: { name: 'line_item_usage_start_date', write: timestamp },
  instance_cpu: { name: 'day', write: timestamp },
  vpc_flow_logs: { name: 'start', write: (ms) => String(ms / 1000) },
};
/** An event data store is named by its id. */
const STORE = /^[0-9a-f]{8}-|[$<]|-id$/i;

/** Undefined where the query names no table, or what it names is made by the query itself. */
function timeColumn(tokens: readonly Token[]): TimeColumn | undefined {
  const table = findTables(outermost(tokens)).at(-1)?.parts.at(-1);
  if (table === undefined || tokens.some((token, at) => named(token, table) && defined(tokens, at)))
    return undefined;
  if (STORE.test(table)) return EVENT_TIME;
  return COLUMNS[table.toLowerCase()] ?? { name: 'time', write: timestamp };
}
const named = (token: Token, table: string) =>
  token.kind === 'word' && token.text.toLowerCase() === table.toLowerCase();
const defined = (tokens: readonly Token[], at: number) =>
  is(tokens[at - 1], 'with', ',') && is(tokens[at + 1], 'as');

/** A condition of the outermost WHERE, between its ANDs. */
interface Part extends TimeWindow {
  /** Where it stands in the query. */
  readonly start: number;
  readonly end: number;
}

/** All conditions that hold for every row; none where ORs or a CASE make that uncertain. */
function parts(top: readonly Token[], column: TimeColumn): readonly Part[] {
  const where = top.findLastIndex((token) => is(token, 'where'));
  if (where < 0) return [];
  const next = top.findIndex((token, at) => at > where && is(token, ...AFTER_WHERE, ';'));
  const inside = top.slice(where + 1, next < 0 ? undefined : next);
  if (inside.some((token) => is(token, 'or', 'case'))) return [];
  const split = inside.reduce<Token[][]>(
    (lists, token) =>
      is(token, 'and') ? [...lists, []] : lists.with(-1, [...(lists.at(-1) ?? []), token]),
    [[]],
  );
  return split.flatMap((tokens) => {
    const [start, end] = [tokens[0]?.start, tokens.at(-1)?.end];
    return start === undefined || end === undefined
      ? []
      : [{ start, end, ...boundOf(tokens, column) }];
  });
}

/** `t.eventTime >= timestamp '…'`: a column, a comparison, a literal, and nothing else. */
function boundOf(tokens: readonly Token[], column: TimeColumn): TimeWindow {
  const at = is(tokens[1], '.') ? 2 : 0;
  const literal = is(tokens[at + 2], 'timestamp') ? at + 3 : at + 2;
  const [name, operator] = [tokens[at], tokens[at + 1]];
  const instant = instantOf(tokens[literal]);
  if (!name || !named(name, column.name) || instant === undefined || tokens.length > literal + 1)
    return {};
  if (is(operator, '>=', '>')) return { from: instant };
  return is(operator, '<', '<=') ? { to: instant } : {};
}

const bounds = (part: Part) => part.from !== undefined || part.to !== undefined;

function instantOf(token: Token | undefined): number | undefined {
  if (token?.kind === 'number') return Number(token.text) * 1000;
  if (token?.kind !== 'string') return undefined;
  const text = stringValue(token).trim().replace(' ', 'T');
  const at = Date.parse(/[zZ]$/.test(text) || !text.includes('T') ? text : `${text}Z`);
  return Number.isNaN(at) ? undefined : at;
}

/** Where several conditions bound the same side, the narrowest. */
export function windowIn(query: string): TimeWindow {
  const tokens = significant(tokenize(query));
  const column = timeColumn(tokens);
  const found = column ? parts(outermost(tokens), column) : [];
  const froms = found.flatMap(({ from }) => from ?? []);
  const tos = found.flatMap(({ to }) => to ?? []);
  return {
    ...(froms.length > 0 && { from: Math.max(...froms) }),
    ...(tos.length > 0 && { to: Math.min(...tos) }),
  };
}

/**
 * The query with this window in place of the one it has; without one where the window has no ends.
 * Undefined where there is no column of time to bound.
 */
export function withWindow(query: string, { from, to }: TimeWindow): string | undefined {
  const tokens = significant(tokenize(query));
  const column = timeColumn(tokens);
  if (!column) return undefined;
  const rest = without(query, tokens, parts(outermost(tokens), column));
  const conditions = [
    ...(from === undefined ? [] : [`${column.name} >= ${column.write(from)}`]),
    ...(to === undefined ? [] : [`${column.name} < ${column.write(to)}`]),
  ];
  return conditions.length > 0 ? addCondition(rest, conditions.join('\n  AND ')) : rest;
}

/** Takes the bounds out: each with the AND before it, the first ones with that behind; the WHERE with the last. */
function without(query: string, tokens: readonly Token[], all: readonly Part[]): string {
  const kept = all.findIndex((part) => !bounds(part));
  const last = all.at(-1);
  if (!last) return query;
  if (kept < 0) {
    const where = tokens.findLastIndex((token) => is(token, 'where') && token.end <= last.start);
    return query.slice(0, tokens[where - 1]?.end ?? 0) + query.slice(last.end);
  }
  return all.toReversed().reduce((text, part, back) => {
    if (!bounds(part)) return text;
    const at = all.length - 1 - back;
    const [before, after] = [all[at - 1], all[at + 1]];
    return at > kept
      ? text.slice(0, before?.end) + text.slice(part.end)
      : text.slice(0, part.start) + text.slice(after?.start);
  }, query);
}
