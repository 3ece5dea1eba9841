import { next } from './next';

/**
 * `npm run dev`: Next's development server, and the data sets beside it. A first page takes longer
 * to compile than the data sets to make. PORT (3000) is obeyed.
 */
const root = process.cwd();
const served = next(root, ['dev', '--port', process.env['PORT'] ?? '3000']);
const { makeDataSets } = await import('@/lib/content/datasets');
makeDataSets({ root, log: (line) => console.log(line) }).catch((error: unknown) =>
  // Served all the same: a page then says what it misses, and this says what to mend.
  console.error(error instanceof Error ? error.message : error),
);
const { code, signal } = await served;
// Whoever stops it by Ctrl-C means to.
process.exit(signal ? 0 : code);
