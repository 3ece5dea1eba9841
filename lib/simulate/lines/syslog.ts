/**
 * A line of /var/log/messages or /var/log/secure in rsyslog's traditional format, which has no year.
 * https://www.rsyslog.com/doc/configuration/templates.html (RSYSLOG_TraditionalFileFormat)
 */
import { MONTHS } from '../clock';

export interface Syslog {
  /** Milliseconds since 1970, written in UTC. */
  readonly time: number;
  readonly host: string;
  readonly program: string;
  readonly pid?: number;
  readonly message: string;
}

export function syslogLine({ time, host, program, pid, message }: Syslog): string {
  const at = new Date(time);
  const day = String(at.getUTCDate()).padStart(2);
  const clock = at.toISOString().slice(11, 19);
  const tag = pid === undefined ? program : `${program}[${pid}]`;
  return `${MONTHS[at.getUTCMonth()]} ${day} ${clock} ${host} ${tag}: ${message}`;
}
