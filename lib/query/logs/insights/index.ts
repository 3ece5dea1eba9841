/**
 * CloudWatch Logs Insights: its query language, parsed with places and run over log events.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html
 */
import type { Diagnostic } from '../../types';
import type { LogEvent } from '../events';
import type { Command } from './ast';
import { chartFor, type InsightsChart } from './chart';
import { parse } from './parser';
import { run, type Ran, type RunOptions } from './run';

export type { InsightsChart } from './chart';
export { completeInsights } from './complete';
export { discoverFields } from './discover';
export { tokensOfInsights } from './tokens';

/** A query that was understood. */
export interface InsightsQuery {
  readonly text: string;
  readonly commands: readonly Command[];
}
export interface ParsedInsights {
  /** Absent where a diagnostic is an error. */
  readonly query?: InsightsQuery;
  /** All that is wrong, not only the first. */
  readonly diagnostics: readonly Diagnostic[];
}

export function parseInsights(text: string): ParsedInsights {
  const { commands, diagnostics } = parse(text);
  const broken = diagnostics.some(({ severity }) => severity === 'error');
  return broken ? { diagnostics } : { query: { text, commands }, diagnostics };
}

/**
 * Null where it was stopped.
 * @param events those of the scope, in order of time
 */
export function runInsights(
  { commands }: InsightsQuery,
  events: readonly LogEvent[],
  options: RunOptions,
): Promise<Ran | null> {
  return run(commands, events, options);
}

/** How the console would draw the query's result, told without running it. */
export const chartOf = ({ commands }: InsightsQuery): InsightsChart | undefined =>
  chartFor(commands);
