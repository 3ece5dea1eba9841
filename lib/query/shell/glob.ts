/** Shell patterns (`*`, `?`, `[…]`, `\x`) as regular expressions. */

/** The source of a regular expression that matches what the pattern does, without anchors. */
export function globSource(pattern: string, { slash = true, greedy = true } = {}): string {
  const any = slash ? '[^]' : '[^/]';
  let source = '';
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i]!;
    if (char === '*') source += greedy ? `${any}*` : `${any}*?`;
    else if (char === '?') source += any;
    else if (char === '[') {
      const end = closingBracket(pattern, i);
      if (end < 0) source += '\\[';
      else {
        source += bracketSource(pattern.slice(i + 1, end));
        i = end;
      }
    } else if (char === '\\' && i + 1 < pattern.length) source += escapeRegExp(pattern[++i]!);
    else source += escapeRegExp(char);
  }
  return source;
}

export function globRegExp(pattern: string, options?: { slash?: boolean }): RegExp {
  return new RegExp(`^(?:${globSource(pattern, options)})$`, 'u');
}

export const escapeRegExp = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A text that matches only itself as a pattern. */
export const escapeGlob = (text: string) => text.replace(/[\\*?[\]]/g, '\\$&');

export const hasGlob = (pattern: string) => /(^|[^\\])(\\\\)*[*?[]/.test(pattern);

function closingBracket(pattern: string, open: number): number {
  let i = open + 1;
  if (pattern[i] === '!' || pattern[i] === '^') i++;
  if (pattern[i] === ']') i++;
  for (; i < pattern.length; i++) {
    if (pattern[i] === '[' && pattern[i + 1] === ':') {
      const end = pattern.indexOf(':]', i);
      if (end > 0) i = end + 1;
    } else if (pattern[i] === ']') return i;
  }
  return -1;
}

/** The POSIX classes, as what they hold in a UTF-8 locale. */
export const CLASSES: Readonly<Record<string, string>> = {
  alpha: '\\p{L}',
  digit: '0-9',
  alnum: '\\p{L}\\p{Nd}',
  upper: '\\p{Lu}',
  lower: '\\p{Ll}',
  space: '\\s',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`\\{-~\\p{P}\\p{S}',
  print: '\\P{C}',
  graph: '!-~\\p{L}\\p{N}\\p{P}\\p{S}',
  cntrl: '\\p{Cc}',
  xdigit: '0-9A-Fa-f',
};

/** The inside of `[…]` as a class of a `u` regular expression. */
export function bracketSource(inside: string): string {
  const negated = inside[0] === '!' || inside[0] === '^';
  let source = '';
  for (let i = negated ? 1 : 0; i < inside.length; i++) {
    const named = /^\[:(\w+):\]/.exec(inside.slice(i));
    if (named) {
      source += CLASSES[named[1]!] ?? '';
      i += named[0].length - 1;
      continue;
    }
    const equivalent = /^\[[.=](.)[.=]\]/.exec(inside.slice(i));
    if (equivalent) {
      source += escapeClass(equivalent[1]!);
      i += equivalent[0].length - 1;
      continue;
    }
    const char = inside[i]!;
    const range = char === '-' && i > (negated ? 1 : 0) && i < inside.length - 1;
    source += range ? '-' : escapeClass(char);
  }
  if (source === '') return negated ? '[^]' : '[]';
  return `[${negated ? '^' : ''}${source}]`;
}

const escapeClass = (char: string) => char.replace(/[\\\]^[/|{}()-]/, '\\$&');
