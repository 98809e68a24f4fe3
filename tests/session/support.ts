import { CLAUSES_VERSION } from '../../flows/clausesVersion';
import type { Channel } from '../../flows/encounter/context';
import { GUIDANCE_FIGURES } from '../../flows/encounter/figures';
import { FLOW_VERSION } from '../../flows/encounter/flow';
import type { Clock } from '../../src/session/clock';
import { ENCOUNTER } from '../../src/session/encounterFlow';
import type { NewFact } from '../../src/session/flow';
import {
  type Ack,
  AppendError,
  type AppendFailure,
  type Batch,
  type Drafts,
  type EncounterLog,
  type WriterSeat,
} from '../../src/session/log';
import { Session, type SessionPorts } from '../../src/session/session';

export const MINUTE = 60_000;
export const NINE = Date.UTC(2026, 3, 1, 0, 0, 0);

/** A clock that only moves when told to. `wall` and `mono` can be moved apart. */
export function handClock(start = NINE) {
  let wall = start;
  let mono = 1_000;
  let boot = 'boot-1';
  const timers = new Map<number, { due: number; then: () => void }>();
  let next = 0;
  const clock: Clock = {
    wall: () => wall,
    mono: () => mono,
    tz: () => 540,
    origin: start,
    get boot() {
      return boot;
    },
    after(ms, then) {
      const id = next++;
      timers.set(id, { due: mono + ms, then });
      return () => timers.delete(id);
    },
  };
  const ring = () => {
    for (;;) {
      const due = [...timers].filter(([, timer]) => timer.due <= mono);
      const [first] = due.sort((a, b) => a[1].due - b[1].due);
      if (first === undefined) return;
      timers.delete(first[0]);
      first[1].then();
    }
  };
  return {
    clock,
    /** Time passes as it should. */
    pass(ms: number) {
      for (let left = ms; left > 0; ) {
        const part = Math.min(left, 1_000);
        wall += part;
        mono += part;
        left -= part;
        ring();
      }
    },
    /** Somebody moves the wall clock, or the machine slept. */
    jump(ms: number) {
      wall += ms;
    },
    /** A new page on the same device. */
    reboot(ms: number) {
      wall += ms;
      mono = 0;
      boot = `boot-${next++}`;
      timers.clear();
    },
    ring,
    waiting: () => timers.size,
  };
}

/** A log in memory that can be told to fail. */
export function memoryLog() {
  const stored = new Map<string, Batch['entries'][number][]>();
  const fail: AppendFailure[] = [];
  let hold: Promise<void> | null = null;
  const log: EncounterLog = {
    async append(batch): Promise<Ack> {
      await hold;
      const kind = fail.shift();
      if (kind !== undefined) throw new AppendError(kind);
      const entries = stored.get(batch.encounterId) ?? [];
      if (batch.entries[0]?.seq !== entries.length) throw new AppendError('conflict');
      stored.set(batch.encounterId, [...entries, ...batch.entries]);
      return {
        count: entries.length + batch.entries.length,
        head: '',
        journals: { indexedDb: 'ok', opfs: 'ok' },
      };
    },
    read: async (id) => ({ entries: stored.get(id) ?? [], head: '', damage: null }),
    listOpen: async () => [],
    listClosed: async () => [],
    listMatter: async () => [],
  };
  return {
    log,
    stored,
    fail,
    /** Appends wait until the returned function is called. */
    holdBack() {
      let release = () => {};
      hold = new Promise((resolve) => {
        release = resolve;
      });
      return () => {
        hold = null;
        release();
      };
    },
  };
}

const noDrafts: Drafts = {
  put: async () => undefined,
  all: async () => ({}),
  remove: async () => undefined,
  discard: async () => undefined,
};

/** A seat that can be lost and taken. */
export function handSeat(held = true) {
  const changes = new Set<() => void>();
  const peers = new Set<(count: number) => void>();
  const announced: number[] = [];
  const set = (next: boolean) => {
    held = next;
    for (const listener of changes) listener();
  };
  const seat: WriterSeat = {
    held: () => held,
    takeOver: async () => set(true),
    onChange: (listener) => {
      changes.add(listener);
      return () => changes.delete(listener);
    },
    announce: (count) => announced.push(count),
    onPeer: (listener) => {
      peers.add(listener);
      return () => peers.delete(listener);
    },
    release: () => undefined,
  };
  return {
    seat,
    announced,
    lose: () => set(false),
    hear: (count: number) => {
      for (const listener of peers) listener(count);
    },
  };
}

/** The same encounter in another session, as a second tab or a restart opens it. */
export const reopen = (
  ports: SessionPorts,
  stored: ConstructorParameters<typeof Session>[3],
  id = 'encounter-1',
): Session => new Session(ENCOUNTER, id, ports, stored);

export function openSession(overrides: Partial<SessionPorts> = {}) {
  const hand = handClock();
  const memory = memoryLog();
  const seat = handSeat();
  let ids = 0;
  const ports: SessionPorts = {
    log: memory.log,
    drafts: noDrafts,
    clock: hand.clock,
    newId: () => `cmd-${ids++}`,
    seat: seat.seat,
    via: () => ({ name: '田中', role: 'officer' }),
    ...overrides,
  };
  const session = reopen(ports, { entries: [], damage: null });
  return { session, hand, memory, seat, ports };
}

export const started = (
  channel: Channel = 'counter',
  visit: 'first' | 'repeated' = 'first',
): NewFact => ({
  type: 'encounter.started',
  data: {
    channel,
    visit,
    onPremises: channel === 'counter',
    mode: 'live',
    figures: GUIDANCE_FIGURES,
    flowVersion: FLOW_VERSION,
    clausesVersion: CLAUSES_VERSION,
  },
});

export const head = { name: '鈴木', role: 'head' } as const;

/** All that is stored and acknowledged is in the log. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** An encounter that began in the matter `m1`. */
export const begun = (visit: 'first' | 'repeated' = 'first') => {
  const opened = openSession();
  const first = started('counter', visit) as Extract<NewFact, { type: 'encounter.started' }>;
  const data = { ...first.data, matter: 'm1' } as NonNullable<typeof first.data>;
  opened.session.report([{ type: 'encounter.started', data }]);
  return opened;
};
