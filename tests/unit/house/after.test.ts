import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** content/decisions/008: what of lib/content goes to the browser, through any number of imports. */
async function reached(entry: string) {
  const { metafile } = await build({
    entryPoints: [entry],
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
  const inputs = Object.entries(metafile.inputs);
  return {
    files: inputs.map(([file]) => file),
    packages: inputs.flatMap(([, { imports }]) => imports.filter((one) => one.external).map((one) => one.path)), // prettier-ignore
  };
}

describe('the worker that lets an account go on', () => {
  it('reaches no answers, no judge, no server', async () => {
    const { files, packages } = await reached('lib/content/after/worker.ts');
    expect(files).toContain('lib/content/incidents.ts');
    const content = files.filter((file) => file.startsWith('lib/content/'));
    const known =
      /^lib\/content\/(after\/(worker|run|content|forms)|incidents|datasets\/(content|log-groups))\.ts$/;
    expect(content.filter((file) => !known.test(file))).toEqual([]);
    expect(files.filter((file) => /judge|answer|solution|outcome/.test(file))).toEqual([]);
    expect(packages.filter((name) => /^(node:|server-only|next|react|yaml)/.test(name))).toEqual(
      [],
    );
  });
});

describe('the page, before it is wanted', () => {
  it('carries neither the simulation nor what makes tables', async () => {
    const { files, packages } = await reached('lib/content/after/client.ts');
    expect(files).toEqual([
      'lib/content/after/forms.ts',
      'lib/content/after/evidence.ts',
      'lib/content/after/client.ts',
    ]);
    expect(packages).toEqual([]);
  });
});
