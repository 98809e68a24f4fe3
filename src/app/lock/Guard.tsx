import { type ReactNode, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { makePin, type Pin } from '../../custody/pin';
import { loadLateWords } from '../../i18n/lateWords';
import { saveFile } from '../../record/saveFile';
import { useSession } from '../../record/useSession';
import type { FlowKind } from '../../session/flow';
import type { Session } from '../../session/session';
import { CoverScreen, KeepingPage, KeepPage, ProtectionPage, ShutRecord } from '../custodyPages';
import type { Desk } from '../desk';
import { onHash, pageInAddress } from '../route';
import type { Guarded, Shut } from './guarded';
import { useGuard } from './useGuard';
import { IDLE_MS, useIdle } from './useIdle';
import { useShutsLater } from './useShutsLater';

type Props = {
  desk: Desk;
  session: Session<FlowKind>;
  /** Asked for instead of what `session` shows. */
  shut: Shut | null;
  onOpen: (id: string) => void;
  /** Leaves what is on screen: its key is gone. */
  onLeave: (session: Session<FlowKind>) => void;
  onChange: (guarded: Guarded) => void;
};

const KEEP = /^#\/keep\/([a-z0-9]{16,40})$/;

/** The record whose files, copies and hand-over the address names, or null. */
const recordInAddress = (hash: string): string | null => KEEP.exec(hash)?.[1] ?? null;

/** Whether the record that the address names is shown and is live; held beside what is on screen. */
function useKeptLive(record: string | null): { current: boolean } {
  const of = useRef(record);
  const live = useRef(false);
  if (of.current !== record) live.current = false;
  of.current = record;
  return live;
}

/** One for the page: it must outlive every screen. */
const pin: Pin = makePin();

/**
 * Watches over the page and tells what has to stand in the place of the screen: a cover, a shut record,
 * the lock itself, the pages about keeping. Draws nothing, and is loaded after the first screen.
 */
function Guard({ desk, session, shut, onOpen, onLeave, onChange }: Props) {
  const { storage, clock, newId } = desk;
  const { vault } = storage;
  const begun = useSession(session, ({ stateId }) => stateId !== 'home');
  const page = useSyncExternalStore(onHash, () => pageInAddress(window.location.hash));
  const record = useSyncExternalStore(onHash, () => recordInAddress(window.location.hash));
  const keeping = useMemo(() => ({ storage, clock, newId, saveFile }), [storage, clock, newId]);
  const mayRead = useSyncExternalStore(vault.onChange, () => vault.state() === 'open');
  const kept = useKeptLive(record);
  const { cover, lift, shut: shutAll, idle, shuts } = useGuard(vault, pin, session, kept, onLeave);
  // What the lists may tell has changed: they are read anew. A record is left as it is.
  const told = useRef(String(mayRead));
  if (!begun) told.current = shuts === 0 ? String(mayRead) : `${mayRead} ${shuts}`;
  useIdle(clock, begun ? IDLE_MS.encounter : IDLE_MS.list, idle);

  const instead = useMemo((): ReactNode => {
    if (cover !== null) {
      return (
        <CoverScreen kind={cover} session={session} pin={pin} onBack={lift} onLeave={shutAll} />
      );
    }
    if (shut !== null) {
      return <ShutRecord vault={vault} why={shut.why} onOpen={() => onOpen(shut.id)} />;
    }
    if (begun) return null;
    if (page === 'protection') return <ProtectionPage keeping={keeping} pin={pin} />;
    // Whatever they show was read before the key was shut: they are made anew.
    if (page === 'keeping') return <KeepingPage key={shuts} keeping={keeping} />;
    if (record === null) return null;
    const anew = `${record} ${shuts}`;
    return <KeepPage key={anew} keeping={keeping} encounterId={record} live={kept} />;
  }, [
    cover,
    session,
    lift,
    shutAll,
    shut,
    vault,
    onOpen,
    begun,
    page,
    keeping,
    record,
    shuts,
    kept,
  ]);

  const edition = told.current;
  const shutsLater = useShutsLater(vault, session);
  useEffect(() => {
    onChange({ instead, edition, shutsLater });
  }, [instead, edition, shutsLater, onChange]);
  return null;
}

export const guard = { default: Guard, ready: () => loadLateWords('panels') };
