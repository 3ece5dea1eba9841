/** Tab completion: commands, flags, files, variables, and the fields of records inside jq. */
import { BUILTIN_NAMES, KEYWORDS } from '../jq/builtins';
import { fieldsAt, pathBefore } from '../jq/paths';
import { readArguments } from '../jq/arguments';
import type { Account } from '../aws/account';
import { completeAws } from '../aws/complete';
import type { Completion, Span } from '../types';
import { BUILTINS } from './builtins';
import { highlight } from './highlight';
import { COMMANDS, commandNamed } from './registry';
import { DEFAULT_NAMES, type State } from './state';
import { decode } from './text';
import { wordsBefore, type Cursor } from './cursor';

export async function complete(
  line: string,
  offset: number,
  state: State,
  account?: Account,
): Promise<Completion[]> {
  const cursor = wordsBefore(line.slice(0, offset));
  const variable = cursor.quote === "'" ? undefined : /\$\{?(\w*)$/.exec(line.slice(0, offset));
  if (variable && !(cursor.words[0] === 'jq' && cursor.quote === "'")) {
    return variables(variable[1]!, offset, state, variable[0].includes('{'));
  }
  if (cursor.words.length === 0) return commands(cursor, offset);
  const [name] = cursor.words;
  if (cursor.redirects) return files(cursor, offset, state);
  if (name === 'jq') {
    const inJq = await jqCompletions(line, cursor, offset, state);
    if (inJq) return inJq;
  }
  if (name === 'aws') {
    const inAws = await awsCompletions(cursor, offset, account);
    if (inAws) return inAws;
  }
  if (cursor.text.startsWith('-') && !cursor.quote) return flags(name!, cursor, offset);
  if (name === 'man' || name === 'help' || name === 'which' || name === 'type') {
    return commands(cursor, offset);
  }
  return files(cursor, offset, state);
}

const span = (start: number, end: number): Span => ({ start, end });

function commands(cursor: Cursor, offset: number): Completion[] {
  const at = span(cursor.start, offset);
  const names = [...COMMANDS.keys(), ...Object.keys(BUILTINS)].filter((name) =>
    /^[a-z]/.test(name),
  );
  return [...new Set(names)]
    .filter((name) => name.startsWith(cursor.text))
    .sort()
    .map((name) => ({
      label: name,
      kind: 'command',
      detail: COMMANDS.get(name)?.summary,
      insert: `${name} `,
      span: at,
    }));
}

/** Undefined where a file's name is to come. */
async function awsCompletions(
  cursor: Cursor,
  offset: number,
  account: Account | undefined,
): Promise<Completion[] | undefined> {
  const found = await completeAws(cursor.words.slice(1), cursor.text, account);
  const start = cursor.quote ? cursor.start + 1 : cursor.start;
  return found?.map(({ label, kind, detail, open }) => ({
    label,
    kind,
    detail,
    insert: open || label.endsWith('=') ? label : `${label}${cursor.quote} `,
    span: span(start, offset),
  }));
}

function flags(name: string, cursor: Cursor, offset: number): Completion[] {
  const at = span(cursor.start, offset);
  return (commandNamed(name)?.flags ?? []).flatMap((flag): Completion[] => {
    const names = [flag.short && `-${flag.short}`, flag.long && `--${flag.long}`];
    return names
      .filter((each): each is string => !!each && each.startsWith(cursor.text))
      .map((each) => ({
        label: each,
        kind: 'flag',
        detail: flag.what,
        insert: `${each} `,
        span: at,
      }));
  });
}

function variables(prefix: string, offset: number, state: State, braced: boolean): Completion[] {
  const names = [...new Set([...state.variables.keys(), ...DEFAULT_NAMES])].sort();
  return names
    .filter((name) => name.startsWith(prefix))
    .map((name) => ({
      label: `$${name}`,
      kind: 'keyword',
      detail: state.get(name)?.slice(0, 40),
      insert: braced ? `${name}}` : name,
      span: span(offset - prefix.length, offset),
    }));
}

function files(cursor: Cursor, offset: number, state: State): Completion[] {
  const slash = cursor.text.lastIndexOf('/') + 1;
  const folder = cursor.text.slice(0, slash);
  const prefix = cursor.text.slice(slash);
  return state.files
    .list(folder === '' ? '.' : folder)
    .filter((name) => name.startsWith(prefix) && (prefix.startsWith('.') || !name.startsWith('.')))
    .map((name): Completion => {
      const entry = state.files.entry(folder + name);
      const isFolder = entry?.kind === 'directory';
      const path = folder + name;
      const quoted = cursor.quote ? path : path.replace(/[^\w%+,./:=@-]/g, '\\$&');
      const close = cursor.quote && !isFolder ? cursor.quote : '';
      return {
        label: name + (isFolder ? '/' : ''),
        kind: 'file',
        detail: isFolder ? undefined : entry?.readOnly ? 'evidence' : 'yours',
        insert: quoted + close + (isFolder ? '/' : ' '),
        span: span(cursor.quote ? cursor.start + 1 : cursor.start, offset),
      };
    });
}

/** Undefined where the cursor is not in the program. */
async function jqCompletions(
  line: string,
  cursor: Cursor,
  offset: number,
  state: State,
): Promise<Completion[] | undefined> {
  const args = [...cursor.words.slice(1), cursor.text];
  const parts = readArguments(args);
  if (parts.program !== args.length - 1) return undefined;
  const program = cursor.text;
  if (program === '' && !cursor.quote) return undefined;

  const variable = /\$(\w*)$/.exec(program);
  if (variable) {
    const bound = [...program.matchAll(/\bas \$(\w+)/g)].map((match) => match[1]!);
    const names = [...new Set([...parts.variables, ...bound, 'ENV', 'ARGS', '__loc__'])];
    return names
      .filter((name) => name.startsWith(variable[1]!))
      .map((name) => ({
        label: `$${name}`,
        kind: 'keyword',
        insert: name,
        span: span(offset - variable[1]!.length, offset),
      }));
  }
  const field = /\.("?)([A-Za-z_]\w*)?$/.exec(program);
  if (field) {
    const prefix = field[2] ?? '';
    const path = pathBefore(program.slice(0, program.length - field[0].length));
    const inputs = await jsonInputs(line, offset, cursor, state);
    const names = fieldsAt(inputs, path).filter(({ name }) => name.startsWith(prefix));
    return names.map(({ name, type }) => {
      const plain = /^[A-Za-z_]\w*$/.test(name);
      const insert = field[1] ? `${name}"` : plain ? name : `"${name}"`;
      return {
        label: name,
        kind: 'field',
        detail: type,
        insert,
        span: span(offset - prefix.length, offset),
      };
    });
  }
  const word = /@?[A-Za-z_]\w*$/.exec(program)?.[0];
  if (!word || insideString(line, offset)) return [];
  const at = span(offset - word.length, offset);
  const builtins = BUILTIN_NAMES.filter((name) => name.startsWith(word)).map(
    (name): Completion => ({ label: name, kind: 'function', detail: 'jq', insert: name, span: at }),
  );
  const keywords = KEYWORDS.filter((name) => name.startsWith(word)).map((name): Completion => ({
    label: name,
    kind: 'keyword',
    detail: 'jq',
    insert: name,
    span: at,
  }));
  return [...builtins, ...keywords];
}

function insideString(line: string, offset: number): boolean {
  const token = highlight(line).find(({ span: { start, end } }) => start < offset && offset <= end);
  return token?.kind === 'jq-string';
}

/** The JSON files that the program will read: those named after it, or else those of the lab. */
async function jsonInputs(
  line: string,
  offset: number,
  cursor: Cursor,
  state: State,
): Promise<unknown[]> {
  const after = line.slice(offset).match(/[\w./-]+\.(?:json|ndjson|jsonl)\b/g) ?? [];
  const piped = line.slice(0, cursor.start).match(/[\w./-]+\.(?:json|ndjson|jsonl)\b/g) ?? [];
  const named = [...after, ...piped].filter((name) => state.files.kind(name) === 'file');
  const all = state.files.list('.').filter((name) => /\.(json|ndjson|jsonl)$/.test(name));
  const values: unknown[] = [];
  for (const name of named.length > 0 ? named : all) {
    const read = await state.files.read(name);
    if ('bytes' in read) values.push(...parsed(read.bytes));
  }
  return values;
}

/** By identity of the bytes, which are read once: evidence does not change. */
const cache = new WeakMap<Uint8Array, unknown[]>();
/** Completion looks at so many lines of an NDJSON file. */
const LINES = 2000;

function parsed(bytes: Uint8Array): unknown[] {
  const known = cache.get(bytes);
  if (known) return known;
  const text = decode(bytes);
  let values: unknown[] = [];
  try {
    values = [JSON.parse(text)];
  } catch {
    for (const line of text.split('\n', LINES)) {
      try {
        values.push(JSON.parse(line));
      } catch {
        continue;
      }
    }
  }
  cache.set(bytes, values);
  return values;
}
