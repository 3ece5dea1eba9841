/** How the console would draw what a query gives. */
import type { Command, Expression } from './ast';
import { AGGREGATES } from './aggregates';
import { shown } from './run';

export interface InsightsChart {
  /** Lines over time where the result is grouped by bin() alone; bars for one other grouping. */
  readonly kind: 'time' | 'bar';
  /** Index of the column that is the axis. */
  readonly x: number;
  /** Indexes of the numeric columns. */
  readonly y: readonly number[];
  /** `time` only, where every bin is as wide: its width in milliseconds. */
  readonly binMs?: number;
}

/** Undefined where there is nothing to draw: no stats, no groups, or several. */
export function chartFor(commands: readonly Command[]): InsightsChart | undefined {
  const stats = commands.findLast((command) => command.kind === 'stats');
  const [group] = stats?.by ?? [];
  if (!stats || !group || stats.by.length !== 1) return undefined;
  const columns = shown(commands);
  const x = columns.findIndex(({ name }) => name === group.name);
  const y = columns.flatMap(({ name }, index) => {
    const made = stats.list.find((one) => one.name === name);
    return made && isNumeric(made.of) ? [index] : [];
  });
  if (x < 0 || y.length === 0) return undefined;
  const period = binOf(group.of, commands);
  if (!period) return { kind: 'bar', x, y };
  return { kind: 'time', x, y, ...(period.unit === 'fixed' && { binMs: period.ms }) };
}

/** The period of bin(), also where it was named by an earlier stats. */
function binOf(of: Expression, commands: readonly Command[]) {
  const source =
    of.kind === 'field'
      ? commands
          .flatMap((command) =>
            command.kind === 'stats' ? command.by : command.kind === 'fields' ? command.list : [],
          )
          .find(({ name, of: inner }) => name === of.name && inner.kind === 'call')?.of
      : of;
  if (source?.kind !== 'call' || (source.name !== 'bin' && source.name !== 'datefloor')) {
    return undefined;
  }
  return source.args.find((arg) => arg.kind === 'period')?.period;
}

function isNumeric(of: Expression): boolean {
  if (of.kind !== 'call') return of.kind === 'binary' || of.kind === 'negate';
  return AGGREGATES.get(of.name)?.numeric ?? ['min', 'max'].includes(of.name);
}
