/** What can be said of a command line without running it. */
import type { Command, ParsedScript, Word } from 'unbash';
import { readArguments } from '../jq/arguments';
import { hintOf, readErrors } from '../jq/errors';
import type { Jq } from '../jq/program';
import type { Diagnostic } from '../types';
import { BUILTINS } from './builtins';
import { placeOf } from './commands/jq';
import { expandWord, type Expander } from './expand';
import { nearest } from '@/lib/text/nearest';
import type { Arg } from './io';
import { commandNamed } from './registry';
import { unknownCommand } from './simple';
import type { State } from './state';
import { readLine } from './syntax';
import { encode } from './text';
import { walk } from './walk';

interface Known {
  readonly state: State;
  jq(): Promise<Jq>;
}

export async function prepare(line: string, known: Known): Promise<Diagnostic[]> {
  const { script, diagnostics } = readLine(line);
  if (diagnostics.length > 0) return [...diagnostics];
  const commands = commandsOf(script);
  const made = madeNames(script, commands);
  const unsure = commands.some((command) => MAKERS.has(command.name?.value ?? ''));
  const found: Diagnostic[] = [];
  for (const command of commands) {
    const { name } = command;
    if (!name || !isLiteral(name)) continue;
    const called = name.value;
    const isKnown =
      commandNamed(called.replace(/^\/(?:usr\/)?bin\//, '')) ??
      BUILTINS[called] ??
      known.state.functions.has(called);
    if (!isKnown && !made.functions.has(called)) {
      if (!called.includes('/')) {
        found.push(unknownCommand(called, { start: name.pos, end: name.end }));
      }
      continue;
    }
    if (!unsure) found.push(...missingFiles(command, called, known.state, made.files));
    if (called === 'jq') found.push(...(await compile(command, known)));
  }
  return found;
}

function commandsOf(script: ParsedScript): Command[] {
  const commands: Command[] = [];
  walk(script, (node) => {
    if (node.type === 'Command') commands.push(node);
  });
  return commands;
}

/** What the line itself makes before it uses it: files by redirection, functions. */
function madeNames(script: ParsedScript, commands: readonly Command[]) {
  const files = new Set<string>();
  const functions = new Set<string>();
  walk(script, (node) => {
    if (node.type === 'Function') functions.add(node.name.value);
    if (node.type === 'Redirect' && node.operator !== '<' && node.target)
      files.add(node.target.value);
  });
  for (const command of commands) {
    if (/^(tee|cp|mv|touch)$/.test(command.name?.value ?? '')) {
      for (const arg of command.args) if (arg.type === 'Word') files.add(arg.value);
    }
  }
  return { files, functions };
}

/** A word that is what it says: no variables, substitutions or globs. */
function isLiteral(word: Word): boolean {
  const inner = (part: NonNullable<Word['parts']>[number]): boolean => {
    if (part.type === 'DoubleQuoted') return part.parts.every((each) => each.type === 'Literal');
    return part.type === 'Literal' || part.type === 'SingleQuoted' || part.type === 'AnsiCQuoted';
  };
  return (word.parts ?? []).every(inner);
}

/** Commands that make files, or go to a folder, by names that only a run tells. */
const MAKERS = new Set(
  'cd mkdir split gzip gunzip sed awk gawk find xargs bash sh eval source . aws pushd popd'.split(
    ' ',
  ),
);

/** Commands all of whose operands are files that must be there. */
const READERS = new Set(
  'cat head tail wc sort uniq cut column less more zcat gunzip nl rev tac paste comm'.split(' '),
);

function missingFiles(
  command: Command,
  name: string,
  state: State,
  made: ReadonlySet<string>,
): Diagnostic[] {
  const words = command.args.filter((arg): arg is Word => arg.type === 'Word');
  const texts = words.map((word) => word.value);
  let files: Word[] = [];
  if (name === 'jq') {
    const parts = readArguments(texts);
    files = [...parts.inputs, ...parts.named].flatMap((index) => words[index] ?? []);
  } else if (READERS.has(name)) files = operandsOf(words, name);
  for (const redirection of command.redirects) {
    if (redirection.type === 'Redirect' && redirection.operator === '<' && redirection.target) {
      files.push(redirection.target);
    }
  }
  return files.flatMap((word): Diagnostic[] => {
    const file = word.value;
    if (!isLiteral(word) || file === '-' || file === '' || made.has(file)) return [];
    if (state.files.kind(file) !== undefined) return [];
    const [close] = nearest(file, state.files.list('.'), 1);
    return [
      {
        severity: 'error',
        message: `${file}: No such file or directory`,
        span: { start: word.pos, end: word.end },
        hint: close ? `Did you mean \`${close}\`?` : '`ls` lists the files that are there.',
      },
    ];
  });
}

/** Operands, by the flags that the command declares. */
function operandsOf(words: readonly Word[], name: string): Word[] {
  const flags = commandNamed(name)?.flags ?? [];
  const operands: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const text = words[i]!.value;
    if (text === '--') return [...operands, ...words.slice(i + 1)];
    if (!text.startsWith('-') || text === '-') {
      if (!(name === 'tail' && /^\+\d+$/.test(text))) operands.push(words[i]!);
      continue;
    }
    const long = flags.find((flag) => text === `--${flag.long}`);
    const short = flags.find((flag) => !text.startsWith('--') && flag.short === text.at(-1));
    const letters = text.startsWith('--') ? [] : [...text.slice(1, -1)];
    const attached = letters.some((letter) =>
      flags.some((flag) => flag.short === letter && flag.value),
    );
    const takes = (long ?? (attached ? undefined : short))?.value;
    if (takes && !takes.startsWith('[')) i++;
  }
  // uniq's second operand is written.
  return name === 'uniq' ? operands.slice(0, 1) : operands;
}

/** jq compiles a program before it reads: with no input at all, that is all that it does. */
async function compile(command: Command, known: Known): Promise<Diagnostic[]> {
  const words = command.args.filter((arg): arg is Word => arg.type === 'Word');
  const parts = readArguments(words.map((word) => word.value));
  const program = parts.program === undefined ? undefined : words[parts.program];
  if (!program || !isLiteral(program) || !parts.binding.every((index) => words[index])) return [];
  const [word] = await expandWord(program, literalOnly(known.state));
  if (!word) return [];
  const variables = parts.variables.flatMap((name) => ['--arg', name, '']);
  let stderr = '';
  const jq = await known.jq();
  await jq.run([...variables, '--', word.text], {
    stdin: encode(''),
    environment: {},
    clock: 0,
    open: () => undefined,
    write: (stream, bytes) => {
      if (stream === 'stderr') stderr += new TextDecoder().decode(bytes);
    },
  });
  return readErrors(stderr, (word satisfies Arg).text).map((error) => ({
    severity: 'error',
    message: error.message,
    span: error.span ? placeOf(word, error.span) : word.span,
    hint: hintOf(error.message),
  }));
}

/** Expands words that hold no substitution. */
function literalOnly(state: State): Expander {
  return { state, substitute: async () => '', processFile: async () => '' };
}
