import type { IDBPTransaction, StoreNames } from 'idb';
import type { Connection } from './connection';
import type { KizenSchema } from './database';

type Names = StoreNames<KizenSchema>;
type Tx<N extends Names, M extends IDBTransactionMode> = IDBPTransaction<KizenSchema, N[], M>;

/**
 * Runs `work` in one transaction and resolves when that is on the disk: all of it, or nothing. The
 * default durability loses acknowledged writes in a power cut; `strict` was measured not to. Rejects
 * with what failed, and prepares the connection for the next write.
 */
export function strictWrite<N extends Names, T>(
  connection: Connection,
  stores: N[],
  work: (tx: Tx<N, 'readwrite'>) => Promise<T>,
): Promise<T> {
  return connection
    .use(async (database) => {
      const tx = database.transaction(stores, 'readwrite', { durability: 'strict' });
      return finish(tx, work);
    })
    .catch((error) => {
      connection.recover();
      throw error;
    });
}

/** Runs `work` in one transaction that only reads. Rejects with what failed. */
export function readOnly<N extends Names, T>(
  connection: Connection,
  store: N,
  work: (tx: Tx<N, 'readonly'>) => Promise<T>,
): Promise<T> {
  return connection.use(async (database) => finish(database.transaction([store]), work));
}

type Ending = { done: Promise<void>; abort(): void };

async function finish<X extends Ending, T>(tx: X, work: (tx: X) => Promise<T>): Promise<T> {
  // Awaited below; this keeps an early failure from also being reported as unhandled.
  tx.done.catch(() => undefined);
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended by itself already.
    }
    throw error;
  }
}
