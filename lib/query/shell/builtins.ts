/** What only the shell itself can do: change its own variables, folder and flow. */
import { parse } from 'unbash';
import { ShellArray } from './array';
import type { Interpreter } from './interpreter';
import type { Arg } from './io';
import { Break, Continue, Return, ShellExit } from './jumps';
import { COMMANDS } from './registry';
import { dispatch } from './simple';
import { DEFAULT_NAMES } from './state';
import { decode, encode } from './text';
import { readLine } from './syntax';

export type Builtin = (args: readonly Arg[], shell: Interpreter) => number | Promise<number>;

const texts = (args: readonly Arg[]) => args.map((arg) => arg.text);
const print = (shell: Interpreter, text: string) => shell.streams.stdout.write(encode(text));
const NAME = /^[A-Za-z_]\w*$/;

function cd(args: readonly Arg[], shell: Interpreter): number {
  const { files } = shell.state;
  const target = args[0]?.text ?? files.root;
  const to = target === '-' ? (shell.state.get('OLDPWD') ?? files.root) : target;
  const kind = files.kind(to);
  if (kind !== 'directory') {
    shell.say(`cd: ${to}: ${kind ? 'Not a directory' : 'No such file or directory'}`);
    return 1;
  }
  shell.state.set('OLDPWD', files.cwd);
  files.cwd = files.resolve(to);
  if (target === '-') print(shell, `${files.cwd}\n`);
  return 0;
}

/** `export`, `declare`, `local`, `readonly`: they all assign; some make a function's own names. */
function declare(as: 'export' | 'declare' | 'local' | 'readonly'): Builtin {
  const exports = as === 'export';
  return (args, shell) => {
    const words = texts(args);
    const flags = words.filter((word) => /^[-+][a-zA-Z]+$/.test(word)).join('');
    for (const text of words) {
      if (/^[-+][a-zA-Z]+$/.test(text)) continue;
      const found = /^([A-Za-z_]\w*)(\+?)=([^]*)$/.exec(text);
      const name = found?.[1] ?? text;
      if (!NAME.test(name)) {
        shell.say(`${as}: \`${text}': not a valid identifier`);
        return 1;
      }
      const owned = as === 'local' || (as === 'declare' && !flags.includes('g'));
      if (owned && !shell.state.localize(name) && as === 'local') {
        shell.say('local: can only be used in a function');
        return 1;
      }
      if (/[aA]/.test(flags)) shell.state.array(name, flags.includes('A'));
      if (found) shell.state.set(name, (found[2] ? (shell.state.get(name) ?? '') : '') + found[3]);
      if (exports) shell.state.exported.add(name);
    }
    return 0;
  };
}

