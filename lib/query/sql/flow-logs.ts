/**
 * VPC flow logs as a table: a view over the log files that are named after them, with the columns of
 * the default format, named and typed as Athena's documentation does.
 * https://docs.aws.amazon.com/athena/latest/ug/vpc-flow-logs-create-table-statement.html
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html
 */
import { quoteIdentifier } from './language/tokens';
import type { SqlTable, SqlType } from './schema';

const column = (name: string, type: SqlType, text: string) => ({ name, type, text });

export const FLOW_LOGS_TABLE: SqlTable = {
  name: 'vpc_flow_logs',
  text: 'The records of the VPC flow logs, one row each, of all the interfaces.',
  columns: [
    column('version', 'BIGINT', 'The version of the format: 2 is the default one.'),
    column('account_id', 'VARCHAR', 'The account that owns the network interface.'),
    column('interface_id', 'VARCHAR', 'The network interface that the traffic went through.'),
    column('srcaddr', 'VARCHAR', 'Who sent: the address, the private one of the interface.'),
    column('dstaddr', 'VARCHAR', 'Who was sent to.'),
    column('srcport', 'BIGINT', "The sender's port."),
    column('dstport', 'BIGINT', "The receiver's port."),
    column('protocol', 'BIGINT', "IANA's number of the protocol: 6 is TCP, 17 is UDP."),
    column('packets', 'BIGINT', 'The packets of this flow in the window.'),
    column('bytes', 'BIGINT', 'The bytes of this flow in the window.'),
    column('start', 'BIGINT', 'The first packet of the window, in seconds since 1970, UTC.'),
    column('end', 'BIGINT', 'The last packet of the window, in seconds since 1970, UTC.'),
    column('action', 'VARCHAR', 'ACCEPT or REJECT, by security groups and network ACLs.'),
    column('log_status', 'VARCHAR', 'OK, NODATA or SKIPDATA.'),
  ],
};

/** `vpc_flow_web_1.log` is one interface's stream, and the table `vpc_flow_web_1_log`. */
const OF_AN_INTERFACE = /^vpc_flow_\w+_log$/;

/** The query of the view; nothing where the evidence has no flow logs. */
export function flowLogsQuery(tables: readonly string[], own: (name: string) => string) {
  const streams = tables.filter((name) => OF_AN_INTERFACE.test(name));
  if (streams.length === 0) return undefined;
  const columns = FLOW_LOGS_TABLE.columns.map(({ name, type }, i) => {
    // A window without data has a dash in place of a value.
    const text = `nullif(split_part(message, ' ', ${i + 1}), '-')`;
    const value = type === 'BIGINT' ? `CAST(${text} AS BIGINT)` : text;
    return `${value} AS ${quoteIdentifier(name)}`;
  });
  const lines = streams.map((name) => `SELECT message FROM ${own(name)}`);
  return `SELECT ${columns.join(', ')} FROM (${lines.join(' UNION ALL ')})`;
}
