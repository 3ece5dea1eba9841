/**
 * Lines of a MySQL general query log, as Amazon RDS publishes them to CloudWatch Logs.
 * https://dev.mysql.com/doc/refman/8.0/en/query-log.html
 */
type MysqlCommand = 'Connect' | 'Query' | 'Quit';

export interface MysqlLine {
  /** UTC, ISO 8601 with microseconds: `2024-11-28T15:22:17.728648Z`. */
  readonly time: string;
  /** The connection; from its Connect to its Quit. */
  readonly thread: number;
  readonly command: MysqlCommand;
  /** The statement of a Query, the account of a Connect, nothing for a Quit. */
  readonly argument?: string;
}

/**
 * One log event as text: CloudWatch's timestamp (milliseconds), a space, then the server's own line:
 * time, tab, thread in five columns, command, tab, argument.
 */
export function formatMysqlLine({ time, thread, command, argument = '' }: MysqlLine): string {
  const ingested = time.replace(/(\.\d{3})\d*Z$/, '$1Z');
  return `${ingested} ${time}\t${String(thread).padStart(5)} ${command}\t${argument}`;
}

/** Microseconds since 1970 of a time with up to six decimals. Exact: below 2^53 until 2255. */
export function toMicros(time: string): number {
  const [, seconds = '', fraction = ''] = /^(.*?)(?:\.(\d+))?Z$/.exec(time) ?? [];
  return Date.parse(`${seconds}Z`) * 1000 + Number(fraction.padEnd(6, '0').slice(0, 6));
}

export function fromMicros(micros: number): string {
  const seconds = Math.floor(micros / 1_000_000);
  const fraction = String(micros - seconds * 1_000_000).padStart(6, '0');
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}.${fraction}Z`;
}
