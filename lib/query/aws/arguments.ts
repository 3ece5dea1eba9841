/** Reads what stands after an operation's name, as argparse and the CLI's own parsers do. */
import { EXIT, Failure, invalidParameter, unknownOptions, usageError } from './failure';
import { invalidChoice } from './globals';
import { Input, type InputValue } from './input';
import type { Operation, Parameter } from './operation';
import { PAGING } from './paging';
import { readStructure } from './shorthand';
import { readTimestamp } from './timestamp';

/** Reads a file that `file://` names; a problem is in the C library's words. */
export type ReadFile = (
  name: string,
) => Promise<{ readonly bytes: Uint8Array } | { readonly problem: string }>;

/** The parameters of an operation with those that the CLI adds to it. */
export function parametersOf(operation: Operation): readonly Parameter[] {
  if (operation.kind === 'custom' || !operation.pages) return operation.parameters;
  const own = new Set(operation.parameters.map(({ name }) => name));
  return [...operation.parameters, ...PAGING.filter(({ name }) => !own.has(name))];
}

/**
 * @returns undefined where help is asked for
 * @throws Failure in the words of the CLI
 */
export async function readInput(
  operation: Operation,
  args: readonly string[],
  readFile: ReadFile,
): Promise<Input | undefined> {
  if (args.length === 1 && args[0] === 'help') return undefined;
  const parameters = parametersOf(operation);
  const values = new Map<string, InputValue>();
  const operands: string[] = [];
  const unknown: string[] = [];
  const given = new Set<string>();
  const isOption = (text: string) => text.startsWith('-') && text !== '-' && !/^-\d/.test(text);
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (!isOption(arg)) {
      operands.push(arg);
      continue;
    }
    const [typed = '', ...after] = arg.split('=');
    const found = named(typed, parameters);
    if (!found) {
      unknown.push(arg);
      continue;
    }
    const { parameter, negated } = found;
    given.add(parameter.name);
    const flag = `--${parameter.name}`;
    if (parameter.type === 'boolean') {
      if (after.length > 0) {
        throw usageError(`argument ${flag}: ignored explicit argument '${after.join('=')}'`);
      }
      values.set(parameter.name, !negated);
      continue;
    }
    const several = parameter.type === 'list' || parameter.type === 'structures';
    const texts = after.length > 0 ? [after.join('=')] : [];
    while (after.length === 0 && at + 1 < args.length && (several || texts.length === 0)) {
      const next = args[at + 1] ?? '';
      if (isOption(next)) break;
      texts.push(next);
      at++;
    }
    if (texts.length === 0) {
      throw usageError(
        `argument ${flag}: expected ${several ? 'at least one argument' : 'one argument'}`,
      );
    }
    const loaded: string[] = [];
    for (const text of texts) loaded.push(await withFile(parameter, text, readFile));
    if (parameter.type === 'string-append') {
      // Of several filters the order matters, so they are kept in one list with their names.
      const before = (values.get('filters') as readonly string[] | undefined) ?? [];
      values.set('filters', [...before, `${parameter.name}=${loaded[0] ?? ''}`]);
    } else values.set(parameter.name, convert(parameter, loaded));
  }
  checkRequired(operation, parameters, given, operands);
  const surplus = operation.kind === 'api' ? operands : operands.slice(mostOperands(operation));
  if (unknown.length + surplus.length > 0) {
    throw unknownOptions(args.filter((arg) => unknown.includes(arg) || surplus.includes(arg)));
  }
  return new Input(values, operands);
}

const mostOperands = (operation: Operation): number =>
  operation.kind === 'custom'
    ? operation.operands.reduce((sum, { count }) => sum + (count === 'two' ? 2 : 1), 0)
    : 0;

