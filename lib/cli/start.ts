import { build } from './build';
import { next } from './next';

/** `npm start`: data sets, build, serve. PORT (3000) and HOST are obeyed. */
const root = process.cwd();
const port = process.env['PORT'] ?? '3000';
const host = process.env['HOST'];

if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
  console.error(`PORT is "${port}"; it takes a number from 0 to 65535, as in PORT=8080 npm start.`);
  process.exit(2);
}
try {
  await build(root, (line) => console.log(line));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
console.log(`Trailwise: http://${host ?? 'localhost'}:${port}  (Ctrl-C stops it)`);
process.exit(await next(root, ['start', '--port', port, ...(host ? ['--hostname', host] : [])]));
