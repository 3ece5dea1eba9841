/** The tokens of a policy's text, for colours; a broken text is coloured as far as it goes. */
import type { Token } from '@/lib/query/logs/token';

const PIECES = /("(?:[^"\\\n]|\\.)*"?)(\s*:)?|(-?\d[\d.eE+-]*)|\b(true|false|null)\b|([{}[\],:])/g;

export function tokensOfPolicy(text: string): readonly Token[] {
  return [...text.matchAll(PIECES)].map((match): Token => {
    const [whole, quoted, colon, number, word] = match;
    const start = match.index;
    if (quoted !== undefined)
      return {
        kind: colon === undefined ? 'string' : 'field',
        start,
        end: start + quoted.length,
      };
    const kind = number !== undefined ? 'number' : word !== undefined ? 'keyword' : 'punctuation';
    return { kind, start, end: start + whole.length };
  });
}
