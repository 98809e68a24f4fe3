/// <reference lib="webworker" />

// Keeps the whole application on the device. What it must do:
// - store every file of a build before it takes over, and serve files from there alone;
// - never take over by itself while an older version is in use;
// - on request take over only when no encounter is live in any tab;
// - leave the caches of others on this origin alone, and answer for no other origin.

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: { url: string; revision: string | null }[];
};

const files = self.__WB_MANIFEST;
const scope = self.registration.scope;
const addressOf = (file: string) => new URL(file, scope).href;

const OURS = `kizen ${scope} `;
const cacheName = OURS + fingerprint(JSON.stringify(files));

// Asked for by its folder, since some servers redirect index.html there, and a redirected answer
// is refused for a page.
const shell = addressOf('./');
const stored = new Set(files.map(({ url }) => addressOf(url === 'index.html' ? './' : url)));

/** FNV-1a over 64 bits: names a build, guards nothing. */
function fingerprint(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of text) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.charCodeAt(0))) * 0x100000001b3n);
  }
  return hash.toString(16);
}

async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  // All or nothing: one file that fails fails the installation.
  await cache.addAll([...stored].map((url) => new Request(url, { cache: 'reload' })));
}

const ourOtherCaches = async () =>
  (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== cacheName);

async function activate(): Promise<void> {
  const others = await ourOtherCaches();
  // On the very first visit the open page would else stay without its lazy parts when offline.
  if (others.length === 0) await self.clients.claim();
  // The build before stays, for an idle tab that still shows it and will ask for its lazy parts.
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

async function answer(request: Request, url: string): Promise<Response> {
  for (const name of [cacheName, ...(await ourOtherCaches())]) {
    const response = await caches.match(url, { cacheName: name, ignoreVary: true });
    if (response) return response;
  }
  return fetch(request);
}

async function someoneIsThere(): Promise<boolean> {
  const { held = [] } = await self.navigator.locks.query();
  return held.some(({ name }) => name?.startsWith('kizen.live.'));
}

/** Says whether it will take over, then does: the browser waits until the version before is idle. */
async function activateUpdate(asking: MessagePort | undefined): Promise<void> {
  const activated = !(await someoneIsThere());
  asking?.postMessage({ activated });
  if (activated) await self.skipWaiting();
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(scope)) return;
  const { origin, pathname } = new URL(url);
  const address = origin + pathname;
  const isPage = mode === 'navigate' && !stored.has(address);
  event.respondWith(answer(event.request, isPage ? shell : address));
});

self.addEventListener('message', (event) => {
  if (event.data?.type === 'activateUpdate') event.waitUntil(activateUpdate(event.ports[0]));
});

export {};
