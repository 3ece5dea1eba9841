/** A filter pattern over JSON: `{ ($.eventName = "ConsoleLogin") && ($.errorCode NOT EXISTS) }`. */
import type { Condition as Tree, JsonTest, Operand, Selector } from '../../logs/filter/ast';
import { parseFilterPattern } from '../../logs/filter';
import { cannot } from '../cannot';
import { isEventTime, kindOf, pathText } from '../fields';
import {
  join,
  opposite,
  testOf,
  type Condition,
  type Note,
  type Path,
  type Sense,
  type Value,
} from '../question';
import { timesFrom } from '../times';
import type { Span } from '../../types';
import type { Reading } from './reading';

/** @throws Cannot */
export function readFilter(text: string): Reading {
  const { pattern, diagnostics } = parseFilterPattern(text);
  if (!pattern) {
    const [wrong] = diagnostics;
    return cannot(wrong?.message ?? 'This is no filter pattern.', wrong?.span, wrong?.hint);
  }
  switch (pattern.kind) {
    case 'all':
      return { question: { order: [] }, notes: [] };
    case 'json': {
      const notes: Note[] = [];
      return { question: { where: conditionOf(pattern.condition, notes), order: [] }, notes };
    }
    case 'terms':
      return cannot(
        'Terms are looked for in the raw line; the other languages ask fields.',
        pattern.terms[0]?.span,
        'Write the field: { $.eventName = "ConsoleLogin" }.',
      );
    case 'fields':
      return cannot(
        'Fields between spaces are not in a CloudTrail event.',
        pattern.fields[0]?.span,
        'For CloudTrail, write { $.field = value }.',
      );
  }
}

function conditionOf(tree: Tree<JsonTest>, notes: Note[]): Condition {
  if (tree.kind === 'test') return ofTest(tree.test, notes);
  return join(
    tree.kind,
    tree.all.map((one) => conditionOf(one, notes)),
  );
}

function ofTest(test: JsonTest, notes: Note[]): Condition {
  const { span: at } = test.selector;
  const path = pathOf(test.selector);
  const exists = (sense: Sense, span: Span = at) => testOf({ kind: 'exists', path, span, sense });
  const isBoolean = (value: boolean) =>
    testOf({
      kind: 'compare',
      comparison: '=',
      value: { kind: 'boolean', value },
      path,
      span: at,
      sense: 'is',
    });
  const alike = () =>
    notes.push({
      kind: 'changed',
      message: `A null ${pathText(path)} and a missing one are the same elsewhere.`,
      span: at,
    });
  switch (test.kind) {
    case 'true':
    case 'false':
      return isBoolean(test.kind === 'true');
    case 'not exists':
      if (kindOf(path) === 'whole') alike();
      return exists('is not');
    case 'null':
      alike();
      return exists('is not');
    case 'compare': {
      const span = { start: at.start, end: test.operand.span.end };
      const { comparison, operand } = test;
      // A field that is not there matches neither = nor !=.
      if (comparison === '!=') return opposite(matching(path, operand, span));
      if (comparison === '=') return matching(path, operand, span);
      const number = operand.kind === 'text' ? operand.number : undefined;
      if (number === undefined) return cannot('Only numbers are put in order.', span);
      return testOf({
        kind: 'compare',
        comparison,
        value: { kind: 'number', number },
        path,
        span,
        sense: 'is',
      });
    }
  }
}

/** `[*]` and the like look at every item. */
function pathOf({ path, span }: Selector): Path {
  const plain = path.every((step): step is string | number => typeof step !== 'object');
  return plain ? path : cannot('A wildcard in a field asks several values at once.', span);
}

function matching(path: Path, operand: Operand, span: Span): Condition {
  const base = { path, span, sense: 'is' as const };
  if (operand.kind === 'regex') {
    return testOf({ kind: 'regex', source: operand.source, ignoreCase: false, ...base });
  }
  const { text, before, after, number } = operand;
  if (text === '' && before) return testOf({ kind: 'exists', ...base });
  if (isEventTime(path)) {
    if (after && !before) return timesFrom(path, text, span);
    if (!before) return timesFrom(path, text.replace(/Z$/, ''), span);
  }
  if (!before && !after) {
    const value: Value =
      number !== undefined && kindOf(path) !== 'text'
        ? { kind: 'number', number }
        : { kind: 'text', text };
    return testOf({ kind: 'compare', comparison: '=', value, ...base });
  }
  const where = before && after ? 'anywhere' : before ? 'end' : 'start';
  return testOf({ kind: 'part', where, text, ...base });
}
