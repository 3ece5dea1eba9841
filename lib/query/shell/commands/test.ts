import type { Command } from '../registry';
import type { Io } from '../io';
import { encode } from '../text';
import { BINARY_OPERATORS, binaryTest, unaryTest } from '../conditions';

const shared = {
  summary: 'tell by the exit code whether something is so',
  flags: [],
  more: '-e FILE exists, -f is a file, -d is a folder, -s is not empty; -z TEXT is empty, -n is not; A = B, A != B; N -eq -ne -lt -le -gt -ge M; ! not, -a and, -o or.',
};
export const test: Command = {
  name: 'test',
  usage: 'test EXPRESSION',
  ...shared,
  run: (io) =>
    run(
      io,
      io.args.map((arg) => arg.text),
    ),
};
export const bracket: Command = {
  name: '[',
  usage: '[ EXPRESSION ]',
  ...shared,
  run(io) {
    const words = io.args.map((arg) => arg.text);
    if (words.pop() === ']') return run(io, words);
    io.stderr.write(encode("bash: [: missing `]'\n"));
    return 2;
  },
};

class TestError extends Error {}

function run(io: Io, words: readonly string[]): number {
  try {
    return evaluate(words, io) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof TestError)) throw error;
    io.stderr.write(encode(`bash: ${io.name}: ${error.message}\n`));
    return 2;
  }
}

/** POSIX decides by the number of arguments; beyond four, -a binds tighter than -o. */
function evaluate(words: readonly string[], io: Io): boolean {
  const [a = '', b = '', c = ''] = words;
  switch (words.length) {
    case 0:
      return false;
    case 1:
      return a !== '';
    case 2: {
      if (a === '!') return b === '';
      const value = unaryTest(a, b, io.shell.files);
      if (value === undefined) throw new TestError(`${a}: unary operator expected`);
      return value;
    }
    case 3:
      if (BINARY_OPERATORS.includes(b)) return binary(a, b, c);
      if (b === '-a') return a !== '' && c !== '';
      if (b === '-o') return a !== '' || c !== '';
      if (a === '!') return !evaluate(words.slice(1), io);
      if (a === '(' && c === ')') return b !== '';
      throw new TestError(`${b}: binary operator expected`);
    default: {
      const or = words.indexOf('-o', 1);
      if (or > 0) return evaluate(words.slice(0, or), io) || evaluate(words.slice(or + 1), io);
      const and = words.indexOf('-a', 1);
      if (and > 0) return evaluate(words.slice(0, and), io) && evaluate(words.slice(and + 1), io);
      if (a === '!') return !evaluate(words.slice(1), io);
      throw new TestError('too many arguments');
    }
  }
}

function binary(left: string, operator: string, right: string): boolean {
  const value = binaryTest(left, operator, right);
  if (typeof value === 'string') throw new TestError(value);
  return value;
}
