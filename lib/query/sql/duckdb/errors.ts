/** DuckDB's errors as diagnostics: its sentence, the place in the learner's text, the next step. */
import type { Diagnostic, Span } from '../../types';
import { FOREIGN_FUNCTIONS } from '../dialect/foreign-functions';
import type { Edited } from '../language/edits';
import {
  identifierName,
  is,
  quoteString,
  significant,
  tokenize,
  type Token,
} from '../language/tokens';
import { nearest } from '@/lib/text/nearest';

/** The names that a mistyped one is compared with. */
export interface KnownNames {
  readonly tables: readonly string[];
  readonly columns: readonly string[];
  readonly fields: readonly string[];
  readonly functions: readonly string[];
}

interface Raw {
  readonly exception_type?: string;
  readonly exception_message?: string;
  readonly error_subtype?: string;
  readonly name?: string;
  readonly type?: string;
  readonly position?: string;
  readonly candidates?: string;
}

export function explainError(error: unknown, edited: Edited, names: KnownNames): Diagnostic {
  const text = error instanceof Error ? error.message : String(error);
  const raw = parseError(text);
  const position = raw.position === undefined ? undefined : Number(raw.position);
  const offset = position === undefined ? undefined : charOffset(edited.text, position);
  const token = offset === undefined ? undefined : tokenAt(edited.text, offset);
  const span = spanOf(raw, token, edited, offset);
  const message = firstSentence(raw.exception_message ?? text);
  return { severity: 'error', ...wording(raw, message, names, edited.text, token), span };
}

/** `Parser Error: {"exception_type":…}` or the JSON alone; other text is a message. */
function parseError(text: string): Raw {
  const start = text.indexOf('{"exception_type"');
  if (start < 0) return { exception_message: text.replace(/^Invalid Error:\s*/, '') };
  try {
    return JSON.parse(text.slice(start)) as Raw;
  } catch {
    return { exception_message: text };
  }
}

/** DuckDB counts bytes of UTF-8; the editor counts UTF-16. */
function charOffset(text: string, bytes: number): number {
  const before = new TextEncoder().encode(text).subarray(0, bytes);
  return new TextDecoder().decode(before).length;
}

const tokenAt = (text: string, offset: number): Token | undefined =>
  significant(tokenize(text)).find((token) => token.end > offset);

function spanOf(
  raw: Raw,
  token: Token | undefined,
  edited: Edited,
  offset?: number,
): Span | undefined {
  if (offset === undefined) {
    // Some errors name a thing and not its place: where the thing stands once, that is the place.
    const hits = significant(tokenize(edited.text)).filter(
      (one) => one.text.toLowerCase() === nameIn(raw)?.toLowerCase(),
    );
    return hits.length === 1 && hits[0] ? edited.toOriginal(hits[0]) : undefined;
  }
  // `x.evntTime`: DuckDB points at the x.
  const column = UNKNOWN_COLUMN.exec(raw.exception_message ?? '')?.[1]?.toLowerCase();
  const named = significant(tokenize(edited.text)).find(
    (one) => one.start >= offset && identifierName(one).toLowerCase() === column,
  );
  if (named) return edited.toOriginal(named);
  // A query that ends too early has its error behind the last character.
  if (!token) return edited.toOriginal({ start: Math.max(0, offset - 1), end: offset });
  return edited.toOriginal({ start: token.start, end: token.end });
}

const UNKNOWN_COLUMN = /does not have a column named "([^"]+)"/;

/** The thing that an error is about. */
const nameIn = (raw: Raw): string | undefined =>
  raw.name ?? /"([^"]+)"/.exec(raw.exception_message ?? '')?.[1];

/** Candidate lists and advice about extensions and casts are for other readers. */
const firstSentence = (message: string): string =>
  (message.split(/\n|\. You might need/)[0] ?? message).trim().replace(/[.!]?$/, '.');

type Wording = Pick<Diagnostic, 'message' | 'hint'>;

