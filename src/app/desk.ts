import type { Actor } from '../../flows/actors';
import { officersOf } from '../record/officers';
import type { FoundLog } from '../session/board';
import { flowOf } from '../session/chooseFlow';
import type { Clock } from '../session/clock';
import { ENCOUNTER } from '../session/encounterFlow';
import type { EncounterKind, Flow, FlowKind } from '../session/flow';
import type { Storage, WriterSeat } from '../session/log';
import { Session } from '../session/session';
import type { Unopened } from '../session/vault';
import { type Heartbeat, watch } from '../session/watch';

/** Everything of this device that an encounter needs, handed in by main. */
export type Desk = {
  storage: Storage;
  clock: Clock;
  heartbeat: Heartbeat;
  newId(): string;
  claimSeat(encounterId: string): Promise<WriterSeat>;
  /** Held while somebody is there, so that no update comes between. Returns the way to let go. */
  holdLive(encounterId: string): () => void;
};

/** A record on screen, watched by the clock. */
export type OpenRecord<K extends FlowKind = FlowKind> = { session: Session<K>; close(): void };

/** A seat for an encounter that no other tab can know yet. */
export const ownSeat = (): WriterSeat => ({
  held: () => true,
  takeOver: async () => undefined,
  onChange: () => () => undefined,
  announce: () => undefined,
  onPeer: () => () => undefined,
  release: () => undefined,
});

/** A seat that is taken as soon as the encounter begins, without the first tap waiting for it. */
function lateSeat(desk: Desk, encounterId: string): { seat: WriterSeat; take(): void } {
  let seat = ownSeat();
  let counted = 0;
  let over = false;
  const changes = new Set<() => void>();
  const peers = new Set<(count: number) => void>();
  return {
    seat: {
      held: () => seat.held(),
      takeOver: () => seat.takeOver(),
      onChange: (listener) => {
        changes.add(listener);
        return () => changes.delete(listener);
      },
      announce: (count) => {
        counted = count;
        seat.announce(count);
      },
      onPeer: (listener) => {
        peers.add(listener);
        return () => peers.delete(listener);
      },
      release: () => {
        over = true;
        seat.release();
      },
    },
    take: () =>
      void desk.claimSeat(encounterId).then((claimed) => {
        if (over) return claimed.release();
        seat = claimed;
        claimed.onChange(() => {
          for (const listener of changes) listener();
        });
        claimed.onPeer((count) => {
          for (const listener of peers) listener(count);
        });
        claimed.announce(counted);
      }),
  };
}

function watched<K extends FlowKind>(desk: Desk, session: Session<K>): OpenRecord<K> {
  const { look, stop } = watch(session, desk.clock, desk.heartbeat);
  let letGo: (() => void) | null = null;
  const followLive = () => {
    const live = session.now().snapshot.hasTag('live') && session.now().readOnly === null;
    if (live) letGo ??= desk.holdLive(session.encounterId);
    else {
      letGo?.();
      letGo = null;
    }
  };
  followLive();
  const following = session.actor.subscribe(followLive);
  const whenSeen = () => {
    if (document.visibilityState === 'visible') look();
  };
  document.addEventListener('visibilitychange', whenSeen);
  window.addEventListener('pageshow', whenSeen);
  window.addEventListener('focus', whenSeen);
  return {
    session,
    close: () => {
      stop();
      following.unsubscribe();
      letGo?.();
      document.removeEventListener('visibilitychange', whenSeen);
      window.removeEventListener('pageshow', whenSeen);
      window.removeEventListener('focus', whenSeen);
      session.release();
    },
  };
}

/** `holder`: who has the tablet, as the record of the same session tells. */
const portsOf = (desk: Desk, seat: WriterSeat, holder: () => Actor) => ({
  log: desk.storage.log,
  drafts: desk.storage.drafts,
  clock: desk.clock,
  newId: desk.newId,
  seat,
  via: holder,
});

/** A session whose facts are by whoever joined or swapped in last. */
function sessionOf<K extends FlowKind>(
  desk: Desk,
  flow: Flow<K>,
  encounterId: string,
  seat: WriterSeat,
  stored: FoundLog,
): Session<K> {
  const holder = (): Actor => officersOf(session.now().trail).holder;
  const session: Session<K> = new Session(flow, encounterId, portsOf(desk, seat, holder), stored);
  return session;
}

/** A blank record of a flow: it exists in the log only once its first fact is reported. */
export function blankRecord<K extends FlowKind>(desk: Desk, flow: Flow<K>): OpenRecord<K> {
  const encounterId = desk.newId();
  const { seat, take } = lateSeat(desk, encounterId);
  const session = sessionOf(desk, flow, encounterId, seat, { entries: [], damage: null });
  const begun = session.actor.subscribe(() => {
    begun.unsubscribe();
    take();
  });
  return watched(desk, session);
}

/** A blank encounter for the first screen. */
export const blankEncounter = (desk: Desk): OpenRecord<EncounterKind> =>
  blankRecord(desk, ENCOUNTER);

/**
 * Opens a stored record, of whatever flow its first entry tells. An id that is not stored gives null; a
 * shut one, why it is shut.
 */
export async function storedRecord(
  desk: Desk,
  encounterId: string,
): Promise<OpenRecord | Unopened | null> {
  const seat = await desk.claimSeat(encounterId);
  const found = await readWithFlow(desk, encounterId).catch((error) => {
    seat.release();
    throw error;
  });
  if (found === null || typeof found === 'string') {
    seat.release();
    return found;
  }
  const session = sessionOf(desk, found.flow, encounterId, seat, found.stored);
  for (const { encounterId: id, from, to, entries } of desk.storage.health().repairs) {
    if (id !== encounterId || alreadyTold(session, from, to)) continue;
    session.report([{ type: 'store.repaired', data: { from, to, entries } }]);
  }
  return watched(desk, session);
}

async function readWithFlow({ storage }: Desk, encounterId: string) {
  const handed = storage.settings.get(`handed.${encounterId}`).catch(() => false);
  const stored = await storage.log.read(encounterId);
  if (stored.locked !== undefined) return stored.locked;
  if (stored.entries.length === 0 && stored.damage === null) return null;
  const handedOver = (await handed) === true;
  return { stored: { ...stored, handedOver }, flow: await flowOf(stored.entries) };
}

/** A repair is noted once per start, however often the encounter is opened. */
const alreadyTold = (session: Session<FlowKind>, from: string, to: string): boolean =>
  session
    .now()
    .trail.some(
      ({ entry }) =>
        entry.type === 'store.repaired' &&
        entry.at.boot === session.clock.boot &&
        entry.data.from === from &&
        entry.data.to === to,
    );
