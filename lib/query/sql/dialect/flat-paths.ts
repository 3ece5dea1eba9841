/**
 * Reading one field of a STRUCT reads all of it in DuckDB 1.4: 200,000 user names took 60 ms, a column
 * of their own takes 3. So the database file also has the fields that queries ask for most as
 * columns (`"userIdentity.userName"`), and a query that reads only such fields is sent to a view
 * that has them. It is a matter of speed alone: where anything is doubtful, or the rewritten query
 * does not bind, the query runs as it was written.
 */
import { identifierName, is, quoteIdentifier, type Token } from '../language/tokens';
import type { Edit } from '../language/edits';
import { ATHENA_TABLES } from '../athena';
import { meantTable } from './rewrites/table-names';
import { findTables, stepNames } from './table-references';
import type { RewriteContext } from './rewrites/types';

/** The schema of the views that have the columns. */
export const FLAT_SCHEMA = 'trailwise_flat';
/** The schema of the views that have eventJson: made from the columns, so only where it is asked. */
export const JSON_SCHEMA = 'trailwise_json';

/** Fields of type VARCHAR, by their path in the table `cloudtrail`. */
export const FLAT_PATHS: readonly string[] = [
  ...['type', 'principalId', 'arn', 'accountId', 'accessKeyId', 'userName', 'invokedBy'],
  'sessionContext.attributes.mfaAuthenticated',
  ...['type', 'arn', 'userName'].map((field) => `sessionContext.sessionIssuer.${field}`),
].map((field) => `userIdentity.${field}`);

const ATHENA = ATHENA_TABLES.map((table) => table.name);
const JSON_COLUMNS = new Set(
  ATHENA_TABLES.flatMap((table) => table.columns.filter((one) => one.json).map((one) => one.name)),
);
/** Of Athena's table: what the quick view has in another form. */
const OTHER_FORM = ['resources', 'addendum', 'tlsdetails'];
/** Not in the quick views: binding its long expression takes 30 ms, asked for or not. */
const RECORD = 'eventjson';
const JSON_CALLS = ['json_extract', 'json_extract_scalar', 'json_size'];
/** Where columns may be meant that are not named. */
const UNNAMED = ['natural', 'columns', 'pivot', 'unpivot', 'positional', 'exclude'];
const WHOLE = ['from', 'table', 'summarize', 'describe', 'desc', 'show'];

/** The edits that make a statement quick, or nothing where it is to run as it is. */
export function flatEdits(tokens: readonly Token[], context: RewriteContext): Edit[] | undefined {
  const steps = stepNames(tokens);
  const known = context.tables ?? [];
  const all = findTables(tokens);
  const tables = all.filter((one) => isEvidence(meantTable(one, context)));
  if (!tables.length || all.some((one) => one.parts.length === 1 && hides(one.parts[0]))) return;
  if (tokens.some((token, i) => is(token, ...UNNAMED) || isStar(tokens, i) || wholeRow(i))) return;
  if (!tokens.some((token) => is(token, 'select')) || is(tokens[0], ...WHOLE)) return;
  if (tokens.some((token, i) => is(token, '(') && is(tokens[i + 1], 'from'))) return;
  const athena = tables.some((one) => ATHENA.includes(meantTable(one, context) ?? ''));

  const edits: Edit[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    const name = token.kind === 'word' || token.kind === 'quoted' ? identifierName(token) : '';
    if (name.toLowerCase() === 'useridentity') {
      const path = flatPath(tokens, i);
      if (!path) return;
      edits.push(...path.edits);
      i = path.last;
    } else if (name.toLowerCase() === RECORD) return;
    else if (athena && OTHER_FORM.includes(name.toLowerCase())) return;
    else if (athena && JSON_COLUMNS.has(name.toLowerCase()) && !readAsJson(tokens, i)) return;
  }
  for (const table of tables) {
    const first = tokens[table.first];
    if (first) edits.push({ start: first.start, end: first.start, text: `${FLAT_SCHEMA}.` });
  }
  return edits;

  function isEvidence(name: string | undefined): boolean {
    const lake = name === 'cloudtrail' || name === context.eventDataStore?.toLowerCase();
    return name !== undefined && (lake || ATHENA.includes(name));
  }
  /** A step of WITH that has a table's name. */
  function hides(name: string | undefined): boolean {
    return name !== undefined && steps.has(name.toLowerCase()) && known.includes(name.toLowerCase());
  } // prettier-ignore
  /** A table or its alias as a value: `count(c)` is the whole row. */
  function wholeRow(at: number): boolean {
    const token = tokens[at];
    if (!token || is(tokens[at + 1], '.') || is(tokens[at - 1], '.', 'as')) return false;
    const name = identifierName(token).toLowerCase();
    return tables.some((one) => {
      const own = (one.alias ?? one.parts.at(-1) ?? '').toLowerCase();
      return own === name && at !== one.last && !(one.alias && at === one.last + 1);
    });
  }
}

