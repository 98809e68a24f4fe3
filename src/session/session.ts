import { type ActorRefFrom, createActor } from 'xstate';
import type { Actor } from '../../flows/actors';
import { type Board, board, type FoundLog, type SessionState, whyReadOnly } from './board';
import { type Clock, stampOf } from './clock';
import { Displaced } from './displaced';
import { ENTRY_VERSION, type Entry, type Stamp } from './entry';
import { type EncounterKind, type Flow, type FlowKind, type NewFact, ofLog } from './flow';
import { type Circumstances, type JudgedFact, judgeBatch, type Refusal } from './judgeBatch';
import type { Batch, Drafts, EncounterLog, WriterSeat } from './log';
import { type Replayed, replay, replayMore } from './replay';
import { Saver } from './saver';

export type Reported = { ok: true; entries: Entry[] } | { ok: false; refusal: Refusal };

export type SessionPorts = {
  log: EncounterLog;
  drafts: Drafts;
  clock: Clock;
  /** A fresh random id; used for encounters and for commands. */
  newId(): string;
  seat: WriterSeat;
  /** Who holds the tablet. */
  via(): Actor;
};

/**
 * The one door to a record, of whatever flow. Everything that happens is reported here: the chart is
 * asked, the pure transition made, the screen told and the append fired, in one task. Knows no
 * React, no DOM and no storage of its own.
 */
export class Session<K extends FlowKind = EncounterKind> {
  /** What the screens look at. */
  readonly actor: Board<K>;
  /** The same actor, as it is told. */
  private readonly board: ActorRefFrom<typeof board>;
  readonly drafts: Drafts;
  readonly clock: Clock;
  private entries: Entry[];
  private state: SessionState<K>;
  private readonly saver: Saver;
  private readonly displaced: Displaced;
  private readonly stops: (() => void)[] = [];

  constructor(
    readonly flow: Flow<K>,
    readonly encounterId: string,
    private readonly ports: SessionPorts,
    stored: FoundLog,
  ) {
    this.drafts = ports.drafts;
    this.clock = ports.clock;
    this.entries = [...stored.entries];
    const { snapshot, trail } = replay(flow, this.entries);
    this.state = {
      encounterId,
      snapshot,
      stateId: flow.stateIdOf(snapshot),
      trail,
      save: { status: 'idle', pending: 0, journals: null, head: stored.head ?? null },
      readOnly: whyReadOnly(stored, ports.seat.held()),
      clockDoubt: null,
    };
    this.board = createActor(board, { input: this.state }).start();
    // It repeats what it is told, and only this session tells it anything.
    this.actor = this.board as unknown as Board<K>;
    this.displaced = new Displaced(ports.log, ports.clock);
    this.saver = new Saver(ports.log, ports.clock, {
      head: stored.head ?? null,
      onState: (save) => this.publish({ save }),
      onSaved: (ack) => ports.seat.announce(ack.count),
      onStopped: (kind, unsaved) =>
        kind === 'newer' ? this.publish({ readOnly: 'newer' }) : void this.rebase(unsaved),
    });
    this.stops.push(
      ports.seat.onChange(() => this.seatChanged()),
      ports.seat.onPeer(() => void this.reread()),
    );
  }

  /** The state as it is now; the same object until something changes. */
  now(): SessionState<K> {
    return this.state;
  }

  /** A fresh random id, for what a fact has to name later. */
  newId = (): string => this.ports.newId();

  /** Whether these facts would be accepted as one batch now. Pure. */
  can(facts: readonly NewFact<K>[]): boolean {
    const at = stampOf(this.ports.clock);
    return judgeBatch(this.flow, this.state.snapshot, facts, this.circumstances(at)).ok;
  }

  /**
   * Reports what happened: all facts of one tap, as one atomic batch.
   * In: facts with their data; `by` defaults to who holds the tablet.
   * Out: the entries, already on the screen and on their way to the journals; or the refusal, with
   * nothing changed. Never throws.
   */
  report(facts: readonly NewFact<K>[]): Reported {
    const at = stampOf(this.ports.clock);
    const judged = judgeBatch(this.flow, this.state.snapshot, facts, this.circumstances(at));
    if (!judged.ok) return { ok: false, refusal: judged.refusal };
    return { ok: true, entries: this.write(judged.facts, at) };
  }

  /** What the state would be without this entry, and which later entries would no longer follow. */
  previewWithout(seq: number): { snapshot: K['snapshot']; flagged: number } {
    const refused = ({ status }: { status: string }) => status === 'refused';
    const { snapshot, trail } = replay(this.flow, this.entries, [seq]);
    const more = trail.filter(refused).length - this.state.trail.filter(refused).length;
    return { snapshot, flagged: Math.max(0, more) };
  }

