/** The pieces of a line of JSON, for colours. One line at a time: only lines that are seen are asked. */

export type JsonTokenKind =
  'key' | 'string' | 'number' | 'constant' | 'punctuation' | 'space' | 'text';
export interface JsonToken {
  readonly text: string;
  readonly kind: JsonTokenKind;
}

const TOKEN =
  /("(?:\\.|[^"\\])*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.-])|\b(true|false|null)\b(?!-)|([{}[\],:]+)|(\s+)/y;
/** A line is looked at as far as this; nobody reads the colours of what is beyond. */
const LONGEST = 20_000;

/** A line that is no JSON comes back as one piece of `text`. The pieces' texts make up the line. */
export function colourJson(line: string): JsonToken[] {
  const tokens: JsonToken[] = [];
  let at = 0;
  while (at < line.length && at < LONGEST) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(line);
    if (!found) return [{ text: line, kind: 'text' }];
    const [whole, string, colon, number, constant, marks] = found;
    if (string !== undefined) {
      tokens.push({ text: string, kind: colon === undefined ? 'string' : 'key' });
      if (colon !== undefined) tokens.push({ text: colon, kind: 'punctuation' });
    } else if (number !== undefined) tokens.push({ text: number, kind: 'number' });
    else if (constant !== undefined) tokens.push({ text: constant, kind: 'constant' });
    else tokens.push({ text: whole, kind: marks === undefined ? 'space' : 'punctuation' });
    at += whole.length;
  }
  if (at < line.length) tokens.push({ text: line.slice(at), kind: 'text' });
  return tokens;
}
