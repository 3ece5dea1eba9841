import type { Command } from '../registry';

export const echo: Command = {
  name: 'echo',
  usage: 'echo [-neE] [STRING]...',
  summary: 'print its arguments',
  flags: [
    { short: 'n', what: 'no newline at the end' },
    { short: 'e', what: 'read \\n, \\t and other escapes' },
    { short: 'E', what: 'leave escapes as they are (as usual)' },
  ],
  run(io) {
    const words = io.args.map((arg) => arg.text);
    let newline = true;
    let escapes = false;
    while (/^-[neE]+$/.test(words[0] ?? '')) {
      for (const letter of words.shift()!.slice(1)) {
        if (letter === 'n') newline = false;
        else escapes = letter === 'e';
      }
    }
    const text = words.join(' ');
    if (!escapes) {
      io.print(newline ? `${text}\n` : text);
      return 0;
    }
    const { result, stopped } = unescape(text, 'echo');
    io.print(newline && !stopped ? `${result}\n` : result);
    return 0;
  },
};

const LETTERS: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1b',
  E: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};

/** Escapes as `echo -e`, `printf '%b'` and printf's format write them; `\c` stops all output. */
export function unescape(
  text: string,
  kind: 'echo' | 'format',
): { result: string; stopped: boolean } {
  let result = '';
  const pattern =
    kind === 'echo'
      ? /\\(?:0([0-7]{0,3})|x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([^]))/g
      : /\\(?:([0-7]{1,3})|x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([^]))/g;
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    result += text.slice(at, match.index);
    at = match.index + match[0].length;
    const [, octal, hex, short, long, letter] = match;
    if (letter === 'c' && kind === 'echo') return { result, stopped: true };
    if (octal !== undefined) result += byte(parseInt(octal || '0', 8) & 255);
    else if (hex !== undefined) result += byte(parseInt(hex, 16));
    else if (short ?? long) result += String.fromCodePoint(parseInt((short ?? long)!, 16));
    else if (kind === 'format' && (letter === '"' || letter === "'")) result += letter;
    else result += LETTERS[letter!] ?? match[0];
  }
  return { result: result + text.slice(at), stopped: false };
}

/** A single byte in our texts: see `lib/query/shell/text.ts`. */
const byte = (code: number) => String.fromCharCode(code < 128 ? code : 0xdc00 + code);