function wording(
  raw: Raw,
  message: string,
  names: KnownNames,
  text: string,
  token?: Token,
): Wording {
  const name = nameIn(raw) ?? '';
  const say = (kind: string, candidates: readonly string[], otherwise: string): Wording => {
    const near = nearest(name, candidates);
    return {
      message: `There is no ${kind} ${name}.`,
      hint: near.length ? didYouMean(near) : otherwise,
    };
  };
  if (raw.error_subtype === 'COLUMN_NOT_FOUND' || /Referenced (column|table)/.test(message)) {
    if (token?.kind === 'quoted') {
      const value = quoteString(identifierName(token));
      const near = nearest(name, names.columns);
      return {
        message: `There is no column ${name}.`,
        hint: near.length
          ? didYouMean(near)
          : `Double quotes name a column. For a text, write ${value}.`,
      };
    }
    const own = (raw.candidates ?? '').split(/,\s*/).filter(Boolean);
    return say(
      'column',
      [...own, ...names.columns],
      `If ${name} is a text, put it in single quotes: ${quoteString(name)}. DESCRIBE cloudtrail lists the columns.`,
    );
  }
  const unknown = UNKNOWN_COLUMN.exec(message)?.[1];
  if (unknown !== undefined) {
    const near = nearest(unknown, names.columns);
    return {
      message: `There is no column ${unknown}.`,
      hint: near.length ? didYouMean(near) : 'DESCRIBE cloudtrail lists the columns.',
    };
  }
  const field = /Could not find key "([^"]+)" in struct/.exec(message)?.[1];
  if (field !== undefined) {
    const near = nearest(field, names.fields);
    return {
      message: `There is no field ${field} here.`,
      hint: near.length ? didYouMean(near) : 'DESCRIBE cloudtrail shows the fields of each column.',
    };
  }
  if (raw.error_subtype === 'MISSING_ENTRY' && raw.type === 'Table') {
    return say('table', names.tables, `The tables of this lab: ${names.tables.join(', ')}.`);
  }
  if (/^Type with name/.test(message)) {
    const type = /name "?(\w+)"?/.exec(message)?.[1] ?? name;
    const json = type.toLowerCase() === 'json';
    return {
      message: `There is no type ${type} here.`,
      hint: json ? 'The JSON functions read text as it is: leave the cast out.' : undefined,
    };
  }
  if (raw.error_subtype === 'MISSING_ENTRY' || /exists in the \w+ extension/.test(message)) {
    const missing = /with name "?(\w+)"?/.exec(message)?.[1] ?? name;
    const near = nearest(missing, names.functions);
    const instead = Object.hasOwn(FOREIGN_FUNCTIONS, missing) && FOREIGN_FUNCTIONS[missing];
    if (instead)
      return { message: `Athena has no function ${missing}.`, hint: `Write ${instead}.` };
    return {
      message: `There is no function ${missing} here.`,
      hint: near.length
        ? didYouMean(near)
        : 'Type the first letters, and the editor lists what there is.',
    };
  }
  if (raw.exception_type === 'Parser') return parserWording(message, text, token);
  if (raw.exception_type === 'Out of Memory' || /Out of Memory/.test(message)) {
    return {
      message: 'The query needs more than the 512 MB of memory that it may use.',
      hint: 'Filter with WHERE first, or join on a column that tells the rows apart.',
    };
  }
  const inside = insideColumn(message, text);
  if (inside) return inside;
  if (raw.exception_type === 'Conversion') {
    return {
      message,
      hint: "Times are written '2024-11-28 15:20:00' or '2024-11-28T15:20:00Z'. try_cast gives NULL instead of an error.",
    };
  }
  if (/invalid perl operator/.test(message)) {
    return {
      message:
        'The pattern looks ahead or behind ((?=…), (?!…), (?<=…)), which is not available here.',
      hint: 'Ask with a second condition: regexp_like(x, a) AND NOT regexp_like(x, b).',
    };
  }
  if (/TRY can not be used in combination/.test(message)) {
    return {
      message: 'TRY takes no JSON function inside another one here.',
      hint: 'Put TRY around the outer call alone, or leave it out: JSON functions give NULL for what is not there.',
    };
  }
  const twice = /duplicate alias "(?:memory\.main\.)?([^"]+)"/.exec(message)?.[1];
  if (twice !== undefined) {
    return {
      message: `The table ${twice} stands twice after FROM, under one name.`,
      hint: `Give each a name of its own: FROM ${twice} AS a, ${twice} AS b.`,
    };
  }
  return { message, hint: binderHint(message) };
}

