import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/**
 * DESIGN.md: these rooms are pure TypeScript, so that the browser, the server, the command line and
 * the tests run the very same code. What they reach, through any number of imports, is looked at.
 */
const PURE = [
  'trail',
  'query',
  'grading',
  'iam',
  'simulate',
  'casefile',
  'text',
  'sheet',
  'workshop/protocol',
];
/** Pure packages that the rooms may use. */
const ALLOWED =
  /^(zod|unbash|jq-wasm|fflate|apache-arrow|@duckdb\/duckdb-wasm|oniguruma-to-es|jmespath)(\/|$)/;
const GLUE = /(worker|client|remote|browser-effects)\.ts$/;

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !GLUE.test(name))
    .map((name) => path.join(folder, name));
}

async function reached(room: string) {
  const result = await build({
    entryPoints: sources(path.join('lib', room)),
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'out',
    platform: 'neutral',
    format: 'esm',
    packages: 'external',
    tsconfig: 'tsconfig.json',
    alias: { '@': process.cwd() },
    logLevel: 'silent',
  });
  const inputs = Object.entries(result.metafile.inputs);
  return {
    files: inputs.map(([file]) => file),
    packages: inputs.flatMap(([, input]) =>
      input.imports.filter((one) => one.external).map((one) => one.path),
    ),
  };
}

describe.each(PURE)('lib/%s', (room) => {
  it('reaches only pure rooms and pure packages', async () => {
    const { files, packages } = await reached(room);
    expect(files.length).toBeGreaterThan(0);
    const outside = files.filter(
      (file) =>
        !/^lib\/(trail|query|grading|iam|simulate|casefile|text|sheet|workshop\/protocol)\//.test(
          file,
        ),
    );
    expect(outside).toEqual([]);
    expect([...new Set(packages)].filter((name) => !ALLOWED.test(name))).toEqual([]);
  });
});
