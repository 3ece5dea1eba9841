/** The longest input that is looked at, in UTF-16 units; no true answer comes near. */
export const MAX_INPUT = 500;

// A soft hyphen, zero-width characters, bidirectional marks and a BOM come along with copied text.
export const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '‘': '’',
  '«': '»',
};
const TRAILING = new Set(['.', ',', ';', '!']);

/** What a person meant to type: without wrapping quotes, trailing punctuation and stray spaces. */
export function clean(input: string): string {
  let text = input.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
  for (;;) {
    const first = text[0];
    const last = text.at(-1);
    if (first === undefined || last === undefined) return text;
    if (text.length > 1 && QUOTES[first] === last) text = text.slice(1, -1).trim();
    else if (TRAILING.has(last)) text = text.slice(0, -1).trim();
    else return text;
  }
}
