import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { isLanguage, type Language, speak } from '../i18n/i18n';
import { useSession } from '../record/useSession';
import { LiveScreen } from '../wizard/LiveScreen';
import { MatterInForce } from '../wizard/matter';
import { SectionInForce } from '../wizard/section';
import { blankEncounter, type Desk, type OpenEncounter, storedEncounter } from './desk';
import { replayEarlyTaps } from './first/earlyTaps';
import { Home } from './Home';
import { refuseStrayTaps } from './oneTap';
import { encounterInAddress, onAddress, onHash, pageInAddress, showInAddress } from './route';
import { useMatterOf } from './useMatterOf';
import { useOpenGuide } from './useOpenGuide';
import { useStateInAddress } from './useStateInAddress';
import { useStorageNotices } from './useStorageNotices';
import { useStoredSection } from './useStoredSection';
import { useTheme } from './useTheme';

type Props = { desk: Desk; updates: Updates };

const SettingsPage = lazy(() => import('./settings/SettingsPage'));
const AboutPage = lazy(() => import('./AboutPage'));
const GuidePage = lazy(async () => ({ default: (await import('./guidePages')).GuidePage }));
const ContactsPage = lazy(() => import('./ContactsPage'));
const LiveGuide = lazy(async () => ({ default: (await import('./guidePages')).LiveGuide }));

/** Whether a newer version waits, and how to change to it. */
export type Updates = {
  waiting(): boolean;
  onChange(listener: () => void): () => void;
  activate(): void;
};

const LANGUAGE = 'language';

function Screen({
  desk,
  open,
  onOpen,
  onHome,
  onLanguage,
  theme: [theme, setTheme],
  updates,
}: Props & {
  open: OpenEncounter;
  onOpen: (id: string) => void;
  onHome: () => void;
  onLanguage: (language: Language) => void;
  theme: ReturnType<typeof useTheme>;
}) {
  const { session } = open;
  const begun = useSession(session, ({ stateId }) => stateId !== 'home');
  const notices = useStorageNotices(desk.storage, begun);
  const waiting = useSyncExternalStore(updates.onChange, updates.waiting);
  useStateInAddress(session);
  const page = useSyncExternalStore(onHash, () => pageInAddress(window.location.hash));
  const target = useOpenGuide(session);
  const { section, known, save } = useStoredSection(desk);
  const matter = useMatterOf(desk, session);
  if (begun) {
    return (
      <SectionInForce.Provider value={section}>
        <MatterInForce.Provider value={matter}>
          <LiveScreen
            session={session}
            storage={notices}
            onHome={onHome}
            guide={
              target !== null && (
                <Suspense fallback={<div className="guide" />}>
                  <LiveGuide session={session} section={section} target={target} />
                </Suspense>
              )
            }
          />
        </MatterInForce.Provider>
      </SectionInForce.Provider>
    );
  }
  const beside = { desk, session, section };
  if (target !== null || page !== null) {
    return (
      <Suspense fallback={<main data-state={page ?? 'guide'} />}>
        {target !== null && <GuidePage {...beside} target={target} />}
        {page === 'contacts' && <ContactsPage {...beside} onSave={save} />}
        {page === 'settings' && (
          <SettingsPage section={section} onSave={save} theme={theme} onTheme={setTheme} />
        )}
        {page === 'about' && <AboutPage desk={desk} />}
      </Suspense>
    );
  }
  return (
    <Home
      section={section}
      known={known}
      desk={desk}
      session={session}
      storage={notices}
      onOpen={onOpen}
      onLanguage={onLanguage}
      update={waiting ? updates.activate : null}
    />
  );
}

/** The house: the first screen or one encounter, following the address. */
export function App({ desk, updates }: Props) {
  const [open, setOpen] = useState<OpenEncounter | null>(() =>
    encounterInAddress(window.location.hash) === null ? blankEncounter(desk) : null,
  );
  const shown = useRef(open);
  /** The encounter that is being read, to be shown next. */
  const awaited = useRef<string | null>(null);

  const show = useCallback((next: OpenEncounter) => {
    shown.current?.close();
    shown.current = next;
    setOpen(next);
  }, []);

  const goHome = useCallback(() => {
    awaited.current = null;
    showInAddress(null);
    show(blankEncounter(desk));
  }, [desk, show]);

  const goTo = useCallback(
    async (encounterId: string | null) => {
      // The address leads: home is shown as it stands there, so that one can still go forward.
      if (encounterId === null) {
        awaited.current = null;
        // One page beside an encounter leads to another: what nobody has begun stays as it is.
        const begun = shown.current?.session.now().stateId !== 'home';
        return begun ? show(blankEncounter(desk)) : undefined;
      }
      const known = [awaited.current, shown.current?.session.encounterId];
      if (known.includes(encounterId)) return;
      awaited.current = encounterId;
      // What cannot be read now is told on the first screen, from where one can try again.
      const stored = await storedEncounter(desk, encounterId).catch(() => null);
      if (awaited.current !== encounterId) return stored?.close();
      awaited.current = null;
      if (stored === null) goHome();
      else show(stored);
    },
    [desk, goHome, show],
  );

  useEffect(() => {
    const first = encounterInAddress(window.location.hash);
    if (first !== null) void goTo(first);
    return onAddress((encounterId) => void goTo(encounterId));
  }, [goTo]);

  useEffect(refuseStrayTaps, []);
  useEffect(replayEarlyTaps, []);
  const theme = useTheme(desk);

  const changeLanguage = useCallback(
    (language: Language) => {
      void speak(language);
      void desk.storage.settings.put(LANGUAGE, language).catch(() => undefined);
    },
    [desk],
  );
  useEffect(() => {
    void desk.storage.settings
      .get(LANGUAGE)
      .then((stored) => isLanguage(stored) && stored !== 'ja' && void speak(stored))
      .catch(() => undefined);
  }, [desk]);

  if (open === null) return <main data-state="opening" />;
  return (
    <Screen
      key={open.session.encounterId}
      desk={desk}
      open={open}
      onOpen={(id) => {
        void goTo(id);
      }}
      onHome={goHome}
      onLanguage={changeLanguage}
      theme={theme}
      updates={updates}
    />
  );
}
