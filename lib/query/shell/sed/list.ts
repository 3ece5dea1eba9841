/** The output of `l`: a text in which every byte can be seen. */
import { toByteText } from '../text';

const NAMED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
};

/** `l`: every byte seen, `$` at the end, lines cut to the width. */
export function unambiguous(text: string, width: number): string {
  const columns = width > 1 ? width - 1 : Infinity;
  let result = '';
  let used = 0;
  for (const char of toByteText(text)) {
    const code = char.charCodeAt(0);
    const shown =
      NAMED[char] ?? (code < 32 || code > 126 ? `\\${code.toString(8).padStart(3, '0')}` : char);
    if (used + shown.length > columns) {
      result += '\\\n';
      used = 0;
    }
    result += shown;
    used += shown.length;
  }
  return `${result}$\n`;
}