/** `SELECT *`, `SELECT c.*`; not `count(*)`, not a product. */
const isStar = (tokens: readonly Token[], at: number) =>
  is(tokens[at], '*') && is(tokens[at - 1], 'select', 'distinct', 'all', ',', '.');

/** `json_extract(requestparameters, …)`, `json_extract(c.requestparameters, …)`, `… IS NULL` */
function readAsJson(tokens: readonly Token[], at: number): boolean {
  const before = is(tokens[at - 1], '.') ? at - 2 : at;
  const call = is(tokens[before - 1], '(') && is(tokens[before - 2], ...JSON_CALLS);
  if (call && is(tokens[at + 1], ',')) return true;
  const [verb, not] = [tokens[at + 1], tokens[at + 2]];
  return is(verb, 'is') && (is(not, 'null') || (is(not, 'not') && is(tokens[at + 3], 'null')));
}

const FLAT = new Map(FLAT_PATHS.map((path) => [path.toLowerCase(), path]));

/** `userIdentity.userName` -> `"userIdentity.userName"`, under its own name where it is an item. */
function flatPath(tokens: readonly Token[], at: number): { edits: Edit[]; last: number } | undefined {
  let last = at;
  const steps = [tokens[at]];
  while (is(tokens[last + 1], '.') && tokens[last + 2]) {
    last += 2;
    steps.push(tokens[last]);
  }
  const path = FLAT.get(steps.map((step) => step && identifierName(step).toLowerCase()).join('.'));
  const [first, end] = [tokens[at], tokens[last]];
  if (!path || !first || !end || is(tokens[last + 1], '[', '(')) return undefined;
  const before = is(tokens[at - 1], '.') ? at - 3 : at - 1;
  const item = inSelectList(tokens, before) && endsItem(tokens[last + 1]);
  const as = item ? ` AS ${quoteIdentifier(identifierName(end))}` : '';
  return { edits: [{ start: first.start, end: end.end, text: quoteIdentifier(path) + as }], last };
} // prettier-ignore

const endsItem = (token: Token | undefined) => token === undefined || is(token, ',', 'from', ')', 'union', 'except', 'intersect'); // prettier-ignore

/** True where the token at `at` begins an item of a SELECT list: SELECT, DISTINCT, or a comma of it. */
function inSelectList(tokens: readonly Token[], at: number): boolean {
  if (is(tokens[at], 'select')) return true;
  if (!is(tokens[at], ',', 'distinct', 'all')) return false;
  let depth = 0;
  for (let i = at - 1; i >= 0; i--) {
    if (is(tokens[i], ')', ']')) depth++;
    else if (is(tokens[i], '(', '[') && --depth < 0) return false;
    else if (depth === 0 && is(tokens[i], 'select')) return true;
    else if (depth === 0 && is(tokens[i], 'by', 'from', 'where', 'on', 'values', 'using')) return false;
  }
  return false;
} // prettier-ignore
