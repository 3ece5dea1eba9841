/** Compiles statements. A statement tells how it ended: as usual, or by a jump. */
import { assertNever } from '../../assert-never';
import type { Expression, Statement } from './ast';
import { sortedKeys } from './array-order';
import { formatted } from './builtins';
import { all, later, map, now, type Code } from './code';
import type { Compiler } from './compiler';
import { compileExpression, compileText, place, textOfKeys } from './expression-code';
import { AwkFatal } from './machine';
import { StreamError } from './streams';
import { compare, isTrue, toNumber, toText, type Value } from './value';

export const NORMAL = 0;
export const BREAK = 1;
export const CONTINUE = 2;
export const NEXT = 3;
export const NEXT_FILE = 4;
export const EXIT = 5;
export const RETURN = 6;

type Step = Code<number>;

export function compileStatement(node: Statement, on: Compiler): Step {
  switch (node.type) {
    case 'block':
      return block(node.body, on);
    case 'expression':
      return map(compileExpression(node.expression, on), () => NORMAL);
    case 'print':
    case 'printf':
      return print(node, on);
    case 'if':
      return condition(node, on);
    case 'while':
    case 'do':
    case 'for':
      return loop(node, on);
    case 'forIn':
      return forIn(node, on);
    case 'switch':
      return choose(node, on);
    case 'break':
      return now(() => BREAK);
    case 'continue':
      return now(() => CONTINUE);
    case 'next':
      return now(() => NEXT);
    case 'nextfile':
      return now(() => NEXT_FILE);
    case 'exit': {
      if (!node.value) return now(() => EXIT);
      return map(compileExpression(node.value, on), (value) => {
        on.machine.exitCode = Math.trunc(toNumber(value)) & 255;
        return EXIT;
      });
    }
    case 'return': {
      if (!node.value) return now(() => RETURN);
      return map(compileExpression(node.value, on), (value) => {
        on.machine.returned = value;
        return RETURN;
      });
    }
    case 'delete': {
      const array = on.array(node.array);
      if (!node.key) {
        return now(() => {
          array().elements.clear();
          return NORMAL;
        });
      }
      return map(textOfKeys(node.key, on), (key) => {
        array().elements.delete(key);
        return NORMAL;
      });
    }
    default:
      return assertNever(node);
  }
}

function block(body: readonly Statement[], on: Compiler): Step {
  const steps = body.map((each) => compileStatement(each, on));
  const [only] = steps;
  if (!only) return now(() => NORMAL);
  if (steps.length === 1) return only;
  if (steps.every((step) => !step.waits)) {
    const runs = steps.map((step) => step.run as () => number);
    return now(() => {
      for (const run of runs) {
        const flow = run();
        if (flow !== NORMAL) return flow;
      }
      return NORMAL;
    });
  }
  return later(async () => {
    for (const step of steps) {
      const flow = step.waits ? await step.run() : step.run();
      if (flow !== NORMAL) return flow;
    }
    return NORMAL;
  });
}

function condition(node: Extract<Statement, { type: 'if' }>, on: Compiler): Step {
  const test = compileExpression(node.test, on);
  const then = compileStatement(node.then, on);
  const otherwise = node.else ? compileStatement(node.else, on) : now(() => NORMAL);
  if (!test.waits && !then.waits && !otherwise.waits) {
    return now(() => (isTrue(test.run()) ? then.run() : otherwise.run()));
  }
  return later(async () => (isTrue(await test.run()) ? then.run() : otherwise.run()));
}

/** `while`, `do` and `for`: each turn may be the one in which a cancel is heard. */
function loop(node: Extract<Statement, { type: 'while' | 'do' | 'for' }>, on: Compiler): Step {
  const { machine } = on;
  const initial =
    node.type === 'for' && node.initial ? compileStatement(node.initial, on) : undefined;
  const update = node.type === 'for' && node.update ? compileStatement(node.update, on) : undefined;
  const test = node.test ? compileExpression(node.test, on) : undefined;
  const body = compileStatement(node.body, on);
  const tested = node.type !== 'do';
  return later(async () => {
    if (initial?.waits) await initial.run();
    else initial?.run();
    for (let first = true; ; first = false) {
      if (test && (tested || !first)) {
        if (!isTrue(test.waits ? await test.run() : test.run())) return NORMAL;
      }
      const flow = body.waits ? await body.run() : body.run();
      if (flow === BREAK) return NORMAL;
      if (flow > CONTINUE) return flow;
      if (update?.waits) await update.run();
      else update?.run();
      const pause = machine.turn();
      if (pause) await pause;
    }
  });
}

