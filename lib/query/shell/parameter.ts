/** `${…}`: defaults, removal, replacement, slices, case. */
import type { ParameterExpansionPart } from 'unbash';
import { arithmetic, ExpansionError, expandPattern, expandText, type Expander } from './expand';
import { globSource } from './glob';
import { parse, type ArithmeticExpansionPart, type Command, type Word } from 'unbash';

export async function expandParameter(part: ParameterExpansionPart, on: Expander): Promise<string> {
  const { state } = on;
  const { operation } = part;
  if (part.index)
    throw new ExpansionError(`${part.text}: arrays are not supported in this terminal`);
  const value = state.get(part.parameter);
  if (part.prefix === '#') return String([...(value ?? '')].length);
  if (part.prefix === '!') return state.get(value ?? '') ?? '';
  if (!operation) return value ?? '';

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
