/** What is wrong with a JMESPath expression, in the words of jmespath.py. */

interface Token {
  readonly type: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
const KINDS: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['unquoted_identifier', /[A-Za-z_]\w*/y],
  ['number', /-?\d+/y],
  ['quoted_identifier', /"(?:\\.|[^"\\])*"/y],
  ['literal', /'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`/y],
  ['filter', /\[\?/y],
  ['flatten', /\[\]/y],
  ['lbracket', /\[/y],
  ['or', /\|\|/y],
  ['and', /&&/y],
  ['pipe', /\|/y],
  ['expref', /&/y],
  ['comparator', /[=!<>]=|[<>]/y],
  ['not', /!/y],
  ['dot', /\./y],
  ['star', /\*/y],
  ['rbracket', /\]/y],
  ['comma', /,/y],
  ['colon', /:/y],
  ['current', /@/y],
  ['lparen', /\(/y],
  ['rparen', /\)/y],
  ['lbrace', /\{/y],
  ['rbrace', /\}/y],
];

const caret = (at: number) => `${' '.repeat(at)}^`;

/** @param compile throws where the library does not take an expression */
export function problemOf(text: string, compile: (text: string) => unknown): string | undefined {
  if (text === '') return 'Invalid JMESPath expression: cannot be empty.';
  const tokens: Token[] = [];
  for (let at = 0; at < text.length;) {
    if (/\s/.test(text[at] ?? '')) {
      at++;
      continue;
    }
    const token = tokenAt(text, at);
    if (typeof token === 'string')
      return `Bad jmespath expression: ${token}:\n${text}\n${caret(at)}`;
    tokens.push(token);
    at = token.end;
  }
  const trailing = tokens.at(-1);
  if (trailing?.type === 'dot') return afterDot('eof', '', text.length, text);
  const error = attempt(text, compile);
  if (error === undefined) return undefined;
  for (const [index, token] of tokens.entries()) {
    const found = attempt(text.slice(0, token.end), compile);
    if (found === undefined || /EOF/.test(found)) continue;
    return said(found, token, tokens[index - 1], text);
  }
  return `Invalid jmespath expression: Incomplete expression:\n"${text}"\n${caret(text.length + 1)}`;
}

function attempt(text: string, compile: (text: string) => unknown): string | undefined {
  try {
    compile(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The token that begins there, or what is wrong there. */
function tokenAt(text: string, at: number): Token | string {
  for (const [type, pattern] of KINDS) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { type, text: found, start: at, end: at + found.length };
  }
  const char = text[at] ?? '';
  if (/["'`]/.test(char)) return `Unclosed ${char} delimiter`;
  return /[=-]/.test(char) ? `Unknown token '${char}'` : `Unknown token ${char}`;
}

function said(message: string, token: Token, before: Token | undefined, text: string): string {
  const { type, start } = token;
  if (before?.type === 'dot') return afterDot(type, token.text, start, text);
  const wanted = /^Expected (\w+), got/.exec(message)?.[1]?.toLowerCase();
  const first =
    wanted !== undefined
      ? `Expecting: ${wanted}, got: ${type}`
      : message.startsWith('Unexpected')
        ? `Unexpected token: ${token.text}`
        : 'invalid token';
  return `${first}: ${place(type, token.text, start, text)}`;
}

const afterDot = (type: string, shown: string, at: number, text: string) =>
  `Expecting: ['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace'], got: ${type}: ${place(type, shown, at, text)}`;

const place = (type: string, shown: string, at: number, text: string) =>
  `Parse error at column ${at}, token "${shown}" (${type.toUpperCase()}), for expression:\n"${text}"\n${caret(at + 1)}`;
