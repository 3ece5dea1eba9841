/** `{a,b}` and `{1..5}`: the texts that a word with braces stands for. */
import type { Word } from 'unbash';

export function braces(word: Word): string[] {
  let texts = [''];
  let at = word.pos;
  for (const part of word.parts ?? []) {
    if (part.type !== 'BraceExpansion') continue;
    const before = word.text.slice(at - word.pos, part.pos - word.pos);
    texts = texts.flatMap((text) => alternatives(part.text).map((each) => text + before + each));
    at = part.end;
  }
  return texts.map((text) => text + word.text.slice(at - word.pos));
}

function alternatives(text: string): string[] {
  const inside = text.slice(1, -1);
  const items = topLevel(inside);
  if (items.length > 1) return items.flatMap(nested);
  return sequence(inside) ?? [text];
}

/** Braces within an alternative. */
function nested(text: string): string[] {
  const open = text.indexOf('{');
  if (open < 0) return [text];
  for (let depth = 0, i = open; i < text.length; i++) {
    if (text[i] === '{') depth++;
    else if (text[i] === '}' && --depth === 0) {
      const inner = alternatives(text.slice(open, i + 1));
      return inner.flatMap((each) =>
        nested(text.slice(i + 1)).map((rest) => text.slice(0, open) + each + rest),
      );
    }
  }
  return [text];
}

function topLevel(inside: string): string[] {
  const items = [''];
  let depth = 0;
  let quote = '';
  for (const char of inside) {
    if (quote) quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '{') depth++;
    else if (char === '}') depth--;
    if (char === ',' && depth === 0 && !quote) items.push('');
    else items[items.length - 1] += char;
  }
  return items;
}

function sequence(inside: string): string[] | undefined {
  const numbers = /^(-?\d+)\.\.(-?\d+)(?:\.\.(-?\d+))?$/.exec(inside);
  const letters = /^([A-Za-z])\.\.([A-Za-z])(?:\.\.(-?\d+))?$/.exec(inside);
  const found = numbers ?? letters;
  if (!found) return undefined;
  const code = (text: string) => (numbers ? Number(text) : text.charCodeAt(0));
  const [from, to] = [code(found[1]!), code(found[2]!)];
  const step = Math.max(1, Math.abs(Number(found[3] ?? 1)));
  const padded = numbers && /^-?0\d/.test(found[1]! + found[2]!);
  const width = padded ? Math.max(found[1]!.length, found[2]!.length) : 0;
  const values: string[] = [];
  const direction = from <= to ? step : -step;
  for (let value = from; direction > 0 ? value <= to : value >= to; value += direction) {
    if (!numbers) values.push(String.fromCharCode(value));
    else
      values.push(
        (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(width - (value < 0 ? 1 : 0), '0'),
      );
  }
  return values;
}
