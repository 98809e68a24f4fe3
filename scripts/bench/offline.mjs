import { patiently } from './drive.mjs';

/**
 * The peers have no service worker; to be relaunched offline beside the product they are given the
 * least one, which answers everything from a cache. It is offered at `/bench-worker.js`.
 */
export const LEAST_WORKER = `
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => event.respondWith(
  caches.match(event.request, { ignoreVary: true }).then((found) => found ?? fetch(event.request))));
`;

/** Waits for the app's own worker, or gives it the least one. @param {import('./drive.mjs').Tab} tab */
export async function installOfflineWorker({ page, app }) {
  const installed = page.evaluate(async (hasOwn) => {
    if (!hasOwn) {
      const cache = await caches.open('bench');
      const resources = /** @type {PerformanceResourceTiming[]} */ (
        performance.getEntriesByType('resource')
      );
      const files = resources.filter((one) => one.responseStatus === 200).map(({ name }) => name);
      await cache.addAll([location.pathname, ...files]);
      await navigator.serviceWorker.register('/bench-worker.js');
    }
    await navigator.serviceWorker.ready;
  }, app.chip !== '');
  await patiently(installed, `${app.name}: its service worker`);
}
