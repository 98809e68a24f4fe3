import type { Archive } from './archive';
import type { Entry } from './entry';
import type { Unopened, Vault } from './vault';

/** The two independent copies of the log. */
export type JournalName = 'indexedDb' | 'opfs';

/** `lagging`: this append did not reach the journal; storage keeps it and tries again by itself. */
export type JournalState = 'ok' | 'lagging' | 'absent';

export type Journals = Record<JournalName, JournalState>;

/** The clear index: what the home screen needs, and nothing that was said. */
export type IndexRow = {
  encounterId: string;
  /** Short number for people, counted on this device. */
  caseNumber: number;
  mode: 'live' | 'rehearsal';
  channel: string;
  visit: string;
  /** State id as on the screen, for example `warning.say`. */
  stage: string;
  /** 1 while the encounter is not closed, 0 afterwards (a number, since booleans are no keys). */
  open: 0 | 1;
  startedAt: number;
  updatedAt: number;
  /**
   * When the talk was over and the aftermath began; null while somebody is there. In a case of posts
   * nobody ever is: there it is the beginning.
   */
  endedAt: number | null;
  /** Instant of the running deadline, if any. */
  dueAt: number | null;
  /** Random id of the matter, the same for every encounter over the same thing; says nothing. */
  matter: string | null;
  /** What this record still calls for. */
  openTasks: number;
  /** Entries stored and the hash of the last one, as lower-case hex. */
  count: number;
  head: string;
  /** Its key is not at hand: only number, date, channel and stage are told, the rest says nothing. */
  locked?: true;
};

/** What the session knows of a row; storage adds the number, the count and the head. */
export type IndexPatch = Omit<IndexRow, 'caseNumber' | 'count' | 'head' | 'locked'>;

export type Batch = { encounterId: string; entries: readonly Entry[]; index: IndexPatch };

/** Sent when at least one journal holds the batch for good. */
export type Ack = { count: number; head: string; journals: Journals };

/**
 * Why a batch was not stored. `conflict`: another tab has written this `seq`; `storage`: no journal
 * took it, try again; `newer`: the database belongs to a newer version, read only.
 */
export type AppendFailure = 'conflict' | 'storage' | 'newer';

export class AppendError extends Error {
  readonly kind: AppendFailure;
  constructor(kind: AppendFailure, cause?: unknown) {
    super(`append failed: ${kind}`, { cause });
    this.name = 'AppendError';
    this.kind = kind;
  }
}

/** What is wrong with a stored log. All but `rebuilt` make it read-only. */
export type Damage =
  | { kind: 'gap'; afterSeq: number }
  | { kind: 'brokenChain'; seq: number }
  | { kind: 'malformed'; seq: number }
  | { kind: 'newerVersion'; seq: number }
  /** The log ends before the high-water mark: `missing` entries were once acknowledged. */
  | { kind: 'short'; missing: number };

/** One journal was shorter than the other and was filled up from it. */
export type Repair = { encounterId: string; from: JournalName; to: JournalName; entries: number };

export type StoredLog = {
  entries: Entry[];
  head: string;
  damage: Damage | null;
  /** Why the entries are not told; they are there. */
  locked?: Unopened;
};

/** The append port. Serial: batches are stored in the order of the calls, each whole or not at all. */
export type EncounterLog = {
  /**
   * Stores a batch after comparing `seq` with what is there. Resolves when at least one journal has
   * it durably. Rejects with `AppendError`. The same batch may be sent again after a failure.
   */
  append(batch: Batch): Promise<Ack>;
  /** Reads one log, checked. Unknown id: no entries, no damage. */
  read(encounterId: string): Promise<StoredLog>;
  /** Open encounters, latest first, at most `limit`. */
  listOpen(limit: number): Promise<IndexRow[]>;
  /** Closed encounters, latest first, at most `limit`. */
  listClosed(limit: number): Promise<IndexRow[]>;
  /** Encounters of one matter, open and closed, latest first, at most `limit`. */
  listMatter(matter: string, limit: number): Promise<IndexRow[]>;
};

/** Text being typed, outside the chain, last write per field. */
export type Drafts = {
  put(encounterId: string, field: string, text: string): Promise<void>;
  all(encounterId: string): Promise<Record<string, string>>;
  remove(encounterId: string, field: string): Promise<void>;
  /** Forgets all under an id that no record has, and the key it was sealed under. */
  discard(id: string): Promise<void>;
};

/** Small things of this device: last channel, language, section figures. */
export type Settings = {
  get(key: string): Promise<unknown>;
  put(key: string, value: unknown): Promise<void>;
};

/**
 * Encounters with the same counterpart over the same thing. The label is whatever tells them apart for
 * the office, often a name: it stands here alone, never in the index, an address or a log.
 */
export type Matter = {
  id: string;
  /** Short number for people, counted on this device. */
  number: number;
  label: string;
  /** When an encounter of it was last begun, UTC milliseconds. */
  usedAt: number;
};

/** What the office calls its matters. Nothing here rejects: no procedure hangs on a label. */
export type Matters = {
  /** Those begun last first, at most `limit`. */
  recent(limit: number): Promise<Matter[]>;
  /** Those of these ids that are known, in no order. */
  known(ids: readonly string[]): Promise<Matter[]>;
  /** Changes a matter; one that is not known gets the next number. Gives it as it is now. */
  note(id: string, change: Partial<Pick<Matter, 'label' | 'usedAt'>>): Promise<Matter>;
};

/** How storage came up. */
export type StorageHealth = {
  journals: Journals;
  /** A sentence id for the screen, worst first; empty when all is well. */
  notices: (
    | 'indexedDbRefused'
    | 'opfsRefused'
    | 'copyBehind'
    | 'noStorage'
    | 'newerDatabase'
    | 'blockedByOtherTab'
    | 'notPersistent'
    | 'browserLostData'
    | 'diskFull'
    | 'keyNotSealed'
    | 'slotRefused'
    | 'slotNotWiped'
    | 'notAllSealed'
  )[];
  repairs: Repair[];
};

export type Storage = {
  log: EncounterLog;
  drafts: Drafts;
  settings: Settings;
  matters: Matters;
  vault: Vault;
  archive: Archive;
  health(): StorageHealth;
  /** Called whenever `health()` would answer something new. Returns the way to stop. */
  onHealth(listener: () => void): () => void;
};

/** Who may write an encounter when several tabs show it. */
export type WriterSeat = {
  /** True while this tab writes. */
  held(): boolean;
  /** Takes the pen from the other tab. */
  takeOver(): Promise<void>;
  onChange(listener: () => void): () => void;
  /** Tells the other tabs that entries were appended; `onPeer` hears theirs. */
  announce(count: number): void;
  onPeer(listener: (count: number) => void): () => void;
  release(): void;
};
