import type { Ack, Batch, Damage, EncounterLog, IndexRow, StoredLog } from '../session/log';
import { uneven } from './compare';
import type { Copies, Gathered } from './copies';
import type { Health, Notice } from './health';
import type { HighWater } from './highWater';
import { latestOf } from './indexRow';
import type { RowsOf, Tip } from './journal';
import { listRows } from './listing';
import type { Sealing } from './seal/noSealing';
import type { SerialQueue } from './serialQueue';
import { isFatal } from './weave';
import { type Later, pause, SETTLING } from './within';

/** First and longest wait before a journal that missed something is tried again, milliseconds. */
const RETRY = { first: 2_000, longest: 60_000 };

/** What tells by itself why a copy is behind, and what to do. */
const SAYS_WHY: readonly Notice[] = ['diskFull', 'newerDatabase', 'blockedByOtherTab'];

/** Sealed rows that are opened to find those of a matter: more than retention leaves on a tablet. */
const LOOKED_INTO = 500;

/** How often a batch is laid again onto a log that another tab has moved. */
const ATTEMPTS = 5;

export type LogParts = {
  copies: Copies;
  mark: HighWater;
  health: Health;
  queue: SerialQueue;
  later: Later;
  sealing: Sealing;
};

/** The append port over the journals. Appends, reads and repairs take turns in one queue. */
export function makeEncounterLog({
  copies,
  mark,
  health,
  queue,
  later,
  sealing,
}: LogParts): EncounterLog {
  let wait = RETRY.first;
  let ringing = false;

  function scheduleCatchUp(): void {
    const behind = copies.seats.lagging().length > 0;
    if (!behind) health.settle('copyBehind');
    if (ringing || !behind) return;
    ringing = true;
    later(wait, () => {
      ringing = false;
      wait = Math.min(wait * 2, RETRY.longest);
      void queue(catchUp);
    });
  }

  async function catchUp(): Promise<void> {
    copies.seats.begin(true);
    for (const id of copies.seats.lagging()) await copies.settle(id).catch(() => undefined);
    const told = health.now().notices.some((notice) => SAYS_WHY.includes(notice));
    if (copies.seats.lagging().length === 0) wait = RETRY.first;
    else if (!told) health.raise('copyBehind');
    scheduleCatchUp();
  }

  async function append(batch: Batch): Promise<Ack> {
    const { encounterId, entries } = batch;
    const start = entries[0]?.seq ?? 0;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      // Usually nothing has moved since this page's last append; storing compares it once more.
      const seen = attempt === 0 ? copies.lastSeen(encounterId) : null;
      const tip = seen?.count === start ? seen : await copies.settle(encounterId);
      if (start > tip.count) throw copies.failure('storage', 'an earlier batch is not stored');
      const already = Math.min(entries.length, tip.count - start);
      if (already > 0) await refuseOthers(batch, already);
      if (already === entries.length) return acknowledge(encounterId, tip.count, tip.head);
      const row = await copies.store(tip, ...(await written(batch, entries.slice(already), tip)));
      if (!row) continue;
      mark.raise(encounterId, row, row.caseNumber);
      await sealing.settle(encounterId, batch.index.endedAt !== null);
      return acknowledge(encounterId, row.count, row.head);
    }
    throw copies.failure('conflict');
  }

  /** The lines and the row of a batch as they go to the journals. */
  async function written({ encounterId, index }: Batch, entries: Batch['entries'], tip: Tip) {
    const caseNumber = await copies.caseNumber(encounterId, sealing.on);
    const row: IndexRow = { ...index, caseNumber, ...tip };
    try {
      const stored = () => copies.toldRow(encounterId);
      const filed = await sealing.write(entries, tip, row, stored);
      return [filed.lines, filed.row] as const;
    } catch (error) {
      if (error instanceof TypeError) throw error;
      throw copies.failure('storage', error);
    }
  }

  /** The first `already` entries stand in the log: they must be of the same command. */
  async function refuseOthers({ encounterId, entries }: Batch, already: number): Promise<void> {
    const { entries: filed } = await copies.gather(encounterId, true);
    const { entries: stored } = await sealing.read(
      encounterId,
      filed,
      await copies.seenRow(encounterId),
    );
    const others = entries.slice(0, already).some(({ seq, cmdId }) => stored[seq]?.cmdId !== cmdId);
    if (others) throw copies.failure('conflict');
  }

  const acknowledge = (encounterId: string, count: number, head: string): Ack => {
    const known = mark.tip(encounterId);
    if (!known || known.count < count) mark.raise(encounterId, { count, head }, 0);
    return { count, head, journals: health.now().journals };
  };

  async function read(encounterId: string): Promise<StoredLog> {
    const known = mark.tip(encounterId);
    const expected = Math.max(known?.count ?? 0, (await copies.row(encounterId))?.count ?? 0);
    let log = await copies.gather(encounterId, false);
    const wanting = log.lines.length < expected || isFatal(log.damage) || !log.complete;
    if (wanting || log.lines.length === 0) log = await copies.gather(encounterId, true);
    if (log.held.length === 0 && log.lines.length === 0) throw copies.failure('storage');
    const { lines } = log;
    if (isFatal(log.damage)) return opened(encounterId, log, log.damage);
    if (lines.length < expected) {
      return opened(encounterId, log, { kind: 'short', missing: expected - lines.length });
    }
    if (known && lines[known.count - 1]?.hash !== known.head) {
      return opened(encounterId, log, { kind: 'brokenChain', seq: known.count - 1 });
    }
    if (uneven(log.held, lines)) await repair(encounterId, lines.length);
    return opened(encounterId, log, log.damage);
  }

  /** A log that was read, as far as its key is at hand. */
  async function opened(
    encounterId: string,
    { entries: filed, head }: Gathered,
    damage: Damage | null,
  ): Promise<StoredLog> {
    const inside = await sealing.read(encounterId, filed, await copies.seenRow(encounterId));
    const { entries, locked } = inside;
    if (locked !== null) return { entries, head, damage, locked };
    if (isFatal(damage)) return { entries, head, damage };
    const { unopened, newer } = inside;
    if (unopened !== null) return { entries, head, damage: { kind: 'malformed', seq: unopened } };
    return {
      entries,
      head,
      damage: newer === null ? damage : { kind: 'newerVersion', seq: newer },
    };
  }

  /** Latest first, by what the open rows tell; a locked one tells its day alone. */
  const rows = (of: RowsOf, limit: number) =>
    inTurn(async () => {
      const stored = await sealing.rows(await listRows(copies.seats, of, limit));
      return stored.sort((a, b) => b.updatedAt - a.updatedAt);
    });

  /** Another tab may be between its two journals just now: only what stays missing is a loss. */
  async function repair(encounterId: string, end: number): Promise<void> {
    await pause(later, SETTLING);
    const log = await copies.gather(encounterId, true);
    if (!isFatal(log.damage) && uneven(log.held, log.lines, end))
      await copies.mend(encounterId, log, true);
  }

  const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
    queue(() => {
      copies.seats.begin(false);
      return work();
    }).finally(scheduleCatchUp);

  /** Which matter a sealed encounter belongs to stands in its box: those that open are looked into. */
  async function sealedOf(matter: string, limit: number): Promise<IndexRow[]> {
    const all = [
      ...(await rows({ open: 1 }, LOOKED_INTO)),
      ...(await rows({ open: 0 }, LOOKED_INTO)),
    ];
    return latestOf(all, { matter }, limit);
  }

  return {
    append: (batch) => {
      const sound = batch.entries.every(
        ({ seq, encounterId }, i) =>
          encounterId === batch.encounterId && seq === (batch.entries[0]?.seq ?? 0) + i,
      );
      if (batch.entries.length === 0 || !sound || batch.index.encounterId !== batch.encounterId) {
        return Promise.reject(new TypeError('not one run of entries'));
      }
      return inTurn(() => append(batch));
    },
    read: (encounterId) => inTurn(() => read(encounterId)),
    listOpen: (limit) => rows({ open: 1 }, limit),
    listClosed: (limit) => rows({ open: 0 }, limit),
    listMatter: (matter, limit) => (sealing.on ? sealedOf(matter, limit) : rows({ matter }, limit)),
  };
}
