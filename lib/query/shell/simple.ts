/** A simple command: assignments, redirections, and a function, builtin or program by name. */
import { parse, type Assignment, type Command, type Word } from 'unbash';
import type { Diagnostic } from '../types';
import { ShellArray } from './array';
import { BUILTINS } from './builtins';
import { expandText, expandWord } from './expand';
import { ALL_COMMANDS, knownAbsent } from './hints';
import { nearest } from '@/lib/text/nearest';
import type { Interpreter } from './interpreter';
import { makeIo, type Arg } from './io';
import { keyOf } from './parameter';
import { flush, redirect, type Streams } from './redirect';
import { COMMANDS, commandNamed } from './registry';

export async function runSimple(node: Command, shell: Interpreter): Promise<number> {
  shell.substituted = undefined;
  const words: Arg[] = node.name ? await expandWord(node.name, shell) : [];
  const arrays: Assignment[] = [];
  for (const arg of node.args) {
    if (arg.type === 'Word') words.push(...(await expandWord(arg, shell)));
    else if (arg.value.type === 'ArrayValue') {
      arrays.push(arg);
      words.push({ text: arg.name, span: { start: arg.pos, end: arg.end } });
    } else {
      const value = arg.value.type === 'Word' ? await expandText(arg.value, shell) : '';
      const text = `${arg.name}${arg.append ? '+' : ''}=${value}`;
      words.push({ text, span: { start: arg.pos, end: arg.end } });
    }
  }
  const opened = await redirect(node.redirects, shell);
  if (!opened) return 1;
  const before = new Map<string, string | undefined>();
  const exported: string[] = [];
  try {
    for (const assignment of node.prefix) {
      if (assignment.type !== 'Assignment') continue;
      const { name, value } = assignment;
      if (value.type !== 'Word' || assignment.index) {
        await assignArray(assignment, shell);
        continue;
      }
      const old = shell.state.variables.get(name);
      const text = await expandText(value, shell);
      if (words.length > 0) before.set(name, old);
      shell.state.set(name, assignment.append ? (old ?? '') + text : text);
      if (words.length > 0 && !shell.state.exported.has(name)) {
        shell.state.exported.add(name);
        exported.push(name);
      }
    }
    if (words.length === 0) return shell.substituted ?? 0;
    const code = await dispatch(words, shell.with(opened.streams));
    for (const assignment of arrays) await assignArray(assignment, shell);
    return code;
  } finally {
    // An assignment before a command is the command's alone.
    for (const [name, value] of before) {
      if (value === undefined) shell.state.variables.delete(name);
      else shell.state.variables.set(name, value);
    }
    for (const name of exported) shell.state.exported.delete(name);
    opened.close();
    flush(shell.streams);
  }
}

/** `a=(x y)`, `a+=(z)`, `a[1]=x`, `m[key]+=x`. */
async function assignArray(assignment: Assignment, shell: Interpreter): Promise<void> {
  const { name, value, index, append } = assignment;
  const { state } = shell;
  if (value.type === 'Word') {
    const array = state.array(name);
    const key = await keyOf(name, index!, shell);
    const text = await expandText(value, shell);
    array.set(key, append ? (array.get(key) ?? '') + text : text);
    return;
  }
  const known = state.arrays.get(name);
  const array = append ? state.array(name) : new ShellArray(known?.associative ?? false);
  let next = array.associative ? 0 : array.next;
  for (const word of value.elements) {
    const keyed = /^\[([^\]]+)\]=([^]*)$/.exec(word.text);
    if (keyed) {
      const [key, text] = await Promise.all([
        expandText(wordOf(keyed[1]!), shell),
        expandText(wordOf(keyed[2]!), shell),
      ]);
      array.set(key, text);
      next = Number(key) + 1;
      continue;
    }
    for (const { text } of await expandWord(word, shell)) array.set(String(next++), text);
  }
  state.variables.delete(name);
  state.arrays.set(name, array);
}
function wordOf(text: string): Word {
  const [statement] = parse(`: ${text === '' ? "''" : text}`).commands;
  return (statement!.command as Command).args[0] as Word;
}

/** Runs words as a command. */
export async function dispatch(words: readonly Arg[], shell: Interpreter): Promise<number> {
  const [first, ...args] = words as [Arg, ...Arg[]];
  const name = first.text;
  const func = shell.state.functions.get(name);
  if (func) {
    const { run } = shell;
    const inner = func.source === run.source ? shell : shell.sourcedFrom(func.source);
    return inner.call(
      func.node,
      args.map((arg) => arg.text),
    );
  }
  const builtin = BUILTINS[name];
  if (builtin) return builtin(args, shell);
  const command = commandNamed(name.replace(/^\/(?:usr\/)?bin\//, ''));
  if (!command) return notFound(first, shell);
  return command.run(ioFor(first, args, shell));
}

function ioFor(first: Arg, args: readonly Arg[], shell: Interpreter) {
  const { stdin, stdout, stderr }: Streams = shell.streams;
  return makeIo({
    name: first.text,
    nameSpan: first.span,
    args: shell.run.places ? args : args.map((arg) => ({ text: arg.text, span: first.span })),
    stdin,
    stdout,
    stderr,
    shell: shell.run.shell(shell),
  });
}

function notFound(first: Arg, shell: Interpreter): number {
  const name = first.text;
  if (name.includes('/')) {
    const kind = shell.state.files.kind(name);
    const problem =
      kind === 'directory'
        ? 'Is a directory'
        : kind
          ? 'Permission denied'
          : 'No such file or directory';
    shell.say(`${name}: ${problem}`);
    return kind ? 126 : 127;
  }
  shell.say(`${name}: command not found`);
  const report = shell.run.shell(shell).report;
  report(unknownCommand(name, shell.run.places ? first.span : undefined));
  return 127;
}

/** What is said of a name that no command has. */
export function unknownCommand(name: string, span: Diagnostic['span']): Diagnostic {
  const [close] = nearest(name, [...COMMANDS.keys(), ...Object.keys(BUILTINS)], 1);
  const hint = knownAbsent(name) ?? (close ? `Did you mean \`${close}\`?` : ALL_COMMANDS);
  return { severity: 'error', message: `${name}: command not found`, span, hint };
}
