import type { AppendFailure } from '../session/log';
import { isFull } from './ballast';
import { numberAfter, randomNumber } from './caseNumbers';
import { missingFrom, sameTip, valueIn } from './compare';
import type { Health } from './health';
import type { HighWater } from './highWater';
import { fullest, rowFromEntries } from './indexRow';
import type { Line, Rewriting, StoredRow, Tip } from './journal';
import type { OfSession } from './ofSession';
import type { Answer, Seat, Seats } from './seats';
import { isFatal, type Woven, weave } from './weave';

/** All that was found of one log: the best chain, and what each journal has of it. */
export type Gathered = Woven & { held: Answer<Line[]>[]; complete: boolean };

/**
 * The journals as one log. A journal that fails is left behind, not waited for, and filled up from
 * the others later. Calls must come one at a time.
 */
export class Copies {
  readonly seats: Seats;
  readonly #health: Health;
  readonly #mark: HighWater;
  readonly #ofSession: OfSession;
  /** What this page has seen stored: a third copy, for when a journal is emptied under us. */
  readonly #kept = new Map<string, Line[]>();
  readonly #keptRows = new Map<string, StoredRow>();
  /** Logs that ended alike in every journal after the last append or comparison. */
  readonly #even = new Set<string>();
  readonly #relieve: () => Promise<boolean>;

  /** `relieve` makes room on a full disk; true when it did. */
  constructor(
    seats: Seats,
    health: Health,
    mark: HighWater,
    ofSession: OfSession,
    relieve: () => Promise<boolean> = async () => false,
  ) {
    this.#ofSession = ofSession;
    this.#relieve = relieve;
    this.seats = seats;
    this.#health = health;
    this.#mark = mark;
  }

  failure(kind: AppendFailure, cause?: unknown): Error {
    return new this.#ofSession.AppendError(kind, cause);
  }

  /**
   * Where the log ends, with all journals that answer brought to the same end. `report` says that
   * a filled gap is news (found at start or in reading), not the catching-up of this page. Rejects
   * with AppendError: `storage` when what was acknowledged cannot be reached now, `conflict` when
   * the log is damaged, `newer` when the database belongs to a newer version.
   */
  async settle(encounterId: string, report = false): Promise<Tip> {
    const { seats } = this;
    const ends = await seats.ask(({ journal }) => journal.tip(encounterId), encounterId);
    if (seats.newer) throw this.failure('newer', seats.lastError);
    if (ends.length === 0) throw this.failure('storage', seats.lastError);
    const end = ends[0]?.value ?? null;
    const expected = Math.max(
      this.#kept.get(encounterId)?.length ?? 0,
      this.#mark.tip(encounterId)?.count ?? 0,
    );
    const same = ends.every(({ value }) => end && value && sameTip(end, value));
    // A journal file alone that holds nothing of a log may have it in an archive.
    const told = (end?.count ?? 0) > 0 || ends.some(({ seat }) => seat.name === 'indexedDb');
    // What is reported on differs in some way already.
    if (!report && end && same && told && end.count >= expected) {
      for (const { seat } of ends) seat.lagging.delete(encounterId);
      seats.report();
      this.#noteEven(encounterId);
      return end;
    }
    const gathered = await this.gather(encounterId, true);
    if (isFatal(gathered.damage)) throw this.failure('conflict', gathered.damage);
    const tip = { count: gathered.lines.length, head: gathered.head };
    if (tip.count < expected) {
      throw this.failure(gathered.complete ? 'conflict' : 'storage', seats.lastError);
    }
    await this.mend(encounterId, gathered, report);
    this.#noteEven(encounterId);
    return tip;
  }

  /**
   * Where the log ended when this page last brought every journal to the same end; null when it has
   * not. Costs no reading: `store` compares it with what is there and refuses what has moved on.
   */
  lastSeen(encounterId: string): Tip | null {
    const kept = this.#kept.get(encounterId) ?? [];
    const last = kept.at(-1);
    if (last === undefined || !this.#even.has(encounterId)) return null;
    const acknowledged = this.#mark.tip(encounterId)?.count ?? 0;
    return acknowledged > kept.length ? null : { count: kept.length, head: last.hash };
  }

  #noteEven(encounterId: string): void {
    const even = this.seats.all.every(({ down, lagging }) => !down && !lagging.has(encounterId));
    if (even) this.#even.add(encounterId);
    else this.#even.delete(encounterId);
  }

