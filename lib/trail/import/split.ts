/**
 * The JSON documents in a text that holds several without a line between them, as
 * `gunzip -c *.json.gz > all.json` makes it: each as its own text, the last one perhaps unfinished.
 */
export function* splitDocuments(text: string): Generator<string> {
  let depth = 0;
  let start = -1;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = endOfString(text, at);
      continue;
    }
    if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      if (depth++ === 0) start = at;
    } else if ((code === CLOSE_BRACE || code === CLOSE_BRACKET) && depth > 0 && --depth === 0) {
      yield text.slice(start, at + 1);
      start = -1;
    }
    at++;
  }
  if (start >= 0) yield text.slice(start);
}

const QUOTE = 0x22;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/** The offset behind the string's closing quote: one that an even number of backslashes precede. */
function endOfString(text: string, open: number): number {
  let at = open;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return text.length;
    let backslashes = 0;
    while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes++;
    if (backslashes % 2 === 0) return at + 1;
  }
}
