/** A line of a log file as a row of its table, `RDS_LOG_TABLE`: the same wherever the table is made. */

/** Where CloudWatch Logs keeps the line. */
export interface LogPlace {
  readonly group: string;
  readonly stream: string;
}

/** `rds.log` becomes the table `rds_log`. */
export const logTableName = (file: string): string => file.replace(/\W/g, '_');

/** MySQL's general log: time, TAB, thread id and command, TAB, argument. */
const GENERAL = /^\S+\t\s*(\d+) ([A-Z][A-Za-z ]*?)(?:\t([\s\S]*))?$/;

/** @param line begins with the time that CloudWatch Logs has it from, ISO 8601, then a space */
export function logRow({ group, stream }: LogPlace, line: string): Record<string, unknown> {
  const [, time, message] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z) ([\s\S]*)$/.exec(line) ?? [];
  const [, thread, command, argument] = GENERAL.exec(message ?? line) ?? [];
  return {
    log_group: group,
    log_stream: stream,
    time: time === undefined ? null : instant(time),
    message: message ?? line,
    thread_id: thread === undefined ? null : whole(thread),
    command: command ?? null,
    argument: argument ?? null,
  };
}

/** What JSON carries without rounding. */
function whole(digits: string): number | null {
  const number = Number(digits);
  return Number.isSafeInteger(number) ? number : null;
}

/** CloudWatch Logs counts in milliseconds. */
function instant(time: string): string | null {
  const ms = Date.parse(time);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
