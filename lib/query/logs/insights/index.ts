/** CloudWatch Logs Insights: parse, run, complete, colour. Stand-in until the real one lands. */
import type { Column, Completion, Diagnostic, Json, Scanned } from '../../types';
import type { LogEvent } from '../events';
import type { Token } from '../token';

/** A query that was understood; opaque outside this folder. */
export interface InsightsQuery {
  readonly text: string;
}
export interface ParsedInsights {
  /** Absent where a diagnostic is an error. */
  readonly query?: InsightsQuery;
  /** All that is wrong, not only the first. */
  readonly diagnostics: readonly Diagnostic[];
}
/** How the console would draw a `stats`: lines over time for bin(), bars for one other grouping. */
export interface InsightsChart {
  readonly kind: 'time' | 'bar';
  /** Index of the column that is the axis. */
  readonly x: number;
  /** Indexes of the numeric columns. */
  readonly y: readonly number[];
  /** `time` only: the width of a bin, in milliseconds. */
  readonly binMs?: number;
}
export interface InsightsResult {
  /** The names as the console heads them; `@ptr` is left out. */
  readonly columns: readonly Column[];
  /** Values: strings, numbers, null where a row has none. */
  readonly rows: readonly (readonly Json[])[];
  /** A row's event, where a row is one (no stats); in the order of `rows`. */
  readonly events?: readonly LogEvent[];
  readonly chart?: InsightsChart;
  readonly scanned: Scanned;
  readonly diagnostics: readonly Diagnostic[];
}
export interface InsightsOptions {
  /** now(), milliseconds since the epoch. */
  readonly now: number;
  /** Called from time to time; true stops the query. */
  readonly stop?: () => Promise<boolean>;
}

export function parseInsights(text: string): ParsedInsights {
  return { query: { text }, diagnostics: [] };
}
/** Null where it was stopped. `events`: those of the scope, in order of time. */
export async function runInsights(
  _query: InsightsQuery,
  _events: readonly LogEvent[],
  _options: InsightsOptions,
): Promise<InsightsResult | null> {
  const scanned = { recordsMatched: 0, recordsScanned: 0, bytesScanned: 0 };
  return { columns: [], rows: [], scanned, diagnostics: [] };
}
/** How the console would draw the query's result, told without running it. */
export function chartOf(_query: InsightsQuery): InsightsChart | undefined {
  return undefined;
}
/** @param fields discovered fields: `userIdentity.userName` */
export function completeInsights(
  _text: string,
  _offset: number,
  _fields: readonly string[],
): readonly Completion[] {
  return [];
}
export function tokensOfInsights(_text: string): readonly Token[] {
  return [];
}
/** The fields that Logs Insights discovers in these events, `@timestamp` and its like first. */
export function discoverFields(_events: readonly LogEvent[]): readonly string[] {
  return [];
}