/** A key asked of a column in the way of the other table: JSON text has none, a map no fields. */
function insideColumn(message: string, text: string): Wording | undefined {
  const key =
    /Could not convert string '([\w-]+)' to INT64/.exec(message)?.[1] ??
    /Cannot extract field '([^']+)' from expression/.exec(message)?.[1];
  const tokens = significant(tokenize(text));
  const at = tokens.findIndex((token) => identifierName(token).replace(/^'|'$/g, '') === key);
  const column = tokens.slice(0, Math.max(0, at)).findLast((token) => token.kind === 'word');
  if (key === undefined || !column) return undefined;
  const athena = tokens.some((token) => /^cloudtrail_logs/i.test(identifierName(token)));
  return athena
    ? {
        message: `${column.text} is JSON text in this table, and has no ${key} of its own.`,
        hint: `Write json_extract_scalar(${column.text}, '$.${key}'), or ask the table cloudtrail, where it is a map.`,
      }
    : {
        message: `${column.text} has no field ${key}.`,
        hint: `Of a map, write element_at(${column.text}, '${key}').`,
      };
}

function parserWording(message: string, query: string, token?: Token): Wording {
  if (/unterminated quoted string/.test(message))
    return { message: 'A text is not closed.', hint: "Close it with a single quote: 'text'." };
  if (/unterminated quoted identifier/.test(message))
    return {
      message: 'A quoted name is not closed.',
      hint: 'Close it with a double quote: "name".',
    };
  if (!/syntax error|end of input/.test(message)) return { message };
  if (/end of input/.test(message) || !token)
    return {
      message: 'The query ends too early.',
      hint: 'Something is missing after the last word.',
    };
  const what = token.text.length > 40 ? `${token.text.slice(0, 40)}…` : token.text;
  return { message: `${what} is not expected here.`, hint: parserHint(query, token) };
}

const KEYWORDS = ['select', 'from', 'where', 'group', 'order', 'having', 'limit', 'join', 'with'];

function parserHint(query: string, token: Token): string {
  const tokens = significant(tokenize(query));
  const before = tokens[tokens.findIndex((one) => one.start === token.start) - 1];
  for (const word of [token, before]) {
    if (word?.kind !== 'word' || is(word, ...KEYWORDS)) continue;
    const [keyword] = nearest(word.text, KEYWORDS, 1);
    if (keyword) return `Did you mean ${keyword.toUpperCase()} instead of ${word.text}?`;
  }
  if (is(token, 'from', 'where', 'group', 'order', 'limit', ')'))
    return 'Look just before it: a comma too many, or a name that is missing.';
  if (is(token, '=')) return 'A comparison has a name at its left and a value at its right.';
  if (token.text === '`') return 'Names with special characters go in double quotes: "name".';
  return 'Look just before it: a comma, a quote, a bracket or a keyword may be missing or mistyped.';
}

function binderHint(message: string): string | undefined {
  if (/must appear in the GROUP BY clause/.test(message))
    return 'Each column beside an aggregate such as count(*) belongs into GROUP BY.';
  if (/WHERE clause cannot contain aggregates/.test(message))
    return 'A condition on a count goes after GROUP BY, in HAVING.';
  if (/No function matches|does not support the supplied arguments/.test(message))
    return 'The function takes other types: cast(value AS varchar) changes one.';
  if (/Cannot compare values of type/.test(message))
    return 'Both sides need one type: cast(value AS varchar) changes one.';
  return undefined;
}

const didYouMean = (names: readonly string[]) => `Did you mean ${names.join(', or ')}?`;
