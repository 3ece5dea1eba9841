import type { Command } from '../registry';
import { decode, encode, splitLines } from '../text';
import { readOperand, type Arg, type Io } from '../io';
import { parseOptions, type Flag, type Options } from '../options';
import { compile, posixSource, RegexError } from '../regex';
import { escapeRegExp } from '../glob';
import { Printer, type Style } from './grep-print';

const flags: Flag[] = [
  { short: 'E', long: 'extended-regexp', what: 'PATTERNS are extended regular expressions' },
  { short: 'F', long: 'fixed-strings', what: 'PATTERNS are texts' },
  { short: 'G', long: 'basic-regexp', what: 'PATTERNS are basic regular expressions (as usual)' },
  { short: 'P', long: 'perl-regexp', what: 'PATTERNS are Perl regular expressions' },
  { short: 'e', long: 'regexp', value: 'PATTERNS', what: 'PATTERNS to look for' },
  { short: 'f', long: 'file', value: 'FILE', what: 'PATTERNS from FILE' },
  { short: 'i', long: 'ignore-case', what: 'upper and lower case are equal' },
  { short: 'y', what: 'the same as -i' },
  { long: 'no-ignore-case', what: 'undoes -i' },
  { short: 'w', long: 'word-regexp', what: 'match whole words' },
  { short: 'x', long: 'line-regexp', what: 'match whole lines' },
  { short: 'v', long: 'invert-match', what: 'the lines that do not match' },
  { short: 'm', long: 'max-count', value: 'NUM', what: 'stop after NUM lines' },
  { short: 'b', long: 'byte-offset', what: 'print where in the file, in bytes' },
  { short: 'n', long: 'line-number', what: 'print line numbers' },
  { short: 'H', long: 'with-filename', what: 'print file names' },
  { short: 'h', long: 'no-filename', what: 'do not print file names' },
  { long: 'label', value: 'NAME', what: 'the name of standard input' },
  { short: 'o', long: 'only-matching', what: 'print what matched only' },
  { short: 'q', long: 'quiet', what: 'print nothing; the exit code tells' },
  { short: 'q', long: 'silent', what: 'the same as --quiet' },
  { short: 's', long: 'no-messages', what: 'no words about files that are missing' },
  { short: 'a', long: 'text', what: 'no effect: all files are text' },
  { short: 'r', long: 'recursive', what: 'look in all files of folders' },
  { short: 'R', long: 'dereference-recursive', what: 'the same as -r' },
  { short: 'L', long: 'files-without-match', what: 'print names of files without a match' },
  { short: 'l', long: 'files-with-matches', what: 'print names of files with a match' },
  { short: 'c', long: 'count', what: 'print how many lines match' },
  { short: 'A', long: 'after-context', value: 'NUM', what: 'print NUM lines after' },
  { short: 'B', long: 'before-context', value: 'NUM', what: 'print NUM lines before' },
  { short: 'C', long: 'context', value: 'NUM', what: 'print NUM lines before and after' },
  { long: 'color', value: '[WHEN]', what: 'colour what matched: always, never, auto' },
  { long: 'colour', value: '[WHEN]', what: 'the same as --color' },
  { long: 'include', value: 'GLOB', what: 'with -r: only files of such names' },
  { long: 'line-buffered', what: 'no effect' },
  { short: 'I', what: 'no effect: all files are text' },
  { short: 'Z', long: 'null', what: 'NUL after file names' },
  { short: 'z', long: 'null-data', what: 'lines end with NUL' },
];

function command(name: string, as: 'G' | 'E' | 'F'): Command {
  return {
    name,
    usage: `${name} [OPTION]... PATTERNS [FILE]...`,
    summary: 'print the lines that match',
    flags,
    more: 'Exit code 0: a line was found; 1: none was; 2: something went wrong.',
    run: (io) => run(io, as),
    appetite: undefined,
  };
}
export const grep = command('grep', 'G');
export const egrep = command('egrep', 'E');
export const fgrep = command('fgrep', 'F');

