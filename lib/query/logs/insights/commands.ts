/**
 * Parses one command of a query, from its name to the pipe.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html
 */
import type { Command, Expression, FieldNode, Named, ParseField, SortKey } from './ast';
import type { Cursor } from './cursor';
import { parseExpression, parseField } from './expressions';
import type { Lexeme } from './lexer';
import { nearest } from '@/lib/text/nearest';
import { compileRegex, globRegex, type CompiledRegex } from './regex';
import { UNSUPPORTED } from './unsupported';

type Parser = (cursor: Cursor, start: number) => Command;

const PARSERS: Readonly<Record<string, Parser>> = {
  fields: (cursor, start) => ({
    kind: 'fields',
    list: namedList(cursor, 'fields'),
    ...to(cursor, start),
  }),
  display: (cursor, start) => ({
    kind: 'display',
    list: namedList(cursor, 'display'),
    ...to(cursor, start),
  }),
  filter: filterCommand,
  where: filterCommand,
  stats: statsCommand,
  sort: sortCommand,
  order: sortCommand,
  limit: limitCommand,
  head: limitCommand,
  tail: limitCommand,
  parse: parseCommand,
  dedup: dedupCommand,
  unnest: unnestCommand,
};
/** The commands that are taught; the others are older names of these. */
export const COMMANDS = [
  'fields',
  'filter',
  'stats',
  'sort',
  'limit',
  'parse',
  'display',
  'dedup',
  'unnest',
] as const;

const MOST_ROWS = 100_000;
const to = (cursor: Cursor, start: number) => ({ span: { start, end: cursor.lastEnd } });

export function parseCommandText(cursor: Cursor): Command {
  const first = cursor.peek();
  const name = first.text.toLowerCase();
  const known = first.kind === 'word' && Object.hasOwn(PARSERS, name) ? PARSERS[name] : undefined;
  if (!known) return unknownCommand(cursor, first, name);
  if (name === 'head' || name === 'tail' || name === 'order') {
    const now = name === 'order' ? 'sort' : 'limit';
    cursor.note(`${name} is not in the documentation.`, first, `Write ${now}.`, 'warning');
  }
  cursor.take();
  if (name === 'order') cursor.acceptWord('by');
  const command = known(cursor, first.start);
  if (!cursor.done) {
    const { start, end } = cursor.peek();
    cursor.fail(`${cursor.slice(start, end)} cannot stand here.`, 'Is a comma or a pipe missing?');
  }
  return command;
}

function unknownCommand(cursor: Cursor, first: Lexeme, name: string): never {
  const instead = Object.hasOwn(UNSUPPORTED, name) ? UNSUPPORTED[name] : undefined;
  if (instead !== undefined) {
    return cursor.fail(`The command ${first.text} is not run here.`, instead);
  }
  if (first.kind === 'end') {
    return cursor.fail('There is a pipe, and no command after it.', 'Take the pipe away.');
  }
  if (name === 'select') {
    return cursor.fail(
      'This is SQL.',
      'Ask it under SQL; here a query begins with fields or filter.',
    );
  }
  const [near] = nearest(name, COMMANDS, 1);
  return cursor.fail(
    `There is no command ${first.text}.`,
    near ? `Do you mean ${near}?` : `A command is one of ${COMMANDS.join(', ')}.`,
  );
}

function namedList(cursor: Cursor, command: string): Named[] {
  if (cursor.done) cursor.fail('A field is missing', `Name one: ${command} @timestamp, @message.`);
  const list: Named[] = [];
  do {
    list.push(named(cursor));
  } while (cursor.acceptSymbol(','));
  return list;
}

function named(cursor: Cursor): Named {
  const of = parseExpression(cursor);
  const text = cursor.slice(of.span.start, of.span.end);
  if (!cursor.acceptWord('as')) {
    return { name: of.kind === 'field' ? of.name : text, aliased: false, of, span: of.span };
  }
  const { name, span } = newName(cursor, 'A name after as is missing');
  return { name, aliased: true, of, span: { start: of.span.start, end: span.end } };
}

function newName(cursor: Cursor, what: string): ParseField {
  const { kind, text, start, end } = cursor.peek();
  if (kind !== 'word' && kind !== 'quoted') {
    return cursor.fail(what, 'A name of letters and digits; others in backticks.');
  }
  cursor.take();
  return { name: text, span: { start, end } };
}

function filterCommand(cursor: Cursor, start: number): Command {
  if (cursor.done)
    cursor.fail('A condition is missing', 'For example: filter errorCode = "AccessDenied".');
  const condition = parseExpression(cursor);
  return { kind: 'filter', condition, ...to(cursor, start) };
}

function statsCommand(cursor: Cursor, start: number): Command {
  if (cursor.done)
    cursor.fail('A function is missing', 'For example: stats count(*) by eventName.');
  const list = namedList(cursor, 'stats');
  const by = cursor.acceptWord('by') ? namedList(cursor, 'by') : [];
  return { kind: 'stats', list, by, ...to(cursor, start) };
}

function sortCommand(cursor: Cursor, start: number): Command {
  if (cursor.done) cursor.fail('A field is missing', 'For example: sort @timestamp desc.');
  const keys: SortKey[] = [];
  do {
    const of = parseExpression(cursor);
    const text = cursor.slice(of.span.start, of.span.end);
    const descending = cursor.acceptWord('desc');
    if (!descending) cursor.acceptWord('asc');
    keys.push({ of, text, descending, span: { start: of.span.start, end: cursor.lastEnd } });
  } while (cursor.acceptSymbol(','));
  return { kind: 'sort', keys, ...to(cursor, start) };
}

