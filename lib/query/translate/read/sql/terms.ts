/** What an expression of SQL is in a question: a field, a time bin, an aggregate. */
import { parseJsonPath } from '../../../sql/language/json-path';
import { cannot } from '../../cannot';
import { EVENT_TIME, isEventTime, pathText, resolve } from '../../fields';
import type { Path, Term } from '../../question';
import type { Expression } from './expression';

/** Functions that give a field as it is, in another form. */
const SAME = new Set([
  'from_iso8601_timestamp',
  'parse_datetime',
  'date_parse',
  'to_iso8601',
  'json_extract',
  'json_extract_scalar',
  'json_format',
  'json_parse',
]);
const PERIODS: Readonly<Record<string, number>> = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/** @param table the names that a column may have before it: `t.eventName` */
export function pathOf(node: Expression, table: ReadonlySet<string>): Path {
  const { path, kind } = resolve(rawPath(node, table));
  if (kind !== 'unknown') return path;
  return cannot(`CloudTrail's events have no ${pathText(path)}.`, node);
}

function rawPath(node: Expression, table: ReadonlySet<string>): Path {
  switch (node.kind) {
    case 'name': {
      const [first = '', ...rest] = node.names;
      return rest.length > 0 && table.has(first.toLowerCase()) ? rest : node.names;
    }
    case 'member':
      return [...rawPath(node.of, table), node.name];
    case 'item':
      return [...rawPath(node.of, table), keyOf(node.key)];
    case 'cast':
      return rawPath(node.of, table);
    case 'call': {
      const [of, key] = node.args;
      if (!of) break;
      if (node.name === 'element_at' && key) return [...rawPath(of, table), keyOf(key)];
      if (!SAME.has(node.name)) break;
      const path = rawPath(of, table);
      if (!node.name.startsWith('json_extract') || key?.kind !== 'string') return path;
      const steps = parseJsonPath(key.text);
      if (steps?.every((step): step is string | number => typeof step !== 'object')) {
        return [...path, ...steps];
      }
      return cannot(`${key.text} is not the path of one value.`, key);
    }
  }
  return cannot(
    node.kind === 'call'
      ? `What ${node.name} makes cannot be said elsewhere.`
      : 'A field is wanted here.',
    node,
  );
}

/** A key of a map, or an index of an array, which SQL counts from 1. */
function keyOf(node: Expression): string | number {
  if (node.kind === 'string') return node.text;
  if (node.kind === 'number') return node.number - 1;
  return cannot('Only a fixed key is translated.', node);
}

export function termOf(node: Expression, table: ReadonlySet<string>): Term {
  if (node.kind !== 'call') return { kind: 'field', path: pathOf(node, table) };
  const [of, second] = node.args;
  switch (node.name) {
    case 'count':
      if (!of || of.kind === 'star' || of.kind === 'number') return { kind: 'count' };
      return { kind: node.distinct ? 'distinct' : 'count', path: pathOf(of, table) };
    case 'approx_distinct':
      if (of) return { kind: 'distinct', path: pathOf(of, table) };
      break;
    case 'min':
    case 'max':
      if (of && !second) return { kind: node.name, path: pathOf(of, table) };
      break;
    case 'date_trunc': {
      const period = of?.kind === 'string' ? PERIODS[of.text.toLowerCase()] : undefined;
      if (!period || !second) break;
      if (isEventTime(pathOf(second, table))) return { kind: 'bin', period };
      return cannot(`Only ${pathText(EVENT_TIME)} is cut into periods elsewhere.`, second);
    }
    default:
      return { kind: 'field', path: pathOf(node, table) };
  }
  return cannot(`This use of ${node.name} cannot be said elsewhere.`, node);
}
