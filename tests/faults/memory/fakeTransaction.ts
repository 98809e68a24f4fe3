import type { Disk, Rows, StoredDatabase } from './disk';
import { Events, FakeRequest } from './events';
import { FakeObjectStore } from './fakeStore';

type Work = { request: FakeRequest; run: () => unknown; step: string };

/** Runs in a task of its own, when every promise that hangs on the last one has been kept. */
export const soon: (run: () => void) => void = setImmediate;

/** What keeps transactions that write the same stores apart. */
export class Turns {
  readonly #running: FakeTransaction[] = [];
  readonly #waiting: FakeTransaction[] = [];

  enter(transaction: FakeTransaction): void {
    this.#waiting.push(transaction);
    this.#let();
  }

  leave(transaction: FakeTransaction): void {
    this.#running.splice(this.#running.indexOf(transaction), 1);
    this.#let();
  }

  #let(): void {
    for (const transaction of [...this.#waiting]) {
      const ahead = this.#waiting.slice(0, this.#waiting.indexOf(transaction));
      if ([...this.#running, ...ahead].some((other) => transaction.meets(other))) continue;
      this.#waiting.splice(this.#waiting.indexOf(transaction), 1);
      this.#running.push(transaction);
      transaction.begin();
    }
  }
}

/** One for all of them: millions would cost more than everything else. */
const ABORTED = new DOMException('aborted', 'AbortError');

/** A transaction: its writes reach the disk together when it commits, or not at all. */
export class FakeTransaction extends Events {
  error: Error | null = null;
  readonly #work: Work[] = [];
  readonly #written = new Map<string, Rows>();
  #begun = false;
  #ended = false;

  constructor(
    readonly disk: Disk,
    readonly stored: StoredDatabase,
    readonly turns: Turns,
    readonly objectStoreNames: readonly string[],
    readonly mode: string,
  ) {
    super();
    turns.enter(this);
  }

  meets(other: FakeTransaction): boolean {
    const writes = this.mode !== 'readonly' || other.mode !== 'readonly';
    return writes && this.objectStoreNames.some((name) => other.objectStoreNames.includes(name));
  }

  begin(): void {
    this.#begun = true;
    soon(() => this.#next());
  }

  objectStore(name: string): FakeObjectStore {
    const def = this.stored.defs.get(name);
    if (!def || !this.objectStoreNames.includes(name))
      throw new DOMException(name, 'NotFoundError');
    return new FakeObjectStore(this, name, def);
  }

  rows(store: string): Rows {
    return this.#written.get(store) ?? this.stored.stores.get(store) ?? [];
  }

  write(store: string, rows: Rows): void {
    if (this.mode === 'readonly') throw new DOMException(store, 'ReadOnlyError');
    this.#written.set(store, rows);
  }

  ask(step: string, run: () => unknown, request = new FakeRequest()): FakeRequest {
    if (this.#ended) throw new DOMException(step, 'TransactionInactiveError');
    request.transaction = this;
    this.#work.push({ request, run, step });
    return request;
  }

  abort(error: Error | null = null): void {
    if (this.#ended) throw new DOMException('ended', 'InvalidStateError');
    this.#ended = true;
    this.error = error;
    const left = this.#work.splice(0);
    soon(() => {
      for (const { request } of left) request.fail(ABORTED);
      this.fire('abort');
      if (this.#begun) this.turns.leave(this);
    });
  }

  #next(): void {
    if (this.#ended) return;
    const work = this.#work.shift();
    if (!work) {
      this.#commit();
      return;
    }
    try {
      this.disk.before(work.step);
      work.request.succeed(work.run());
    } catch (error) {
      work.request.fail(error as Error);
      if (!this.#ended) this.abort(error as Error);
      return;
    }
    soon(() => this.#next());
  }

  #commit(): void {
    try {
      if (this.#written.size > 0) this.disk.before('commit');
    } catch (error) {
      this.abort(error as Error);
      return;
    }
    this.#ended = true;
    for (const [store, rows] of this.#written) this.stored.stores.set(store, rows);
    // The page may die before it is told.
    if (this.#written.size > 0) this.disk.passed();
    this.fire('complete');
    this.turns.leave(this);
  }
}
