/** A query as commands, and everything that is wrong with it. */
import type { Diagnostic } from '../../types';
import type { Command } from './ast';
import { checkCommands } from './check';
import { parseCommandText } from './commands';
import { Broken, Cursor } from './cursor';
import { lex, type Lexeme } from './lexer';

export interface Parsed {
  readonly commands: readonly Command[];
  readonly diagnostics: readonly Diagnostic[];
}

export function parse(text: string): Parsed {
  const { lexemes, diagnostics: unreadable } = lex(text);
  if (lexemes.length === 1 && unreadable.length === 0) {
    const hint = 'For example: fields @timestamp, @message | sort @timestamp desc | limit 20';
    return {
      commands: [],
      diagnostics: [{ severity: 'error', message: 'There is no query.', hint }],
    };
  }
  const subquery = lexemes.find(({ kind, text: sign }) => kind === 'symbol' && /[{}]/.test(sign));
  if (subquery) {
    const span = { start: subquery.start, end: subquery.end };
    const hint =
      'Ask in two steps: first the inner query, then the outer with its values in a list.';
    const message = 'Queries inside queries are not run here.';
    return { commands: [], diagnostics: [{ severity: 'error', message, span, hint }] };
  }
  const commands: Command[] = [];
  const diagnostics: Diagnostic[] = [...unreadable];
  for (const part of split(lexemes)) {
    const cursor = new Cursor(part, text);
    try {
      commands.push(parseCommandText(cursor));
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
    }
    // What follows from a token that could not be read is not told as well.
    const [first, last] = [part[0]?.start ?? 0, part.at(-1)?.end ?? 0];
    const unread = unreadable.some(({ span }) => span && span.start >= first && span.start <= last);
    if (!unread) diagnostics.push(...cursor.diagnostics);
  }
  // A command that could not be read would make others seem wrong.
  const broken = diagnostics.some(({ severity }) => severity === 'error');
  if (!broken) diagnostics.push(...checkCommands(commands));
  diagnostics.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  return { commands, diagnostics };
}

/** The tokens of each command, with an end of its own. A pipe at the very beginning is let pass. */
function split(lexemes: readonly Lexeme[]): Lexeme[][] {
  const parts: Lexeme[][] = [[]];
  for (const lexeme of lexemes) {
    const last = parts.at(-1);
    if (lexeme.kind === 'symbol' && lexeme.text === '|') {
      last?.push({ kind: 'end', start: lexeme.start, end: lexeme.start, text: '' });
      parts.push([]);
    } else last?.push(lexeme);
  }
  const [first] = parts;
  return first?.length === 1 && first[0]?.kind === 'end' && parts.length > 1
    ? parts.slice(1)
    : parts;
}
