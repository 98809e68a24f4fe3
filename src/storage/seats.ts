import type { JournalName } from '../session/log';
import { OpenError } from './database';
import type { Health } from './health';
import type { Journal } from './journal';

/** A journal with what is known of its condition. */
export type Seat = {
  name: JournalName;
  journal: Journal;
  /** Logs of which it has missed something. */
  lagging: Set<string>;
  /** Its last call failed. */
  down: boolean;
  /** Not asked now: it failed in this turn, or it kept a turn waiting until its time was up. */
  rest: 'none' | 'turn' | 'timer';
};

export type Answer<T> = { seat: Seat; value: T };

export type Journals = Partial<Record<JournalName, Journal | null>>;

/** Failures that cost the person at the counter seconds: not to be met again at the next tap. */
const SLOW = new Set(['TimeoutError', 'NoModificationAllowedError']);

/** The journals that there are, each asked in turn and none able to hold up or fail the others. */
export class Seats {
  readonly all: readonly Seat[];
  /** True when the database belongs to a newer version: nothing may be written. */
  newer = false;
  lastError: unknown;
  readonly #health: Health;

  constructor(journals: Journals, health: Health) {
    const names = ['indexedDb', 'opfs'] as const;
    this.all = names.flatMap((name) => {
      const journal = journals[name];
      if (!journal) return [];
      return [{ name, journal, lagging: new Set<string>(), down: false, rest: 'none' as const }];
    });
    this.#health = health;
    this.report();
  }

  /** Begins a turn. Only the timer (`patient`), or having nobody else, wakes a slow journal. */
  begin(patient: boolean): void {
    const all = patient || this.all.every(({ rest }) => rest !== 'none');
    for (const seat of this.all) if (all || seat.rest === 'turn') seat.rest = 'none';
  }

  lagging(): string[] {
    return [...new Set(this.all.flatMap(({ lagging }) => [...lagging]))];
  }

  /** Asks every journal at once; those that fail or rest are missing from the answers. */
  async ask<T>(work: (seat: Seat) => Promise<T>, missedBy?: string): Promise<Answer<T>[]> {
    const answers = await Promise.all(this.all.map((seat) => this.attempt(seat, work, missedBy)));
    return answers.flatMap((answer) => answer ?? []);
  }

  /** Asks one journal. Null when it fails or rests; it then has missed something of `missedBy`. */
  async attempt<T>(
    seat: Seat,
    work: (seat: Seat) => Promise<T>,
    missedBy?: string,
  ): Promise<Answer<T> | null> {
    try {
      if (seat.rest === 'none') {
        const value = await work(seat);
        seat.down = false;
        return { seat, value };
      }
    } catch (error) {
      this.lastError = error;
      seat.down = true;
      seat.rest = SLOW.has((error as Error | null)?.name ?? '') ? 'timer' : 'turn';
      if (error instanceof OpenError && error.kind === 'newer') this.newer = true;
    }
    if (missedBy !== undefined) seat.lagging.add(missedBy);
    this.report();
    return null;
  }

  /** Tells health how the journals are. */
  report(): void {
    for (const { name, lagging, down } of this.all) {
      this.#health.journal(name, down || lagging.size > 0 ? 'lagging' : 'ok');
    }
  }
}
