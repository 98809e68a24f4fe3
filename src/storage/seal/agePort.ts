import type { Later } from '../within';
import { type Ask, askWorker } from '../workerPort';
import type { AgeAsked } from './ageServer';

/** Measured: N = 2^17, what ASVS asks for, takes 0.6 s here and some seconds on a slow tablet. */
const WORK_FACTOR = 17;

/** A slow tablet may need long for one passphrase, milliseconds. */
const LIMIT = 120_000;

/** Everything that age does, in a worker of its own. Rejects with an error named as in `AgeFault`. */
export type Age = {
  make(): Promise<{ identity: string; recipient: string }>;
  /** Opens the private half for `open`; gives its public half. */
  take(identity: string): Promise<string>;
  unlock(locked: string, passphrase: string): Promise<string>;
  lockUp(passphrase: string): Promise<string>;
  seal(bytes: Uint8Array, recipient: string): Promise<Uint8Array>;
  open(bytes: Uint8Array): Promise<Uint8Array>;
  sealUnder(bytes: Uint8Array, passphrase: string): Promise<Uint8Array>;
  openUnder(bytes: Uint8Array, passphrase: string): Promise<Uint8Array>;
  /** Ends the worker, and with it every key in it. The next call starts another. */
  end(): void;
};

/** `spawn` makes the worker when the first thing is asked; null where there is none. */
export function agePort(
  spawn: () => Worker | null,
  later: Later,
  workFactor: number = WORK_FACTOR,
): Age {
  let running: { worker: Worker; ask: Ask<AgeAsked> } | null = null;

  async function ask<T>(request: AgeAsked): Promise<T> {
    if (running === null) {
      const worker = spawn();
      if (!worker) throw new Error('no age worker');
      running = { worker, ask: askWorker<AgeAsked>(worker, later) };
    }
    return running.ask<T>(request, LIMIT);
  }

  return {
    make: () => ask({ op: 'make' }),
    take: (identity) => ask({ op: 'take', identity }),
    unlock: (locked, passphrase) => ask({ op: 'unlock', locked, passphrase }),
    lockUp: (passphrase) => ask({ op: 'lockUp', passphrase, workFactor }),
    seal: (bytes, recipient) => ask({ op: 'seal', bytes, recipient }),
    open: (bytes) => ask({ op: 'open', bytes }),
    sealUnder: (bytes, passphrase) => ask({ op: 'sealUnder', bytes, passphrase, workFactor }),
    openUnder: (bytes, passphrase) => ask({ op: 'openUnder', bytes, passphrase }),
    end() {
      running?.worker.terminate();
      running = null;
    },
  };
}
