/** What only the shell itself can do: change its own variables, folder and flow. */
import { parse } from 'unbash';
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

/** `export`, `declare`, `local`, `readonly`: they all assign; only `export` does more. */
function declare(exports: boolean): Builtin {
  return (args, shell) => {
    for (const text of texts(args)) {
      if (text.startsWith('-')) continue;
      const found = /^([A-Za-z_]\w*)(\+?)=([^]*)$/.exec(text);
      const name = found?.[1] ?? text;
      if (!NAME.test(name)) {
        shell.say(`export: \`${text}': not a valid identifier`);
        return 1;
      }
      if (found) shell.state.set(name, (found[2] ? (shell.state.get(name) ?? '') : '') + found[3]);
      if (exports) shell.state.exported.add(name);
    }
    return 0;
  };
}

function read(args: readonly Arg[], shell: Interpreter): number {
  const words = texts(args);
  let raw = false;
  while (words[0]?.startsWith('-')) {
    const flags = words.shift()!;
    if (flags === '-p' || flags === '-d' || flags === '-n') words.shift();
    else raw ||= flags.includes('r');
  }
  const names = words.length > 0 ? words : ['REPLY'];
  const bytes = shell.streams.stdin.line();
  let line = decode(bytes ?? new Uint8Array(0));
  const complete = line.endsWith('\n');
  line = line.replace(/\n$/, '');
  if (!raw) line = line.replace(/\\(.)/gs, '$1');
  const separators = shell.state.get('IFS') ?? ' \t\n';
  assignFields(names, line, separators, words.length > 0, shell);
  return complete ? 0 : 1;
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

function type(args: readonly Arg[], shell: Interpreter): number {
  let code = 0;
  for (const name of texts(args)) {
    if (shell.state.functions.has(name)) print(shell, `${name} is a function\n`);
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
  declare: declare(false),
  eval: evaluate,
  exit: (args, shell) => {
    throw new ShellExit(codeOf(args, shell));
  },
  export: declare(true),
  local: declare(false),
  pwd: (_args, shell) => {
    print(shell, `${shell.state.files.cwd}\n`);
    return 0;
  },
  read,
  readonly: declare(false),
  return: (args, shell) => {
    throw new Return(codeOf(args, shell));
  },
  set,
  shift: (args, shell) => {
    shell.state.positional = shell.state.positional.slice(levels(args));
    return 0;
  },
  source,
  type,
  typeset: declare(false),
  unset: (args, shell) => {
    for (const name of texts(args)) {
      shell.state.variables.delete(name);
      shell.state.functions.delete(name);
    }
    return 0;
  },
  which,
};
