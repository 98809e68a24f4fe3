import type { JournalFiles, Reading } from './journalFiles';
import { type Later, within } from './within';

/** What goes to the worker. The first request names the folder. */
export type JournalRequest =
  | { id: number; op: 'open'; folder: string }
  | { id: number; op: 'numbers' }
  | { id: number; op: 'read'; file: number; from: number }
  | { id: number; op: 'append'; file: number; size: number; at: number; bytes: Uint8Array }
  | { id: number; op: 'rotate'; file: number; size: number; bytes: Uint8Array };

/** What comes back: the value, or the name and text of what went wrong. */
export type JournalReply =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; name: string; message: string };

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

/** Longest wait for one answer, milliseconds: longer than the worker waits for another tab. */
const ANSWER_LIMIT = 4_000;

/**
 * The journal files behind a worker. Resolves when the worker has its folder; rejects when the
 * worker does not start or the browser refuses the folder. Calls reject when the worker fails.
 */
export async function journalPort(
  worker: Worker,
  folder: string,
  later: Later,
): Promise<JournalFiles> {
  const waiting = new Map<number, (reply: JournalReply) => void>();
  let broken: Error | null = null;
  let lastId = 0;
  worker.onmessage = ({ data }: MessageEvent<JournalReply>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  worker.onerror = (event) => {
    event.preventDefault?.();
    broken = new Error(event.message || 'journal worker failed');
    for (const [id, answer] of waiting) answer({ id, ok: false, name: 'Error', message: 'worker' });
    waiting.clear();
  };

  function ask<T>(request: WithoutId<JournalRequest>): Promise<T> {
    if (broken) return Promise.reject(broken);
    lastId += 1;
    const id = lastId;
    const answer = new Promise<T>((resolve, reject) => {
      waiting.set(id, (reply) => {
        if (reply.ok) resolve(reply.value as T);
        else reject(new DOMException(reply.message, reply.name));
      });
    });
    worker.postMessage({ ...request, id });
    return within(later, ANSWER_LIMIT, answer).finally(() => waiting.delete(id));
  }

  await ask({ op: 'open', folder });
  return {
    numbers: () => ask<number[]>({ op: 'numbers' }),
    read: (file, from) => ask<Reading>({ op: 'read', file, from }),
    append: (file, size, at, bytes) => ask<boolean>({ op: 'append', file, size, at, bytes }),
    rotate: (file, size, bytes) => ask<boolean>({ op: 'rotate', file, size, bytes }),
  };
}
