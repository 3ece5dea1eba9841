/** `sub`, `gsub` and `gensub`. */
import type { Pattern } from './regex';

interface Result {
  readonly text: string;
  readonly count: number;
}

/** In the replacement `&` is what matched and `\&` an ampersand. */
export function substitute(
  subject: string,
  { each }: Pattern,
  replacement: string,
  global: boolean,
): Result {
  const plain = !/[&\\]/.test(replacement);
  const pieces = plain ? [] : piecesOf(replacement);
  const fill = plain
    ? () => replacement
    : ([whole]: RegExpExecArray) => pieces.map((piece) => piece ?? whole).join('');
  return go(subject, each, fill, global ? undefined : 1);
}

/** `gensub`: the nth match, or all; `\0` to `\9` are groups. */
export function substituteNth(
  subject: string,
  { each }: Pattern,
  replacement: string,
  nth: number | undefined,
): Result {
  const fill = (match: RegExpExecArray) =>
    replacement.replace(/\\([\d&\\])|&/g, (whole, char: string | undefined) => {
      if (whole === '&') return match[0];
      if (char === '&' || char === '\\') return char;
      return match[Number(char)] ?? '';
    });
  return go(subject, each, fill, nth);
}

function go(
  subject: string,
  each: RegExp,
  fill: (match: RegExpExecArray) => string,
  nth: number | undefined,
): Result {
  let text = '';
  let at = 0;
  let count = 0;
  let seen = 0;
  let previousEnd = -1;
  each.lastIndex = 0;
  for (let match = each.exec(subject); match; match = each.exec(subject)) {
    const [whole] = match;
    const end = match.index + whole.length;
    // No empty match right where the one before has ended.
    if (whole !== '' || match.index !== previousEnd) {
      seen++;
      if (nth === undefined || seen === nth) {
        text += subject.slice(at, match.index) + fill(match);
        at = end;
        count++;
        if (nth !== undefined) break;
      }
    }
    previousEnd = end;
    if (whole === '') {
      if (end >= subject.length) break;
      each.lastIndex = end + ((subject.codePointAt(end) ?? 0) > 0xffff ? 2 : 1);
    }
  }
  return { text: count > 0 ? text + subject.slice(at) : subject, count };
}

/** Texts, and undefined where the match goes. */
function piecesOf(replacement: string): (string | undefined)[] {
  const pieces: (string | undefined)[] = [];
  let literal = '';
  for (let i = 0; i < replacement.length; i++) {
    const char = replacement[i]!;
    if (char === '\\' && replacement.startsWith('\\\\&', i + 1)) {
      literal += '\\&';
      i += 3;
    } else if (char === '\\' && replacement.startsWith('\\&', i + 1)) {
      literal += '\\';
      pieces.push(literal, undefined);
      literal = '';
      i += 2;
    } else if (char === '\\' && replacement[i + 1] === '&') {
      literal += '&';
      i++;
    } else if (char === '&') {
      pieces.push(literal, undefined);
      literal = '';
    } else literal += char;
  }
  return [...pieces, literal];
}
