import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { metaOf } from '../../flows/encounter/fold';
import { STAGES } from '../../flows/encounter/meta';
import { useWords } from '../i18n/words';
import { fetchAhead } from '../record/later';
import { isRehearsal, RehearsalMark } from '../record/rehearsal';
import { useRecord, useSession } from '../record/useSession';
import type { SessionState } from '../session/board';
import { foldTrail } from '../session/foldTrail';
import { offersOf } from '../session/offers';
import type { Session } from '../session/session';
import { useOverlay } from '../ui/useOverlay';
import { BottomBar } from './BottomBar';
import { ShowCard, type Shown } from './cards/showing';
import { Header } from './Header';
import { Notices } from './Notices';
import { Side } from './Side';
import { StageMap } from './StageMap';
import { StepView } from './StepView';
import { useAwake } from './useAwake';
import { useBell } from './useBell';

type Props = {
  session: Session;
  storage: readonly string[];
  onHome: () => void;
  /** The guidance in front of the step, which stays as it is behind it. */
  guide?: ReactNode;
};

const stagesSeen = foldTrail(
  () => new Set<string>(),
  (been, { stateId }) => been.add(stateId.split('.', 1)[0] as string),
);

/** Stages that were on screen, in the guidance's order, as one string (cheap to compare). */
const reachedStages = ({ trail }: SessionState): string => {
  const been = stagesSeen(trail);
  return STAGES.filter((stage) => been.has(stage)).join(' ');
};

/** A neutral page over everything; clocks and log go on behind it. */
function Cover({ rehearsal, onOff }: { rehearsal: boolean; onOff: () => void }) {
  const words = useWords();
  const cover = useRef<HTMLButtonElement>(null);
  useOverlay(cover, onOff);
  return (
    <button type="button" className="cover" ref={cover} onClick={onOff}>
      <RehearsalMark of={rehearsal} />
      <strong>{words.ui('live.coverTitle')}</strong>
      <span>{words.ui('live.coverText')}</span>
      <small>{words.ui('live.coverOff')}</small>
    </button>
  );
}

/** Whoever comes back from the guidance stands where it was opened. */
function useWayBack(reading: boolean) {
  const main = useRef<HTMLElement>(null);
  const read = useRef(reading);
  useEffect(() => {
    const back = read.current && !reading && document.activeElement === document.body;
    read.current = reading;
    if (back) main.current?.querySelector<HTMLElement>('[data-basis]')?.focus();
  }, [reading]);
  return main;
}

/** How long nothing is fetched after the screen opened, in milliseconds: the first taps come then. */
const FETCH_AFTER = 3000;

function useFetchAhead() {
  useEffect(() => {
    const timer = setTimeout(() => void fetchAhead().catch(() => undefined), FETCH_AFTER);
    return () => clearTimeout(timer);
  }, []);
}

/** The screen of one encounter: map, step, what happened, and the bar that never moves. */
export function LiveScreen({ session, storage, onHome, guide }: Props) {
  const [covered, setCovered] = useState(false);
  const cover = useCallback(() => setCovered(true), []);
  const [shown, setShown] = useState<Shown | null>(null);
  const putAway = useCallback(() => setShown(null), []);
  const state = useRecord(session);
  useBell(session);
  useFetchAhead();
  useAwake(state.snapshot.hasTag('live') && state.readOnly === null);
  const reached = useSession(session, reachedStages);
  const offers = useMemo(() => offersOf(session.flow, state), [session, state]);
  const urgent = state.snapshot.hasTag('emergency');
  const sealed = state.snapshot.hasTag('sealed');
  const reading = Boolean(guide);
  const main = useWayBack(reading);
  const card = shown?.stateId === state.stateId ? shown : null;
  return (
    <ShowCard.Provider value={setShown}>
      <main
        ref={main}
        className="live"
        data-state={state.stateId}
        data-urgent={urgent}
        data-reading={reading}
        data-showing={card === null ? undefined : true}
        inert={covered}
      >
        <Header session={session} onHome={onHome} onCover={cover} />
        <Notices session={session} state={state} storage={storage} />
        <StageMap stage={metaOf(state.snapshot).stage} reached={reached} />
        <StepView session={session} state={state} offers={offers} />
        <Side session={session} writable={!sealed && state.readOnly === null} />
        {guide}
        {card !== null && (
          <card.Screen session={session} shown={card} onShow={setShown} onClose={putAway} />
        )}
        <BottomBar session={session} state={state} offers={offers} calm={card !== null} />
      </main>
      {covered && <Cover rehearsal={isRehearsal(state)} onOff={() => setCovered(false)} />}
    </ShowCard.Provider>
  );
}
