import type { Clock } from './clock';
import { type Ack, AppendError, type Batch, type EncounterLog, type Journals } from './log';

/**
 * `failed`: no journal took it; it is kept here and tried again. `unstored`: this device has no
 * journal, so that it lasts as long as the page.
 */
export type SaveState = {
  status: 'idle' | 'saving' | 'saved' | 'failed' | 'unstored';
  /** Entries not yet acknowledged by any journal. */
  pending: number;
  journals: Journals | null;
  /** The hash of the last line that is stored; null before there is one. */
  head: string | null;
};

type Listener = {
  /** The hash of the last line that was found stored. */
  head: string | null;
  onState(state: SaveState): void;
  onSaved(ack: Ack): void;
  /** Another tab wrote first, or the database is newer; the batches that were not stored. */
  onStopped(kind: 'conflict' | 'newer', unsaved: Batch[]): void;
};

const RETRY_MS = [500, 1_000, 2_000, 5_000];

/**
 * Sends batches to the append port, one after the other, in the order of the taps.
 * - must never say saved before a journal has acknowledged
 * - must keep a batch that failed, and try it again before any later one
 * - must stop, and hand back what was not stored, when another tab has written
 */
export class Saver {
  private queue: Batch[] = [];
  private running = false;
  private failures = 0;
  private journals: Journals | null = null;
  private head: string | null;
  private stopTimer: (() => void) | null = null;

  constructor(
    private readonly log: Pick<EncounterLog, 'append'>,
    private readonly clock: Clock,
    private readonly listener: Listener,
  ) {
    this.head = listener.head;
  }

  /** Fired at once, not awaited: the paint never waits for the disk. */
  send(batch: Batch): void {
    this.queue.push(batch);
    this.publish('saving');
    void this.drain();
  }

  /** Tries again now, for example when the person taps "try again". */
  retry(): void {
    void this.drain();
  }

  private hasJournal(): boolean {
    return Object.values(this.journals ?? {}).some((state) => state !== 'absent');
  }

  private pending(): number {
    return this.queue.reduce((sum, batch) => sum + batch.entries.length, 0);
  }

  private publish(status: SaveState['status']): void {
    this.listener.onState({
      status,
      pending: this.pending(),
      journals: this.journals,
      head: this.head,
    });
  }

  private async drain(): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.stopTimer?.();
    this.stopTimer = null;
    for (let batch = this.queue[0]; batch !== undefined; batch = this.queue[0]) {
      try {
        const ack = await this.log.append(batch);
        this.queue.shift();
        this.failures = 0;
        this.journals = ack.journals;
        this.head = ack.head;
        this.listener.onSaved(ack);
      } catch (error) {
        this.running = false;
        this.failed(error);
        return;
      }
    }
    this.running = false;
    this.publish(this.hasJournal() ? 'saved' : 'unstored');
  }

  private failed(error: unknown): void {
    if (error instanceof AppendError && error.kind !== 'storage') {
      const unsaved = this.queue;
      this.queue = [];
      this.listener.onStopped(error.kind, unsaved);
      return;
    }
    const wait = RETRY_MS[Math.min(this.failures, RETRY_MS.length - 1)] as number;
    this.failures += 1;
    this.publish('failed');
    this.stopTimer = this.clock.after(wait, () => void this.drain());
  }
}