const USAGE = 'Usage: grep [OPTION]... PATTERNS [FILE]...\n';

async function run(io: Io, kind: 'G' | 'E' | 'F'): Promise<number> {
  const args = withContext(io.args);
  const options = parseOptions({ ...io, args }, flags, { usage: USAGE });
  if (!options) return 2;
  let operands = options.operands.map((operand) => operand.text);
  const given = await patternsOf(io, options);
  if (typeof given === 'number') return given;
  const patterns = given ?? operands[0]?.split('\n');
  if (!patterns) {
    io.stderr.write(encode(`${USAGE}Try 'grep --help' for more information.\n`));
    return 2;
  }
  if (!given) operands = operands.slice(1);

  const nothing = patterns.every((pattern) => pattern === '') && patterns.length > 0;
  const bare = options.has('v') && !options.has('w') && !options.has('x');
  // GNU does not even look where every line is left out.
  if (nothing && bare && !options.has('L')) return 1;
  const style = styleOf(io, options);
  if (typeof style === 'number') return style;
  const matcher = matcherOf(io, patterns, options, kind);
  if (!matcher) return 2;
  const recursive = options.has('r') || options.has('R');
  const names = recursive ? walkAll(io, operands, options) : operands.length > 0 ? operands : ['-'];
  const titles = options.all.findLast(({ key }) => key === 'H' || key === 'h')?.key;
  const named = titles ? titles === 'H' : recursive || operands.length > 1;
  return search(io, names, matcher, { ...style, named });
}

/** `-2` as `-C2`, where it is an option of its own. */
function withContext(args: readonly Arg[]): Arg[] {
  const end = args.findIndex(({ text }) => text === '--');
  return args.map((arg, index) => {
    const context = /^-([a-zA-Z]*?)(\d+)$/.exec(arg.text);
    const previous = args[index - 1]?.text ?? '';
    const isValue =
      /^-[a-zA-Z]*[efmABC]$/.test(previous) || /^--(regexp|file|label)$/.test(previous);
    const ended = end >= 0 && index > end;
    if (!context || isValue || ended || /[efmABC]/.test(context[1]!)) return arg;
    return { ...arg, text: `-${context[1]}C${context[2]}` };
  });
}

async function search(
  io: Io,
  names: readonly string[],
  matcher: RegExp,
  style: Style,
): Promise<number> {
  let found = false;
  let trouble = false;
  const printer = new Printer(io, matcher, style);
  for (const name of names) {
    await io.shell.pause();
    const read = await readOperand(io, name);
    if ('problem' in read) {
      trouble = true;
      if (!style.silent) io.complain(`${name}: ${read.problem}`);
      continue;
    }
    const label = name === '-' ? style.label : name;
    const { lines } = splitLines(decode(read.bytes), style.separator);
    const matches = printer.file(label, lines);
    found ||= style.list === 'without' ? matches === 0 : matches > 0;
    if (found && style.quiet) return 0;
  }
  if (trouble && !(found && style.quiet)) return 2;
  return found ? 0 : 1;
}

async function patternsOf(io: Io, options: Options): Promise<string[] | number | undefined> {
  const patterns = options.values('e').flatMap((text) => text.split('\n'));
  for (const name of options.values('f')) {
    const read = await readOperand(io, name);
    if ('problem' in read) {
      io.complain(`${name}: ${read.problem}`);
      return 2;
    }
    patterns.push(...splitLines(decode(read.bytes)).lines);
  }
  return options.has('e') || options.has('f') ? patterns : undefined;
}

