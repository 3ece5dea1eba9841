/** Regular expressions made of plain text, and the other way round. */

/** A text as the expression that matches it; valid in jq, Java's and Insights' dialects alike. */
export const escapeRegex = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
export const exactly = (text: string): string => `^${escapeRegex(text)}$`;

/** `^abc\.d` as a beginning; undefined where the expression is more than plain text. */
export function plainText(
  source: string,
): { readonly text: string; readonly start: boolean; readonly end: boolean } | undefined {
  const start = source.startsWith('^');
  const end = /(?:^|[^\\])\$$/.test(source);
  const inner = source.slice(start ? 1 : 0, end ? -1 : undefined);
  let text = '';
  for (let at = 0; at < inner.length; at++) {
    const char = inner[at] ?? '';
    if (char === '\\') {
      const next = inner[++at] ?? '';
      if (!/[^\w\s]/.test(next)) return undefined;
      text += next;
    } else if (/[\^$.*+?()[\]{}|]/.test(char)) return undefined;
    else text += char;
  }
  return { text, start, end };
}
