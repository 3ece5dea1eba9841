/**
 * A line of a web server's access log in the combined format.
 * https://httpd.apache.org/docs/2.4/logs.html#combined
 */
import { MONTHS } from '../clock';

export interface Access {
  readonly client: string;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly bytes: number;
  readonly referer?: string;
  readonly userAgent: string;
}

export function accessLine(access: Access): string {
  const { client, method, path, status, bytes, referer = '-', userAgent } = access;
  return `${client} - - [${clfTime(access.time)}] "${method} ${path} HTTP/1.1" ${status} ${bytes} "${referer}" "${userAgent}"`;
}

/** `10/Oct/2000:13:55:36 +0000` */
function clfTime(time: number): string {
  const [date = '', clock = ''] = new Date(time).toISOString().split('T');
  const [year, month, day] = date.split('-');
  return `${day}/${MONTHS[Number(month) - 1]}/${year}:${clock.slice(0, 8)} +0000`;
}
