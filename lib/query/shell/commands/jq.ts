import type { Command } from '../registry';
import type { Span } from '../../types';
import { readArguments } from '../../jq/arguments';
import { hintOf, readErrors } from '../../jq/errors';
import { INPUT_LIMIT } from '../../jq/program';
import type { Arg, Io } from '../io';
import { decode } from '../text';
import { human } from './ls';

export const jq: Command = {
  name: 'jq',
  usage: "jq [OPTION]... 'PROGRAM' [FILE]...",
  summary: 'filter and reshape JSON (jq 1.8.2)',
  flags: [
    { short: 'n', long: 'null-input', what: 'run once, with null as the input' },
    { short: 'R', long: 'raw-input', what: 'read lines as texts, not as JSON' },
    { short: 's', long: 'slurp', what: 'all inputs as one array' },
    { short: 'c', long: 'compact-output', what: 'each result on one line' },
    { short: 'r', long: 'raw-output', what: 'texts without quotes' },
    { long: 'raw-output0', what: 'as -r, with NUL after each' },
    { short: 'j', long: 'join-output', what: 'as -r, without newlines' },
    { short: 'a', long: 'ascii-output', what: 'only ASCII, by escapes' },
    { short: 'S', long: 'sort-keys', what: 'keys of objects sorted' },
    { short: 'C', long: 'color-output', what: 'with colours' },
    { short: 'M', long: 'monochrome-output', what: 'without colours' },
    { long: 'tab', what: 'indent by tabs' },
    { long: 'indent', value: 'N', what: 'indent by N spaces' },
    { long: 'unbuffered', what: 'no effect' },
    { long: 'stream', what: 'read as events: paths and leaves' },
    { long: 'stream-errors', what: 'as --stream, errors as events too' },
    { long: 'seq', what: 'application/json-seq' },
    { short: 'f', long: 'from-file', value: 'FILE', what: 'the program is in FILE' },
    { short: 'L', value: 'FOLDER', what: 'look for modules in FOLDER' },
    { short: 'e', long: 'exit-status', what: 'exit code 1 where the last result is null or false' },
    { long: 'arg', value: 'NAME VALUE', what: '$NAME is the text VALUE' },
    { long: 'argjson', value: 'NAME JSON', what: '$NAME is the value of JSON' },
    { long: 'slurpfile', value: 'NAME FILE', what: '$NAME is the array of the values in FILE' },
    { long: 'rawfile', value: 'NAME FILE', what: '$NAME is the text of FILE' },
    { long: 'args', what: 'what follows are texts: $ARGS.positional' },
    { long: 'jsonargs', what: 'what follows are values: $ARGS.positional' },
    { short: 'V', long: 'version', what: 'print the version' },
    { short: 'h', long: 'help', what: "print jq's own help" },
  ],
  more: 'The manual is at https://jqlang.org/manual/v1.8/. A file of more than 30 MB is refused, and so are files that make more together with -s.',
  async run(io) {
    const args = io.args.map((arg) => arg.text);
    const parts = readArguments(args);
    // jq opens files by itself, and cannot wait: what it may open is fetched before.
    const files = new Map<string, Uint8Array>();
    const wanted = args.filter((arg) => io.shell.files.kind(arg) === 'file');
    await Promise.all(
      wanted.map(async (arg) => {
        const read = await io.shell.files.read(arg);
        if ('bytes' in read) files.set(arg, read.bytes);
      }),
    );
    const named = parts.inputs.map((index) => args[index]!);
    const readsStdin = named.length === 0 || named.some((name) => STDIN.includes(name));
    const stdin = readsStdin ? io.stdin.rest() : EMPTY;
    const sizes = [stdin.length, ...named.map((name) => files.get(name)?.length ?? 0)];
    // It reads one file after the other and forgets the one before, unless it is to make one value of them.
    const size = parts.slurp ? sizes.reduce((sum, one) => sum + one) : Math.max(...sizes);
    if (size > INPUT_LIMIT) {
      const message = `the input has ${human(size)}; jq in this terminal takes up to 30M at a time`;
      io.complain(`error: ${message}`);
      io.shell.report({
        severity: 'error',
        message,
        hint: 'Name files as arguments, without -s: it reads one after the other. Or narrow it down first.',
      });
      return 2;
    }

    const program = await io.shell.jq();
    let stderr = '';
    const code = await program.run(args, {
      stdin,
      environment: io.shell.environment(),
      clock: io.shell.clock,
      open(path) {
        if (io.shell.files.kind(path) === 'directory') return 'directory';
        return files.get(path) ?? io.shell.files.peek(path);
      },
      write(stream, bytes) {
        if (stream === 'stdout') io.stdout.write(bytes);
        else {
          if (stderr.length < 10_000) stderr += decode(bytes);
          io.stderr.write(bytes);
        }
      },
    });
    const word = parts.program === undefined ? undefined : io.args[parts.program];
    if (code === 3 && word) explain(io, word, stderr);
    return code;
  },
};

const EMPTY = new Uint8Array(0);
const STDIN = ['-', '/dev/stdin'];

function explain(io: Io, word: Arg, stderr: string): void {
  for (const error of readErrors(stderr, word.text)) {
    io.shell.report({
      severity: 'error',
      message: error.message,
      span: error.span && io.shell.source !== undefined ? placeOf(word, error.span) : undefined,
      hint: hintOf(error.message),
    });
  }
}

/** A place in an argument as the place in the command line that it was written at. */
export function placeOf(word: Arg, span: Span): Span {
  const { map } = word;
  if (!map || map.length === 0) return word.span;
  const start = map[Math.min(span.start, map.length - 1)]!;
  const last = map[Math.min(Math.max(span.start, span.end - 1), map.length - 1)]!;
  return { start, end: Math.max(start, last) + 1 };
}