function styleOf(io: Io, options: Options): Style | number {
  const numbers: Record<string, number | undefined> = {};
  for (const key of ['A', 'B', 'C', 'm']) {
    const text = options.value(key);
    if (text === undefined) continue;
    if (!/^-?\d+$/.test(text) || (key !== 'm' && text.startsWith('-'))) {
      io.complain(key === 'm' ? 'invalid max count' : `${text}: invalid context length argument`);
      return 2;
    }
    numbers[key] = Number(text) < 0 ? Infinity : Number(text);
  }
  const colour = options.value('color') ?? options.value('colour');
  const list = options.all.findLast(({ key }) => key === 'l' || key === 'L')?.key;
  return {
    invert: options.has('v'),
    count: options.has('c'),
    list: list === 'l' ? 'with' : list === 'L' ? 'without' : undefined,
    only: options.has('o'),
    quiet: options.has('q'),
    silent: options.has('s'),
    numbers: options.has('n'),
    offsets: options.has('b'),
    named: false,
    label: options.value('label') ?? '(standard input)',
    before: numbers.B ?? numbers.C ?? 0,
    after: numbers.A ?? numbers.C ?? 0,
    context: numbers.A !== undefined || numbers.B !== undefined || numbers.C !== undefined,
    most: numbers.m ?? Infinity,
    colour: colour === 'always' || ((colour === '' || colour === 'auto') && !!io.stdout.terminal),
    separator: options.has('z') ? '\0' : '\n',
    nul: options.has('Z'),
  };
}

/** One regular expression for all patterns; undefined where one is wrong, which has been said. */
function matcherOf(
  io: Io,
  patterns: readonly string[],
  options: Options,
  kind: 'G' | 'E' | 'F',
): RegExp | undefined {
  const mode = options.all.findLast(({ key }) => 'GEFP'.includes(key))?.key ?? kind;
  const ignoreCase =
    options.all.findLast(({ key }) => ['i', 'y', 'no-ignore-case'].includes(key))?.key !==
      'no-ignore-case' &&
    (options.has('i') || options.has('y'));
  try {
    const sources = patterns.map((pattern) => {
      if (mode === 'F') return escapeRegExp(pattern);
      if (mode === 'P') return perlSource(pattern);
      return posixSource(pattern, mode === 'E');
    });
    // No pattern at all (an empty -f file) matches nothing.
    let source = sources.length > 0 ? sources.map((each) => `(?:${each})`).join('|') : '[]';
    if (options.has('x')) source = `^(?:${source})$`;
    else if (options.has('w')) {
      source = `(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`;
    }
    return compile(source, { ignoreCase, global: true, perl: mode === 'P' });
  } catch (error) {
    if (!(error instanceof RegexError)) throw error;
    io.complain(error.message);
    return undefined;
  }
}

/** Perl's escapes that JavaScript writes otherwise. */
function perlSource(pattern: string): string {
  const kept = pattern.lastIndexOf('\\K');
  // What is before \K has to be there, and is no part of the match.
  const whole = kept < 0 ? pattern : `(?<=${pattern.slice(0, kept)})${pattern.slice(kept + 2)}`;
  return whole
    .replace(/\[\[:(\w+):\]\]/g, (_, name: string) => posixSource(`[[:${name}:]]`, true))
    .replace(/\\h/g, '[ \\t]')
    .replace(/\\A/g, '^')
    .replace(/\\[zZ]/g, '$')
    .replace(/\\([-"'#%&,:;<=>@_`~ !])/g, (_, char: string) => (char === '-' ? '\\-' : char))
    .replace(/\(\?P</g, '(?<')
    .replace(/([*+?}])\+/g, '$1');
}

function walkAll(io: Io, operands: readonly string[], options: Options): string[] {
  const { files } = io.shell;
  const include = options.value('include');
  const suffix = include?.startsWith('*') ? include.slice(1) : undefined;
  const under = (name: string, shown: string): string[] => {
    if (files.kind(name) !== 'directory') return [shown];
    return files.list(name).flatMap((each) => {
      const path = `${name.replace(/\/$/, '')}/${each}`;
      return under(path, shown === '' ? each : `${shown.replace(/\/$/, '')}/${each}`);
    });
  };
  const all = operands.length > 0 ? operands.flatMap((name) => under(name, name)) : under('.', '');
  if (include === undefined) return all;
  return all.filter((name) =>
    suffix !== undefined ? name.endsWith(suffix) : name.endsWith(include),
  );
}
