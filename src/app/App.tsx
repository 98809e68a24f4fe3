import { lazy, Suspense, useCallback, useEffect, useSyncExternalStore } from 'react';
import type { Act } from '../../flows/encounter/acts';
import { isLanguage, type Language, speak } from '../i18n/i18n';
import { useWords } from '../i18n/words';
import { useSession } from '../record/useSession';
import { isCase, isEncounter } from '../session/chooseFlow';
import type { Session } from '../session/session';
import { CaseDoor } from '../wizard/caseDoor';
import { LiveScreen } from '../wizard/LiveScreen';
import { MatterInForce } from '../wizard/matter';
import { SectionInForce } from '../wizard/section';
import type { Desk } from './desk';
import { replayEarlyTaps } from './first/earlyTaps';
import { Home } from './Home';
import { refuseStrayTaps } from './oneTap';
import type { CaseOrigin } from './openCase';
import { Pages } from './Pages';
import { onHash, pageInAddress } from './route';
import { useMatterOf } from './useMatterOf';
import { useOpenGuide } from './useOpenGuide';
import { loadCasePlace, useOpenRecord } from './useOpenRecord';
import { useStateInAddress } from './useStateInAddress';
import { useStorageNotices } from './useStorageNotices';
import { useStoredSection } from './useStoredSection';
import { useTheme } from './useTheme';

type Props = { desk: Desk; updates: Updates };

const CasePlace = lazy(async () => ({ default: await loadCasePlace() }));
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
  session,
  unopened,
  onOpen,
  onCase,
  onHome,
  onLanguage,
  theme,
  updates,
}: Props & {
  session: Session;
  /** What was asked for last could not be opened. */
  unopened: boolean;
  onOpen: (id: string) => void;
  onCase: (act: Act, origin: CaseOrigin) => void;
  onHome: () => void;
  onLanguage: (language: Language) => void;
  theme: ReturnType<typeof useTheme>;
}) {
  const begun = useSession(session, ({ stateId }) => stateId !== 'home');
  const words = useWords();
  const wrong = useStorageNotices(desk.storage, begun);
  const notices = unopened ? [words.ui('storage.notOpened'), ...wrong] : wrong;
  const waiting = useSyncExternalStore(updates.onChange, updates.waiting);
  useStateInAddress(session);
  const page = useSyncExternalStore(onHash, () => pageInAddress(window.location.hash));
  const target = useOpenGuide(session);
  const { section, known, save } = useStoredSection(desk);
  const matter = useMatterOf(desk, session);
  const openCaseOf = useCallback(
    (act: Act, encounter: Session) => onCase(act, { encounter }),
    [onCase],
  );
  if (begun) {
    return (
      <SectionInForce.Provider value={section}>
        <MatterInForce.Provider value={matter}>
          <CaseDoor.Provider value={openCaseOf}>
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
          </CaseDoor.Provider>
        </MatterInForce.Provider>
      </SectionInForce.Provider>
    );
  }
  const beside = { desk, session, section };
  if (target !== null || page !== null) {
    return <Pages {...beside} page={page} target={target} onSave={save} theme={theme} />;
  }
  return (
    <Home
      section={section}
      known={known}
      desk={desk}
      session={session}
      storage={notices}
      onOpen={onOpen}
      onCase={onCase}
      onLanguage={onLanguage}
      update={waiting ? updates.activate : null}
    />
  );
}

/** The house: the first screen or one encounter, following the address. */
export function App({ desk, updates }: Props) {
  const { open, unopened, show, goHome, goTo, toCase } = useOpenRecord(desk);
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
  if (isCase(open.session)) {
    return (
      <Suspense fallback={<main data-state="opening" />}>
        <CasePlace
          key={open.session.encounterId}
          desk={desk}
          session={open.session}
          onHome={goHome}
          onShow={show}
        />
      </Suspense>
    );
  }
  if (!isEncounter(open.session)) return null;
  return (
    <Screen
      key={open.session.encounterId}
      desk={desk}
      session={open.session}
      unopened={unopened}
      onOpen={(id) => {
        void goTo(id);
      }}
      onCase={toCase}
      onHome={goHome}
      onLanguage={changeLanguage}
      theme={theme}
      updates={updates}
    />
  );
}
