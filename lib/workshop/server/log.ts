import 'server-only';
import pino from 'pino';

/**
 * One line of JSON an entry, on standard output: https://getpino.io. TRAILWISE_LOG names the level (`info`).
 * No names, inputs, codes, tokens or addresses of people are written.
 */
export const log = pino({
  level: process.env['TRAILWISE_LOG'] ?? 'info',
  base: { app: 'trailwise', pid: process.pid },
  timestamp: pino.stdTimeFunctions.isoTime,
});
