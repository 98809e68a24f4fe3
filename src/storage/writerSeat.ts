import type { WriterSeat } from '../session/log';

export type SeatOptions = {
  /** Web Locks; undefined where the browser has none. */
  locks: LockManager | undefined;
  /** A channel of this name, or null where the browser has none. */
  channel: (name: string) => BroadcastChannel | null;
};

/**
 * Takes the writer's seat of an encounter if it is free. If not, stands in line and gets it when
 * the other tab goes. The seat is courtesy between tabs; what keeps the log whole is that storage
 * compares `seq`. Without Web Locks every tab holds a seat. Never rejects.
 */
export async function claimSeat(encounterId: string, options: SeatOptions): Promise<WriterSeat> {
  const name = `kizen-writer-${encounterId}`;
  const { locks } = options;
  const channel = options.channel(name);
  const changed = new Set<() => void>();
  const peers = new Set<(count: number) => void>();
  let held = locks === undefined;
  let released = false;
  let leave: () => void = () => undefined;
  let leaveLine: () => void = () => undefined;

  const setHeld = (next: boolean) => {
    if (held === next) return;
    held = next;
    for (const listener of changed) listener();
  };

  /** Holds the seat until `leave`, unless it is stolen. Resolves once it is clear who has it. */
  const request = (lock: LockOptions): Promise<boolean> =>
    new Promise((decided) => {
      let mine = false;
      const whileHeld = (granted: Lock | null) => {
        if (!granted || released) return decided(false);
        return new Promise<void>((resolve) => {
          mine = true;
          leave = resolve;
          setHeld(true);
          decided(true);
        });
      };
      locks?.request(name, lock, whileHeld).catch((error: Error) => {
        decided(false);
        // Locks that are refused are like locks that are missing.
        if (error.name !== 'AbortError') return setHeld(true);
        // AbortError while holding: another tab took over. It may go first, so stand in line.
        if (!mine || released) return;
        setHeld(false);
        standInLine();
      });
    });

  function standInLine(): void {
    const waiting = new AbortController();
    leaveLine = () => waiting.abort();
    void request({ signal: waiting.signal });
  }

  if (channel) {
    channel.onmessage = ({ data }) => {
      for (const listener of peers) listener(data);
    };
  }
  if (locks && !(await request({ ifAvailable: true }))) standInLine();

  return {
    held: () => held,
    async takeOver() {
      if (held || released) return;
      leaveLine();
      await request({ steal: true });
    },
    onChange: (listener) => subscribe(changed, listener),
    announce: (count) => channel?.postMessage(count),
    onPeer: (listener) => subscribe(peers, listener),
    release() {
      released = true;
      leaveLine();
      leave();
      channel?.close();
      changed.clear();
      peers.clear();
    },
  };
}

function subscribe<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
