import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const INLINE_SCRIPT = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;

/** The CSP source expressions of a page's inline scripts, each once. */
export function hashesOf(html: string): string[] {
  const hash = (script: string) =>
    `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
  return [...new Set([...html.matchAll(INLINE_SCRIPT)].map((match) => hash(match[1] ?? '')))];
}

/** After `next build`: writes `.next/csp-hashes.json`, page path -> hashes, for proxy.ts. */
export function writeCspHashes(root: string): void {
  const pages = path.join(root, '.next', 'server', 'app');
  const out: Record<string, string> = {};
  for (const file of readdirSync(pages, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const page = `/${file.replace(/\.html$/, '').replace(/(^|\/)index$/, '')}`;
    out[page] = hashesOf(readFileSync(path.join(pages, file), 'utf8')).join(' ');
  }
  writeFileSync(path.join(root, '.next', 'csp-hashes.json'), JSON.stringify(out));
}
