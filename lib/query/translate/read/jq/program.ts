/** A jq program over a CloudTrail log file, step by step, as the question that it asks. */
import type { Span } from '../../../types';
import { cannot } from '../../cannot';
import {
  both,
  type Column,
  type Condition,
  type OrderKey,
  type Question,
  type Term,
} from '../../question';
import { conditionOf } from './conditions';
import type { Node } from './parser';
import { isCut } from './periods';
import {
  commas,
  leadsWithEach,
  noteMissing,
  piped,
  shapeOf,
  type Context,
  type Shape,
} from './shape';

/** Where a program is: `each` where its values come one by one, else they are one array. */
export type State =
  | { readonly at: 'document' }
  | { readonly at: 'values'; readonly each: boolean; readonly shape: Shape };

/** The question so far. */
export class Draft {
  where?: Condition;
  groups?: Column[];
  order: OrderKey[] = [];
  limit?: Question['limit'];
  /** True after `unique`. */
  unique = false;

  constructor(readonly context: Context) {}

  /** Groups come in the order of their keys; events in that of the file, which is not that of time. */
  private inOrder(span: Span): OrderKey[] {
    if (this.order.length > 0 || !this.groups) return this.order;
    return this.groups.map(({ term }) => ({ term, descending: false, nulls: 'first', span }));
  }
  reverse(span: Span): void {
    if (this.order.length === 0 && !this.groups) {
      cannot(
        'The order of a file is not that of time, and only the file has it.',
        span,
        'Sort first: sort_by(.eventTime).',
      );
    }
    this.order = this.inOrder(span).map((key) => ({
      ...key,
      descending: !key.descending,
      nulls: key.nulls === 'first' ? 'last' : 'first',
    }));
  }
  take(count: number, span: Span): void {
    if (this.limit) {
      this.limit = { count: Math.min(count, this.limit.count), span };
      return;
    }
    this.order = this.inOrder(span);
    this.limit = { count, span };
    if (this.order.length > 0) return;
    this.context.note('Without a sort, which ones are taken is left open elsewhere.', span);
  }
  /** The last ones: the first of the other order. */
  takeLast(count: number, span: Span): void {
    this.unlimited(span);
    this.reverse(span);
    this.limit = { count, span };
    if (count > 1) this.context.note('The last ones come in the opposite order.', span);
  }
  unlimited(span: Span): void {
    if (this.limit) cannot('Only some of the values were taken before this step.', span);
  }
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** The state after `node`. */
export function step(node: Node, state: State, draft: Draft): State {
  switch (node.kind) {
    case 'pipe':
      if (isCut(node.right)) break;
      return step(node.right, step(node.left, state, draft), draft);
    case 'identity':
      return state;
    case 'each': {
      const inner = step(node.of, state, draft);
      if (inner.at === 'values' && !inner.each) return { ...inner, each: true };
      return cannot('There is no list here to take the items of.', node, 'Begin with .Records[].');
    }
    case 'object':
      if (state.at === 'values' && !state.each) return ofAll(node, state, draft);
      break;
    case 'array':
      if (node.of && !(state.at === 'values' && state.each)) {
        if (state.at === 'values' && !streams(node.of)) return ofAll(node, state, draft);
        const inner = step(node.of, state, draft);
        if (inner.at === 'values' && inner.each) return { ...inner, each: false };
        return cannot('This list has one item.', node);
      }
      break;
    case 'comma':
      if (state.at === 'document') return withHeading(node, state, draft);
      break;
    case 'call':
      return called(node, state, draft);
    case 'field':
    case 'index':
    case 'slice':
      if (state.at === 'document' || !state.each) return taken(node, state, draft);
  }
  if (state.at === 'values') return { ...state, shape: shapeOf(node, state.shape, draft.context) };
  return cannot('Only CloudTrail log files are translated.', node, 'Begin with .Records[].');
}

/** `[.[] | …]` makes a list of a list; `[length, …]` one row of all of it. */
function streams(node: Node): boolean {
  const [first] = commas(node);
  const [start] = first ? piped(first).steps : [];
  return start !== undefined && leadsWithEach(start);
}

function ofAll(node: Node, state: Extract<State, { at: 'values' }>, draft: Draft): State {
  draft.unlimited(node);
  if (draft.groups) return cannot('Groups of groups are not translated.', node);
  draft.groups = [];
  draft.order = [];
  const group: Shape = { kind: 'group', element: state.shape };
  return { at: 'values', each: true, shape: shapeOf(node, group, draft.context) };
}

/** `["Time", "Name"], (.Records[] | …)`: a first row of names. */
function withHeading(node: Node, state: State, draft: Draft): State {
  const [first, ...others] = commas(node);
  const [rest] = others;
  const heading = first?.kind === 'array' && first.of && commas(first.of);
  if (!rest || others.length > 1 || !heading || heading.some(({ kind }) => kind !== 'literal')) {
    return cannot('Two questions in one program.', node, 'Translate one after the other.');
  }
  draft.context.note('The row of names is left out.', spanOf(first));
  return step(rest, state, draft);
}

/** `.Records`, `.[0]`, `.[:10]`. */
function taken(
  node: Extract<Node, { kind: 'field' | 'index' | 'slice' }>,
  state: State,
  draft: Draft,
): State {
  const of = step(node.of, state, draft);
  if (of.at === 'document') {
    if (node.kind === 'field' && node.name === 'Records') {
      return { at: 'values', each: false, shape: { kind: 'event' } };
    }
    return cannot('Only CloudTrail log files are translated.', node, 'Begin with .Records[].');
  }
  const span = spanOf(node);
  if (of.each) {
    const here: Node = { kind: 'identity', ...span };
    return { ...of, shape: shapeOf({ ...node, of: here }, of.shape, draft.context) };
  }
  if (node.kind === 'index' && (node.at === 0 || node.at === -1)) {
    if (node.at === 0) draft.take(1, span);
    else draft.takeLast(1, span);
    return { ...of, each: true };
  }
  if (node.kind === 'slice') {
    const { from = 0, to } = node;
    if (from === 0 && to !== undefined && to > 0) draft.take(to, span);
    else if (from < 0 && to === undefined) draft.takeLast(-from, span);
    else cannot('Only the first or the last ones can be taken elsewhere.', node);
    return of;
  }
  return cannot('An array is here, and no object.', node, 'Take its items with .[] first.');
}

function called(node: Extract<Node, { kind: 'call' }>, state: State, draft: Draft): State {
  const { name, args } = node;
  const { context } = draft;
  const span = spanOf(node);
  const [arg, second] = args;
  if (name === 'select' && arg && state.at === 'values' && state.each) {
    draft.unlimited(span);
    if (draft.groups) cannot('Groups are not filtered in a translation.', node);
    draft.where = both(draft.where, conditionOf(arg, state.shape, context));
    return state;
  }
  if (name === 'values' && state.at === 'values' && state.each && state.shape.kind === 'term') {
    const { term } = state.shape;
    if (term.kind !== 'field') return state;
    const test = { kind: 'exists', path: term.path, sense: 'is', span } as const;
    draft.where = both(draft.where, { kind: 'test', test });
    return state;
  }
  // limit(5; .Records[]), first(.Records[] | …)
  if (
    (name === 'limit' || name === 'first' || name === 'last') &&
    args.length === (name === 'limit' ? 2 : 1)
  ) {
    const inner = (name === 'limit' ? second : arg) as Node;
    const after = step(inner, state, draft);
    const count = name === 'limit' && arg?.kind === 'literal' ? Number(arg.value) : 1;
    if (name === 'last') draft.takeLast(1, span);
    else draft.take(count, span);
    return after;
  }
  if (state.at === 'values' && !state.each) return ofArray(node, state, draft);
  if (state.at === 'values') return { ...state, shape: shapeOf(node, state.shape, context) };
  return cannot('Only CloudTrail log files are translated.', node, 'Begin with .Records[].');
}

function ofArray(
  node: Extract<Node, { kind: 'call' }>,
  state: Extract<State, { at: 'values' }>,
  draft: Draft,
): State {
  const { name, args } = node;
  const { context } = draft;
  const span = spanOf(node);
  const [arg] = args;
  const keys = (): Column[] =>
    (arg ? termsOf(arg, state.shape, context) : allTerms(state.shape, node)).map((term) => ({
      term,
      span,
    }));
  switch (name) {
    case 'map': {
      if (!arg) break;
      const inner = step(arg, { ...state, each: true }, draft);
      if (inner.at === 'values') return { ...inner, each: false };
      break;
    }
    case 'sort':
    case 'sort_by': {
      draft.unlimited(span);
      const added = args.length === 0 || !arg ? keys() : sortKeys(arg, state.shape, context);
      const order = added.map((key) => {
        const descending = 'descending' in key && key.descending === true;
        const nulls = descending ? ('last' as const) : ('first' as const);
        return { term: key.term, descending, nulls, span };
      });
      draft.order = [...order, ...draft.order];
      return state;
    }
    case 'reverse':
      draft.unlimited(span);
      draft.reverse(span);
      return state;
    case 'first':
      draft.take(1, span);
      return { ...state, each: true };
    case 'last':
      draft.takeLast(1, span);
      return { ...state, each: true };
    case 'min_by':
    case 'max_by': {
      draft.unlimited(span);
      const descending = name === 'max_by';
      const nulls = descending ? 'last' : 'first';
      draft.order = keys().map(({ term }) => ({ term, descending, nulls, span }));
      draft.limit = { count: 1, span };
      return { ...state, each: true };
    }
    case 'min':
    case 'max': {
      draft.unlimited(span);
      const [key] = keys();
      if (draft.groups || key?.term.kind !== 'field') break;
      draft.groups = [];
      return {
        at: 'values',
        each: true,
        shape: { kind: 'term', term: { kind: name, path: key.term.path } },
      };
    }
    case 'group_by':
      draft.unlimited(span);
      if (draft.groups) return cannot('Groups of groups are not translated.', node);
      draft.groups = keys();
      draft.order = [];
      return { ...state, shape: { kind: 'group', element: state.shape } };
    case 'unique':
      draft.unlimited(span);
      draft.groups = keys();
      draft.unique = true;
      return state;
    case 'length':
      draft.unlimited(span);
      return counted(draft, node);
    case 'join':
    case 'tojson':
    case 'flatten':
      if (name !== 'flatten') return state;
  }
  return cannot(`What \`${name}\` makes of a list cannot be said elsewhere.`, node);
}

/** `length` of a list of events, or of different values. */
function counted(draft: Draft, span: Span): State {
  draft.order = [];
  let term: Term = { kind: 'count' };
  if (draft.unique || draft.groups) {
    const [key, ...others] = draft.groups ?? [];
    if (key?.term.kind !== 'field' || others.length > 0) {
      return cannot('Only the different values of one field can be counted elsewhere.', span);
    }
    noteMissing(key.term.path, span, draft.context);
    term = { kind: 'distinct', path: key.term.path };
  }
  draft.groups = [];
  draft.unique = false;
  return { at: 'values', each: true, shape: { kind: 'term', term } };
}

interface SortTerm {
  readonly term: Term;
  readonly descending?: boolean;
}
/** `.a, -.b`: a minus sorts numbers the other way. */
function sortKeys(node: Node, shape: Shape, context: Context): readonly SortTerm[] {
  const list = node.kind === 'array' && node.of ? node.of : node;
  return commas(list).flatMap((one) => {
    if (one.kind !== 'negate') return termsOf(one, shape, context).map((term) => ({ term }));
    return termsOf(one.of, shape, context).map((term) => ({ term, descending: true }));
  });
}

function termsOf(node: Node, shape: Shape, context: Context): readonly Term[] {
  return commas(node).flatMap((one) => allTerms(shapeOf(one, shape, context), one));
}

/** The terms that a value consists of. */
export function allTerms(shape: Shape, span: Span): readonly Term[] {
  if (shape.kind === 'term') return [shape.term];
  if (shape.kind === 'row') return shape.cells.flatMap(({ of }) => allTerms(of, span));
  return cannot('Name the fields here.', span);
}
