const HOUR = 60 * 60 * 1000;
const PATIENCE = 2000;

type Notices = {
  /** A newer version is stored and waits for `activateUpdate`. May be called more than once. */
  onUpdateReady(): void;
  /** Everything is stored: from now on the application starts without a network. */
  onOfflineReady(): void;
  createScriptUrl(url: URL): string;
};

const ignoreOffline = () => undefined;

/** Registers the worker that keeps the application on the device, and keeps asking for updates. */
export async function registerWorker(notices: Notices): Promise<void> {
  // There is no worker while developing, nor in an insecure context.
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  const script = notices.createScriptUrl(new URL('sw.js', document.baseURI));
  const registration = await navigator.serviceWorker.register(script, { updateViaCache: 'none' });

  const tellIfWaiting = () => {
    if (registration.waiting && registration.active) notices.onUpdateReady();
  };
  tellIfWaiting();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', tellIfWaiting);
  });
  void navigator.serviceWorker.ready.then(notices.onOfflineReady);

  // An installed application on a tablet is hardly ever loaded anew, so it has to ask by itself.
  const check = () => void registration.update().catch(ignoreOffline);
  check();
  setInterval(check, HOUR);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') check();
  });
}

/** Whether an encounter is live on the screen of any tab; what the worker asks before an update. */
export async function liveInAnyTab(): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.some(({ name }) => name?.startsWith('kizen.live.'));
}

const patience = <T>(outcome: T) =>
  new Promise<T>((resolve) => setTimeout(resolve, PATIENCE, outcome));

function askToActivate(worker: ServiceWorker): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<boolean>((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<{ activated: boolean }>) => resolve(data.activated);
  });
  worker.postMessage({ type: 'activateUpdate' }, [port2]);
  return Promise.race([answer, patience(false)]);
}

/**
 * Changes to the waiting version and reloads this page. The worker refuses while an encounter is
 * live in any tab; then nothing happens and the answer is false.
 */
export async function activateUpdate(): Promise<boolean> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (!registration?.waiting) return false;
  const changed = new Promise((resolve) => {
    navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
  });
  if (!(await askToActivate(registration.waiting))) return false;
  // WebKit does not always tell of the change.
  await Promise.race([changed, patience(undefined)]);
  location.reload();
  return true;
}
