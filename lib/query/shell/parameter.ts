/** `${…}`: defaults, removal, replacement, slices, case. */
import type { ParameterExpansionPart } from 'unbash';
import { arithmetic, ExpansionError, expandPattern, expandText, type Expander } from './expand';
import { globSource } from './glob';
import { parse, type ArithmeticExpansionPart, type Command, type Word } from 'unbash';

export async function expandParameter(part: ParameterExpansionPart, on: Expander): Promise<string> {
  const { state } = on;
  const { operation } = part;
  const list = await expandList(part, on);
  if (list) {
    if (part.prefix === '#') return String(list.length);
    return list.join(
      list.length > 1 && /^[*]$/.test(part.index?.text ?? part.parameter)
        ? (state.get('IFS') ?? ' ').slice(0, 1)
        : ' ',
    );
  }
  const value = part.index
    ? (state.arrays.get(part.parameter)?.get(await keyOf(part.parameter, part.index, on)) ??
      (part.index.text === '0' ? state.get(part.parameter) : undefined))
    : state.get(part.parameter);
  if (part.prefix === '#') return String([...(value ?? '')].length);
  if (part.prefix === '!') return state.get(value ?? '') ?? '';
  if (!operation) return value ?? '';
  return operate(value, operation, part, on);
}

/** The key of an element: a number for an array, a text for one made by `declare -A`. */
export async function keyOf(name: string, index: Word, on: Expander): Promise<string> {
  if (on.state.arrays.get(name)?.associative) return expandText(index, on);
  return String(await integer(index, on));
}

/** The values of `${a[@]}`, `${!a[@]}` or `${@:2}`; undefined where the part is one value. */
export async function expandList(
  part: ParameterExpansionPart,
  on: Expander,
): Promise<string[] | undefined> {
  const { state } = on;
  const { operation } = part;
  const all = part.index ? /^[@*]$/.test(part.index.text) : /^[@*]$/.test(part.parameter);
  if (!all || (!part.index && part.prefix)) return undefined;
  const array = part.index ? state.arrays.get(part.parameter) : undefined;
  const single = state.get(part.parameter);
  if (part.prefix === '!') return array?.keys() ?? (single === undefined ? [] : ['0']);
  const values = part.index
    ? (array?.values() ?? (single === undefined ? [] : [single]))
    : [...state.positional];
  if (!operation || part.prefix) return values;
  if (operation.type === 'Slice') {
    const offset = Number(await integer(operation.offset, on));
    const whole = part.index ? values : [state.name, ...values];
    const start = offset < 0 ? whole.length + offset : offset;
    const length = operation.length ? Number(await integer(operation.length, on)) : Infinity;
    return whole.slice(Math.max(0, start), start + length);
  }
  if (operation.type === 'Default') {
    if (values.length > 0 === (operation.operator.at(-1) !== '+')) return values;
    return values.length > 0 || operation.operator.at(-1) !== '+'
      ? [await expandText(operation.operand, on)]
      : [];
  }
  const changed: string[] = [];
  for (const value of values) changed.push(await operate(value, operation, part, on));
  return changed;
}

async function operate(
  value: string | undefined,
  operation: NonNullable<ParameterExpansionPart['operation']>,
  part: ParameterExpansionPart,
  on: Expander,
): Promise<string> {
  const { state } = on;
  switch (operation.type) {
    case 'Default': {
      const missing = value === undefined || (operation.operator.startsWith(':') && value === '');
      const kind = operation.operator.at(-1);
      if (kind === '+') return missing ? '' : expandText(operation.operand, on);
      if (!missing) return value ?? '';
      const instead = await expandText(operation.operand, on);
      if (kind === '?') {
        throw new ExpansionError(
          `${part.parameter}: ${instead || 'parameter null or not set'}`,
          127,
        );
      }
      if (kind === '=') state.set(part.parameter, instead);
      return instead;
    }
    case 'Remove': {
      const pattern = await expandPattern(operation.operand, on);
      return removed(value ?? '', pattern, operation.operator);
    }
    case 'Replace': {
      const pattern = await expandPattern(operation.pattern, on);
      const replacement = await expandText(operation.replacement, on);
      if (pattern === '') return value ?? '';
      const source = globSource(pattern);
      const anchored =
        operation.operator === '/#'
          ? `^${source}`
          : operation.operator === '/%'
            ? `${source}$`
            : source;
      const flags = operation.operator === '//' ? 'gu' : 'u';
      return (value ?? '').replace(new RegExp(anchored, flags), () => replacement);
    }
    case 'Slice': {
      const characters = [...(value ?? '')];
      const offset = Number(await integer(operation.offset, on));
      const start = offset < 0 ? characters.length + offset : offset;
      if (start < 0) return '';
      if (!operation.length) return characters.slice(start).join('');
      const length = Number(await integer(operation.length, on));
      const end = length < 0 ? characters.length + length : start + length;
      if (end < start)
        throw new ExpansionError(`${operation.length.text}: substring expression < 0`);
      return characters.slice(start, end).join('');
    }
    case 'CaseModification': {
      const upper = operation.operator.startsWith('^');
      const change = (text: string) => (upper ? text.toUpperCase() : text.toLowerCase());
      if (operation.operator.length === 2) return change(value ?? '');
      const [first = '', ...rest] = [...(value ?? '')];
      return change(first) + rest.join('');
    }
    case 'Transform':
    case 'Names':
    case 'Unknown':
      throw new ExpansionError(`${part.text}: bad substitution`);
  }
}

/** The value of a word that holds an arithmetic expression. */
async function integer(word: Word, on: Expander): Promise<bigint> {
  const text = await expandText(word, on);
  const command = parse(`: $((${text}))`).commands[0]?.command as Command | undefined;
  const argument = command?.args[0] as Word | undefined;
  const part = argument?.parts?.[0] as ArithmeticExpansionPart | undefined;
  return part?.expression ? arithmetic(part.expression, on) : 0n;
}

function removed(value: string, pattern: string, operator: '#' | '##' | '%' | '%%'): string {
  const match = new RegExp(`^(?:${globSource(pattern)})$`, 'u');
  const lengths = Array.from({ length: value.length + 1 }, (_, length) => length);
  if (operator.length === 2) lengths.reverse();
  for (const length of lengths) {
    if (operator.startsWith('#')) {
      if (match.test(value.slice(0, length))) return value.slice(length);
    } else if (match.test(value.slice(value.length - length))) {
      return value.slice(0, value.length - length);
    }
  }
  return value;
}
