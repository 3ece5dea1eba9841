import { fileURLToPath } from 'node:url';
import { networks } from '@/lib/workshop/server/networks';
import { runNode } from './run-node';
import { serve } from './serve';

/**
 * `npm start`: data sets, build, serve. PORT (3000) and HOST are obeyed, TRAILWISE_PROXIES (0), the number
 * of reverse proxies before it, and TRAILWISE_PROXIES_FROM, where they are.
 */
const root = process.cwd();
const port = process.env['PORT'] ?? '3000';
const host = process.env['HOST'];
const proxies = process.env['TRAILWISE_PROXIES'] ?? '0';
const from = process.env['TRAILWISE_PROXIES_FROM']?.trim() ?? '';
const trusted = from === '' ? undefined : networks(from);

if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
  console.error(`PORT is "${port}"; it takes a number from 0 to 65535, as in PORT=8080 npm start.`);
  process.exit(2);
}
if (!/^\d$/.test(proxies)) {
  console.error(`TRAILWISE_PROXIES is "${proxies}"; it takes a number from 0 to 9.`);
  process.exit(2);
}
if (from !== '' && !trusted) {
  console.error(
    `TRAILWISE_PROXIES_FROM is "${from}"; it takes addresses and networks, as in 10.0.0.0/8, 203.0.113.7.`,
  );
  process.exit(2);
}
// In a process of its own: what the making of data sets and pages takes of memory, no server keeps.
const build = fileURLToPath(new URL('build-only.ts', import.meta.url));
const built = await runNode(root, ['--import', 'tsx', build]);
if (built.code !== 0) process.exit(built.code);
try {
  await serve({ root, port: Number(port), host, proxies: Number(proxies), trusted });
} catch (error) {
  console.error(inWords(error));
  process.exit(1);
}
console.log(`Trailwise: http://${host ?? 'localhost'}:${port}  (Ctrl-C stops it)`);

function inWords(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken. Stop what listens there, or take another: PORT=3001 npm start.`;
  if (code === 'EACCES') return `Port ${port} may not be opened here. Take one above 1023.`;
  return message;
}
