/**
 * What macros cannot do of the Athena and CloudTrail Lake dialect is done to the query's tokens,
 * with the way back, so that an error is shown where the learner wrote it.
 */
import type { Diagnostic } from '../../types';
import { applyEdits, type Edit, type Edited } from '../language/edits';
import { explainHead, type PlanKind } from '../language/explain';
import { identifierName, type Token } from '../language/tokens';
import { findTables, stepNames } from './table-references';
import { flatEdits, JSON_SCHEMA } from './flat-paths';
import { arrayJoin, ifWithoutElse, lambdaCalls, listagg, matchCalls } from './rewrites/calls';
import { casts } from './rewrites/casts';
import { eventDataStore } from './rewrites/event-data-store';
import { explainStatement } from './rewrites/explain';
import { jsonPaths } from './rewrites/json-paths';
import { lambdaPairs } from './rewrites/lambdas';
import { otherDatabases } from './rewrites/other-databases';
import {
  bareValues,
  formatCall,
  textLiteral,
  tableSample,
  timePrecision,
} from './rewrites/small-syntax';
import { meantTable, tableNames } from './rewrites/table-names';
import { timeFormats } from './rewrites/time-formats';
import { timeZones } from './rewrites/time-zones';
import { tries } from './rewrites/tries';
import { problem, type Rewrite, type RewriteContext } from './rewrites/types';
import { unnest } from './rewrites/unnest';
import { likeOfAggregate, untypedCalls } from './rewrites/untyped';
import { showStatement } from './show';

const REWRITES: readonly Rewrite[] = [
  eventDataStore,
  tableNames,
  timeFormats,
  timeZones,
  lambdaCalls,
  lambdaPairs,
  matchCalls,
  arrayJoin,
  listagg,
  ifWithoutElse,
  casts,
  unnest,
  bareValues,
  tries,
  tableSample,
  timePrecision,
  formatCall,
  textLiteral,
  jsonPaths,
  untypedCalls,
  likeOfAggregate,
  otherDatabases,
  explainStatement,
];

export interface Rewritten extends Edited {
  readonly diagnostics: readonly Diagnostic[];
  /** The same in a form that reads less, where there is one; it may fail to bind. */
  readonly quick?: Edited;
  /** Where it is an EXPLAIN: which. */
  readonly plan?: PlanKind;
}

/** One statement's tokens (offsets into `query`) rewritten; `text` is that statement alone. */
export function rewrite(
  query: string,
  tokens: readonly Token[],
  context: RewriteContext,
): Rewritten {
  const shown = showStatement(tokens, context);
  if (shown) return { ...inPlaceOf(tokens, shown.text), diagnostics: shown.diagnostics };
  const edits: Edit[] = [];
  const diagnostics: Diagnostic[] = [];
  tokens.forEach((_, index) => {
    for (const change of REWRITES.map((one) => one(tokens, index, context))) {
      edits.push(...(change?.edits ?? []));
      diagnostics.push(...(change?.diagnostics ?? []));
    }
  });
  diagnostics.push(...(checksum(tokens)?.diagnostics ?? []));
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? start;
  const apply = (more: readonly Edit[]) =>
    applyEdits(query, [
      { start: 0, end: start, text: '' },
      ...more,
      ...edits,
      ...comments(query, tokens, edits),
      { start: end, end: query.length, text: '' },
    ]);
  const flat = flatEdits(tokens, context);
  return {
    ...apply(recordEdits(tokens, context)),
    diagnostics,
    quick: flat && apply(flat),
    plan: explainHead(tokens)?.kind,
  };
}

/** Tables are read with eventJson where a query names it. */
function recordEdits(tokens: readonly Token[], context: RewriteContext): Edit[] {
  if (!tokens.some((token) => identifierName(token).toLowerCase() === 'eventjson')) return [];
  const steps = stepNames(tokens);
  const lake = ['cloudtrail', context.eventDataStore?.toLowerCase()];
  return findTables(tokens).flatMap((table) => {
    const token = tokens[table.first];
    const own = steps.has((table.parts[0] ?? '').toLowerCase()) && table.parts.length === 1;
    if (!token || own || !lake.includes(meantTable(table, context))) return [];
    return [{ start: token.start, end: token.start, text: `${JSON_SCHEMA}.` }];
  });
}

function checksum(tokens: readonly Token[]) {
  const token = tokens.find((one) => identifierName(one).toLowerCase() === 'eventjsonchecksum');
  const hint = 'Leave it out. eventJson is there: the record as JSON text.';
  return token && problem('eventJsonChecksum is not kept here.', token, hint);
}

/** Puts a text of the engine's own in the place of the whole statement. */
function inPlaceOf(tokens: readonly Token[], text: string): Edited {
  const span = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
  return { text, toOriginal: () => span };
}

/**
 * DuckDB nests comments and Athena's SQL does not: it is sent none, so that what was looked at is
 * what runs.
 */
function comments(query: string, tokens: readonly Token[], edits: readonly Edit[]): Edit[] {
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    if (!next || !query.slice(token.end, next.start).trim()) return [];
    const gap = { start: token.end, end: next.start, text: ' ' };
    return edits.some((edit) => edit.start <= gap.start && edit.end >= gap.end) ? [] : [gap];
  });
}
