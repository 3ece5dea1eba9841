/** Compiles calls: of the builtins, and of the functions that the program defines. */
import type { Expression } from './ast';
import { AwkArray } from './array';
import { all, later, map, now, type Code } from './code';
import type { Compiler, Slot } from './compiler';
import { compileExpression, compilePattern, compileText, place } from './expression-code';
import { BUILTINS } from './builtins';
import { AwkFatal, Leave } from './machine';
import { substitute, substituteNth } from './substitute';
import { NORMAL, RETURN } from './statement-code';
import { compare, Read, toNumber, type Value } from './value';

type Call = Extract<Expression, { type: 'call' }>;

export function compileCall(node: Call, on: Compiler): Code {
  if (!node.builtin) return userCall(node, on);
  const special = SPECIAL[node.name];
  if (special) return special(node, on);
  const { machine } = on;
  const builtin = BUILTINS[node.name]!;
  return map(all(node.args.map((arg) => compileExpression(arg, on))), (values) =>
    builtin.run(values, machine, node.at),
  );
}

const text = (node: Call, index: number, on: Compiler): Code<string> | undefined => {
  const argument = node.args[index];
  return argument && compileText(argument, on);
};

/** Builtins whose arguments are not all values. */
const SPECIAL: Readonly<Record<string, ((node: Call, on: Compiler) => Code) | undefined>> = {
  length(node, on) {
    const { machine } = on;
    const [argument] = node.args;
    if (argument?.type === 'name' && on.isArray(argument.name)) {
      const array = on.array(argument.name);
      return now(() => array().elements.size);
    }
    if (!argument) return now(() => lengthOf(machine.record.text(0)));
    return map(compileText(argument, on), lengthOf);
  },
  sub: (node, on) => replace(node, on, false),
  gsub: (node, on) => replace(node, on, true),
  gensub(node, on) {
    const { machine } = on;
    const pattern = compilePattern(node.args[0]!, on);
    const how = compileExpression(node.args[2]!, on);
    const subject = text(node, 3, on) ?? now(() => machine.record.text(0));
    const parts: Code<unknown> = all<unknown>([pattern, text(node, 1, on)!, how, subject]);
    return map(
      parts as Code<[Awaited<ReturnType<typeof pattern.run>>, string, Value, string]>,
      ([found, to, which, from]) => {
        const every = /^[gG]/.test(machine.text(which));
        return substituteNth(
          from,
          found,
          to,
          every ? undefined : Math.max(1, Math.trunc(toNumber(which))),
        ).text;
      },
    );
  },
  match(node, on) {
    const { machine } = on;
    const start = machine.variable('RSTART');
    const length = machine.variable('RLENGTH');
    const into = arrayArgument(node, 2, on);
    const pattern = compilePattern(node.args[1]!, on);
    const parts: Code<unknown> = all<unknown>([text(node, 0, on)!, pattern]);
    return map(
      parts as Code<[string, Awaited<ReturnType<typeof pattern.run>>]>,
      ([subject, { test }]) => {
        const found = test.exec(subject);
        const at = found ? lengthOf(subject.slice(0, found.index)) + 1 : 0;
        start.set(at);
        length.set(found ? lengthOf(found[0]) : -1);
        if (into) fillMatch(into(), subject, found, machine.settings.SUBSEP);
        return at;
      },
    );
  },
  split: (node, on) => split(node, on),
  patsplit(node, on) {
    const { machine } = on;
    const array = arrayArgument(node, 1, on)!;
    const content = node.args[2]
      ? compilePattern(node.args[2], on)
      : now(() => machine.pattern(machine.settings.FPAT || '[^[:space:]]+'));
    const parts: Code<unknown> = all<unknown>([text(node, 0, on)!, content]);
    return map(parts as Code<[string, { each: RegExp }]>, ([subject, { each }]) =>
      fillArray(array(), subject.match(each) ?? []),
    );
  },
  asort: (node, on) => sortInto(node, on, false),
  asorti: (node, on) => sortInto(node, on, true),
  typeof(node, on) {
    const argument = node.args[0]!;
    if (argument.type === 'regex') return now(() => 'regexp');
    if (argument.type === 'name' && on.isArray(argument.name)) return now(() => 'array');
    const isField = argument.type === 'field';
    return map(compileExpression(argument, on), (value) => {
      if (typeof value === 'number') return 'number';
      if (value === undefined) return isField ? 'unassigned' : 'untyped';
      return value instanceof Read && value.number !== undefined ? 'strnum' : 'string';
    });
  },
  isarray(node, on) {
    const [argument] = node.args;
    const is = argument?.type === 'name' && on.isArray(argument.name);
    return now(() => Number(is));
  },
  system(node, on) {
    const line = text(node, 0, on)!;
    return later(async () => on.machine.streams.system(await line.run()));
  },
  close(node, on) {
    const name = text(node, 0, on)!;
    return later(async () => on.machine.streams.close(await name.run()));
  },
  fflush(node, on) {
    const { streams } = on.machine;
    return map(text(node, 0, on) ?? now(() => ''), () => {
      streams.flush();
      streams.save();
      return 0;
    });
  },
};

/** In characters; half a surrogate pair is none. */
export function lengthOf(subject: string): number {
  if (!/[\ud800-\udbff]/.test(subject)) return subject.length;
  return [...subject].length;
}