function forIn(node: Extract<Statement, { type: 'forIn' }>, on: Compiler): Step {
  const { machine } = on;
  const array = on.array(node.array);
  const variable = place({ type: 'name', name: node.name, at: 0 }, on).open;
  const body = compileStatement(node.body, on);
  return later(async () => {
    const slot = await variable.run();
    const order = machine.text(machine.array('PROCINFO').elements.get('sorted_in'));
    for (const key of sortedKeys(array(), order, machine.settings.CONVFMT)) {
      slot.set(key);
      const flow = body.waits ? await body.run() : body.run();
      if (flow === BREAK) return NORMAL;
      if (flow > CONTINUE) return flow;
      const pause = machine.turn();
      if (pause) await pause;
    }
    return NORMAL;
  });
}

function choose(node: Extract<Statement, { type: 'switch' }>, on: Compiler): Step {
  const { machine } = on;
  const value = compileExpression(node.value, on);
  const cases = node.cases.map((each) => ({
    test: each.test && caseTest(each.test, on),
    body: compileStatement(each.body, on),
  }));
  return later(async () => {
    const given = await value.run();
    let from = -1;
    for (const [index, { test }] of cases.entries()) {
      if (test && (await test(given))) {
        from = index;
        break;
      }
    }
    if (from < 0) from = cases.findIndex(({ test }) => !test);
    if (from < 0) return NORMAL;
    for (const { body } of cases.slice(from)) {
      const flow = await body.run();
      if (flow === BREAK) return NORMAL;
      if (flow !== NORMAL) return flow;
    }
    await machine.turn();
    return NORMAL;
  });
}
function caseTest(node: Expression, on: Compiler): (value: Value) => Promise<boolean> {
  if (node.type === 'regex') {
    const pattern = on.pattern(node);
    return async (value) => (await pattern.run()).test.test(on.machine.text(value));
  }
  const wanted = compileExpression(node, on);
  return async (value) => compare(value, await wanted.run(), on.machine.settings.CONVFMT) === 0;
}

function print(node: Extract<Statement, { type: 'print' | 'printf' }>, on: Compiler): Step {
  const line = node.type === 'printf' ? formattedText(node, on) : printedText(node.args, on);
  const { streams } = on.machine;
  const { redirect, at } = node;
  if (!redirect) {
    return map(line, (text) => {
      streams.print(text);
      return NORMAL;
    });
  }
  const parts = all([line, compileText(redirect.to, on)]);
  return map(parts, ([text, name]) => {
    if (name === '') {
      throw new AwkFatal(
        `expression for \`${redirect.kind}' redirection has null string value`,
        at,
      );
    }
    try {
      streams.write(redirect.kind, name!, text!);
    } catch (error) {
      if (!(error instanceof StreamError)) throw error;
      throw new AwkFatal(`cannot redirect to \`${name}': ${error.message}`, at);
    }
    return NORMAL;
  });
}

function formattedText(node: Extract<Statement, { type: 'print' | 'printf' }>, on: Compiler) {
  const values = all(node.args.map((arg) => compileExpression(arg, on)));
  return map(values, (given) => formatted(given, on.machine, node.at));
}

function printedText(args: readonly Expression[], on: Compiler): Code<string> {
  const { record, settings } = on.machine;
  const [first] = args;
  if (!first) return now(() => record.text(0) + settings.ORS);
  if (args.length === 1) return map(printable(first, on), (text) => text + settings.ORS);
  const texts = all(args.map((arg) => printable(arg, on)));
  return map(texts, (parts) => parts.join(settings.OFS) + settings.ORS);
}
/** Numbers are printed by OFMT. */
function printable(node: Expression, on: Compiler): Code<string> {
  if (node.type === 'field') return compileText(node, on);
  const { settings } = on.machine;
  return map(compileExpression(node, on), (value) => toText(value, settings.OFMT));
}
