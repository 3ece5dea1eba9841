/** Runs an awk program: BEGIN, the rules for each record, END. */
import type { Program, Rule } from './ast';
import { later, map, now, type Code } from './code';
import { Compiler, type Callable } from './compiler';
import { compileExpression } from './expression-code';
import { Leave, type Machine } from './machine';
import { checkNames, resolve } from './resolve';
import { compileStatement, EXIT, NEXT, NEXT_FILE, NORMAL } from './statement-code';
import { isTrue } from './value';

type Step = Code<number>;
type Kind = 'BEGIN' | 'END' | 'BEGINFILE' | 'ENDFILE';

/** Gives the exit code. What is wrong is thrown: `AwkSyntaxError`, `AwkFatal`. */
export async function runAwk(program: Program, machine: Machine): Promise<number> {
  const names = resolve(program);
  checkNames(program, names);
  const functions = new Map<string, Callable>();
  const compiler = new Compiler(machine, program, names, functions);
  for (const [name, definition] of program.functions) {
    const waits = names.waiting.has(name);
    functions.set(name, { definition, waits, body: now(() => NORMAL) });
  }
  for (const callable of functions.values()) {
    callable.body = compileStatement(
      callable.definition.body,
      compiler.inside(callable.definition),
    );
  }
  const of = (kind: Kind) =>
    program.rules
      .filter((rule) => rule.pattern.kind === kind)
      .map((rule) => compileStatement(rule.action!, compiler));
  const begin = of('BEGIN');
  const end = of('END');
  const onFile = { BEGINFILE: of('BEGINFILE'), ENDFILE: of('ENDFILE') };
  const rules = program.rules.flatMap((rule) => compileRule(rule, compiler) ?? []);
  machine.input.onFile = async (when) => {
    if ((await series(onFile[when])) === EXIT) throw new Leave(EXIT);
  };

  let flow = await series(begin);
  const reads = rules.length > 0 || end.length > 0 || onFile.BEGINFILE.length > 0;
  if (flow !== EXIT && reads) flow = await records(rules, machine);
  // `exit` goes on to END, and within END it ends.
  await series(end);
  await machine.streams.end();
  return machine.exitCode;
}

async function series(steps: readonly Step[]): Promise<number> {
  for (const step of steps) {
    const flow = await guarded(step);
    if (flow === EXIT) return flow;
  }
  return NORMAL;
}
async function guarded(step: Step): Promise<number> {
  try {
    return await step.run();
  } catch (error) {
    if (error instanceof Leave) return error.flow;
    throw error;
  }
}

async function records(rules: readonly Step[], machine: Machine): Promise<number> {
  const { input, record } = machine;
  for (;;) {
    try {
      const line = input.nextHere();
      if (line === undefined) {
        if (!(await input.nextFile())) return NORMAL;
        continue;
      }
      record.set(line);
      for (const rule of rules) {
        const flow = rule.waits ? await rule.run() : rule.run();
        if (flow === EXIT) return EXIT;
        if (flow === NEXT_FILE) input.skipFile();
        if (flow === NEXT || flow === NEXT_FILE) break;
      }
      const pause = machine.turn();
      if (pause) await pause;
    } catch (error) {
      if (!(error instanceof Leave)) throw error;
      machine.depth = 0;
      if (error.flow === EXIT) return EXIT;
      if (error.flow === NEXT_FILE) input.skipFile();
    }
  }
}

/** Undefined for BEGIN and its like. */
function compileRule(rule: Rule, on: Compiler): Step | undefined {
  const { pattern } = rule;
  const { record, settings, streams } = on.machine;
  const action = rule.action
    ? compileStatement(rule.action, on)
    : now(() => {
        streams.print(record.text(0) + settings.ORS);
        return NORMAL;
      });
  switch (pattern.kind) {
    case 'always':
      return action;
    case 'expression':
      return guard(map(compileExpression(pattern.test, on), isTrue), action);
    case 'range': {
      const from = compileExpression(pattern.from, on);
      const to = compileExpression(pattern.to, on);
      let inside = false;
      if (!from.waits && !to.waits) {
        return guard(
          now(() => {
            if (!inside && !isTrue(from.run())) return false;
            inside = !isTrue(to.run());
            return true;
          }),
          action,
        );
      }
      return guard(
        later(async () => {
          if (!inside && !isTrue(await from.run())) return false;
          inside = !isTrue(await to.run());
          return true;
        }),
        action,
      );
    }
    default:
      return undefined;
  }
}

function guard(test: Code<boolean>, action: Step): Step {
  if (!test.waits && !action.waits) return now(() => (test.run() ? action.run() : NORMAL));
  return later(async () => ((await test.run()) ? action.run() : NORMAL));
}