/** By its name, or the beginning of one. */
function named(
  typed: string,
  parameters: readonly Parameter[],
): { readonly parameter: Parameter; readonly negated: boolean } | undefined {
  const all = parameters.flatMap((parameter) => [
    { flag: `--${parameter.name}`, parameter, negated: false },
    ...(parameter.type === 'boolean' && !parameter.name.startsWith('no-')
      ? [{ flag: `--no-${parameter.name}`, parameter, negated: true }]
      : []),
  ]);
  const exact = all.find(({ flag }) => flag === typed);
  if (exact) return exact;
  const begun = typed.startsWith('--') ? all.filter(({ flag }) => flag.startsWith(typed)) : [];
  if (begun.length > 1) {
    const could = begun.map(({ flag }) => flag).join(', ');
    throw usageError(`ambiguous option: ${typed} could match ${could}`);
  }
  return begun[0];
}

async function withFile(parameter: Parameter, text: string, readFile: ReadFile): Promise<string> {
  const name = /^fileb?:\/\/(.*)$/s.exec(text)?.[1];
  if (name === undefined) return text;
  const read = await readFile(name);
  if ('bytes' in read) return new TextDecoder().decode(read.bytes);
  throw new Failure(
    `Error parsing parameter '--${parameter.name}': Unable to load paramfile ${text}: [Errno 2] ${read.problem}: '${name}'`,
    EXIT.usage,
  );
}

function convert(parameter: Parameter, texts: readonly string[]): InputValue {
  const text = texts[0] ?? '';
  const member = parameter.member ?? parameter.name;
  switch (parameter.type) {
    case 'integer': {
      if (!/^\s*[-+]?\d+\s*$/.test(text)) {
        throw new Failure(
          `invalid literal for int() with base 10: '${text}'`,
          EXIT.general,
          parameter.name.endsWith('-time')
            ? "Times are numbers here: `date -d '2024-11-28 15:20' +%s` gives seconds; put 000 after it for milliseconds."
            : undefined,
        );
      }
      const number = Number(text);
      if (parameter.min !== undefined && number < parameter.min) {
        throw invalidParameter(
          `Invalid value for parameter ${member}, value: ${number}, valid min value: ${parameter.min}`,
        );
      }
      return number;
    }
    case 'timestamp':
      return readTimestamp(text);
    case 'list':
      return texts.length === 1 && /^\s*\[/.test(text) ? jsonList(parameter, text) : texts;
    case 'structures':
      return texts.flatMap((each) => readStructure(parameter.name, each));
    case 'string':
    case 'string-append':
    case 'boolean':
      if (parameter.choices && !parameter.choices.includes(text)) {
        throw usageError(`argument --${parameter.name}: ${invalidChoice(text, parameter.choices)}`);
      }
      if (parameter.min !== undefined && text.length < parameter.min) {
        throw invalidParameter(
          `Invalid length for parameter ${member}, value: ${text.length}, valid min length: ${parameter.min}`,
        );
      }
      return text;
  }
}

function jsonList(parameter: Parameter, text: string): readonly string[] {
  try {
    const value = JSON.parse(text) as unknown;
    if (Array.isArray(value)) return value.map(String);
  } catch {
    // Said below, as what is no list is.
  }
  throw new Failure(
    `Error parsing parameter '--${parameter.name}': Invalid JSON: \nJSON received: ${text}`,
    EXIT.usage,
  );
}

function checkRequired(
  operation: Operation,
  parameters: readonly Parameter[],
  given: ReadonlySet<string>,
  operands: readonly string[],
): void {
  const missing = parameters
    .filter(({ required, name }) => required && !given.has(name))
    .map(({ name }) => `--${name}`);
  if (operation.kind === 'custom') {
    const [first] = operation.operands.filter(({ count }) => count !== 'optional');
    const wanted = first?.count === 'two' ? 2 : 1;
    if (first && operands.length < wanted) missing.unshift(first.name);
  }
  if (missing.length > 0) {
    throw usageError(`the following arguments are required: ${missing.join(', ')}`);
  }
}
