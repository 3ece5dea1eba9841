/**
 * Runs a query over log events: command after command, newest event first, as the console shows
 * them where nothing is sorted.
 */
import type { Column, Diagnostic, Json, Scanned } from '../../types';
import { bytesOf } from '../ask';
import type { LogEvent } from '../events';
import type { Command, Named } from './ast';
import { AGGREGATES } from './aggregates';
import { compile, type CompileContext } from './compile';
import { inOrder } from './order';
import { prefilter } from './prefilter';
import { Row } from './row';
import { chain, stage, STREAMED } from './stages';
import { StatsRun } from './stats';
import { keyOf, toCell, type Value } from './values';

export interface RunOptions {
  /** now(): milliseconds since the epoch. */
  readonly now: number;
  /** Where it is not said: from the first event to now. */
  readonly window?: { readonly from?: number; readonly to?: number };
  /** Called from time to time; true stops the query. */
  readonly stop?: () => Promise<boolean>;
}
export interface Ran {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Json[])[];
  readonly events?: readonly LogEvent[];
  readonly scanned: Scanned;
  readonly diagnostics: readonly Diagnostic[];
}

/** A query without a limit gives so many rows. */
const MOST_ROWS = 10_000;
/** Events between two looks at the clock. */
const LOT = 200;
/** More rows than these do not keep their parsed messages. */
const FEW = 5_000;

/** Null where it was stopped. */
export async function run(
  commands: readonly Command[],
  events: readonly LogEvent[],
  { now, stop, window = {} }: RunOptions,
): Promise<Ran | null> {
  const missing = new Map<string, number>();
  const context: CompileContext = {
    now,
    window: { from: window.from ?? events[0]?.timestamp ?? now, to: window.to ?? now },
    missing: (field) => missing.set(field, (missing.get(field) ?? 0) + 1),
  };
  const blocking = commands.findIndex(({ kind }) => !STREAMED.has(kind));
  const split = blocking < 0 ? commands.length : blocking;
  const stages = commands.slice(0, split).map((command) => stage(command, context));
  const first = commands[split];
  const gather = first?.kind === 'stats' ? new StatsRun(first, context) : undefined;
  // Where the first blocking command is a limit, or none is there, later rows are only counted.
  const most = !first ? MOST_ROWS : first.kind === 'limit' ? first.count : Infinity;

  let rows: Row[] = [];
  let recordsMatched = 0;
  const sink = (row: Row) => {
    recordsMatched++;
    if (gather) return gather.add(row);
    if (rows.length >= most) return;
    if (rows.length >= FEW) row.forget();
    rows.push(row);
  };
  const enter = chain(stages, sink);
  const possible = prefilter(commands);
  for (let index = events.length - 1, seen = 0; index >= 0; index--, seen++) {
    if (seen % LOT === 0 && (await stop?.())) return null;
    const event = events[index] as LogEvent;
    if (possible(event.message)) enter(new Row(event));
  }
  if (gather) rows = gather.rows();

  for (const command of commands.slice(gather ? split + 1 : split)) {
    const after = await block(command, rows, context, stop);
    if (!after) return null;
    rows = after;
  }
  if (!commands.some(({ kind }) => kind === 'limit')) rows = rows.slice(0, MOST_ROWS);

  const list = shown(commands);
  const evaluators = list.map(({ of, name }) => {
    const value = compile(of, context);
    return (row: Row) => row.computed?.get(name) ?? value(row);
  });
  const cells: Json[][] = [];
  for (const [index, row] of rows.entries()) {
    if (index % LOT === 0 && (await stop?.())) return null;
    cells.push(evaluators.map((of) => toCell(of(row))));
    row.forget();
  }
  const own = rows.flatMap(({ event }) => (event ? [event] : []));
  return {
    columns: list.map((named, index) => ({
      name: named.name,
      type: typeOf(
        named,
        cells.map((row) => row[index] ?? null),
      ),
    })),
    rows: cells,
    ...(own.length === rows.length && rows.length > 0 && { events: own }),
    scanned: { recordsMatched, recordsScanned: events.length, bytesScanned: bytesOf(events) },
    diagnostics: [...missing].map(([field, count]) => ({
      severity: 'info',
      message: `${count} ${count === 1 ? 'event has' : 'events have'} no ${field}; != keeps them.`,
      hint: `The documentation does not say so. To leave them out: ispresent(${field}).`,
    })),
  };
}

