import type { BallastFile } from './ballastFile';
import type { JournalFiles, Reading } from './journalFiles';
import type { Edition, MemoFiles } from './memoFile';
import type { KeySlots, SlotKey } from './seal/slotFile';
import type { Later } from './within';
import { askWorker, type WorkerReply } from './workerPort';

type Asked =
  | { op: 'open'; folder: string }
  | { op: 'numbers' }
  | { op: 'read'; file: number; from: number }
  | { op: 'append'; file: number; size: number; at: number; bytes: Uint8Array }
  | { op: 'rotate'; file: number; size: number; bytes: Uint8Array }
  | { op: 'erase'; file: number }
  | { op: 'slots' }
  | { op: 'putSlot'; slot: SlotKey }
  | { op: 'wipeSlot'; encounterId: string }
  | { op: 'readMemo'; name: string }
  | { op: 'writeMemo'; name: string; edition: Edition }
  | { op: 'fillBallast' }
  | { op: 'releaseBallast' }
  | { op: 'wipe' };

/** What goes to the worker. The first request names the folder. */
export type JournalRequest = Asked & { id: number };
export type JournalReply = WorkerReply;

/** Longest wait for one answer, milliseconds: longer than the worker waits for another tab. */
export const ANSWER_LIMIT = 4_000;

/** Everything in the origin private file system. */
export type DeviceFiles = {
  journal: JournalFiles;
  slots: KeySlots;
  memos: MemoFiles;
  ballast: BallastFile;
  /** Overwrites and removes every file. */
  wipe(): Promise<void>;
};

/**
 * The files behind a worker. Resolves when the worker has its folder; rejects when the worker does not
 * start or the browser refuses the folder. Calls reject when the worker fails.
 */
export async function journalPort(
  worker: Worker,
  folder: string,
  later: Later,
): Promise<DeviceFiles> {
  const asked = askWorker<Asked>(worker, later);
  const ask = <T>(request: Asked) => asked<T>(request, ANSWER_LIMIT);
  await ask({ op: 'open', folder });
  return {
    journal: {
      numbers: () => ask<number[]>({ op: 'numbers' }),
      read: (file, from) => ask<Reading>({ op: 'read', file, from }),
      append: (file, size, at, bytes) => ask<boolean>({ op: 'append', file, size, at, bytes }),
      rotate: (file, size, bytes) => ask<boolean>({ op: 'rotate', file, size, bytes }),
      erase: (file) => ask<void>({ op: 'erase', file }),
    },
    slots: {
      all: () => ask<SlotKey[]>({ op: 'slots' }),
      put: (slot) => ask<boolean>({ op: 'putSlot', slot }),
      wipe: (encounterId) => ask<void>({ op: 'wipeSlot', encounterId }),
    },
    memos: {
      read: (name) => ask<Edition | null>({ op: 'readMemo', name }),
      write: (name, edition) => ask<void>({ op: 'writeMemo', name, edition }),
    },
    ballast: {
      fill: () => ask<void>({ op: 'fillBallast' }),
      release: () => ask<boolean>({ op: 'releaseBallast' }),
    },
    wipe: () => ask<void>({ op: 'wipe' }),
  };
}
