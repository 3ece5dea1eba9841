/** How a text falls into fields: by blanks, a character, a pattern, or character by character. */
import type { Pattern } from './regex';

export type Splitter = (text: string) => string[];

/** By runs of blanks and newlines, those at the ends left out. */
export function splitBlanks(text: string): string[] {
  const parts: string[] = [];
  cutBlanks(text, 0, parts, Infinity);
  return parts;
}
/** Adds parts until there are `most`; gives the place to go on from. */
export function cutBlanks(text: string, from: number, parts: string[], most: number): number {
  const { length } = text;
  let at = from;
  while (parts.length < most) {
    while (at < length && isBlank(text.charCodeAt(at))) at++;
    if (at >= length) return at;
    const start = at;
    while (at < length && !isBlank(text.charCodeAt(at))) at++;
    parts.push(text.slice(start, at));
  }
  return at;
}
const isBlank = (unit: number) => unit === 32 || unit === 9 || unit === 10;

/** By matches that are not empty; `between` is given what stood between the parts. */
export function splitPattern(text: string, { each }: Pattern, between?: string[]): string[] {
  if (text === '') return [];
  const parts: string[] = [];
  let at = 0;
  each.lastIndex = 0;
  for (let match = each.exec(text); match; match = each.exec(text)) {
    const [whole] = match;
    if (whole === '') {
      each.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
      continue;
    }
    parts.push(text.slice(at, match.index));
    between?.push(whole);
    at = match.index + whole.length;
  }
  parts.push(text.slice(at));
  return parts;
}

/** What matches is a field (FPAT); nothing at all is one too, but not right after another. */
export function contentsOf(text: string, { each }: Pattern): string[] {
  const fields: string[] = [];
  let previousEnd = -1;
  each.lastIndex = 0;
  for (let match = each.exec(text); match; match = each.exec(text)) {
    const [whole] = match;
    if (whole !== '' || match.index !== previousEnd) fields.push(whole);
    previousEnd = match.index + whole.length;
    if (whole === '') each.lastIndex = previousEnd + 1;
    if (each.lastIndex > text.length) break;
  }
  return fields;
}

/**
 * The way a separator's text asks for: ' ' by blanks, '' by characters, one character by itself,
 * longer texts as a pattern. With `lines` a newline separates too (paragraphs as records).
 */
export function splitterFor(
  separator: string,
  pattern: (source: string) => Pattern,
  lines = false,
): Splitter {
  if (separator === ' ') return splitBlanks;
  if (separator === '') return (text) => [...text];
  if ([...separator].length > 1 || lines) {
    const one = [...separator].length === 1 && separator !== '\\';
    const source = one ? `[${separator === '^' ? '\\^' : separator}]` : separator;
    const compiled = pattern(lines ? `(${source})|\n` : source);
    return (text) => splitPattern(text, compiled);
  }
  return (text) => (text === '' ? [] : text.split(separator));
}
