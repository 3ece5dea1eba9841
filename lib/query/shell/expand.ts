/** From words of the syntax tree to arguments: expansions, splitting, globbing, quote removal. */
import { parse, type Command, type ParsedScript, type Word, type WordPart } from 'unbash';
import { ArithmeticError, evaluate } from './arithmetic';
import { braces } from './braces';
import { escapeGlob, escapeRegExp, hasGlob } from './glob';
import { globFiles } from './glob-files';
import type { Arg } from './io';
import { expandList, expandParameter } from './parameter';
import type { State } from './state';

/** An expansion that cannot be made; ends the command line. */
export class ExpansionError extends Error {
  constructor(
    message: string,
    readonly code = 1,
  ) {
    super(message);
  }
}

export interface Expander {
  readonly state: State;
  /** Output of a `$(…)`, without its last newlines. */
  substitute(script: ParsedScript): Promise<string>;
  /** The name under which the output of a `<(…)` can be read. */
  processFile(script: ParsedScript): Promise<string>;
}

interface Field {
  text: string;
  /** The same with everything quoted escaped, to glob with. */
  pattern: string;
  map: number[];
  /** True where quotes keep an empty field. */
  kept: boolean;
}
const newField = (): Field => ({ text: '', pattern: '', map: [], kept: false });

/** All fields of a word. */
export async function expandWord(word: Word, on: Expander): Promise<Arg[]> {
  const span = { start: word.pos, end: word.end };
  if (word.parts?.some((part) => part.type === 'BraceExpansion')) {
    const words = braces(word).flatMap((text) => wordsOf(text));
    const expanded: Arg[] = [];
    for (const each of words) {
      for (const arg of await expandWord(each, on)) expanded.push({ text: arg.text, span });
    }
    return expanded;
  }
  const fields = await fieldsOf(word, on, true);
  return fields.flatMap((field): Arg[] => {
    const matches = hasGlob(field.pattern) ? globFiles(field.pattern, on.state) : [];
    if (matches.length > 0) return matches.map((text) => ({ text, span }));
    if (hasGlob(field.pattern) && on.state.options.has('nullglob')) return [];
    return [{ text: field.text, span, map: field.map }];
  });
}

/** A word as one text, unsplit: assignments, redirects, here-strings, `case`, `[[`. */
export async function expandText(word: Word, on: Expander): Promise<string> {
  return (await fieldsOf(word, on, false)).map((field) => field.text).join(' ');
}

/** A word as a pattern: what was quoted matches itself. */
export async function expandPattern(word: Word, on: Expander): Promise<string> {
  return (await fieldsOf(word, on, false)).map((field) => field.pattern).join(' ');
}

/** The right side of `=~`: what was quoted matches itself. */
export async function expandRegex(word: Word, on: Expander): Promise<string> {
  if (!word.parts) return word.text;
  let source = '';
  for (const part of word.parts) {
    const quoted = /Quoted$|^LocaleString$/.test(part.type);
    if (quoted) source += escapeRegExp(await expandParts([part], on)).replaceAll('\\/', '/');
    else if (/Expansion$/.test(part.type) && part.type !== 'BraceExpansion') {
      source += await expandParts([part], on);
    } else source += part.text;
  }
  return source;
}

/** The text of a list of parts, as in a here-document. */
export async function expandParts(parts: readonly WordPart[], on: Expander): Promise<string> {
  const fields = new FieldList(false, on.state);
  for (const part of parts) await addPart(part, fields, on, true);
  return fields.list.map((field) => field.text).join(' ');
}

function wordsOf(text: string): Word[] {
  const [statement] = parse(`: ${text}`).commands;
  const command = statement?.command as Command | undefined;
  return (command?.args ?? []).filter((arg): arg is Word => arg.type === 'Word');
}

async function fieldsOf(word: Word, on: Expander, split: boolean): Promise<Field[]> {
  const fields = new FieldList(split, on.state);
  if (word.parts) {
    for (const [index, part] of word.parts.entries()) {
      const tilde =
        index === 0 && part.type === 'Literal' ? tildeOf(part.text, on.state) : undefined;
      if (tilde && part.type === 'Literal') {
        fields.literal(tilde.home, part.pos, tilde.home);
        fields.literal(part.value.slice(tilde.length), part.pos + tilde.length, '');
      } else await addPart(part, fields, on, false);
    }
  } else {
    const tilde = tildeOf(word.text, on.state);
    if (tilde) {
      fields.literal(tilde.home, word.pos, tilde.home);
      fields.literal(word.value.slice(tilde.length), word.pos + tilde.length, '');
    } else fields.literal(word.value, word.pos, word.text);
  }
  return split ? fields.list : fields.list.length > 0 ? fields.list : [newField()];
}

function tildeOf(text: string, state: State): { home: string; length: number } | undefined {
  if (!/^~(?=\/|$)/.test(text)) return undefined;
  return { home: state.get('HOME') ?? '', length: 1 };
}

class FieldList {
  readonly list: Field[] = [];
  private open: Field | undefined;
  constructor(
    private readonly splits: boolean,
    private readonly state: State,
  ) {}