function read(args: readonly Arg[], shell: Interpreter): number {
  const words = texts(args);
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
function mapfile(args: readonly Arg[], shell: Interpreter): number {
  const words = texts(args);
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

async function calculate(args: readonly Arg[], shell: Interpreter): Promise<number> {
  let value = '0';
  for (const text of texts(args)) {
    const inner = shell.sourcedFrom('');
    value = (await inner.script(parse(`((${text}))`))) === 0 ? '1' : '0';
  }
  return value === '0' ? 1 : 0;
}

/** Options of the shell that have an effect here; others are taken in silence as bash takes them. */
function shopt(args: readonly Arg[], shell: Interpreter): number {
  const words = texts(args);
  const { options } = shell.state;
  const names = words.filter((word) => !word.startsWith('-'));
  for (const name of names) {
    if (words.includes('-s')) options.add(name);
    else if (words.includes('-u')) options.delete(name);
    else print(shell, `${name.padEnd(15)}\t${options.has(name) ? 'on' : 'off'}\n`);
  }
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

async function evaluate(args: readonly Arg[], shell: Interpreter): Promise<number> {
  const source = texts(args).join(' ');
  const { stderr } = readLine(source);
  if (stderr) {
    shell.streams.stderr.write(encode(stderr));
    return 2;
  }
  return shell.sourcedFrom(source).script(parse(source));
}

async function source(args: readonly Arg[], shell: Interpreter): Promise<number> {
  const name = args[0]?.text;
  if (name === undefined) {
    shell.say('source: filename argument required');
    return 2;
  }
  const read = await shell.state.files.read(name);
  if ('problem' in read) {
    shell.say(`${name}: ${read.problem}`);
    return 1;
  }
  return evaluate([{ text: decode(read.bytes), span: args[0]!.span }], shell);
}

function set(args: readonly Arg[], shell: Interpreter): number {
  const words = texts(args);
  if (words.length === 0) {
    const names = [...new Set([...DEFAULT_NAMES, ...shell.state.variables.keys()])].sort();
    for (const name of names) print(shell, `${name}=${quoted(shell.state.get(name) ?? '')}\n`);
  }
  for (const [index, word] of words.entries()) {
    if (word === '--') {
      shell.state.positional = words.slice(index + 1);
      break;
    }
    if (words[index + 1] === 'pipefail') shell.state.pipefail = /^-\w*o$/.test(word);
    // To go on in silence where bash would have stopped would teach something false.
    const without = /^-\w*?([eu])/.exec(word)?.[1];
    if (without) {
      shell.run.shell(shell).report({
        severity: 'warning',
        message: `set -${without} has no effect in this terminal: it goes on after an error.`,
        span: shell.run.places ? args[index]?.span : undefined,
        hint: 'Join commands by && to go on only where the one before succeeded.',
      });
    }
  }
  return 0;
}
const quoted = (text: string) =>
  /^[\w%+,./:=@-]*$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

const RESERVED = new Set(
  'if then elif else fi for in do done while until case esac function select time ! { } [[ ]]'.split(
    ' ',
  ),
);
function type(args: readonly Arg[], shell: Interpreter): number {
  let code = 0;
  for (const name of texts(args)) {
    if (RESERVED.has(name)) print(shell, `${name} is a shell keyword\n`);
    else if (shell.state.functions.has(name)) print(shell, `${name} is a function\n`);
    else if (BUILTINS[name]) print(shell, `${name} is a shell builtin\n`);
    else if (COMMANDS.has(name)) print(shell, `${name} is /usr/bin/${name}\n`);
    else {
      shell.say(`type: ${name}: not found`);
      code = 1;
    }
  }
  return code;
}

function which(args: readonly Arg[], shell: Interpreter): number {
  let code = 0;
  for (const name of texts(args)) {
    if (COMMANDS.has(name)) print(shell, `/usr/bin/${name}\n`);
    else code = 1;
  }
  return code;
}

function command(args: readonly Arg[], shell: Interpreter): number | Promise<number> {
  if (args[0]?.text !== '-v') return args.length > 0 ? dispatch(args, shell) : 0;
  const name = args[1]?.text ?? '';
  if (BUILTINS[name]) print(shell, `${name}\n`);
  else return which(args.slice(1), shell);
  return 0;
}

const levels = (args: readonly Arg[]) => Math.max(1, Number(args[0]?.text ?? 1) || 1);

function codeOf(args: readonly Arg[], shell: Interpreter): number {
  const given = args[0]?.text;
  return given === undefined ? shell.state.exitCode : Number.parseInt(given, 10) & 255;
}

export const BUILTINS: Readonly<Record<string, Builtin | undefined>> = {
  __proto__: null as unknown as undefined,
  ':': () => 0,
  '.': source,
  break: (args) => {
    throw new Break(levels(args));
  },
  cd,
  command,
  continue: (args) => {
    throw new Continue(levels(args));
  },
  declare: declare('declare'),
  eval: evaluate,
  exit: (args, shell) => {
    throw new ShellExit(codeOf(args, shell));
  },
  export: declare('export'),
  let: calculate,
  local: declare('local'),
  mapfile,
  pwd: (_args, shell) => {
    print(shell, `${shell.state.files.cwd}\n`);
    return 0;
  },
  read,
  readarray: mapfile,
  readonly: declare('readonly'),
  return: (args, shell) => {
    throw new Return(codeOf(args, shell));
  },
  set,
  shift: (args, shell) => {
    shell.state.positional = shell.state.positional.slice(levels(args));
    return 0;
  },
  source,
  shopt,
  type,
  typeset: declare('declare'),
  unset: (args, shell) => {
    for (const name of texts(args)) {
      const element = /^(\w+)\[(.+)\]$/.exec(name);
      if (element) shell.state.arrays.get(element[1]!)?.delete(element[2]!);
      shell.state.unset(name);
      shell.state.functions.delete(name);
    }
    return 0;
  },
  // Nothing runs in the background here.
  wait: () => 0,
  which,
};
