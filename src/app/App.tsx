import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Act } from '../../flows/encounter/acts';
import { isLanguage, type Language, speak } from '../i18n/i18n';
import { useWords } from '../i18n/words';
import { later, page } from '../record/later';
import { useSession } from '../record/useSession';
import { isCase, isEncounter } from '../session/chooseFlow';
import type { Session } from '../session/session';
import { CaseDoor } from '../wizard/caseDoor';
import { LiveScreen } from '../wizard/LiveScreen';
import { MatterDoor, MatterInForce } from '../wizard/matter';
import { SectionInForce } from '../wizard/section';
import type { Desk } from './desk';
import { replayEarlyTaps } from './first/earlyTaps';
import { Home } from './Home';
import { LiveGuide } from './LiveGuide';
import { UNGUARDED } from './lock/guarded';
import { refuseStrayTaps } from './oneTap';
import type { CaseOrigin } from './openCase';
import { onHash, pageInAddress } from './route';
import type { Updates } from './updates';
import { useMatterOf } from './useMatterOf';
import { useOpenGuide } from './useOpenGuide';
import { loadCasePlace, useOpenRecord } from './useOpenRecord';
import { useStateInAddress } from './useStateInAddress';
import { useStorageNotices } from './useStorageNotices';
import { useStoredSection } from './useStoredSection';
import { useTheme } from './useTheme';

type Props = { desk: Desk; updates: Updates };

const Pages = page(
  async () => ({ default: (await import('./Pages')).Pages }),
  ({ page }) => <main data-state={page ?? 'guide'} />,
);
const CasePlace = page(
  async () => ({ default: await loadCasePlace() }),
  () => <main data-state="opening" />,
);
const AssignMatter = later(async () => (await import('./AssignMatter')).assignMatter);
const Guard = later(async () => (await import('./lock/Guard')).guard);

const LANGUAGE = 'language';

function Screen({
  desk,
  session,
  unopened,
  shutsLater,
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
  shutsLater: string | null;
  onOpen: (id: string) => void;
  onCase: (act: Act, origin: CaseOrigin) => void;
  onHome: () => void;
  onLanguage: (language: Language) => void;
  theme: ReturnType<typeof useTheme>;
}) {
  const begun = useSession(session, ({ stateId }) => stateId !== 'home');
  const words = useWords();
  const wrong = useStorageNotices(desk.storage, begun, shutsLater);
  const notices = unopened ? [words.ui('storage.notOpened'), ...wrong] : wrong;
  const waiting = useSyncExternalStore(updates.onChange, updates.waiting);
  const offline = useSyncExternalStore(updates.onChange, updates.offline);
  useStateInAddress(session);
  const page = useSyncExternalStore(onHash, () => pageInAddress(window.location.hash));
  const target = useOpenGuide(session);
  const { section, known, save } = useStoredSection(desk);
  const matter = useMatterOf(desk, session);
  const openCaseOf = useCallback(
    (act: Act, encounter: Session) => onCase(act, { encounter }),
    [onCase],
  );
  const door = useCallback(
    (asked: { session: Session }) => <AssignMatter desk={desk} {...asked} />,
    [desk],
  );
  if (begun) {
    return (
      <SectionInForce.Provider value={section}>
        <MatterInForce.Provider value={matter}>
          <CaseDoor.Provider value={openCaseOf}>
            <MatterDoor.Provider value={door}>
              <LiveScreen
                session={session}
                storage={notices}
                onHome={onHome}
                guide={
                  target !== null && (
                    <LiveGuide session={session} section={section} target={target} />
                  )
                }
              />
            </MatterDoor.Provider>
          </CaseDoor.Provider>
        </MatterInForce.Provider>
      </SectionInForce.Provider>
    );
  }
  const beside = { desk, session, section };
  if (target !== null || page !== null) {
    return (
      <Pages {...beside} page={page} target={target} known={known} onSave={save} theme={theme} />
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
      onCase={onCase}
      onLanguage={onLanguage}
      update={waiting ? updates : null}
      offline={offline}
    />
  );
}

/** The house: the first screen or one encounter, following the address. */
export function App({ desk, updates }: Props) {
  const { open, unopened, shut, leave, show, goHome, goTo, toCase } = useOpenRecord(desk);
  const [guarded, setGuarded] = useState(UNGUARDED);
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
  const { session } = open;
  const key = `${session.encounterId} ${guarded.edition}`;
  return (
    <>
      <Guard
        desk={desk}
        session={session}
        shut={shut}
        onOpen={goTo}
        onLeave={leave}
        onChange={setGuarded}
      />
      {guarded.instead}
      {guarded.instead === null && isCase(session) && (
        <CasePlace
          key={key}
          desk={desk}
          session={session}
          shutsLater={guarded.shutsLater}
          onHome={goHome}
          onShow={show}
        />
      )}
      {guarded.instead === null && isEncounter(session) && (
        <Screen
          key={key}
          desk={desk}
          session={session}
          unopened={unopened}
          shutsLater={guarded.shutsLater}
          onOpen={goTo}
          onCase={toCase}
          onHome={goHome}
          onLanguage={changeLanguage}
          theme={theme}
          updates={updates}
        />
      )}
    </>
  );
}