  private field(): Field {
    if (!this.open) this.list.push((this.open = newField()));
    return this.open;
  }
  /** Text as it stands, `source` being how it is written at `pos` where that is known. */
  literal(value: string, pos: number, source: string): void {
    if (value === '') return;
    const field = this.field();
    field.text += value;
    field.pattern += escapeGlob(value);
    field.map.push(...align(value, source, pos));
  }
  quoted(value: string, pos: number, source: string): void {
    this.field().kept = true;
    this.literal(value, pos, source);
  }
  keep(): void {
    this.field().kept = true;
  }
  glob(text: string, pos: number): void {
    const field = this.field();
    field.text += text;
    field.pattern += text;
    for (let i = 0; i < text.length; i++) field.map.push(pos + i);
  }
  /** The value of an unquoted expansion: split at IFS, with its globs alive. */
  value(value: string, pos: number): void {
    if (!this.splits) {
      if (value !== '') this.glob(value, pos);
      return;
    }
    const separators = this.state.get('IFS') ?? ' \t\n';
    const blanks = [...separators].filter((char) => ' \t\n'.includes(char)).join('');
    for (let i = 0; i < value.length;) {
      const char = value[i]!;
      if (!separators.includes(char)) {
        let end = i;
        while (end < value.length && !separators.includes(value[end]!)) end++;
        const field = this.field();
        const text = value.slice(i, end);
        field.text += text;
        field.pattern += text;
        for (let unit = 0; unit < text.length; unit++) field.map.push(pos);
        i = end;
        continue;
      }
      while (i < value.length && blanks.includes(value[i]!)) i++;
      if (i < value.length && separators.includes(value[i]!)) {
        if (!this.open) this.list.push(newField());
        i++;
        while (i < value.length && blanks.includes(value[i]!)) i++;
      }
      this.open = undefined;
    }
  }
  /** Ends the field: what follows is a new one (`"$@"`). */
  break(): void {
    this.open = undefined;
  }
}

/** Where each unit of a value stands, its source being written at `pos` with backslashes. */
function align(value: string, source: string, pos: number): number[] {
  const map: number[] = [];
  let at = 0;
  for (let i = 0; i < value.length; i++) {
    while (source[at] === '\\' && source[at + 1] === '\n') at += 2;
    if (source[at] === '\\' && source[at] + source[at + 1]! !== `\\${value[i]}`) map.push(pos + at);
    else {
      if (source[at] === '\\' && source[at + 1] === value[i] && value[i] !== '\\') at++;
      else if (source[at] === '\\' && source[at + 1] === '\\') at++;
      map.push(pos + Math.min(at, Math.max(0, source.length - 1)));
    }
    at++;
  }
  return source === '' ? Array.from(value, (_, i) => pos + i) : map;
}

async function addPart(part: WordPart, fields: FieldList, on: Expander, quoted: boolean) {
  const add = (value: string) =>
    quoted ? fields.literal(value, part.pos, '') : fields.value(value, part.pos);
  switch (part.type) {
    case 'Literal':
      return fields.literal(part.value, part.pos, part.text);
    case 'Glob':
      return fields.glob(part.text, part.pos);
    case 'SingleQuoted':
      return fields.quoted(part.value, part.pos + 1, '');
    case 'AnsiCQuoted':
      return fields.quoted(part.value, part.pos + 2, part.text.slice(2, -1));
    case 'DoubleQuoted':
    case 'LocaleString':
      if (!part.parts.every((each) => /^\$(@|\{@.*\}|\{!?\w+\[@\].*\})$/s.test(each.text)))
        fields.keep();
      if (part.parts.length === 0) fields.keep();
      for (const each of part.parts) {
        if (each.text === '$@' || each.text === '${@}') {
          on.state.positional.forEach((value, index) => {
            if (index > 0) fields.break();
            fields.quoted(value, each.pos, '');
          });
          continue;
        }
        // `"${a[@]}"` is as many words as there are values, `"${a[*]}"` is one.
        const at =
          each.type === 'ParameterExpansion' && /^@$/.test(each.index?.text ?? each.parameter);
        const list = at && each.prefix !== '#' ? await expandList(each, on) : undefined;
        if (list) {
          list.forEach((value, index) => {
            if (index > 0) fields.break();
            fields.quoted(value, each.pos, '');
          });
        } else await addPart(each, fields, on, true);
      }
      return;
    case 'SimpleExpansion':
      return add(on.state.get(part.text.slice(1)) ?? '');
    case 'ParameterExpansion': {
      const list = quoted || part.prefix === '#' ? undefined : await expandList(part, on);
      if (!list) return add(await expandParameter(part, on));
      list.forEach((value, index) => {
        if (index > 0) fields.break();
        add(value);
      });
      return;
    }
    case 'CommandExpansion':
      return add(part.script ? await on.substitute(part.script) : '');
    case 'ArithmeticExpansion':
      return add(
        part.expression ? await counted(part.expression, part.text.slice(3, -2), on) : '0',
      );
    case 'ProcessSubstitution':
      return fields.literal(part.script ? await on.processFile(part.script) : '', part.pos, '');
    case 'ExtendedGlob':
    case 'BraceExpansion':
      return fields.literal(part.text, part.pos, part.text);
  }
}

/** As text; an error says the expression that it is in, as bash does. */
async function counted(
  expression: Parameters<typeof evaluate>[0],
  source: string,
  on: Expander,
): Promise<string> {
  try {
    return String(await arithmetic(expression, on));
  } catch (error) {
    if (!(error instanceof ArithmeticError)) throw error;
    throw new ExpansionError(`${source.trim()}: ${error.message}`);
  }
}

/** The value of an arithmetic expression with this shell's variables. */
export function arithmetic(
  expression: Parameters<typeof evaluate>[0],
  on: Expander,
): Promise<bigint> {
  return evaluate(expression, {
    get: (name) => on.state.get(name),
    set: (name, value) => on.state.set(name, value),
    expand: async (node) => {
      if (node.type === 'ArithmeticCommandExpansion') {
        return node.script ? on.substitute(node.script) : '';
      }
      return node.type === 'ArithmeticWord' ? expandParts(node.parts ?? [], on) : '';
    },
  });
}
