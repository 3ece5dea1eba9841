/** Which names are arrays, and which functions may have to wait (for a file, a command, a turn). */
import { AwkSyntaxError, type AwkFunction, type Expression, type Program } from './ast';

type Node = Readonly<Record<string, unknown>> & { readonly type?: string };

export function visit(node: unknown, see: (node: Node) => void): void {
  if (Array.isArray(node)) {
    for (const each of node) visit(each, see);
  } else if (typeof node === 'object' && node !== null) {
    see(node as Node);
    for (const each of Object.values(node)) visit(each, see);
  }
}

/** Positions of builtins' arguments that are arrays. */
export const ARRAY_ARGUMENTS: Readonly<Record<string, readonly number[]>> = {
  split: [1, 3],
  patsplit: [1, 3],
  match: [2],
  asort: [0, 1],
  asorti: [0, 1],
};

export interface Names {
  /** Parameters that are arrays, by function. */
  readonly parameters: ReadonlyMap<string, ReadonlySet<string>>;
  readonly globals: ReadonlySet<string>;
  readonly waiting: ReadonlySet<string>;
}

export function resolve(program: Program): Names {
  const parameters = new Map<string, Set<string>>();
  const globals = new Set(['ARGV', 'ENVIRON', 'PROCINFO']);
  for (const name of program.functions.keys()) parameters.set(name, new Set());
  for (let before = -1, size = 0; before !== size;) {
    before = size;
    for (const rule of program.rules) mark(rule, undefined);
    for (const each of program.functions.values()) mark(each.body, each);
    size = globals.size + [...parameters.values()].reduce((sum, set) => sum + set.size, 0);
  }
  return { parameters, globals, waiting: waitingFunctions(program) };

  function mark(root: unknown, within: AwkFunction | undefined): void {
    const isArray = (name: string) => {
      if (within?.parameters.includes(name)) parameters.get(within.name)!.add(name);
      else globals.add(name);
    };
    visit(root, (node) => {
      if ('array' in node && typeof node.array === 'string') isArray(node.array);
      if (node.type !== 'call') return;
      const call = node as unknown as Extract<Expression, { type: 'call' }>;
      const positions = call.builtin
        ? (ARRAY_ARGUMENTS[call.name] ?? [])
        : arrayPositions(program.functions.get(call.name), parameters.get(call.name));
      for (const position of positions) {
        const argument = call.args[position];
        if (argument?.type === 'name') isArray(argument.name);
      }
    });
  }
}

export function arrayPositions(
  called: AwkFunction | undefined,
  arrays: ReadonlySet<string> | undefined,
): number[] {
  return (called?.parameters ?? []).flatMap((name, index) => (arrays?.has(name) ? [index] : []));
}

/** Those with a loop, a stream to wait for, or a call that may come back to themselves. */
function waitingFunctions(program: Program): Set<string> {
  const calls = new Map<string, Set<string>>();
  const waiting = new Set<string>();
  for (const [name, { body }] of program.functions) {
    const called = new Set<string>();
    calls.set(name, called);
    visit(body, (node) => {
      const { type } = node;
      if (/^(while|do|for|forIn|getline)$/.test(type ?? '')) waiting.add(name);
      if (type !== 'call') return;
      if (/^(system|close)$/.test(String(node.name))) waiting.add(name);
      else if (!node.builtin) called.add(String(node.name));
    });
  }
  const reaches = (from: string, seen: Set<string>): Set<string> => {
    for (const next of calls.get(from) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      reaches(next, seen);
    }
    return seen;
  };
  const direct = [...waiting];
  for (const name of calls.keys()) {
    const reached = reaches(name, new Set());
    if (reached.has(name) || direct.some((each) => reached.has(each))) waiting.add(name);
  }
  return waiting;
}

/** A name that is used as an array in one place and as a value in another. */
export function checkNames(program: Program, names: Names): void {
  const check = (root: unknown, within: AwkFunction | undefined) => {
    const asArray = new Set<unknown>();
    visit(root, (node) => {
      if (node.type === 'call') {
        const call = node as unknown as Extract<Expression, { type: 'call' }>;
        const positions = call.builtin
          ? [
              ...(ARRAY_ARGUMENTS[call.name] ?? []),
              ...(/^(length|typeof|isarray)$/.test(call.name) ? [0] : []),
            ]
          : call.args.map((_, index) => index);
        for (const position of positions) asArray.add(call.args[position]);
      }
      if (node.type !== 'name' || asArray.has(node)) return;
      const name = String(node.name);
      const isLocal = within?.parameters.includes(name);
      const array = isLocal
        ? names.parameters.get(within!.name)?.has(name)
        : names.globals.has(name);
      if (array) {
        throw new AwkSyntaxError(
          `attempt to use array \`${name}' in a scalar context`,
          Number(node.at),
          'fatal',
        );
      }
    });
  };
  for (const rule of program.rules) check(rule, undefined);
  for (const each of program.functions.values()) check(each.body, each);
}
