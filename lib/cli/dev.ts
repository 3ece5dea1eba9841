import { makeDataSets } from '@/lib/content/datasets';
import { next } from './build';

/** `npm run dev`: the data sets, then Next's development server. PORT (3000) is obeyed. */
const root = process.cwd();
await makeDataSets({ root, log: (line) => console.log(line) });
process.exit(await next(root, ['dev', '--port', process.env['PORT'] ?? '3000']));
