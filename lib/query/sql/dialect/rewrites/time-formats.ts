/**
 * Functions with a format: DuckDB wants its own letters, and a constant. A time that comes as text
 * is read, and a time that is one already passes through a parse as it is.
 */
import { callArguments, is, quoteString, stringValue } from '../../language/tokens';
import { fromJodaFormat, fromMysqlFormat } from '../formats';
import { insertAfter, insertBefore, problem, replace, type Rewrite } from './types';

const FUNCTIONS = {
  date_parse: { name: 'strptime', wrap: 'iso_text(', letters: fromMysqlFormat },
  parse_datetime: { name: 'strptime', wrap: 'iso_text(', letters: fromJodaFormat },
  date_format: { name: 'strftime', wrap: 'from_iso8601_timestamp(', letters: fromMysqlFormat },
  format_datetime: { name: 'strftime', wrap: 'from_iso8601_timestamp(', letters: fromJodaFormat },
} as const;

export const timeFormats: Rewrite = (tokens, index) => {
  const name = tokens[index];
  const key = name?.text.toLowerCase() ?? '';
  if (!name || !is(tokens[index + 1], '(') || !Object.hasOwn(FUNCTIONS, key)) return undefined;
  const to = FUNCTIONS[key as keyof typeof FUNCTIONS];
  const [time, format] = callArguments(tokens, index + 1);
  const first = time && tokens[time[0]];
  const last = time && tokens[time[1] - 1];
  const letters = format && tokens[format[0]];
  if (!first || !last || !letters) return undefined;
  if (letters.kind !== 'string' || format[1] - format[0] !== 1) {
    return problem(
      `${key} needs its format as a text in quotes here.`,
      letters,
      `Write the format itself, such as ${key}(eventTime, ${key.startsWith('date') ? "'%Y-%m-%d'" : "'yyyy-MM-dd'"}).`,
    );
  }
  const translated = to.letters(stringValue(letters));
  if ('unknown' in translated)
    return problem(`${key} does not know ${translated.unknown} in a format here.`, letters);
  return {
    edits: [
      replace(name, to.name),
      insertBefore(first, to.wrap),
      insertAfter(last, ')'),
      replace(letters, quoteString(translated.format)),
    ],
  };
};
