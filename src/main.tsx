import '@digital-go-jp/design-tokens/dist/tokens.css';
import './ui/theme.css';
import './ui/controls.css';
import './ui/fields.css';
import './wizard/live.css';
import './wizard/step.css';
import './wizard/forms.css';
import './wizard/side.css';
import './wizard/matter.css';
import './wizard/panels.css';
import './wizard/dock.css';
import './wizard/narrow.css';
import './wizard/phone.css';
import './app/home.css';
import './app/lists.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { CrashBoundary } from './app/CrashBoundary';
import { heartbeat, pageClock, randomId } from './app/device';
import { lateStorage } from './app/lateStorage';
import { encounterInAddress } from './app/route';
import { wear } from './app/theme';
import type { Updates } from './app/updates';
import { startWords } from './i18n/i18n';
import { WordsProvider } from './i18n/words';
import { trustedScriptUrl } from './offline/trustedScripts';
import { AppendError, type Storage } from './session/log';
import { mistakenEnd } from './session/matterOf';
import journalWorkerUrl from './storage/journal.worker?worker&url';
import ageWorkerUrl from './storage/seal/age.worker?worker&url';
import { claimSeat } from './storage/writerSeat';
import { afterPaint } from './ui/afterPaint';

const NAME = 'kizen';

/** Comes after the first paint, which needs no worker. */
const registration = () => import('./offline/register');

/** Hands the page back to the plain emergency card. */
const crash = () => {
  delete document.documentElement.dataset.app;
};

const updatesOf = (): Updates & { found(): void; stored(): void } => {
  let [ready, offline] = [false, false];
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  return {
    waiting: () => ready,
    offline: () => offline,
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    activate: async () => (await registration()).activateUpdate().catch(() => false),
    liveInAnyTab: async () => (await registration()).liveInAnyTab(),
    found: () => {
      ready = true;
      tell();
    },
    stored: () => {
      offline = true;
      tell();
    },
  };
};

const spawn = (url: string): Worker =>
  new Worker(trustedScriptUrl(new URL(url, import.meta.url)), { type: 'module' });

/** Opens storage beside the first paint, which need not wait for its code either. */
async function openStore(): Promise<Storage> {
  const [{ openStorage }, { browserStorage }] = await Promise.all([
    import('./storage/openStorage'),
    import('./storage/browserStorage'),
  ]);
  return openStorage({
    ...browserStorage,
    AppendError,
    mistakenEnd,
    name: NAME,
    spawnJournal: () => spawn(journalWorkerUrl),
    spawnAge: () => spawn(ageWorkerUrl),
  });
}

const afterFirstPaint = (): Promise<Storage> =>
  new Promise((resolve) => afterPaint(() => resolve(openStore())));

/** A lock that lives as long as somebody is there; the worker asks for it before an update. */
function holdLive(encounterId: string): () => void {
  let letGo = () => {};
  const until = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  void navigator.locks?.request(`kizen.live.${encounterId}`, { mode: 'shared' }, () => until);
  return letGo;
}

function start(root: Element): void {
  startWords();
  // An encounter that is asked for is read at once; the first screen is on the glass before.
  const opening =
    encounterInAddress(window.location.hash) === null ? afterFirstPaint() : openStore();
  const storage = lateStorage(opening);
  const updates = updatesOf();
  const desk = {
    storage,
    clock: pageClock(),
    heartbeat,
    newId: randomId,
    claimSeat: (encounterId: string) =>
      claimSeat(encounterId, {
        locks: navigator.locks,
        channel: (name) =>
          typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name),
      }),
    holdLive,
  };
  const page = createRoot(root, { onUncaughtError: crash });
  blankWhenLeft(() => page.unmount());
  page.render(
    <CrashBoundary onCrash={crash}>
      <WordsProvider>
        <App desk={desk} updates={updates} />
      </WordsProvider>
    </CrashBoundary>,
  );
  document.documentElement.dataset.app = 'running';
  const notices = {
    onUpdateReady: updates.found,
    onOfflineReady: updates.stored,
    createScriptUrl: trustedScriptUrl,
  };
  void registration()
    .then(({ registerWorker }) => registerWorker(notices))
    .catch(() => undefined);
}

/**
 * The browser may keep a page that was left, whole, and show it to whoever presses "back": it is
 * emptied on leaving, and read anew when it comes back.
 */
function blankWhenLeft(empty: () => void): void {
  window.addEventListener('pagehide', ({ persisted }) => persisted && empty());
  window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
}

/** Without a secure context there is no hashing, no lock and no store: say so, and show the card. */
function refuse(root: Element): void {
  startWords();
  document.documentElement.dataset.app = 'insecure';
  void import('./app/Insecure').then(({ Insecure }) => createRoot(root).render(<Insecure />));
}

// Before the first paint; what somebody chose follows once storage is open.
wear('system');
const root = document.querySelector('#root');
if (root !== null) {
  // The static first screen is shown only where it is what was asked for; elsewhere it must not flash by.
  if (document.documentElement.dataset.app !== 'starting') root.replaceChildren();
  (window.isSecureContext ? start : refuse)(root);
}