  /** Whether those that answer end a log alike, as acknowledged, and list it. The others lag. No hash is checked. */
  async level(encounterId: string): Promise<boolean> {
    const ends = await this.seats.ask(({ journal }) => journal.tip(encounterId), encounterId);
    const end = ends[0]?.value;
    const listed = await this.seats.ask(({ journal }) => journal.row(encounterId), encounterId);
    return (
      (end?.count ?? 0) >= (this.#mark.tip(encounterId)?.count ?? 0) &&
      ends.every(({ value }) => end && value && sameTip(end, value)) &&
      (end?.count === 0 || listed.every(({ value }) => value !== undefined))
    );
  }

  /** Reads a log from every journal that answers; `deep` also from archives. */
  async gather(encounterId: string, deep: boolean): Promise<Gathered> {
    const held = await this.seats.ask(({ journal }) => journal.lines(encounterId));
    const archived = deep
      ? await this.seats.ask(({ journal }) => journal.lines(encounterId, true))
      : [];
    const kept = this.#kept.get(encounterId) ?? [];
    this.#even.delete(encounterId);
    const woven = await weave(encounterId, [...held.map(valueIn), ...archived.map(valueIn), kept]);
    if (!isFatal(woven.damage) && woven.lines.length > 0) this.#kept.set(encounterId, woven.lines);
    return { ...woven, held, complete: held.length === this.seats.all.length };
  }

  /**
   * Appends to every journal. Resolves with the row as stored, or null when the log does not end at
   * `at` any more. Rejects with AppendError `storage` when no journal took it.
   */
  async store(at: Tip, lines: readonly Line[], row: StoredRow): Promise<StoredRow | null> {
    const id = row.encounterId;
    const { seats } = this;
    let stored: StoredRow | null = null;
    // One after the other: the first one settles who wins against another tab, and a batch that
    // lost there must not reach the second.
    for (const seat of seats.all) {
      const offered: StoredRow = stored ?? row;
      // What a newer version keeps is not ours to write, in any journal.
      if (seats.newer) break;
      const attempt = () => seats.attempt(seat, (s) => s.journal.store(at, lines, offered), id);
      const answer = (await attempt()) ?? (await this.#again(seat, attempt));
      if (answer?.value) {
        stored ??= answer.value;
        seat.lagging.delete(id);
      } else if (answer) {
        if (!stored) return null;
        seat.lagging.add(id);
      }
    }
    seats.report();
    if (!stored) throw this.failure(seats.newer ? 'newer' : 'storage', seats.lastError);
    this.#keptRows.set(id, stored);
    const kept = this.#kept.get(id) ?? [];
    if (kept.length === at.count) {
      kept.push(...lines);
      this.#kept.set(id, kept);
    }
    this.#noteEven(id);
    return stored;
  }

  /** A second try at once, when it was for want of room and room could be made. */
  async #again<T>(seat: Seat, attempt: () => Promise<T | null>): Promise<T | null> {
    if (seat.rest !== 'turn' || !isFull(this.seats.lastError)) return null;
    if (!(await this.#relieve())) return null;
    seat.rest = 'none';
    return attempt();
  }

  /**
   * Replaces or takes away whole logs in every journal, the files first, since they alone can be overwritten.
   * Rejects when one failed, and may be called again. What one has by then stays: a start fills the others.
   */
  async rewrite(changes: Rewriting): Promise<void> {
    for (const { journal } of [...this.seats.all].reverse()) await journal.rewrite(changes);
    for (const [id, change] of changes) {
      for (const known of [this.#kept, this.#keptRows, this.#even]) known.delete(id);
      this.#mark.replace(id, change && { count: change.row.count, head: change.row.head });
      for (const { lagging } of this.seats.all) lagging.delete(id);
    }
  }

  /** The row that knows most; undefined when no journal has one. */
  async row(encounterId: string): Promise<StoredRow | undefined> {
    const rows = await this.seats.ask(({ journal }) => journal.row(encounterId));
    const best = fullest([...rows.map(valueIn), this.#keptRows.get(encounterId)]);
    if (best) this.#keptRows.set(encounterId, best);
    return best;
  }

  /** The row as this page saw it last; asks the journals only when it never did. */
  async seenRow(encounterId: string): Promise<StoredRow | undefined> {
    return this.#keptRows.get(encounterId) ?? this.row(encounterId);
  }

  /** As `seenRow`; rejects where there may be one that nobody tells just now. */
  async toldRow(encounterId: string): Promise<StoredRow | undefined> {
    const row = await this.seenRow(encounterId);
    const silent = this.seats.all.every(({ down }) => down) || this.#mark.tip(encounterId);
    if (!row && silent) throw this.failure('storage', this.seats.lastError);
    return row;
  }

  /** The number of an encounter: the one it has, or the next one free; six random digits if asked. */
  async caseNumber(encounterId: string, random: boolean): Promise<number> {
    const row = await this.seenRow(encounterId);
    if (row) return row.caseNumber;
    if (random) return randomNumber();
    const given = (await this.seats.ask(({ journal }) => journal.lastCase())).map(valueIn);
    return numberAfter(Math.max(this.#mark.cases(), ...given));
  }

  /** The row of a log that no journal has one of any more. */
  async rowAnew(id: string, entries: Woven['entries'], tip: Tip, random: boolean) {
    const number = await this.caseNumber(id, random);
    return rowFromEntries(id, entries, tip, number, this.#ofSession.mistakenEnd);
  }

  /** Gives every journal that answered the lines it lacks. `gathered` must be free of damage. */
  async mend(id: string, gathered: Gathered, report: boolean): Promise<void> {
    const tip = { count: gathered.lines.length, head: gathered.head };
    if (tip.count === 0) return;
    const known = await this.row(id);
    const row = known
      ? { ...known, ...(known.count > tip.count ? {} : tip) }
      : await this.rowAnew(id, gathered.entries, tip, false);
    for (const { seat, value } of gathered.held) {
      const missing = missingFrom(value, gathered.lines);
      const listed = await this.seats.attempt(seat, ({ journal }) => journal.row(id), id);
      const stray = value.some(({ seq }) => seq >= tip.count);
      // What this page knows that a journal has missed is no news.
      const news = report && !seat.lagging.has(id) && missing.length > 0;
      const put = () => this.seats.attempt(seat, ({ journal }) => journal.mend(missing, row), id);
      const done =
        (missing.length === 0 && !stray && listed?.value !== undefined) ||
        ((await put()) ?? (await this.#again(seat, put)));
      if (!done) continue;
      seat.lagging.delete(id);
      const from = seat.name === 'opfs' ? 'indexedDb' : 'opfs';
      const entries = missing.length;
      if (news) this.#health.repaired({ encounterId: id, from, to: seat.name, entries });
    }
    this.seats.report();
  }
}