function arrayArgument(node: Call, index: number, on: Compiler): (() => AwkArray) | undefined {
  const argument = node.args[index];
  if (!argument) return undefined;
  if (argument.type !== 'name') {
    throw new AwkFatal(`${node.name}: argument ${index + 1} is not an array`, node.at);
  }
  return on.array(argument.name);
}

function replace(node: Call, on: Compiler, global: boolean): Code {
  const { machine } = on;
  const pattern = compilePattern(node.args[0]!, on);
  const replacement = text(node, 1, on)!;
  const given = node.args[2] ?? {
    type: 'field',
    index: { type: 'number', value: 0 },
    at: node.at,
  };
  const isPlace = given.type === 'name' || given.type === 'field' || given.type === 'element';
  const target = isPlace
    ? place(given, on).open
    : map(compileExpression(given, on), (value) => ({ get: () => value, set: () => undefined }));
  const parts: Code<unknown> = all<unknown>([pattern, replacement, target]);
  return map(
    parts as Code<
      [Awaited<ReturnType<typeof pattern.run>>, string, { get(): Value; set(value: Value): void }]
    >,
    ([found, to, slot]) => {
      const result = substitute(machine.text(slot.get()), found, to, global);
      if (result.count > 0) slot.set(result.text);
      return result.count;
    },
  );
}

export function fillArray({ elements }: AwkArray, parts: readonly string[]): number {
  elements.clear();
  parts.forEach((part, index) => elements.set(String(index + 1), new Read(part)));
  return parts.length;
}

function split(node: Call, on: Compiler): Code {
  const { machine } = on;
  const array = arrayArgument(node, 1, on)!;
  const between = arrayArgument(node, 3, on);
  const given = node.args[2];
  const separator: Code<unknown> =
    given?.type === 'regex'
      ? on.pattern(given)
      : given
        ? compileText(given, on)
        : now(() => machine.settings.FS);
  const parts: Code<unknown> = all<unknown>([text(node, 0, on)!, separator]);
  return map(parts as Code<[string, string]>, ([subject, by]) => {
    const gaps: string[] | undefined = between && [];
    const found = machine.split(subject, by, gaps);
    if (between) fillArray(between(), gaps!);
    return fillArray(array(), found);
  });
}

function fillMatch(
  { elements }: AwkArray,
  subject: string,
  found: RegExpExecArray | null,
  separator: string,
): void {
  elements.clear();
  if (!found) return;
  let from = found.index;
  found.forEach((group: string | undefined, index) => {
    if (group === undefined) return;
    const at = index === 0 ? found.index : subject.indexOf(group, from);
    if (index > 0) from = at;
    elements.set(String(index), new Read(group));
    elements.set(`${index}${separator}start`, lengthOf(subject.slice(0, at)) + 1);
    elements.set(`${index}${separator}length`, lengthOf(group));
  });
}

function sortInto(node: Call, on: Compiler, byKey: boolean): Code {
  const { machine } = on;
  const source = arrayArgument(node, 0, on)!;
  const target = arrayArgument(node, 1, on) ?? source;
  return now(() => {
    const { elements } = source();
    const values: Value[] = byKey ? [...elements.keys()] : [...elements.values()];
    values.sort((a, b) => sortOrder(a, b, machine.settings.CONVFMT));
    const into = target().elements;
    into.clear();
    values.forEach((value, index) => into.set(String(index + 1), value));
    return values.length;
  });
}
/** Numbers before texts. */
export function sortOrder(a: Value, b: Value, format: string): number {
  const rank = (value: Value) =>
    typeof value === 'string' || (value instanceof Read && value.number === undefined) ? 1 : 0;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (rank(a) === 0) return toNumber(a) - toNumber(b);
  return compare(a, b, format);
}
const DEEPEST = 4000;

function userCall(node: Call, on: Compiler): Code {
  const { machine } = on;
  const callable = on.functions.get(node.name)!;
  const { parameters } = callable.definition;
  if (node.args.length > parameters.length) {
    machine.warn(`function \`${node.name}' called with more arguments than declared`, node.at);
  }
  const arrays = new Set(on.arrayPositions(node.name));
  const args = all(
    node.args.map((arg, index): Code<Slot> => {
      if (arg.type !== 'name' || !arrays.has(index)) return compileExpression(arg, on);
      const array = on.array(arg.name);
      return now(() => array());
    }),
  );
  const enter = (values: Slot[]): Slot[] => {
    if (++machine.depth > DEEPEST) {
      throw new AwkFatal('function calls are nested too deeply', node.at);
    }
    const outer = machine.frame;
    const frame: Slot[] = values.slice(0, parameters.length);
    for (let i = values.length; i < parameters.length; i++) {
      frame.push(arrays.has(i) ? new AwkArray() : undefined);
    }
    machine.frame = frame;
    machine.returned = undefined;
    return outer;
  };
  const leave = (outer: Slot[], flow: number): Value => {
    machine.depth--;
    machine.frame = outer;
    if (flow !== NORMAL && flow !== RETURN) throw new Leave(flow);
    const value = machine.returned;
    machine.returned = undefined;
    return flow === RETURN ? value : undefined;
  };
  if (!callable.waits && !args.waits) {
    return now(() => {
      const outer = enter(args.run());
      return leave(outer, callable.body.run() as number);
    });
  }
  return later(async () => {
    const values = await args.run();
    await machine.turn();
    const outer = enter(values);
    return leave(outer, await callable.body.run());
  });
}
