/** Patterns of sed: POSIX ones, with escapes such as `\n` and `\t` that mean a character. */
import { compile, posixSource } from '../regex';

const CHARACTERS: Readonly<Record<string, string>> = {
  a: '\x07',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/** The character that an escape at `at` (that of its backslash) means, and how long it is. */
export function characterEscape(
  text: string,
  at: number,
): { char: string; length: number } | undefined {
  const letter = text[at + 1] ?? '';
  const named = CHARACTERS[letter];
  if (named !== undefined) return { char: named, length: 2 };
  const numbered = /^\\(?:x([0-9a-fA-F]{1,2})|d(\d{1,3})|o([0-7]{1,3}))/.exec(
    text.slice(at, at + 5),
  );
  if (numbered) {
    const [whole, hex, decimal, octal] = numbered;
    const code = hex ? parseInt(hex, 16) : decimal ? parseInt(decimal, 10) : parseInt(octal!, 8);
    return { char: String.fromCharCode(code & 255), length: whole.length };
  }
  if (letter === 'c' && text[at + 2]) {
    const code = text[at + 2]!.toUpperCase().charCodeAt(0) ^ 64;
    return { char: String.fromCharCode(code), length: 3 };
  }
  return undefined;
}

interface Flags {
  readonly extended: boolean;
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
}

/** Throws `RegexError` in the C library's words. */
export function sedRegExp(pattern: string, { extended, ignoreCase, multiline }: Flags): RegExp {
  return compile(posixSource(plain(pattern), extended), { ignoreCase, global: true, multiline });
}

/** The pattern with its character escapes put as the characters, which stand for themselves. */
function plain(pattern: string): string {
  let result = '';
  let inBracket = false;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i]!;
    if (char === '[' && !inBracket) {
      inBracket = true;
      const opening = /^\[\^?\]?/.exec(pattern.slice(i))![0];
      result += opening;
      i += opening.length - 1;
    } else if (inBracket && char === '[' && /[:.=]/.test(pattern[i + 1] ?? '')) {
      const end = pattern.indexOf(`${pattern[i + 1]}]`, i + 2);
      const to = end < 0 ? i + 1 : end + 2;
      result += pattern.slice(i, to);
      i = to - 1;
    } else if (inBracket && char === ']') {
      inBracket = false;
      result += char;
    } else if (char === '\\') {
      const escape = characterEscape(pattern, i);
      if (escape) {
        result +=
          !inBracket && /[\\^$.*+?()[\]{}|]/.test(escape.char)
            ? `[${escape.char === '^' ? '.^.' : escape.char}]`.replace('[.^.]', '\\^')
            : escape.char;
        i += escape.length - 1;
      } else if (inBracket) result += char;
      else result += char + (pattern[++i] ?? '');
    } else result += char;
  }
  return result;
}
