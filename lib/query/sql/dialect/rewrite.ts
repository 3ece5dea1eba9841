/**
 * What macros cannot do of the Athena and CloudTrail Lake dialect is done to the query's tokens,
 * with the way back, so that an error is shown where the learner wrote it.
 */
import type { Diagnostic } from '../../types';
import { applyEdits, type Edit, type Edited } from '../language/edits';
import type { Token } from '../language/tokens';
import { arrayJoin, ifWithoutElse, lambdaCalls, listagg, matchCalls } from './rewrites/calls';
import { casts } from './rewrites/casts';
import { eventDataStore } from './rewrites/event-data-store';
import { jsonPaths } from './rewrites/json-paths';
import { showColumns } from './rewrites/show-columns';
import { timeFormats } from './rewrites/time-formats';
import { timeZones } from './rewrites/time-zones';
import type { Rewrite, RewriteContext } from './rewrites/types';
import { unnest } from './rewrites/unnest';

const REWRITES: readonly Rewrite[] = [
  eventDataStore,
  timeFormats,
  timeZones,
  lambdaCalls,
  matchCalls,
  arrayJoin,
  listagg,
  ifWithoutElse,
  casts,
  unnest,
  jsonPaths,
  showColumns,
];

export interface Rewritten extends Edited {
  readonly diagnostics: readonly Diagnostic[];
}

/** One statement's tokens (offsets into `query`) rewritten; `text` is that statement alone. */
export function rewrite(
  query: string,
  tokens: readonly Token[],
  context: RewriteContext,
): Rewritten {
  const edits: Edit[] = [];
  const diagnostics: Diagnostic[] = [];
  tokens.forEach((_, index) => {
    for (const change of REWRITES.map((one) => one(tokens, index, context))) {
      edits.push(...(change?.edits ?? []));
      diagnostics.push(...(change?.diagnostics ?? []));
    }
  });
  const start = tokens[0]?.start ?? 0;
  const end = tokens.at(-1)?.end ?? start;
  const edited = applyEdits(query, [
    { start: 0, end: start, text: '' },
    ...edits,
    ...comments(query, tokens, edits),
    { start: end, end: query.length, text: '' },
  ]);
  return { ...edited, diagnostics };
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
