/** `read` and `mapfile`: standard input into variables. */
import { ShellArray } from './array';
import { decode, encode } from './text';
import type { Interpreter } from './interpreter';
import type { Arg } from './io';

export function read(args: readonly Arg[], shell: Interpreter): number {
  const words = args.map((arg) => arg.text);
  let raw = false;
  let into: string | undefined;
  let delimiter = '\n';
  let most: number | undefined;
  while (words[0]?.startsWith('-')) {
    const flags = words.shift()!;
    const [letter] = /[padnNtu](?=$)/.exec(flags) ?? [];
    raw ||= flags.includes('r');
    const value = letter === undefined ? undefined : words.shift();
    if (letter === 'a') into = value;
    if (letter === 'd') delimiter = value === '' ? '\0' : (value ?? '\n').slice(0, 1);
    if (letter === 'n' || letter === 'N') most = Number(value);
  }
  const names = words.length > 0 ? words : ['REPLY'];
  const fills = into !== undefined;
  const { stdin } = shell.streams;
  const bytes = delimiter === '\n' ? stdin.line() : stdin.until(delimiter.charCodeAt(0));
  let line = decode(bytes ?? new Uint8Array(0));
  let complete = line.endsWith(delimiter);
  if (complete) line = line.slice(0, -1);
  if (most !== undefined && line.length >= most) {
    stdin.unread(encode(line.slice(most)).length + Number(complete));
    line = line.slice(0, most);
    complete = true;
  }
  if (!raw) {
    // A backslash before the newline: the line goes on.
    while (/(?<!\\)(?:\\\\)*\\$/.test(line) && complete && delimiter === '\n') {
      const more = decode(stdin.line() ?? new Uint8Array(0));
      complete = more.endsWith('\n');
      line = line.slice(0, -1) + more.replace(/\n$/, '');
    }
    line = line.replace(/\\(.)/gs, '$1');
  }
  const separators = shell.state.get('IFS') ?? ' \t\n';
  if (fills) {
    const parts = splitFields(line, separators);
    shell.state.arrays.set(into!, ShellArray.of(parts));
    return complete ? 0 : 1;
  }
  assignFields(names, line, separators, words.length > 0, shell);
  return complete ? 0 : 1;
}

/** All fields of a line, as `read -a` has them. */
function splitFields(line: string, separators: string): string[] {
  const blanks = [...separators].filter((char) => ' \t\n'.includes(char));
  const parts: string[] = [];
  let at = 0;
  const skip = () => {
    while (at < line.length && blanks.includes(line[at]!)) at++;
  };
  skip();
  while (at < line.length) {
    let end = at;
    while (end < line.length && !separators.includes(line[end]!)) end++;
    parts.push(line.slice(at, end));
    at = end;
    skip();
    if (at < line.length && separators.includes(line[at]!)) at++;
    skip();
  }
  return parts;
}

/** `mapfile -t NAME`: the lines of standard input as an array. */
export function mapfile(args: readonly Arg[], shell: Interpreter): number {
  const words = args.map((arg) => arg.text);
  let trims = false;
  let most = Infinity;
  let skips = 0;
  while (words[0]?.startsWith('-')) {
    const flag = words.shift()!;
    trims ||= flag.includes('t');
    if (flag.endsWith('n')) most = Number(words.shift()) || Infinity;
    if (flag.endsWith('s')) skips = Number(words.shift());
  }
  const lines: string[] = [];
  for (let line = shell.streams.stdin.line(); line; line = shell.streams.stdin.line()) {
    if (skips-- > 0) continue;
    const text = decode(line);
    lines.push(trims ? text.replace(/\n$/, '') : text);
    if (lines.length >= most) break;
  }
  shell.state.arrays.set(words[0] ?? 'MAPFILE', ShellArray.of(lines));
  return 0;
}

/** The last name takes the rest of the line. */
function assignFields(
  names: readonly string[],
  line: string,
  separators: string,
  trims: boolean,
  shell: Interpreter,
): void {
  const blank = (char: string | undefined) =>
    char !== undefined && ' \t\n'.includes(char) && separators.includes(char);
  let at = 0;
  const skip = () => {
    while (blank(line[at])) at++;
  };
  if (trims) skip();
  names.forEach((name, index) => {
    if (index === names.length - 1) {
      let rest = line.slice(at);
      while (trims && blank(rest.at(-1))) rest = rest.slice(0, -1);
      const single = rest.at(-1);
      const others = [...rest.slice(0, -1)].some((char) => separators.includes(char));
      if (trims && single && separators.includes(single) && !others) rest = rest.slice(0, -1);
      shell.state.set(name, rest);
      return;
    }
    let end = at;
    while (end < line.length && !separators.includes(line[end]!)) end++;
    shell.state.set(name, line.slice(at, end));
    at = end;
    skip();
    if (line[at] !== undefined && separators.includes(line[at]!) && !blank(line[at])) at++;
    skip();
  });
}
