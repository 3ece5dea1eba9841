/** What an editor colours. */
import type { Token } from '../token';
import { AGGREGATES } from './aggregates';
import { COMMANDS } from './commands';
import { FUNCTIONS, PERIOD_FUNCTIONS } from './functions';
import { lex, type Lexeme } from './lexer';
import { UNSUPPORTED } from './unsupported';

const KEYWORDS = new Set([
  'and',
  'or',
  'not',
  'like',
  'in',
  'by',
  'as',
  'asc',
  'desc',
  'into',
  'any',
]);
const COMMAND_NAMES = new Set<string>([
  ...COMMANDS,
  ...Object.keys(UNSUPPORTED),
  ...['where', 'head', 'tail'],
]);

export function tokensOfInsights(text: string): readonly Token[] {
  const { lexemes, comments } = lex(text);
  const tokens = lexemes.flatMap((lexeme, index) => {
    const kind = kindOf(lexeme, lexemes[index - 1], lexemes[index + 1]);
    return kind ? [{ kind, start: lexeme.start, end: lexeme.end }] : [];
  });
  const asides = comments.map(({ start, end }) => ({ kind: 'comment' as const, start, end }));
  return [...tokens, ...asides].sort((a, b) => a.start - b.start);
}

function kindOf(
  { kind, text }: Lexeme,
  before: Lexeme | undefined,
  after: Lexeme | undefined,
): Token['kind'] | undefined {
  switch (kind) {
    case 'end':
      return undefined;
    case 'word': {
      const name = text.toLowerCase();
      const first = !before || before.text === '|';
      if (first && COMMAND_NAMES.has(name)) return 'keyword';
      if (KEYWORDS.has(name)) return 'keyword';
      const known = FUNCTIONS.has(name) || PERIOD_FUNCTIONS.has(name) || AGGREGATES.has(name);
      return known && after?.text === '(' ? 'function' : 'field';
    }
    case 'quoted':
      return 'field';
    case 'string':
      return 'string';
    case 'regex':
      return 'regex';
    case 'number':
    case 'period':
      return 'number';
    case 'comment':
      return 'comment';
    case 'symbol':
      return /^[|,()[\]{}]$/.test(text) ? 'punctuation' : 'operator';
  }
}
