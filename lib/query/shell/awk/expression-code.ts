/** Compiles expressions to closures. */
import { assertNever } from '../../assert-never';
import type { Arithmetic, Expression, Target } from './ast';
import { all, both, later, map, now, type Code } from './code';
import { compileCall } from './call-code';
import { AwkFatal, Cell } from './machine';
import type { Compiler } from './compiler';
import type { Pattern } from './regex';
import { visit } from './resolve';
import { compare, isTrue, Read, toNumber, type Value } from './value';

export function compileExpression(node: Expression, on: Compiler): Code {
  const { machine } = on;
  switch (node.type) {
    case 'number':
    case 'string': {
      const { value } = node;
      return now(() => value);
    }
    case 'regex': {
      const pattern = on.pattern(node);
      return map(pattern, ({ test }) => Number(test.test(machine.record.text(0))));
    }
    case 'group':
      return map(textOfKeys(node.list, on), (value): Value => value);
    case 'name':
    case 'field':
    case 'element':
      return place(node, on).read;
    case 'unary': {
      const operand = compileExpression(node.operand, on);
      if (node.operator === '!') return map(operand, (value) => Number(!isTrue(value)));
      if (node.operator === '-') return map(operand, (value) => -toNumber(value));
      return map(operand, toNumber);
    }
    case 'binary':
      return binary(node, on);
    case 'match': {
      const text = compileText(node.left, on);
      const wanted = !node.negated;
      return both(text, compilePattern(node.right, on), (subject, { test }) =>
        Number(test.test(subject) === wanted),
      );
    }
    case 'logical':
      return logical(node, on);
    case 'conditional': {
      const [test, then, otherwise] = [node.test, node.then, node.else].map((each) =>
        compileExpression(each, on),
      ) as [Code, Code, Code];
      if (!test.waits && !then.waits && !otherwise.waits) {
        return now(() => (isTrue(test.run()) ? then.run() : otherwise.run()));
      }
      return later(async () => (isTrue(await test.run()) ? then.run() : otherwise.run()));
    }
    case 'assign':
      return assign(node, on);
    case 'step':
      return step(node, on);
    case 'in': {
      const array = on.array(node.array);
      return map(textOfKeys(node.key, on), (key) => Number(array().elements.has(key)));
    }
    case 'call':
      return compileCall(node, on);
    case 'getline':
      return getline(node, on);
    default:
      return assertNever(node);
  }
}

/** The value as a text, without making a value of a field first. */
export function compileText(node: Expression, on: Compiler): Code<string> {
  const { machine } = on;
  if (node.type === 'field' && node.index.type === 'number') {
    const index = fieldIndex(node.index.value, node.at);
    return now(() => machine.record.text(index));
  }
  return map(compileExpression(node, on), (value) => machine.text(value));
}

/** A pattern as it is written, or made of a text. */
export function compilePattern(node: Expression, on: Compiler): Code<Pattern> {
  if (node.type === 'regex') return on.pattern(node);
  let at = 0;
  visit(node, (each) => {
    if (typeof each.at === 'number') at ||= each.at;
  });
  return map(compileText(node, on), (source) => on.dynamicPattern(source, at));
}

/** The key of an element: several expressions are joined by SUBSEP. */
export function textOfKeys(keys: readonly Expression[], on: Compiler): Code<string> {
  const [only] = keys;
  if (keys.length === 1 && only) return compileText(only, on);
  const { settings } = on.machine;
  const texts = all(keys.map((key) => compileText(key, on)));
  return map(texts, (parts) => parts.join(settings.SUBSEP));
}

function fieldIndex(value: number, at: number): number {
  const index = Math.trunc(value);
  if (index < 0) throw new AwkFatal(`attempt to access field ${index}`, at);
  return index;
}

/** A place to read from and write to; its index or key is found once for both. */
interface Place {
  readonly read: Code;
  /** Finds the place, and gives what reads and writes there. */
  readonly open: Code<{ get(): Value; set(value: Value): void }>;
}