async function block(
  command: Command,
  rows: Row[],
  context: CompileContext,
  stop: RunOptions['stop'],
): Promise<Row[] | null> {
  switch (command.kind) {
    case 'sort':
      return sorted(command, rows, context, stop);
    case 'limit':
      return rows.slice(0, command.count);
    case 'dedup':
      return deduplicated(command, rows, context);
    case 'stats': {
      const gather = new StatsRun(command, context);
      for (const row of rows) gather.add(row);
      return gather.rows();
    }
    default: {
      const out: Row[] = [];
      const enter = chain([stage(command, context)], (row) => out.push(row));
      for (const [index, row] of rows.entries()) {
        if (index % LOT === 0 && (await stop?.())) return null;
        enter(row);
      }
      return out;
    }
  }
}

async function sorted(
  { keys }: Extract<Command, { kind: 'sort' }>,
  rows: Row[],
  context: CompileContext,
  stop: RunOptions['stop'],
): Promise<Row[] | null> {
  const evaluators = keys.map(({ of, text }) => {
    const value = compile(of, context);
    return (row: Row) => row.computed?.get(text) ?? value(row);
  });
  const ranked: { row: Row; values: Value[] }[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % LOT === 0 && (await stop?.())) return null;
    ranked.push({ row, values: evaluators.map((of) => of(row)) });
    if (rows.length > FEW) row.forget();
  }
  ranked.sort((a, b) => {
    for (const [index, key] of keys.entries()) {
      const order = inOrder(a.values[index] ?? null, b.values[index] ?? null);
      if (order !== 0) return key.descending ? -order : order;
    }
    return 0;
  });
  return ranked.map(({ row }) => row);
}

/** Keeps the first row of each set of values; rows where one is missing all stay. */
function deduplicated(
  { list }: Extract<Command, { kind: 'dedup' }>,
  rows: Row[],
  context: CompileContext,
): Row[] {
  const evaluators = list.map((field) => compile(field, context));
  const seen = new Set<string>();
  return rows.filter((row) => {
    const values = evaluators.map((of) => of(row));
    if (values.includes(null)) return true;
    const key = values.map(keyOf).join('\u0000');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const named = (name: string): Named => {
  const span = { start: 0, end: 0 };
  return { name, aliased: false, of: { kind: 'field', name, parts: [name], span }, span };
};

/** The columns of the result: those of the last display, of all fields, or of stats. */
export function shown(commands: readonly Command[]): readonly Named[] {
  let list: Named[] = [];
  let display: readonly Named[] | undefined;
  let stats = false;
  for (const command of commands) {
    if (command.kind === 'display') display = command.list;
    else if (command.kind === 'fields') list.push(...command.list);
    else if (command.kind === 'stats') {
      list = [...command.by, ...command.list];
      display = undefined;
      stats = true;
    }
  }
  const wanted =
    display ?? (list.length || stats ? list : [named('@timestamp'), named('@message')]);
  return wanted.filter(({ name }, index) => {
    return wanted.findIndex((other) => other.name === name) === index;
  });
}

function typeOf({ of, name }: Named, cells: readonly Json[]): string {
  if (of.kind === 'call' && AGGREGATES.get(of.name)?.numeric) return 'number';
  if (of.kind === 'call' && /^(?:bin|date(?:floor|ceil)|frommillis)$/.test(of.name)) {
    return 'timestamp';
  }
  if (name === '@timestamp' || name === '@ingestionTime') return 'timestamp';
  const there = cells.filter((cell) => cell !== null);
  return there.length > 0 && there.every((cell) => typeof cell === 'number') ? 'number' : 'string';
}
