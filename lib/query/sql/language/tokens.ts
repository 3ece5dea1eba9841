/**
 * Splits SQL text into tokens without understanding it. Every character belongs to exactly one
 * token, so that joining the texts gives the query back. Never fails: an unclosed string or comment
 * runs to the end, and the database says what is wrong with it.
 */
type TokenKind =
  | 'space'
  | 'comment'
  | 'string'
  | 'quoted'
  | 'word'
  | 'number'
  | 'uuid'
  | 'symbol'
  /**
   * The opening of a quotation that DuckDB knows and Athena's SQL does not: `E'…'`, `$$…$$`. What
   * follows would be read in two ways, so such a query is refused (`refusal`).
   */
  | 'foreign';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const PATTERN = new RegExp(
  [
    // DuckDB takes these invisible characters for spaces as well.
    /(?<space>[\s\u200b-\u200d\u2060]+)/,
    /(?<comment>--[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$))/,
    /(?<string>'(?:[^']|'')*(?:'|$))/,
    /(?<quoted>"(?:[^"]|"")*(?:"|$))/,
    /(?<foreign>e(?=')|\$(?:[a-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)/,
    // A quote behind it would make its last letter the E of E'…'.
    /(?<uuid>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w'-]))/,
    /(?<number>\d[\d_]*(?:\.\d*)?(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)/,
    // As DuckDB's lexer has it: any character beyond ASCII, and $ but not at the start.
    /(?<word>[a-z_\u0080-\uffff](?:(?![\s\u200b-\u200d\u2060])[\w$\u0080-\uffff])*)/,
    /(?<symbol>->>|->|::|<>|<=|>=|!=|\|\||:=|=>|[\s\S])/,
  ]
    .map((part) => part.source)
    .join('|'),
  'gi',
);

export function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  for (const match of query.matchAll(PATTERN)) {
    const groups = match.groups ?? {};
    const kind = (Object.keys(groups).find((name) => groups[name] !== undefined) ??
      'symbol') as TokenKind;
    tokens.push({
      kind,
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
    });
  }
  return tokens;
}

/** The tokens that mean something: no space, no comments. */
export function significant(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => token.kind !== 'space' && token.kind !== 'comment');
}

/** True where a token is this word or symbol, in any case. */
export function is(token: Token | undefined, ...texts: string[]): boolean {
  if (!token || token.kind === 'string' || token.kind === 'quoted') return false;
  const text = token.text.toLowerCase();
  return texts.includes(text);
}

/** The index of the bracket that closes the one at `open`, or -1. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (is(tokens[i], '(', '[', '{')) depth++;
    else if (is(tokens[i], ')', ']', '}') && --depth === 0) return i;
  }
  return -1;
}

/** The token index ranges `[start, end)` of a call's arguments; `open` is its bracket. */
export function callArguments(tokens: readonly Token[], open: number): [number, number][] {
  const close = closing(tokens, open);
  if (close < 0) return [];
  const ranges: [number, number][] = [];
  let start = open + 1;
  let depth = 0;
  for (let i = open + 1; i < close; i++) {
    if (is(tokens[i], '(', '[', '{')) depth++;
    else if (is(tokens[i], ')', ']', '}')) depth--;
    else if (depth === 0 && is(tokens[i], ',')) {
      ranges.push([start, i]);
      start = i + 1;
    }
  }
  if (start < close) ranges.push([start, close]);
  return ranges;
}

/** The value of a string token: quotes off, doubled quotes single. */
export const stringValue = (token: Token): string => token.text.slice(1, -1).replaceAll("''", "'");

/** The name an identifier token stands for, quoted or not. */
export const identifierName = (token: Token): string =>
  token.kind === 'quoted' ? token.text.slice(1, -1).replaceAll('""', '"') : token.text;

/** `it's` -> `'it''s'` */
export const quoteString = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** `a"b` -> `"a""b"` */
export const quoteIdentifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;
