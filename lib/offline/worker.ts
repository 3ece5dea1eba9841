/**
 * The service worker, made into `/sw.js` after the build (lib/cli/offline.ts), which puts in what there is to keep.
 * The course can then be read and searched without a network, and what was opened in a lab can be queried.
 * https://developer.mozilla.org/docs/Web/API/Service_Worker_API/Using_Service_Workers
 */
import { copyOf, wayOf, type Kept } from './route';

interface Lasting extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Fetched extends Lasting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
/** What a service worker has and TypeScript's DOM types do not. */
interface Scope {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetched) => void): void;
}

declare const KEPT: Kept;
const scope = self as unknown as Scope;
const OURS = 'trailwise-';
const BUILD = `${OURS}build-${KEPT.build}`;
/** Outlives a build: its addresses carry hashes. */
const FILES = `${OURS}files`;
const OFFLINE = '/offline';
/** At a time, so that the page that is being read comes first. */
const AT_ONCE = 4;

scope.addEventListener('install', (event) => event.waitUntil(keepAll()));
scope.addEventListener('activate', (event) => event.waitUntil(takeOver()));
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const way = wayOf(request, scope.location.origin, KEPT);
  if (way === 'page') event.respondWith(page(request));
  if (way === 'asset') event.respondWith(asset(request));
  if (way === 'file') event.respondWith(file(request, event));
});

/** Whole or not at all: a worker whose copies are not complete is never installed. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(BUILD);
  const left = [
    ...KEPT.assets.map((address) => new Request(address)),
    ...KEPT.pages.map((address) => new Request(address, { cache: 'no-cache' })),
  ];
  const some = async () => {
    for (let next = left.shift(); next; next = left.shift()) await cache.add(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, some));
}

/** The builds before this one go: their last page was closed before this worker became active. */
async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(`${OURS}build-`) && name !== BUILD);
  await Promise.all(old.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

async function page(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const cache = await caches.open(BUILD);
    const copy = await cache.match(copyOf(request.url, KEPT) ?? OFFLINE);
    if (copy) return copy;
    throw error;
  }
}

async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(BUILD);
  const copy = await cache.match(request.url, { ignoreVary: true });
  // Without the copy's address it has that of the request, `#` and all: there a worker is told what to load.
  // https://fetch.spec.whatwg.org/#concept-main-fetch
  return copy ? new Response(copy.body, copy) : fetch(request);
}

async function file(request: Request, event: Lasting): Promise<Response> {
  const cache = await caches.open(FILES);
  const copy = await cache.match(request.url, { ignoreVary: true });
  if (copy) return copy;
  const response = await fetch(request);
  // A full disk takes nothing away but the copy.
  if (response.ok)
    event.waitUntil(replace(cache, request.url, response.clone()).catch(() => undefined));
  return response;
}

/** Keeps one version of a file. */
async function replace(cache: Cache, url: string, response: Response): Promise<void> {
  await cache.delete(url, { ignoreSearch: true, ignoreVary: true });
  await cache.put(url, response);
}
