/** What a browser without a network may have: decided here, carried out in worker.ts. */

/** Everything that one build serves as a file. Addresses begin at the root and have no query. */
export interface Kept {
  /** Names the build: each has a cache of its own. */
  readonly build: string;
  readonly pages: readonly string[];
  /** Scripts, styles, fonts, the search's index. */
  readonly assets: readonly string[];
}

/**
 * - `pass`: as if there were no worker. Answers (`/api/`), and whatever is made for one person alone.
 * - `page`: from the network; where there is none, the copy.
 * - `asset`: the copy; an address with a hash never changes.
 * - `file`: the copy, which is made when it is first asked for: an engine, a lab's evidence.
 */
export type Way = 'pass' | 'page' | 'asset' | 'file';

/** As much of a Request as decides. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly mode: string;
}

/** @param origin of the worker: `https://host` */
export function wayOf({ method, url, mode }: Asked, origin: string, kept: Kept): Way {
  const { pathname, searchParams, origin: from } = new URL(url);
  if (method !== 'GET' || from !== origin || pathname.startsWith('/api/')) return 'pass';
  if (pathname.startsWith('/files/')) return searchParams.has('v') ? 'file' : 'pass';
  if (pathname.startsWith('/_next/static/'))
    return kept.assets.includes(pathname) ? 'asset' : 'pass';
  // Next asks for a page's data with a query of its own, and takes the page where it gets none.
  if (searchParams.has('_rsc')) return 'pass';
  if (mode === 'navigate') return 'page';
  return kept.assets.includes(pathname) ? 'page' : 'pass';
}

/** The address of a page's copy; nothing where this build has no such page. */
export function copyOf(url: string, { pages, assets }: Kept): string | undefined {
  const { pathname } = new URL(url);
  const bare = pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname;
  return pages.includes(bare) || assets.includes(bare) ? bare : undefined;
}
