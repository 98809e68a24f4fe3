import { patiently } from './drive.mjs';

/**
 * The peers have no service worker; to be relaunched offline beside the product they are given the
 * least one that answers everything from a cache. The server offers it at `/bench-worker.js`.
 */
export const LEAST_WORKER = `
self.addEventListener('message', (event) => event.waitUntil(
  caches.open('bench').then((cache) => cache.addAll(event.data))
    .then(() => event.source.postMessage('stored'))));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => event.respondWith(
  caches.match(event.request, { ignoreVary: true }).then((found) => found ?? fetch(event.request))));
`;

/** Waits for the app's own worker, or gives it the least one. @param {import('./drive.mjs').Tab} tab */
export async function installOfflineWorker({ page, app }) {
  const installed = page.evaluate(async (hasOwn) => {
    const { serviceWorker } = navigator;
    if (hasOwn) return void (await serviceWorker.ready);
    await serviceWorker.register('/bench-worker.js');
    const { active } = await serviceWorker.ready;
    const files = performance.getEntriesByType('resource').map(({ name }) => name);
    await new Promise((resolve) => {
      serviceWorker.onmessage = resolve;
      serviceWorker.startMessages();
      active?.postMessage([location.pathname, ...files]);
    });
  }, app.chip !== '');
  await patiently(installed, `${app.name}: its service worker`);
}
