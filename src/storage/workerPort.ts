import { type Later, within } from './within';

/** What comes back from a worker: the value, or the name and text of what went wrong. */
export type WorkerReply =
  | { id: number; ok: true; value: unknown }
  | { id: number; ok: false; name: string; message: string };

/** Asks a worker; rejects when it fails, or has not answered after `limit` milliseconds. */
export type Ask<R> = <T>(request: R, limit: number) => Promise<T>;

/** Numbers requests and matches the replies. A worker that breaks answers everything with an error. */
export function askWorker<R extends object>(worker: Worker, later: Later): Ask<R> {
  const waiting = new Map<number, (reply: WorkerReply) => void>();
  let broken: Error | null = null;
  let lastId = 0;
  worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => {
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  worker.onerror = (event) => {
    event.preventDefault?.();
    broken = new Error(event.message || 'worker failed');
    for (const [id, answer] of waiting) answer({ id, ok: false, name: 'Error', message: 'worker' });
    waiting.clear();
  };
  return <T>(request: R, limit: number): Promise<T> => {
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
    return within(later, limit, answer).finally(() => waiting.delete(id));
  };
}
