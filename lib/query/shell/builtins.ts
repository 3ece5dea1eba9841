/** What only the shell itself can do: change its own variables, folder and flow. */
import { parse } from 'unbash';
import type { Interpreter } from './interpreter';
import type { Arg } from './io';
import { Break, Continue, Return, ShellExit } from './jumps';
import { mapfile, read } from './read';
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
