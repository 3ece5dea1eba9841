/** The views that queries name: CloudTrail Lake's table, Athena's, and the quick ones behind both. */
import { ATHENA_TABLES } from '../athena';
import { FLAT_PATHS, FLAT_SCHEMA, JSON_SCHEMA } from '../dialect/flat-paths';
import { recordJson } from '../dialect/record-json';
import { FLOW_LOGS_TABLE, flowLogsQuery } from '../flow-logs';
import { jsonLinesQueries } from '../json-lines';
import { quoteIdentifier } from '../language/tokens';
import { CLOUDTRAIL_TABLE } from '../schema';

export interface EvidenceTables {
  /** The tables of the database file. */
  readonly tables: readonly string[];
  /** The columns of its `cloudtrail`. */
  readonly columns: readonly string[];
  readonly eventDataStore?: string;
}

/** The statements that make them, and the names that a query may use. */
export function views({ tables, columns, eventDataStore }: EvidenceTables) {
  const own = (name: string) => `evidence.main.${quoteIdentifier(name)}`;
  const create = (schema: string, name: string, query: string) =>
    `CREATE VIEW ${schema}.${quoteIdentifier(name)} AS ${query}`;
  const others = tables.filter((name) => name !== 'cloudtrail');
  const statements = others.map((name) => create('main', name, `FROM ${own(name)}`));
  const flows = flowLogsQuery(others, own);
  if (flows !== undefined) {
    statements.push(create('main', FLOW_LOGS_TABLE.name, flows));
    others.unshift(FLOW_LOGS_TABLE.name);
  }
  for (const { name, query } of jsonLinesQueries(others, own).reverse()) {
    statements.push(create('main', name, query));
    others.unshift(name);
  }
  if (!tables.includes('cloudtrail')) return { statements, names: others };

  const isFlat = (name: string) => FLAT_PATHS.includes(name);
  const list = columns
    .filter((name) => !isFlat(name))
    .map(quoteIdentifier)
    .join(', ');
  const flat = columns.filter(isFlat).map(quoteIdentifier);
  const json = columns.length > CLOUDTRAIL_TABLE.columns.length - 1 ? [`${recordJson()} AS "eventJson"`] : []; // prettier-ignore
  const lake = ['cloudtrail', ...(eventDataStore ? [eventDataStore.toLowerCase()] : [])];
  for (const schema of [FLAT_SCHEMA, JSON_SCHEMA]) statements.push(`CREATE SCHEMA ${schema}`);
  for (const name of lake) {
    const from = ` FROM ${own('cloudtrail')}`;
    statements.push(create('main', name, `SELECT ${list}${from}`));
    statements.push(create(JSON_SCHEMA, name, `SELECT ${[list, ...json].join(', ')}${from}`));
    if (flat.length) statements.push(create(FLAT_SCHEMA, name, `SELECT ${[list, ...flat].join(', ')}${from}`)); // prettier-ignore
  }
  for (const table of ATHENA_TABLES) {
    const made = table.columns.map(({ name, from }) => `${from} AS ${quoteIdentifier(name)}`);
    statements.push(create('main', table.name, `SELECT ${made.join(', ')} FROM cloudtrail`));
    if (!flat.length) continue;
    // JSON stays a map, and the user identity the struct that it is.
    const quick = table.columns.map(({ name, from, json: text }) => {
      const column = columns.find((one) => one.toLowerCase() === name);
      const as = (text || name === 'useridentity') && column ? quoteIdentifier(column) : from;
      return `${as} AS ${quoteIdentifier(name)}`;
    });
    statements.push(create(FLAT_SCHEMA, table.name, `SELECT ${[...quick, ...flat].join(', ')} FROM ${own('cloudtrail')}`)); // prettier-ignore
  }
  const names = [...lake, ...ATHENA_TABLES.map((table) => table.name), ...others];
  return { statements, names };
}
