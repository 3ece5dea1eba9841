/** What one value of a jq program is, told in the terms of a question. */
import type { Span } from '../../../types';
import { cannot } from '../../cannot';
import { binOf, cutTime, isCut, periodOf } from './periods';
import { always, pathText } from '../../fields';
import type { Path, Term, Value } from '../../question';
import type { Node } from './parser';

export type Shape =
  | { readonly kind: 'event' }
  /** `lower`: as it is after ascii_downcase. `orElse`: what stands in its place where it is missing. */
  | {
      readonly kind: 'term';
      readonly term: Term;
      readonly lower?: boolean;
      readonly orElse?: Value;
    }
  | { readonly kind: 'row'; readonly cells: readonly Cell[] }
  /** The events of one group, or what was made of each. */
  | { readonly kind: 'group'; readonly element: Shape }
  /** One field of every event of a group. */
  | {
      readonly kind: 'list';
      readonly path: Path;
      readonly unique: boolean;
      readonly there: boolean;
    }
  | { readonly kind: 'constant'; readonly value: Value | null };
export interface Cell {
  readonly name?: string;
  readonly of: Shape;
  readonly span: Span;
}

/** What a program's variables are bound to, and where notes go. */
export interface Context {
  readonly variables: ReadonlyMap<string, string>;
  readonly note: (message: string, span: Span) => void;
}

/** Filters that change how a value is written, not which it is. */
const WRITING = new Set(['tostring', 'tonumber', 'tojson', 'join', 'todate', 'ascii']);

/** The value of `node` where `.` is `input`. */
export function shapeOf(node: Node, input: Shape, context: Context): Shape {
  switch (node.kind) {
    case 'identity':
      return input;
    case 'field':
      return member(shapeOf(node.of, input, context), node.name, node);
    case 'index':
      return member(shapeOf(node.of, input, context), node.at, node);
    case 'literal':
      return { kind: 'constant', value: valueOf(node.value) };
    case 'variable': {
      const text = context.variables.get(node.name);
      if (text === undefined) return cannot(`$${node.name} has no value here.`, node);
      return { kind: 'constant', value: { kind: 'text', text } };
    }
    case 'negate': {
      const of = shapeOf(node.of, input, context);
      if (of.kind !== 'constant' || of.value?.kind !== 'number') break;
      return { kind: 'constant', value: { kind: 'number', number: -of.value.number } };
    }
    case 'slice': {
      const bin = cutTime(node, shapeOf(node.of, input, context), context);
      if (bin) return bin;
      break;
    }
    case 'pipe':
      if (isCut(node.right)) {
        const bin = binOf(shapeOf(node.left, input, context), periodOf(node.right));
        if (bin) return bin;
      }
      return shapeOf(node.right, shapeOf(node.left, input, context), context);
    case 'binary':
      return orElse(node, input, context);
    case 'string': {
      const inner = node.parts.filter((part) => typeof part !== 'string');
      context.note('The text between the values is left out: each is a column.', node);
      return { kind: 'row', cells: inner.map((of) => cell(of, input, context)) };
    }
    case 'array':
      return list(node, input, context);
    case 'object':
      return {
        kind: 'row',
        cells: node.entries.map(({ name, of }) => ({ name, ...cell(of, input, context) })),
      };
    case 'call':
      return called(node, input, context);
    case 'format':
      return input;
    case 'each':
    case 'comma':
  }
  return cannot('This part of the program makes several values, or changes one.', node);
}

const cell = (node: Node, input: Shape, context: Context): Cell => ({
  of: shapeOf(node, input, context),
  span: { start: node.start, end: node.end },
});

function valueOf(value: string | number | boolean | null): Value | null {
  if (value === null) return null;
  if (typeof value === 'string') return { kind: 'text', text: value };
  return typeof value === 'number' ? { kind: 'number', number: value } : { kind: 'boolean', value };
}

function member(of: Shape, key: string | number, span: Span): Shape {
  switch (of.kind) {
    case 'event':
      return { kind: 'term', term: { kind: 'field', path: [key] } };
    case 'term':
      if (of.term.kind !== 'field') break;
      return { kind: 'term', term: { kind: 'field', path: [...of.term.path, key] } };
    case 'row': {
      const found =
        typeof key === 'number' ? of.cells.at(key) : of.cells.find(({ name }) => name === key);
      if (found) return found.of;
      return cannot(`There is no ${key} in what was made before.`, span);
    }
    case 'group':
      if (key === 0) return of.element;
  }
  return cannot('There is nothing to take this from.', span);
}