function limitCommand(cursor: Cursor, start: number): Command {
  cursor.acceptWord('any');
  const { kind, text, start: from, end } = cursor.peek();
  if (kind !== 'number') cursor.fail('A number is missing', 'For example: limit 20.');
  cursor.take();
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) {
    cursor.note(
      'A limit is a whole number from 1.',
      { start: from, end },
      'For example: limit 20.',
    );
  } else if (count > MOST_ROWS) {
    const hint = 'Narrow the query, or count with stats.';
    cursor.note('A query gives 100,000 rows at the most.', { start: from, end }, hint, 'warning');
  }
  return { kind: 'limit', count: Math.min(count, MOST_ROWS), ...to(cursor, start) };
}

const PARSE_HINT = 'For example: parse @message "user=*, latency=*" as user, latency.';

function parseCommand(cursor: Cursor, start: number): Command {
  const isPattern = () => cursor.peek().kind === 'string' || cursor.peek().kind === 'regex';
  const isFormat = () => cursor.isWord('logfmt', 'csv') && /^as$/i.test(cursor.peek(1).text);
  const of: Expression = isPattern() || isFormat() ? messageField(cursor) : parseExpression(cursor);
  if (isFormat()) return extractCommand(cursor, start, of);
  if (!isPattern()) cursor.fail('A pattern is missing', PARSE_HINT);
  const pattern = cursor.take();
  const span = { start: pattern.start, end: pattern.end };
  const first = pattern.kind === 'regex' && cursor.acceptWord('multi');
  const names = cursor.acceptWord('as') ? newNames(cursor) : [];
  const multi = first || (pattern.kind === 'regex' && cursor.acceptWord('multi'));
  const regex = pattern.kind === 'regex' ? parseRegex(cursor, pattern) : globRegex(pattern.text);
  const fields = pattern.kind === 'regex' ? regexNames(cursor, regex, names, span) : names;
  if (pattern.kind === 'string') checkGlob(cursor, pattern.text, names.length, span);
  return { kind: 'parse', of, regex, names: fields, multi, ...to(cursor, start) };
}

function extractCommand(cursor: Cursor, start: number, of: Expression): Command {
  const format = cursor.isWord('logfmt') ? 'logfmt' : 'csv';
  cursor.take();
  cursor.take();
  const names = newNames(cursor);
  const second = names[1];
  if (format === 'logfmt' && second) {
    cursor.note(
      'logfmt makes one map.',
      second.span,
      'Write parse @message logfmt as lf, and lf.level.',
    );
  }
  return { kind: 'extract', of, format, names, ...to(cursor, start) };
}

function newNames(cursor: Cursor): ParseField[] {
  const names: ParseField[] = [];
  do names.push(newName(cursor, 'A name is missing'));
  while (cursor.acceptSymbol(','));
  return names;
}

function messageField(cursor: Cursor): FieldNode {
  return { kind: 'field', name: '@message', parts: ['@message'], span: cursor.here() };
}

function parseRegex(cursor: Cursor, { text, start, end }: Lexeme): CompiledRegex {
  const compiled = compileRegex(text);
  if (compiled.ok) return compiled.regex;
  const inner = compiled.span ?? { start: -1, end: end - start - 1 };
  const span = { start: start + 1 + inner.start, end: start + 1 + inner.end };
  cursor.note(compiled.message, span, 'Mend the expression between the slashes.');
  return globRegex('');
}

/** The groups of an expression name the fields; `as` names those that have no name. */
function regexNames(
  cursor: Cursor,
  { groups }: CompiledRegex,
  names: readonly ParseField[],
  span: { start: number; end: number },
): readonly ParseField[] {
  if (groups.length === 0) {
    cursor.note('The expression captures nothing.', span, 'Name a group: (?<user>[^ ]+).');
    return [];
  }
  const free = [...names];
  const fields = groups.map((name) => (name === undefined ? free.shift() : { name, span }));
  const unnamed = fields.filter((field) => field === undefined).length;
  if (unnamed > 0 || free.length > 0) {
    cursor.note(
      `There are ${groups.filter((name) => name === undefined).length} groups without a name, and ${names.length} names after as.`,
      span,
      'Name each group, (?<user>…), or give as many names after as; (?:…) captures nothing.',
    );
  }
  return fields.map((field) => field ?? { name: '', span });
}

function checkGlob(
  cursor: Cursor,
  glob: string,
  names: number,
  span: { start: number; end: number },
) {
  const stars = glob.split('*').length - 1;
  if (stars === 0) cursor.note('The pattern has no * in it.', span, PARSE_HINT);
  else if (stars !== names) {
    cursor.note(`The pattern has ${stars} *, and ${names} names after as.`, span, PARSE_HINT);
  }
}

function dedupCommand(cursor: Cursor, start: number): Command {
  const list: FieldNode[] = [];
  do list.push(parseField(cursor, 'For example: dedup sourceIPAddress.'));
  while (cursor.acceptSymbol(','));
  return { kind: 'dedup', list, ...to(cursor, start) };
}

function unnestCommand(cursor: Cursor, start: number): Command {
  const hint = 'For example: unnest json_message.events into event.';
  if (cursor.done) cursor.fail('A field is missing', hint);
  const of = parseExpression(cursor);
  if (!cursor.acceptWord('into')) cursor.fail('into is missing', hint);
  const into = newName(cursor, 'A name after into is missing');
  return { kind: 'unnest', of, into, ...to(cursor, start) };
}
