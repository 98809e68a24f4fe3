import { type KizenDatabase, OpenError, type Opened, openDatabase } from './database';
import { shake } from './shake';
import { type Later, within } from './within';

/** What the connection tells about openings that come after the first. */
export type ConnectionEvents = {
  reopened(opened: Opened): void;
  refused(error: OpenError): void;
};

/** Longest wait for one piece of work, milliseconds. */
const USE_LIMIT = 5_000;

const DEAD_HANDLE = new Set(['InvalidStateError', 'UnknownError']);

/**
 * One handle to the database, opened again once when it has died: a dead handle kept for later
 * loses every write after it in silence.
 */
export class Connection {
  #opened: Promise<Opened> | null = null;
  #shaken: Promise<void>;
  readonly #factory: IDBFactory;
  readonly #name: string;
  readonly #later: Later;
  readonly #events: ConnectionEvents;

  constructor(factory: IDBFactory, name: string, later: Later, events: ConnectionEvents) {
    this.#factory = factory;
    this.#name = name;
    this.#later = later;
    this.#events = events;
    this.#shaken = this.#shake();
  }

  /** The open database; opens it when there is none. Rejects with OpenError. */
  open(): Promise<Opened> {
    if (this.#opened) return this.#opened;
    const opening: Promise<Opened> = this.#shaken
      .then(() => openDatabase(this.#factory, this.#name, this.#later, () => this.#forget(opening)))
      .catch((error) => {
        this.#forget(opening);
        throw error instanceof OpenError ? error : new OpenError('refused', error);
      });
    this.#opened = opening;
    return opening;
  }

  /**
   * Runs `work` on the open database. When the handle turns out dead, opens once more and runs
   * `work` again, so it must bear being run twice. Rejects with what the second run rejects with.
   */
  async use<T>(work: (database: KizenDatabase) => Promise<T>): Promise<T> {
    const hadHandle = this.#opened !== null;
    try {
      const { database } = await (hadHandle ? this.open() : this.#reopen());
      return await within(this.#later, USE_LIMIT, work(database));
    } catch (error) {
      this.drop();
      if (!hadHandle || !DEAD_HANDLE.has((error as Error | null)?.name ?? '')) throw error;
      const { database } = await this.#reopen();
      return within(this.#later, USE_LIMIT, work(database));
    }
  }

  /** After a failed write: the next use has a new handle and, before it, a new log file. */
  recover(): void {
    this.drop();
    this.#shaken = this.#shaken.then(() => this.#shake());
  }

  drop(): void {
    const opened = this.#opened;
    this.#opened = null;
    opened?.then(({ database }) => database.close()).catch(() => undefined);
  }

  async #reopen(): Promise<Opened> {
    if (this.#opened) return this.#opened;
    try {
      const opened = await this.open();
      this.#events.reopened(opened);
      return opened;
    } catch (error) {
      this.#events.refused(error as OpenError);
      throw error;
    }
  }

  #forget(opening: Promise<Opened>): void {
    if (this.#opened === opening) this.#opened = null;
  }

  #shake(): Promise<void> {
    return shake(this.#factory, `${this.#name}-shake`, this.#later);
  }
}
