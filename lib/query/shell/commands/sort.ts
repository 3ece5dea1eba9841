import type { Command } from '../registry';
import { readAll, type Io } from '../io';
import { parseOptions, type Flag, type Options } from '../options';
import { splitLines, encode } from '../text';
import { lineComparer, parseKey, type Key, type Ordering } from './sort-keys';

const flags: Flag[] = [
  { short: 'b', long: 'ignore-leading-blanks', what: 'ignore blanks before a key' },
  { short: 'c', long: 'check', value: '[HOW]', what: 'only tell whether the input is sorted' },
  { short: 'C', what: 'as -c, in silence' },
  { short: 'd', long: 'dictionary-order', what: 'consider blanks, letters and digits only' },
  { short: 'f', long: 'ignore-case', what: 'lower case as upper case' },
  { short: 'g', long: 'general-numeric-sort', what: 'by number, with exponents' },
  { short: 'h', long: 'human-numeric-sort', what: 'by size: 2K, 1G' },
  { short: 'i', long: 'ignore-nonprinting', what: 'consider printable characters only' },
  { short: 'k', long: 'key', value: 'KEYDEF', what: 'by a key: F[.C][OPTS][,F[.C][OPTS]]' },
  { short: 'm', long: 'merge', what: 'merge files that are sorted' },
  { short: 'M', long: 'month-sort', what: 'by month: JAN < … < DEC' },
  { short: 'n', long: 'numeric-sort', what: 'by number' },
  { short: 'o', long: 'output', value: 'FILE', what: 'write to FILE' },
  { short: 'r', long: 'reverse', what: 'the other way round' },
  { short: 'R', long: 'random-sort', what: 'not supported: nothing here is random' },
  { short: 's', long: 'stable', what: 'leave equal lines in their order' },
  { short: 't', long: 'field-separator', value: 'SEP', what: 'fields are apart by SEP' },
  { short: 'u', long: 'unique', what: 'print the first of equal lines only' },
  { short: 'V', long: 'version-sort', what: 'by numbers within text' },
  { short: 'z', long: 'zero-terminated', what: 'lines end with NUL' },
  { long: 'parallel', value: 'N', what: 'no effect' },
  { short: 'S', long: 'buffer-size', value: 'SIZE', what: 'no effect' },
];

export const sort: Command = {
  name: 'sort',
  usage: 'sort [OPTION]... [FILE]...',
  summary: 'sort lines, as the C locale orders them',
  flags,
  async run(io) {
    const options = parseOptions(io, flags);
    if (!options) return 2;
    const plan = planOf(io, options);
    if (!plan) return 2;
    const { inputs, failed } = await readAll(io, options.operands, (name, problem) =>
      problem === 'Is a directory'
        ? io.complain(`read failed: ${name}: ${problem}`)
        : io.complain(`cannot read: ${name}: ${problem}`),
    );
    if (failed) return 2;
    const separator = options.has('z') ? '\0' : '\n';
    const compare = lineComparer(plan);
    if (plan.check) return check(io, inputs[0]!, separator, compare, plan);

    const lines = inputs.flatMap(({ text }) => splitLines(text, separator).lines);
    // sort() is stable, as -s and -u need it.
    const prepared = lines.map(compare.prepare).sort(compare.order);
    const kept = plan.unique
      ? prepared.filter((line, i) => i === 0 || compare.keys(prepared[i - 1]!, line) !== 0)
      : prepared;
    const output = options.value('o');
    const text = kept.length > 0 ? kept.map(({ line }) => line).join(separator) + separator : '';
    if (output === undefined) io.print(text);
    else {
      const problem = io.shell.files.writeProblem(output);
      if (problem) {
        io.complain(`open failed: ${output}: ${problem}`);
        return 2;
      }
      io.shell.files.write(output, encode(text));
    }
    return 0;
  },
};

/** In the order in which GNU names them. */
const LETTERS = 'bdfghiMnRrV';

export interface Plan {
  readonly keys: readonly Key[];
  readonly separator: string | undefined;
  readonly global: Ordering;
  readonly stable: boolean;
  readonly unique: boolean;
  readonly check: 'loud' | 'silent' | undefined;
}

function planOf(io: Io, options: Options): Plan | undefined {
  const fail = (message: string) => {
    io.complain(message);
    return undefined;
  };
  const global: Ordering = {
    letters: [...LETTERS].filter((letter) => options.has(letter)).join(''),
  };
  if (options.has('R')) return fail('-R: nothing in this terminal is random');
  let separator = options.value('t');
  if (separator === '') return fail('empty tab');
  if (separator === '\\0') separator = '\0';
  if (separator !== undefined && [...separator].length > 1) {
    return fail(`multi-character tab ‘${separator}’`);
  }
  const keys: Key[] = [];
  for (const text of options.values('k')) {
    const key = parseKey(text);
    if (typeof key === 'string') return fail(key);
    keys.push(key);
  }
  const clash = /[nghMRV]/g;
  for (const letters of [
    global.letters,
    ...keys.map((key) => key.start.letters + key.end.letters),
  ]) {
    const kinds = [...new Set(letters.match(clash) ?? [])];
    if (kinds.length > 1)
      return fail(
        `options '-${kinds.sort((a, b) => LETTERS.indexOf(a) - LETTERS.indexOf(b)).join('')}' are incompatible`,
      );
  }
  const silent = options.has('C') || /^(quiet|silent)$/.test(options.value('c') ?? '');
  return {
    keys,
    separator,
    global,
    stable: options.has('s'),
    unique: options.has('u'),
    check: silent ? 'silent' : options.has('c') ? 'loud' : undefined,
  };
}

function check(
  io: Io,
  input: { name: string; text: string },
  separator: string,
  compare: ReturnType<typeof lineComparer>,
  plan: Plan,
): number {
  const lines = splitLines(input.text, separator).lines.map(compare.prepare);
  for (let i = 1; i < lines.length; i++) {
    const order = plan.unique
      ? compare.keys(lines[i - 1]!, lines[i]!)
      : compare.order(lines[i - 1]!, lines[i]!);
    if (plan.unique ? order < 0 : order <= 0) continue;
    if (plan.check === 'loud') io.complain(`${input.name}:${i + 1}: disorder: ${lines[i]!.line}`);
    return 1;
  }
  return 0;
}
