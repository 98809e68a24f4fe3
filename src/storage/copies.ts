import { AppendError, type IndexRow, type JournalName } from '../session/log';
import { OpenError } from './database';
import type { Health } from './health';
import type { HighWater } from './highWater';
import { fullest, rowFromEntries } from './indexRow';
import type { Journal, Line, Tip } from './journal';
import { isFatal, type Woven, weave } from './weave';

type Seat = { name: JournalName; journal: Journal; lagging: Set<string>; down: boolean };
type Outcome<T> = { seat: Seat; value: T };

/** All that was found of one log: the best chain, and what each journal has of it. */
export type Gathered = Woven & { held: Outcome<Line[]>[]; complete: boolean };

export type Journals = Partial<Record<JournalName, Journal | null>>;

/**
 * The journals as one. A journal that fails is left behind, not waited for, and filled up from the
 * others later. Calls must come one at a time.
 */
export class Copies {
  readonly #seats: Seat[];
  readonly #health: Health;
  readonly #mark: HighWater;
  /** What this page has seen stored: a third copy, for when a journal is emptied under us. */
  readonly #kept = new Map<string, Line[]>();
  #newer = false;
  #lastError: unknown;

  constructor(journals: Journals, health: Health, mark: HighWater) {
    const names = ['indexedDb', 'opfs'] as const;
    this.#seats = names.flatMap((name) => {
      const journal = journals[name];
      return journal ? [{ name, journal, lagging: new Set<string>(), down: false }] : [];
    });
    this.#health = health;
    this.#mark = mark;
    this.#report();
  }

  /** True when the database belongs to a newer version: nothing may be written. */
  get newer(): boolean {
    return this.#newer;
  }

  /** Ids of the logs that a journal has missed. */
  lagging(): string[] {
    return [...new Set(this.#seats.flatMap(({ lagging }) => [...lagging]))];
  }

  /**
   * Where the log ends, with all journals that answer brought to the same end. `report` says that
   * a filled gap is news (found at start or in reading), not the catching-up of this page. Rejects
   * with AppendError: `storage` when what was acknowledged cannot be reached now, `conflict` when
   * the log is damaged.
   */
  async settle(encounterId: string, report = false): Promise<Tip> {
    const ends = await this.#ask(({ journal }) => journal.tip(encounterId), encounterId);
    if (this.#newer) throw new AppendError('newer', this.#lastError);
    if (ends.length === 0) throw new AppendError('storage', this.#lastError);
    const end = ends[0]?.value ?? null;
    const expected = Math.max(
      this.#kept.get(encounterId)?.length ?? 0,
      this.#mark.tip(encounterId)?.count ?? 0,
    );
    const same = ends.every(({ value }) => end && value && sameTip(end, value));
    // A journal file alone that holds nothing of a log may have it in an archive.
    const told = (end?.count ?? 0) > 0 || ends.some(({ seat }) => seat.name === 'indexedDb');
    if (end && same && told && end.count >= expected) {
      for (const { seat } of ends) seat.lagging.delete(encounterId);
      this.#report();
      return end;
    }
    const gathered = await this.gather(encounterId, true);
    if (isFatal(gathered.damage)) throw new AppendError('conflict', gathered.damage);
    const tip = { count: gathered.lines.length, head: gathered.head };
    if (tip.count < expected) {
      throw new AppendError(gathered.complete ? 'conflict' : 'storage', this.#lastError);
    }
    await this.mend(encounterId, gathered, report);
    return tip;
  }

  /** Reads a log from every journal that answers; `deep` also from archives. */
  async gather(encounterId: string, deep: boolean): Promise<Gathered> {
    const held = await this.#ask(({ journal }) => journal.lines(encounterId));
    const archived = deep ? await this.#ask(({ journal }) => journal.lines(encounterId, true)) : [];
    const kept = this.#kept.get(encounterId) ?? [];
    const copies = [...held, ...archived].map(({ value }) => value);
    const woven = await weave(encounterId, [...copies, kept]);
    if (!isFatal(woven.damage) && woven.lines.length > 0) this.#kept.set(encounterId, woven.lines);
    return { ...woven, held, complete: held.length === this.#seats.length };
  }

  /**
   * Appends to every journal. Resolves with the row as stored, or null when the log does not end at
   * `at` any more. Rejects with AppendError `storage` when no journal took it.
   */
  async store(at: Tip, lines: readonly Line[], row: IndexRow): Promise<IndexRow | null> {
    const id = row.encounterId;
    let stored: IndexRow | null = null;
    // One after the other: the first one settles who wins against another tab, and a batch that
    // lost there must not reach the second.
    for (const seat of this.#seats) {
      try {
        const result: IndexRow | null = await seat.journal.store(at, lines, stored ?? row);
        seat.down = false;
        if (result === null && stored === null) return null;
        if (result === null) seat.lagging.add(id);
        else seat.lagging.delete(id);
        stored ??= result;
      } catch (error) {
        this.#failed(seat, error, id);
      }
    }
    this.#report();
    if (!stored) throw new AppendError(this.#newer ? 'newer' : 'storage', this.#lastError);
    const kept = this.#kept.get(id) ?? [];
    if (kept.length === at.count) this.#kept.set(id, [...kept, ...lines]);
    return stored;
  }

  /** The row that knows most; undefined when no journal has one. */
  async row(encounterId: string): Promise<IndexRow | undefined> {
    return fullest((await this.#ask(({ journal }) => journal.row(encounterId))).map(answerOf));
  }

  async nextCase(): Promise<number> {
    const firstAnswer = (await this.#ask(({ journal }) => journal.lastCase())).map(answerOf);
    return Math.max(this.#mark.cases(), ...firstAnswer) + 1;
  }

  /** Rows latest first. While a journal lags, the journals' lists are laid together. */
  async list(open: 0 | 1, limit: number): Promise<IndexRow[]> {
    const first = this.#seats[0];
    if (first?.lagging.size === 0) {
      const rows = await this.#try(first, ({ journal }) => journal.list(open, limit));
      if (rows) return rows.value;
    }
    const lists = await this.#ask(async ({ journal }) => [
      ...(await journal.list(1, limit)),
      ...(await journal.list(0, limit)),
    ]);
    const all = lists.flatMap(answerOf);
    return [...new Set(all.map(({ encounterId }) => encounterId))]
      .flatMap((id) => fullest(all.filter(({ encounterId }) => encounterId === id)) ?? [])
      .filter((row) => row.open === open)
      .sort((a, b) => b.updatedAt - a.updatedAt)
      .slice(0, limit);
  }

  /**
   * Whether a journal lacks lines that another has. One that holds nothing of a log is not meant:
   * the file has closed encounters in its archives.
   */
  uneven({ held, lines }: Gathered): boolean {
    return held.some(
      ({ seat, value }) =>
        (value.length > 0 || seat.name === 'indexedDb') && missingFrom(value, lines).length > 0,
    );
  }

  /** Gives every journal that answered the lines it lacks. `gathered` must be free of damage. */
  async mend(id: string, gathered: Gathered, report: boolean): Promise<void> {
    const tip = { count: gathered.lines.length, head: gathered.head };
    if (tip.count === 0) return;
    const known = await this.row(id);
    const row = known
      ? { ...known, ...tip }
      : rowFromEntries(id, gathered.entries, tip, await this.nextCase());
    for (const { seat, value } of gathered.held) {
      const missing = missingFrom(value, gathered.lines);
      if (missing.length === 0) {
        seat.lagging.delete(id);
        continue;
      }
      try {
        await seat.journal.mend(missing, row);
        seat.down = false;
        seat.lagging.delete(id);
        const from = seat.name === 'opfs' ? 'indexedDb' : 'opfs';
        if (report) {
          this.#health.repaired({ encounterId: id, from, to: seat.name, entries: missing.length });
        }
      } catch (error) {
        this.#failed(seat, error, id);
      }
    }
    this.#report();
  }

  async #ask<T>(work: (seat: Seat) => Promise<T>, missedBy?: string): Promise<Outcome<T>[]> {
    const answers = await Promise.all(this.#seats.map((seat) => this.#try(seat, work, missedBy)));
    return answers.flatMap((answer) => answer ?? []);
  }

  async #try<T>(
    seat: Seat,
    work: (seat: Seat) => Promise<T>,
    missedBy?: string,
  ): Promise<Outcome<T> | null> {
    try {
      const value = await work(seat);
      seat.down = false;
      return { seat, value };
    } catch (error) {
      this.#failed(seat, error, missedBy);
      return null;
    }
  }

  #failed(seat: Seat, error: unknown, missed?: string): void {
    this.#lastError = error;
    seat.down = true;
    if (error instanceof OpenError && error.kind === 'newer') this.#newer = true;
    if (missed !== undefined) seat.lagging.add(missed);
    this.#report();
  }

  #report(): void {
    for (const { name, lagging, down } of this.#seats) {
      this.#health.journal(name, down || lagging.size > 0 ? 'lagging' : 'ok');
    }
  }
}

const answerOf = <T>({ value }: Outcome<T>): T => value;

const sameTip = (a: Tip, b: Tip): boolean => a.count === b.count && a.head === b.head;

/** The lines of `whole` that `part` does not have, or has otherwise. */
function missingFrom(part: readonly Line[], whole: readonly Line[]): Line[] {
  const have = new Map(part.map((line) => [line.seq, line]));
  return whole.filter(({ seq, hash, bytes }) => {
    const own = have.get(seq);
    return own?.hash !== hash || own.bytes !== bytes;
  });
}