export function place(node: Target, on: Compiler): Place {
  const { machine } = on;
  if (node.type === 'name') {
    const local = on.local(node.name);
    if (local !== undefined) {
      const slot = {
        get: () => machine.frame[local] as Value,
        set: (value: Value) => void (machine.frame[local] = value),
      };
      return { read: now(slot.get), open: now(() => slot) };
    }
    const variable = machine.variable(node.name);
    if (variable instanceof Cell)
      return { read: now(() => variable.value), open: now(() => variable) };
    return { read: now(() => variable.get()), open: now(() => variable) };
  }
  if (node.type === 'field') {
    const { record } = machine;
    const { at } = node;
    if (node.index.type === 'number') {
      const index = fieldIndex(node.index.value, at);
      const slot = {
        get: () => record.get(index),
        set: (value: Value) => record.assign(index, value),
      };
      return { read: now(slot.get), open: now(() => slot) };
    }
    const index = map(compileExpression(node.index, on), (value) =>
      fieldIndex(toNumber(value), at),
    );
    return {
      read: map(index, (found) => record.get(found)),
      open: map(index, (found) => ({
        get: () => record.get(found),
        set: (value: Value) => record.assign(found, value),
      })),
    };
  }
  const array = on.array(node.array);
  const key = textOfKeys(node.key, on);
  return {
    read: map(key, (found) => array().get(found)),
    open: map(key, (found) => {
      const { elements } = array();
      return {
        get: () => elements.get(found),
        set: (value: Value) => void elements.set(found, value),
      };
    }),
  };
}

function calculate(operator: Arithmetic, at: number): (a: number, b: number) => number {
  switch (operator) {
    case '+':
      return (a, b) => a + b;
    case '-':
      return (a, b) => a - b;
    case '*':
      return (a, b) => a * b;
    case '/':
      return (a, b) => {
        if (b === 0) throw new AwkFatal('division by zero attempted', at);
        return a / b;
      };
    case '%':
      return (a, b) => {
        if (b === 0) throw new AwkFatal("division by zero attempted in `%'", at);
        return a % b;
      };
    case '^':
      return (a, b) => a ** b;
  }
}

function binary(node: Extract<Expression, { type: 'binary' }>, on: Compiler): Code {
  const { operator } = node;
  const { settings } = on.machine;
  if (operator === 'concat') {
    return both(compileText(node.left, on), compileText(node.right, on), (a, b): Value => a + b);
  }
  const left = compileExpression(node.left, on);
  const right = compileExpression(node.right, on);
  const ordered = (holds: (order: number) => boolean) =>
    both(left, right, (a, b) => Number(holds(compare(a, b, settings.CONVFMT))));
  switch (operator) {
    case '<':
      return ordered((order) => order < 0);
    case '<=':
      return ordered((order) => order <= 0);
    case '==':
      return ordered((order) => order === 0);
    case '!=':
      return ordered((order) => order !== 0);
    case '>':
      return ordered((order) => order > 0);
    case '>=':
      return ordered((order) => order >= 0);
    default: {
      const apply = calculate(operator, node.at);
      return both(left, right, (a, b) => apply(toNumber(a), toNumber(b)));
    }
  }
}

function logical(node: Extract<Expression, { type: 'logical' }>, on: Compiler): Code {
  const left = compileExpression(node.left, on);
  const right = compileExpression(node.right, on);
  const decides = node.operator === '||';
  if (!left.waits && !right.waits) {
    return now(() => {
      const first = isTrue(left.run());
      return Number(first === decides ? first : isTrue(right.run()));
    });
  }
  return later(async () => {
    const first = isTrue(await left.run());
    return Number(first === decides ? first : isTrue(await right.run()));
  });
}

function assign(node: Extract<Expression, { type: 'assign' }>, on: Compiler): Code {
  const value = compileExpression(node.value, on);
  const target = place(node.target, on).open;
  if (node.operator === '') {
    // The value is found first, then the place: `$(i = 2) = i`.
    return both(value, target, (found, slot): Value => {
      slot.set(found);
      return found;
    });
  }
  const apply = calculate(node.operator, node.at);
  return both(value, target, (found, slot): Value => {
    const result = apply(toNumber(slot.get()), toNumber(found));
    slot.set(result);
    return result;
  });
}

function step(node: Extract<Expression, { type: 'step' }>, on: Compiler): Code {
  const { by, prefix } = node;
  return map(place(node.target, on).open, (slot): Value => {
    const before = toNumber(slot.get());
    slot.set(before + by);
    return prefix ? before + by : before;
  });
}

function getline(node: Extract<Expression, { type: 'getline' }>, on: Compiler): Code {
  const { machine } = on;
  const target = node.target && place(node.target, on).open;
  const give = async (record: string) => {
    if (target) (await target.run()).set(new Read(record));
    else machine.record.set(record);
    return 1;
  };
  if (node.from === 'main') {
    return later(async () => {
      const record = await machine.input.nextRecord();
      return record === undefined ? 0 : give(record);
    });
  }
  const { from } = node;
  const source = compileText(node.source!, on);
  return later(async () => {
    const reader = await machine.streams.reader(from, await source.run());
    if (!reader) return -1;
    const record = reader.next(machine.settings.RS, (pattern) => machine.pattern(pattern));
    if (record === undefined) return 0;
    return give(record);
  });
}
