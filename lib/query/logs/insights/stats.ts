/** Runs one `stats`: gathers rows into groups, then makes a row of each. */
import { AGGREGATES, type Gatherer } from './aggregates';
import { childrenOf, type CallNode, type Command, type Expression } from './ast';
import { compile, type CompileContext, type Evaluate } from './compile';
import { Row } from './row';
import { isTrue, keyOf, toNumber, type Value } from './values';

type Stats = Extract<Command, { kind: 'stats' }>;

interface Slot {
  readonly node: CallNode;
  readonly value: Evaluate;
  readonly start: () => Gatherer;
}
interface Group {
  readonly keys: readonly Value[];
  readonly gatherers: readonly Gatherer[];
}

export class StatsRun {
  private readonly groups = new Map<string, Group>();
  private readonly by: readonly Evaluate[];
  private readonly slots: readonly Slot[];

  constructor(
    private readonly command: Stats,
    private readonly context: CompileContext,
  ) {
    this.by = command.by.map(({ of }) => compile(of, context));
    this.slots = command.list.flatMap(({ of }) => aggregatesIn(of)).map((node) => this.slot(node));
  }

  add(row: Row): void {
    const keys = this.by.map((of) => of(row));
    let name = '';
    for (const key of keys) name += `${keyOf(key)}\u0000`;
    let group = this.groups.get(name);
    if (!group) {
      group = { keys, gatherers: this.slots.map(({ start }) => start()) };
      this.groups.set(name, group);
    }
    const at = row.event?.timestamp ?? toNumber(row.get('@timestamp', ['@timestamp'])) ?? 0;
    for (let index = 0; index < this.slots.length; index++) {
      group.gatherers[index]?.add(this.slots[index]?.value(row) ?? null, at);
    }
  }

  /** One row a group, in the order in which the groups were met. */
  rows(): Row[] {
    const { list, by } = this.command;
    // Without groups there is one row, of nothing where there was nothing.
    if (by.length === 0 && this.groups.size === 0) {
      this.groups.set('', { keys: [], gatherers: this.slots.map(({ start }) => start()) });
    }
    return [...this.groups.values()].map(({ keys, gatherers }) => {
      const row = new Row();
      by.forEach(({ name }, index) => row.set(name, keys[index] ?? null));
      const results = new Map<Expression, Value>();
      this.slots.forEach(({ node }, index) =>
        results.set(node, gatherers[index]?.result() ?? null),
      );
      for (const { of, name } of list) row.set(name, this.finish(of, results, row));
      return row;
    });
  }

  private slot(node: CallNode): Slot {
    const aggregate = AGGREGATES.get(node.name);
    const [first, second] = node.args;
    const rest = second?.kind === 'number' ? second.value : 0;
    const value = first ? compile(first, this.context) : () => 1;
    if (!aggregate) throw new Error(`${node.name} is no function of stats`);
    // count(condition) counts where the condition holds, as count(field) does where there is one.
    const test = node.name === 'count' && first && isCondition(first);
    return {
      node,
      value: test ? (row) => (isTrue(value(row)) ? 1 : null) : value,
      start: () => aggregate.start(rest),
    };
  }

  /** What is computed of aggregates and of columns before it: `max(a) - min(a)`. */
  private finish(of: Expression, results: ReadonlyMap<Expression, Value>, row: Row): Value {
    const done = results.get(of);
    if (done !== undefined) return done;
    const holder = new Row();
    holder.computed = row.computed;
    // Each aggregate becomes a column of its own for the time of the calculation.
    const scratch = new Map(row.computed);
    const plain = replaced(of, (node) => {
      const value = results.get(node);
      if (value === undefined) return undefined;
      const name = `\u0000${scratch.size}`;
      scratch.set(name, value);
      return { kind: 'field', name, parts: [name], span: node.span };
    });
    holder.computed = scratch;
    return compile(plain, this.context)(holder);
  }
}

const isCondition = ({ kind, ...node }: Expression) =>
  kind === 'like' ||
  kind === 'in' ||
  kind === 'not' ||
  (kind === 'binary' && 'operator' in node && /^(?:[<>]=?|!?=|and|or)$/.test(node.operator));

/** The calls of aggregates in an expression, not those inside others. */
export function aggregatesIn(node: Expression): CallNode[] {
  if (node.kind === 'call' && AGGREGATES.has(node.name)) return [node];
  return childrenOf(node).flatMap(aggregatesIn);
}

function replaced(node: Expression, by: (node: Expression) => Expression | undefined): Expression {
  const other = by(node);
  if (other) return other;
  const inner = (one: Expression) => replaced(one, by);
  switch (node.kind) {
    case 'call':
      return { ...node, args: node.args.map(inner) };
    case 'binary':
      return { ...node, left: inner(node.left), right: inner(node.right) };
    case 'not':
    case 'negate':
    case 'item':
      return { ...node, of: inner(node.of) };
    case 'like':
      return { ...node, of: inner(node.of), pattern: inner(node.pattern) };
    case 'in':
      return { ...node, of: inner(node.of), list: node.list.map(inner) };
    default:
      return node;
  }
}
