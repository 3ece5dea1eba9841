/** Zones need ICU, which the browser's DuckDB has not. UTC is what the evidence is in. */
import { is, stringValue } from '../../language/tokens';
import { problem, type Rewrite } from './types';

const UTC = /^(utc|gmt|z|zulu|uct|etc\/(utc|gmt|uct|zulu)|[+-]00:?00)$/i;

export const timeZones: Rewrite = (tokens, index) => {
  const token = tokens[index];
  if (!token) return undefined;
  if (is(token, 'at') && is(tokens[index + 1], 'time') && is(tokens[index + 2], 'zone')) {
    const zone = tokens[index + 3];
    if (zone?.kind === 'string' && !UTC.test(stringValue(zone))) {
      return problem(
        `The time zone ${stringValue(zone)} is not available here: all times are in UTC.`,
        zone,
        "Add the difference yourself: eventTime + interval '8' hour.",
      );
    }
  }
  // TIMESTAMP WITH TIME ZONE is a TIMESTAMP where everything is UTC.
  if (is(token, 'with') && is(tokens[index + 1], 'time') && is(tokens[index + 2], 'zone')) {
    const last = tokens[index + 2];
    return last && { edits: [{ start: token.start, end: last.end, text: '' }] };
  }
  if (is(token, 'timestamptz'))
    return { edits: [{ start: token.start, end: token.end, text: 'timestamp' }] };
  return undefined;
};
