import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type NextRequest, NextResponse } from 'next/server';

/**
 * The content security policy of every response. Pages are prerendered, so a nonce cannot be in
 * them: each page's inline scripts are hashed after the build (lib/cli/csp-hashes.ts) and allowed
 * by hash. There is no 'unsafe-inline' and, outside `next dev`, no 'unsafe-eval'.
 */
const DEV = process.env.NODE_ENV === 'development';
let hashes: Record<string, string> | undefined;

function scriptHashes(pathname: string): string {
  hashes ??= JSON.parse(
    readFileSync(path.join(process.cwd(), '.next', 'csp-hashes.json'), 'utf8'),
  ) as Record<string, string>;
  const page = pathname.replace(/\/$/, '') || '/';
  return hashes[page] ?? hashes['/_not-found'] ?? '';
}

function policy(pathname: string): string {
  const script = DEV ? "'unsafe-eval' 'unsafe-inline'" : scriptHashes(pathname);
  return [
    "default-src 'self'",
    `script-src 'self' 'wasm-unsafe-eval' ${script}`,
    `style-src 'self'${DEV ? " 'unsafe-inline'" : ''}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // Workers read a learner's own files from blobs of their page. A worker has the policy of its
    // script's response, so only scripts get this; a blob never leaves the browser.
    `connect-src 'self'${pathname.startsWith('/_next/static/') ? ' blob:' : ''}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export function proxy(request: NextRequest) {
  const response = NextResponse.next();
  response.headers.set('Content-Security-Policy', policy(request.nextUrl.pathname));
  response.headers.set('X-Content-Type-Options', 'nosniff');
  response.headers.set('Referrer-Policy', 'no-referrer');
  response.headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
  return response;
}
