import type { Clock } from './clock';
import type { Entry } from './entry';
import type { Batch, EncounterLog, StoredLog } from './log';

const RETRY_MS = 1_000;

/**
 * Batches that another tab was ahead of. They are written again after what it wrote, in the order of
 * the taps: what is tapped meanwhile waits behind them, since it may happen to fit before.
 */
export class Displaced {
  private waiting: Batch[] | null = null;

  constructor(
    private readonly log: Pick<EncounterLog, 'read'>,
    private readonly clock: Clock,
  ) {}

  /** Whether something waits to be written again; nothing may be called saved until then. */
  waits(): boolean {
    return this.waiting !== null;
  }

  /** Keeps a batch back while others wait. False when none do, and the batch can be sent. */
  keep(batch: Batch): boolean {
    this.waiting?.push(batch);
    return this.waiting !== null;
  }

  /**
   * Reads what stands there by now, and tries until it can be read; `onTrouble` when it cannot.
   * Gives it with the entries that are not in it, tap by tap.
   */
  async behind(
    encounterId: string,
    unsaved: readonly Batch[],
    onTrouble: () => void,
  ): Promise<{ stored: StoredLog; taps: Entry[][] }> {
    this.waiting = [...(this.waiting ?? []), ...unsaved];
    const stored = await this.read(encounterId, onTrouble);
    const known = new Set(stored.entries.map(({ cmdId }) => cmdId));
    const taps = this.waiting.map(({ entries }) =>
      entries.filter(({ cmdId }) => !known.has(cmdId)),
    );
    this.waiting = null;
    return { stored, taps: taps.filter(({ length }) => length > 0) };
  }

  private read(encounterId: string, onTrouble: () => void): Promise<StoredLog> {
    return this.log.read(encounterId).catch(() => {
      onTrouble();
      return new Promise((resolve) => {
        this.clock.after(RETRY_MS, () => resolve(this.read(encounterId, onTrouble)));
      });
    });
  }
}
