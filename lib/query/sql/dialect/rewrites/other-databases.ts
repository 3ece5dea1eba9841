/**
 * Ways of writing that other databases have. What cannot run is refused with what to write instead;
 * what happens to run here is told as a warning, for it would fail in Athena and CloudTrail Lake.
 */
import type { Span } from '../../../types';
import { identifierName, is, type Token } from '../../language/tokens';
import { FOREIGN_FUNCTIONS } from '../foreign-functions';
import { problem, type Change, type Rewrite } from './types';

const warning = (message: string, { start, end }: Span, hint: string): Change => ({
  edits: [],
  diagnostics: [{ severity: 'warning', message, span: { start, end }, hint }],
});
const joined = (a: Token | undefined, b: Token | undefined) => a && b && a.end === b.start;

export const otherDatabases: Rewrite = (tokens, index) => {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token) return undefined;
  if (token.kind === 'symbol') return symbols(tokens, index, token);
  const hidden = /^\$(path|bucket|file_\w+|partition)$/i.exec(identifierName(token))?.[0];
  if (token.kind === 'quoted' && hidden) {
    return problem(
      `There is no column "${hidden}" here: the files' records are in one table.`,
      token,
      'In Athena it is the S3 object that a row is from. Leave the condition out, or ask for eventTime or awsRegion.',
    );
  }
  if (token.kind !== 'word') return undefined;
  if (is(token, 'ilike') && next) {
    return warning('Athena has no ILIKE; it runs here.', token, "Write lower(x) LIKE '%text%'.");
  }
  if (is(token, 'qualify')) {
    const hint = 'Put the window function into a subquery, and its condition in WHERE around it.';
    return warning('Athena has no QUALIFY; it runs here.', token, hint);
  }
  if (is(token, 'limit') && tokens[index + 1]?.kind === 'number' && is(tokens[index + 2], ',')) {
    const [skip, count] = [tokens[index + 1], tokens[index + 3]];
    const hint = `Write OFFSET ${skip?.text ?? ''} LIMIT ${count?.text ?? ''}.`;
    return problem('LIMIT takes one number.', { start: token.start, end: count?.end ?? token.end }, hint); // prettier-ignore
  }
  const name = token.text.toLowerCase();
  if (!is(next, '(') || is(tokens[index - 1], '.') || !Object.hasOwn(FOREIGN_FUNCTIONS, name)) return;
  return warning(`Athena has no function ${name}.`, token, `Write ${FOREIGN_FUNCTIONS[name]}.`);
}; // prettier-ignore

function symbols(tokens: readonly Token[], index: number, token: Token): Change | undefined {
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  if (token.text === '`') {
    if (tokens.slice(0, index).filter((one) => one.text === '`').length % 2) return undefined;
    const close = tokens.findIndex((one, at) => at > index && one.text === '`');
    const inside = tokens.slice(index + 1, close < 0 ? index + 2 : close).map((one) => one.text);
    return problem(
      'Backticks quote names in CREATE TABLE only, not in a query.',
      { start: token.start, end: tokens[close]?.end ?? token.end },
      `Write it without them, or in double quotes: "${inside.join('')}".`,
    );
  }
  if (token.text === '::' && next) {
    const hint = `Write cast(${before?.text ?? 'value'} AS ${next.text}).`;
    return warning('Athena has no :: for a cast; it runs here.', token, hint);
  }
  if (token.text === '=' && joined(token, next) && next?.text === '=') {
    return warning('Athena compares with one =; two run here.', { start: token.start, end: next.end }, 'Write =.'); // prettier-ignore
  }
  if ((token.text === '->' || token.text === '->>') && next?.kind === 'string') {
    return problem(
      `${token.text} does not reach into JSON in the SQL of Athena.`,
      token,
      `Write json_extract_scalar(${before?.text ?? 'column'}, '$.${next.text.slice(1, -1).replace(/^\$\.?/, '')}').`,
    );
  }
  return undefined;
}
