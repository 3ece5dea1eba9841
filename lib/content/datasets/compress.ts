/** Brotli siblings of the made files: what a served app sends, and a development server does not need. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { exists, write } from './artifacts';
import { type Artifact, artifactsOf, dataFolder, readManifest } from './manifest';

/** Below this a response is one packet or a few, compressed or not. */
const WORTH_COMPRESSING = 16 * 1024;
/** Sent as their sibling alone (next.config.ts), so that there must be one of the smallest too. */
const ALWAYS = /\.(wasm|duckdb|objects|json)$/;
const WORTH_A_WORD = 1_000_000;
/**
 * The engine has 34 MB: 9 takes some 12 s for it, the best (11) minutes, for a tenth less. Log files are
 * sent to the few who open their lab, and 9 saves 3 % of what 5 does, in three times the time.
 */
const QUALITY = { engine: 9, log: 5 } as const;
const LOG = /\.(json|duckdb)$/;

/**
 * Writes the sibling that is missing of each file that `makeDataSets` made.
 * @throws where there is no manifest; the message says what to run
 */
export async function compressDataSets(root: string, log: (line: string) => void): Promise<void> {
  for (const artifact of artifactsOf(await readManifest(root)))
    await compress(path.join(dataFolder(root), artifact.path), artifact, log);
}

async function compress(
  file: string,
  { path: name, bytes }: Artifact,
  log: (line: string) => void,
) {
  const isSmall = bytes < WORTH_COMPRESSING && !ALWAYS.test(name);
  if (isSmall || (await exists(`${file}.br`))) return;
  if (bytes > WORTH_A_WORD) log(`Compressing ${name} (${(bytes / 1e6).toFixed(1)} MB, once) …`);
  const compressed = await promisify(brotliCompress)(await readFile(file), {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: LOG.test(name) ? QUALITY.log : QUALITY.engine,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes,
    },
  });
  await write(`${file}.br`, compressed);
}
