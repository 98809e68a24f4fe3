import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { activateUpdate, liveInAnyTab, registerWorker } from '../../src/offline/register';

type Asked = { type: string };

/** As much of a browser as the registration touches. */
class Registration extends EventTarget {
  active: object | null = null;
  installing: EventTarget | null = null;
  waiting: { postMessage(message: Asked, ports: MessagePort[]): void } | null = null;
  update = vi.fn(async () => undefined);
}

class Container extends EventTarget {
  ready: Promise<unknown> = Promise.resolve();
  register = vi.fn(async (_script: string, _options: object) => registration);
  getRegistration = async () => registration;
}

let registration: Registration;
let container: Container;
let page: EventTarget & { baseURI: string; visibilityState: string };
const reload = vi.fn();

/** A waiting worker that answers so, or not at all. */
function waitingWorker(activated: boolean | undefined) {
  return {
    postMessage(message: Asked, [port]: MessagePort[]) {
      expect(message).toEqual({ type: 'activateUpdate' });
      if (activated !== undefined) port?.postMessage({ activated });
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval'] });
  vi.stubEnv('DEV', false);
  registration = new Registration();
  container = new Container();
  page = Object.assign(new EventTarget(), {
    baseURI: 'https://kizen.test/desk/',
    visibilityState: 'visible',
  });
  vi.stubGlobal('navigator', { serviceWorker: container });
  vi.stubGlobal('document', page);
  vi.stubGlobal('location', { reload });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.useRealTimers();
  reload.mockClear();
});

function notices() {
  return {
    onUpdateReady: vi.fn(),
    onOfflineReady: vi.fn(),
    createScriptUrl: (url: URL) => `trusted:${url}`,
  };
}

test('registers the worker of its own folder, past every cache', async () => {
  const told = notices();
  await registerWorker(told);
  expect(container.register.mock.calls).toEqual([
    ['trusted:https://kizen.test/desk/sw.js', { updateViaCache: 'none' }],
  ]);
  expect(told.onOfflineReady).toHaveBeenCalledTimes(1);
  expect(told.onUpdateReady).not.toHaveBeenCalled();
});

test('asks for updates on load, every hour, and when the page is seen again', async () => {
  await registerWorker(notices());
  expect(registration.update).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60 * 60 * 1000);
  expect(registration.update).toHaveBeenCalledTimes(2);
  page.dispatchEvent(new Event('visibilitychange'));
  expect(registration.update).toHaveBeenCalledTimes(3);
  page.visibilityState = 'hidden';
  page.dispatchEvent(new Event('visibilitychange'));
  expect(registration.update).toHaveBeenCalledTimes(3);
});

test('tells of a version that waits, on load or later, but not of the very first', async () => {
  const told = notices();
  await registerWorker(told);
  const installing = new EventTarget();
  registration.installing = installing;
  registration.waiting = waitingWorker(true);
  registration.dispatchEvent(new Event('updatefound'));
  installing.dispatchEvent(new Event('statechange'));
  expect(told.onUpdateReady).not.toHaveBeenCalled();
  registration.active = {};
  installing.dispatchEvent(new Event('statechange'));
  expect(told.onUpdateReady).toHaveBeenCalledTimes(1);

  const later = notices();
  await registerWorker(later);
  expect(later.onUpdateReady).toHaveBeenCalledTimes(1);
});

test('reloads once the version has changed', async () => {
  registration.waiting = waitingWorker(true);
  const done = activateUpdate();
  setImmediate(() => container.dispatchEvent(new Event('controllerchange')));
  expect(await done).toBe(true);
  expect(reload).toHaveBeenCalledTimes(1);
});

test('reloads after two seconds where the browser does not tell of the change', async () => {
  registration.waiting = waitingWorker(true);
  const done = activateUpdate();
  await new Promise(setImmediate);
  await vi.advanceTimersByTimeAsync(1999);
  expect(reload).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2001);
  expect(await done).toBe(true);
  expect(reload).toHaveBeenCalledTimes(1);
});

test.each([
  ['refuses, since an encounter is live', false],
  ['does not answer', undefined],
])('does not reload when the worker %s', async (_, answer) => {
  registration.waiting = waitingWorker(answer);
  const done = activateUpdate();
  await new Promise(setImmediate);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await done).toBe(false);
  expect(reload).not.toHaveBeenCalled();
});

test.each([
  [['kizen.live.e1'], true],
  [['kizen-writer-e1'], false],
  [[], false],
])('asks the locks of all tabs whether somebody is there: %j', async (names, there) => {
  const locks = { query: async () => ({ held: names.map((name) => ({ name })) }) };
  vi.stubGlobal('navigator', { serviceWorker: container, locks });
  expect(await liveInAnyTab()).toBe(there);
});

test('knows of nobody where the browser has no locks', async () => {
  expect(await liveInAnyTab()).toBe(false);
});

test('does nothing when no version waits', async () => {
  expect(await activateUpdate()).toBe(false);
  expect(reload).not.toHaveBeenCalled();
});
