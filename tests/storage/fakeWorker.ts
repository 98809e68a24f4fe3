import type { Folder } from '../../src/storage/journalFiles';
import type { JournalReply, JournalRequest } from '../../src/storage/journalPort';
import { journalServer } from '../../src/storage/journalServer';
import { type AgeRequest, ageServer } from '../../src/storage/seal/ageServer';

/** The journal worker in this process: the real server over a fake folder. */
export function fakeWorker(folder: Folder): Worker {
  const serve = journalServer(
    async () => folder,
    (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    (reply) => queueMicrotask(() => worker.onmessage?.({ data: reply })),
  );
  const worker = {
    onmessage: null as ((event: { data: JournalReply }) => void) | null,
    onerror: null,
    postMessage: (request: JournalRequest) => serve(structuredClone(request)),
    terminate: () => undefined,
  };
  return worker as unknown as Worker;
}

/** The age worker in this process: the real server, ended by letting go of it. */
export function fakeAge(): Worker {
  let serve: ReturnType<typeof ageServer> | null = ageServer((reply) =>
    queueMicrotask(() => worker.onmessage?.({ data: reply })),
  );
  const worker = {
    onmessage: null as ((event: { data: unknown }) => void) | null,
    onerror: null,
    postMessage: (request: AgeRequest) => serve?.(structuredClone(request)),
    terminate: () => {
      serve = null;
    },
  };
  return worker as unknown as Worker;
}

/** A worker whose script never loads. */
export function brokenWorker(): Worker {
  const worker = {
    onmessage: null,
    onerror: null as ((event: { message: string }) => void) | null,
    postMessage: () => queueMicrotask(() => worker.onerror?.({ message: 'no script' })),
    terminate: () => undefined,
  };
  return worker as unknown as Worker;
}
