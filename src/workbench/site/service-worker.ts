/**
 * Keeps the workbench in the browser, so that it opens without its server. A newer version is kept beside it, and takes
 * its place once every page that shows the former one is closed: what the browser does by itself if nothing hastens it.
 */
import { KeptVersion, type SiteVersion } from './kept-version';

/** Written before this script by the build. */
declare const RESSORT_SITE: SiteVersion;

interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

/** The types of the page are not those of a service worker. */
interface WorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  readonly caches: CacheStorage;
  readonly crypto: Crypto;
  fetch(url: string, init: RequestInit): Promise<Response>;
  addEventListener(kind: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void;
  addEventListener(kind: 'fetch', listener: (event: FetchEvent) => void): void;
}

const scope = globalThis as unknown as WorkerScope;

const kept = new KeptVersion(RESSORT_SITE, scope.registration.scope, {
  caches: scope.caches,
  fetch: (url, init) => scope.fetch(url, init),
  digest: (bytes) => scope.crypto.subtle.digest('SHA-256', bytes),
});

scope.addEventListener('install', (event) => event.waitUntil(kept.install()));

// The page of the first visit too: the parts it has not asked for yet come from here.
scope.addEventListener('activate', (event) => event.waitUntil(kept.forgetOthers().then(() => scope.clients.claim())));

scope.addEventListener('fetch', (event) => {
  const path = event.request.method === 'GET' ? kept.pathOf(event.request.url) : undefined;
  if (path !== undefined) event.respondWith(kept.answer(path));
});
