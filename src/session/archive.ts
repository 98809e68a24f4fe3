import type { Entry } from './entry';
import type { IndexRow } from './log';
import type { Unopened } from './vault';

/** What becomes of a record in a file when it is taken in. */
export type Fate =
  /** Not on this device. */
  | 'new'
  /** Here, with the same lines. */
  | 'same'
  /** Here, and further on. */
  | 'older'
  /** Here, but not as far: the missing lines are added. */
  | 'longer'
  /** Two histories: both are kept, this one under a number of its own. */
  | 'conflict'
  /** Destroyed here on purpose; stays so. */
  | 'purged'
  /** Sealed, and its key is not to be had here. */
  | 'foreign'
  /** Sealed, and this device is not protected yet. */
  | 'unprotected'
  /** Sealed and here, but not as far: not taken in before the office's key is open to prove what is added. */
  | 'shut'
  /** Here, and what is added does not open with the key of the record: not taken in. */
  | 'unproved';

/** A record in a file, before anything is taken in. */
export type Offered = Pick<
  IndexRow,
  'encounterId' | 'channel' | 'stage' | 'startedAt' | 'count' | 'head'
> & {
  fate: Fate;
};

/** Why a file is not taken. */
export type Refused =
  | 'tooLarge'
  | 'notOurs'
  | 'newer'
  | 'damaged'
  | 'tampered'
  | 'copy'
  /** Sealed with age to the office, or older than the seal of what is here: its key must be open. */
  | 'locked'
  | 'wrongKey'
  /** Sealed under a hand-over phrase, or under another one. */
  | 'needsPhrase'
  | 'wrongPhrase';

/** Why a file was not taken in. But for `partly` nothing has changed. */
export type NotTaken =
  /** Another page of the application is open: what that one writes meanwhile would be lost. */
  | 'otherTab'
  /** A record or the key is not any more as the file was shown: it must be read again. */
  | 'changed'
  /** It could not be written, or not be told what would be overwritten. */
  | 'failed'
  /**
   * A journal failed after another one had it, or may have had it. Nothing that was here is lost; what
   * came in stands in every journal after the next start, and the file can then be taken in again.
   */
  | 'partly';

export type FileRead =
  | { kind: 'refused'; why: Refused }
  | {
      kind: 'offered';
      madeAt: number;
      records: readonly Offered[];
      /**
       * Takes everything in as it was shown, whole or not at all unless it is `partly`; gives the ids as
       * they are here. Never overwrites what was written since.
       */
      place(): Promise<readonly string[] | NotTaken>;
    };

/** One part of a backup; a large one is several, since no file may be larger than what is taken in. */
export type BackupPart = {
  content: string | Uint8Array<ArrayBuffer>;
  records: number;
  /** Of these: shut, so that only the office's key will open them. */
  locked: number;
};

/** A backup, and what could not be put into it: nobody may take it for all there is. */
export type Backup = {
  parts: readonly BackupPart[];
  /** Records that are damaged here and are in no part. */
  damaged: number;
  /** Records that lost their end, and are in a part as far as they go. */
  cut: number;
  /** Records that are in a part of their own, which is too large to be taken in. */
  tooLarge: number;
};

/** A field of an entry on its way into a copy. */
export type CopyField = { path: string; value: unknown };
export type CopyLine = { seq: number; entry: Entry; fields: readonly CopyField[]; sealed: boolean };

/** An encounter that was handed over, and when its record is destroyed here. */
export type HandedOver = {
  encounterId: string;
  at: number;
  /** `office`: confirmed with the code; `device`: goes on on another tablet. */
  to: 'office' | 'device';
  /** The head that was confirmed: what is written afterwards stops the purge. */
  head: string;
  /** UTC milliseconds; null for what another tablet goes on with. */
  purgeAt: number | null;
};

/** What is left of a destroyed record: that there was a visit. */
export type Tombstone = {
  encounterId: string;
  head: string;
  day: number;
  channel: string;
  /** Which matter the visit belonged to; null when there was none, or the office's key is shut. */
  matter: string | null;
  purgedAt: number;
};

export const ACCESS_KINDS = [
  'backup',
  'copy',
  'redactedCopy',
  'print',
  'handover',
  'confirmed',
  'received',
] as const;
/** Who took what when; `who` is null when the office's key is shut. */
export type Access = {
  at: number;
  kind: (typeof ACCESS_KINDS)[number];
  encounterId: string | null;
  who: string | null;
};

export type LastBackup = { at: number; records: number };

/** Everything that carries records out of this device, into it, or away. */
export type Archive = {
  /**
   * All records, or some, in files that can be taken in again: as they are stored, or `sealed` with
   * age to the office, keys and entries open inside. Null when age fails or there is no office's key.
   */
  backup(of: { ids?: readonly string[]; sealed: boolean }): Promise<Backup | null>;
  /**
   * What can still be read of a damaged record, in the clear, in a file that says so and that nobody
   * can take in. Null when nothing can be read, or the record is not damaged.
   */
  salvage(encounterId: string): Promise<string | null>;
  /** The lines of a record with their fields; why not, when it cannot be opened. */
  lines(encounterId: string): Promise<CopyLine[] | Unopened | null>;
  /** A readable copy that still verifies; what `shows` refuses is withheld where it was sealed. */
  copy(encounterId: string, shows: (seq: number, path: string) => boolean): Promise<string | null>;
  /** A live encounter with its open key, under a phrase, for another tablet. Null when it is shut. */
  handOver(encounterId: string, phrase: string): Promise<Uint8Array<ArrayBuffer> | null>;
  read(bytes: Uint8Array<ArrayBuffer>, phrase?: string): Promise<FileRead>;
  /**
   * Marks a record as handed over, up to the `head` that was confirmed; null for its end as it stands.
   * `days`: until it is destroyed; null for never. What another tablet goes on with is shut here: from
   * then on only the office's key opens it. False when the record has another end by now, or that is
   * not done.
   */
  handedOver(
    record: { encounterId: string; head: string | null },
    to: HandedOver['to'],
    at: number,
    days: number | null,
  ): Promise<boolean>;
  /** Undoes the mark: nothing is destroyed then. */
  keep(encounterId: string): Promise<void>;
  handovers(): Promise<readonly HandedOver[]>;
  tombstones(): Promise<readonly Tombstone[]>;
  /**
   * Destroys what is due; gives how many records. Waits while another page is open, and for a day when
   * the clock has leapt.
   */
  purgeDue(at: number): Promise<number>;
  note(access: Omit<Access, 'who'>, who: string): Promise<void>;
  /** The newest first. */
  accesses(): Promise<readonly Access[]>;
  lastBackup(): Promise<LastBackup | null>;
  noteBackup(backup: LastBackup): Promise<void>;
  /** Destroys everything this application keeps on this device. Rejects when something resisted. */
  eraseDevice(): Promise<void>;
};