  /** Tries again at once what no journal took. */
  retrySave(): void {
    if (!this.displaced.waits()) this.saver.retry();
  }

  /** Takes the pen from the other tab, after reading what it wrote. */
  async takeOver(): Promise<void> {
    await this.ports.seat.takeOver();
    await this.reread();
    this.seatChanged();
  }

  /** Notes that the clock may be wrong (null: right again); a person answers by `answerClock`. */
  doubtClock(ms: number | null): void {
    if (this.state.readOnly === null) this.publish({ clockDoubt: ms });
  }

  /** The person's one tap: the time on the screen is right, or it is not. */
  answerClock(right: boolean): void {
    const ms = this.state.clockDoubt;
    if (ms === null) return;
    this.publish({ clockDoubt: null });
    this.report([
      ofLog(
        right
          ? { type: 'clock.confirmed', data: { ms } }
          : { type: 'clock.shifted', data: { ms, direction: 'forward' } },
      ),
    ]);
  }

  /** Lets go of the writer's seat and of all listeners. What is pending is still sent. */
  release(): void {
    for (const stop of this.stops) stop();
    this.ports.seat.release();
  }

  private circumstances({ wall, tz }: Pick<Stamp, 'wall' | 'tz'>): Circumstances {
    return {
      readOnly: this.state.readOnly !== null,
      at: wall,
      tz,
      by: this.ports.via(),
      entries: this.entries,
    };
  }

  private write(judged: readonly JudgedFact<K>[], at: Stamp): Entry[] {
    const cmdId = this.ports.newId();
    const via = this.ports.via();
    const trail = this.state.trail.slice();
    let { snapshot } = this.state;
    const entries = judged.map((step, index): Entry => {
      const { type, data = {}, by = via, happenedAt } = step.fact;
      const entry: Entry = {
        v: ENTRY_VERSION,
        cmdId,
        encounterId: this.encounterId,
        seq: this.entries.length + index,
        at,
        ...(happenedAt === undefined ? {} : { happenedAt }),
        by,
        via,
        type,
        data: data as Record<string, unknown>,
      };
      trail.push({ entry, status: 'accepted', stateId: step.stateId });
      snapshot = step.snapshot;
      return entry;
    });
    this.append(entries, { snapshot, trail });
    return entries;
  }

  /** `folded`: what the log folds to with these entries, where no withdrawal is among them. */
  private append(entries: readonly Entry[], folded: Replayed<K>): void {
    this.entries.push(...entries);
    const amended = entries.some(({ type }) => type === 'entry.withdrawn');
    // Not told yet: the saver tells that it is being saved, and both are one change on the screen.
    this.change(amended ? replay(this.flow, this.entries) : folded);
    const batch = this.batchOf(entries);
    if (this.displaced.keep(batch)) this.publish({});
    else this.saver.send(batch);
  }

  private batchOf(entries: readonly Entry[]): Batch {
    return {
      encounterId: this.encounterId,
      entries,
      index: this.flow.indexPatchOf(this.encounterId, this.state),
    };
  }

  private change(change: Partial<SessionState<K>>): void {
    this.state = { ...this.state, ...change };
    this.state.stateId = this.flow.stateIdOf(this.state.snapshot);
  }

  private publish(change: Partial<SessionState<K>>): void {
    this.change(change);
    this.board.send({ type: 'published', state: this.state });
  }

  private seatChanged(): void {
    const held = this.ports.seat.held();
    if (held && this.state.readOnly === 'otherTab') this.publish({ readOnly: null });
    if (!held && this.state.readOnly === null) this.publish({ readOnly: 'otherTab' });
  }

  private async reread(): Promise<void> {
    const stored = await this.ports.log.read(this.encounterId);
    if (stored.entries.length <= this.entries.length) return;
    this.entries = [...stored.entries];
    this.publish({
      ...replay(this.flow, this.entries),
      ...(stored.damage === null ? {} : { readOnly: stored.damage.kind }),
    });
  }

  /**
   * Another tab wrote the seq we wanted. What it wrote comes first; what was tapped here is written
   * again after it, under the same command, and flagged by the fold if it no longer follows.
   */
  private async rebase(unsaved: readonly Batch[]): Promise<void> {
    const { stored, taps } = await this.displaced.behind(this.encounterId, unsaved, () =>
      this.publish({ save: { ...this.state.save, status: 'failed' } }),
    );
    this.entries = [...stored.entries];
    this.publish(replay(this.flow, this.entries));
    for (const entries of taps) {
      const again = entries.map((entry, i) => ({ ...entry, seq: this.entries.length + i }));
      this.append(again, replayMore(this.flow, this.state, again));
    }
    this.seatChanged();
  }
}
