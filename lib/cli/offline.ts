import { buildSync } from 'esbuild';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Kept } from '@/lib/offline/route';

/** What Next says of the pages that it made ahead. */
interface Prerendered {
  readonly routes: Readonly<Record<string, unknown>>;
}

/** What Next makes for itself, what is not a page of ours, and a page a question, which needs the server to grade. */
const NOT_KEPT = /^\/(_|favicon|.*\.(?:ico|png|txt|xml)$|check\/)/;
const DATA = /\.[a-z]+$/;

/** What a browser may keep of a build: its pages that are the same for everybody, and what they load. */
export function keptOf(root: string): Kept {
  const next = path.join(root, '.next');
  const { routes } = JSON.parse(
    readFileSync(path.join(next, 'prerender-manifest.json'), 'utf8'),
  ) as Prerendered;
  const made = Object.keys(routes).filter((route) => !NOT_KEPT.test(route));
  const isFile = (at: string) => statSync(at).isFile();
  const assets = readdirSync(path.join(next, 'static'), { recursive: true, encoding: 'utf8' })
    .filter((name) => isFile(path.join(next, 'static', name)))
    .map((name) => `/_next/static/${name.split(path.sep).join('/')}`);
  const kept = {
    pages: made.filter((route) => !DATA.test(route)).sort(),
    assets: [...assets, ...made.filter((route) => DATA.test(route))].sort(),
  };
  return { build: readFileSync(path.join(next, 'BUILD_ID'), 'utf8').trim(), ...kept };
}

/** Writes `public/sw.js` for the build that is there. */
export function writeServiceWorker(root: string): void {
  buildSync({
    absWorkingDir: root,
    entryPoints: ['lib/offline/worker.ts'],
    outfile: 'public/sw.js',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { KEPT: JSON.stringify(keptOf(root)) },
    logLevel: 'error',
  });
}
