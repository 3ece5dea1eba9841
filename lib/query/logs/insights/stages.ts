/** The commands that handle one row after the other: fields, display, filter, parse, unnest. */
import type { Json } from '../../types';
import type { Command } from './ast';
import { compile, type CompileContext } from './compile';
import { parseCsv, parseLogfmt } from './formats';
import type { Row } from './row';
import { fromJson, isTrue, Structure, toCell, type Value } from './values';

/** Handles one row; gives none, one or several on. */
export type Stage = (row: Row, next: (row: Row) => void) => void;
export const STREAMED: ReadonlySet<Command['kind']> = new Set([
  'fields',
  'display',
  'filter',
  'parse',
  'extract',
  'unnest',
]);

export function chain(stages: readonly Stage[], sink: (row: Row) => void): (row: Row) => void {
  return stages.reduceRight<(row: Row) => void>((next, one) => (row) => one(row, next), sink);
}

export function stage(command: Command, context: CompileContext): Stage {
  switch (command.kind) {
    case 'fields':
    case 'display': {
      const made = command.list
        .filter(({ of, aliased }) => aliased || of.kind !== 'field')
        .map(({ of, name }) => ({ name, value: compile(of, context) }));
      return (row, next) => {
        for (const { name, value } of made) row.set(name, value(row));
        next(row);
      };
    }
    case 'filter': {
      const condition = compile(command.condition, context);
      return (row, next) => isTrue(condition(row)) && next(row);
    }
    case 'parse': {
      const of = compile(command.of, context);
      const { test } = command.regex;
      const { names } = command;
      const take = (row: Row, match: RegExpExecArray) =>
        names.forEach(({ name }, index) => row.set(name, match[index + 1] ?? null));
      if (command.multi) {
        const every = new RegExp(test.source, 'g');
        return (row, next) => {
          const matches = [...String(toCell(of(row)) ?? '').matchAll(every)];
          if (matches.length === 0) next(row);
          for (const match of matches) {
            const one = row.copy();
            take(one, match);
            next(one);
          }
        };
      }
      return (row, next) => {
        const match = test.exec(String(toCell(of(row)) ?? ''));
        if (match) take(row, match);
        next(row);
      };
    }
    case 'extract': {
      const of = compile(command.of, context);
      const [first] = command.names;
      return (row, next) => {
        const text = String(toCell(of(row)) ?? '');
        if (command.format === 'logfmt') {
          if (first) row.set(first.name, new Structure(parseLogfmt(text)));
        } else {
          const values = parseCsv(text);
          command.names.forEach(({ name }, index) => row.set(name, values[index] ?? null));
        }
        next(row);
      };
    }
    case 'unnest': {
      const of = compile(command.of, context);
      return (row, next) => {
        for (const item of itemsOf(of(row))) {
          const one = row.copy();
          one.set(command.into.name, item);
          next(one);
        }
      };
    }
    default:
      return (row, next) => next(row);
  }
}

/** A list's items; anything else is a list of itself. */
function itemsOf(value: Value): readonly Value[] {
  if (value instanceof Structure && Array.isArray(value.json)) {
    return (value.json as readonly Json[]).map((item) => fromJson(item));
  }
  return [value];
}