/** `.a // "-"`. */
function orElse(node: Extract<Node, { kind: 'binary' }>, input: Shape, context: Context): Shape {
  if (node.operator !== '//') {
    return cannot(`Reckoning with ${node.operator} is not translated.`, node);
  }
  const left = shapeOf(node.left, input, context);
  const right =
    node.right.kind === 'call' && node.right.name === 'empty'
      ? undefined
      : shapeOf(node.right, input, context);
  if (left.kind !== 'term' || right?.kind !== 'constant') {
    return cannot('Only a fixed value after // is translated.', node.right);
  }
  return right.value ? { ...left, orElse: right.value } : left;
}

/** `[.a, .b]` is a row; `[.[].a]` of a group is a list. */
function list(node: Extract<Node, { kind: 'array' }>, input: Shape, context: Context): Shape {
  if (!node.of) return cannot('An empty list asks nothing.', node);
  if (input.kind === 'group') {
    const { steps } = piped(node.of);
    const [first, ...rest] = steps;
    if (first && leadsWithEach(first)) {
      const inner = [withoutEach(first), ...rest];
      return asList(inner, input.element, node, context);
    }
  }
  const cells = commas(node.of).map((of) => cell(of, input, context));
  return { kind: 'row', cells };
}

export function commas(node: Node): readonly Node[] {
  return node.kind === 'comma' ? [...commas(node.left), ...commas(node.right)] : [node];
}
export function piped(node: Node): { readonly steps: readonly Node[] } {
  if (node.kind !== 'pipe') return { steps: [node] };
  return { steps: [...piped(node.left).steps, ...piped(node.right).steps] };
}

export function leadsWithEach(node: Node): boolean {
  if (node.kind === 'each') return node.of.kind === 'identity';
  return (node.kind === 'field' || node.kind === 'index') && leadsWithEach(node.of);
}
/** `.[].a` as `.a`. */
function withoutEach(node: Node): Node {
  if (node.kind === 'each') return node.of;
  return node.kind === 'field' || node.kind === 'index'
    ? { ...node, of: withoutEach(node.of) }
    : node;
}

/** One field of each event of a group; `values` at the end leaves out where it is missing. */
function asList(steps: readonly Node[], first: Shape, span: Span, context: Context): Shape {
  const last = steps.at(-1);
  const there = last?.kind === 'call' && last.name === 'values';
  const element = (there ? steps.slice(0, -1) : steps).reduce(
    (shape, step) => shapeOf(step, shape, context),
    first,
  );
  if (element.kind !== 'term' || element.term.kind !== 'field') {
    return cannot('Only one field of the events of a group is gathered.', span);
  }
  return { kind: 'list', path: element.term.path, unique: false, there };
}

/** jq counts null as a value; nothing else does. */
export function noteMissing(path: Path, span: Span, context: Context): void {
  if (always(path)) return;
  const { start, end } = span;
  const message = `Where ${pathText(path)} is missing, jq has null and counts it too; elsewhere it is passed over.`;
  context.note(message, { start, end });
}

function called(node: Extract<Node, { kind: 'call' }>, input: Shape, context: Context): Shape {
  const { name, args } = node;
  const [arg] = args;
  if (WRITING.has(name)) return input;
  if (name === 'infinite') return { kind: 'constant', value: { kind: 'number', number: Infinity } };
  if (name === 'ascii_downcase' && input.kind === 'term') return { ...input, lower: true };
  if (name === 'length' && input.kind === 'group') return { kind: 'term', term: { kind: 'count' } };
  if ((name === 'first' || name === 'last') && args.length === 0 && input.kind === 'group') {
    return input.element;
  }
  if (name === 'map' && arg && input.kind === 'group') {
    return asList(piped(arg).steps, input.element, node, context);
  }
  if (input.kind === 'list') {
    const { path, unique, there } = input;
    const isThere = arg?.kind === 'call' && arg.name === 'values';
    if (name === 'map' && isThere) return { ...input, there: true };
    if (name === 'unique') return { ...input, unique: true };
    if (!there && (name === 'min' || (name === 'length' && unique))) {
      noteMissing(path, node, context);
    }
    if (name === 'min' || name === 'max') return { kind: 'term', term: { kind: name, path } };
    if (name === 'length' && unique) return { kind: 'term', term: { kind: 'distinct', path } };
    if (name === 'length') {
      return { kind: 'term', term: { kind: 'count', ...(there && { path }) } };
    }
  }
  return cannot(`What \`${name}\` makes of a value cannot be said elsewhere.`, node);
}
