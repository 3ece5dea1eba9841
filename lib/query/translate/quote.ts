/** A text as one word of bash. */

/** `it's` -> `'it'\''s'`: within single quotes nothing is special but the quote itself. */
export const quoteForBash = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** The text itself where nothing in it is special. */
export const wordForBash = (text: string): string =>
  /^[\w./:=@%+,-]+$/.test(text) ? text : quoteForBash(text);
