import type { Unopened } from '../../session/vault';
import { within } from '../within';
import type { AgeFault } from './ageServer';
import { fromBase64, toBase64 } from './base64';
import { cipherOf, newKey } from './cipher';
import type { Held } from './held';
import type { KeyCopies } from './keyCopies';
import type { KeyRingParts } from './ringParts';
import { type SpareKey, spareKey } from './spareKey';

/** The first acknowledgement waits so long for age; then the slot's copy stands alone. */
const SEAL_LIMIT = 3_000;

/**
 * The keys of encounters: which are at hand, and how one gets to the others. What must hold:
 * - a key is kept somewhere before the first line under it is acknowledged;
 * - while somebody is there its open copy is in the slot, afterwards never;
 * - locking takes every key from memory whose encounter is over.
 */
export class KeyRing {
  /** The copies for the office that lie in the rows. */
  readonly copies: KeyCopies;
  readonly #parts: KeyRingParts;
  readonly #held = new Map<string, Held>();
  /** Encounters with something that no journal has taken yet: their key must outlive a lock. */
  readonly #unsaved = new Set<string>();
  readonly #spare: SpareKey;
  #officeOpen = false;
  /** The look into the slots that follows a lock: until it is done no key is given. */
  #looked: Promise<unknown> = Promise.resolve();
  /** What the last look into the slots has seen there; null when it failed. */
  #seen: ReadonlySet<string> | null = null;
  /** How often this page has put a key there. */
  #puts = 0;

  constructor(parts: KeyRingParts) {
    this.#parts = parts;
    this.copies = parts.copies;
    const seal = (raw: Uint8Array) => this.#sealed(raw);
    this.#spare = spareKey(seal, () => parts.health.raise('keyNotSealed'));
  }

  /** Makes the next encounter's key ahead of time. Never rejects. */
  prepare(): Promise<void> {
    return this.#spare.prepare();
  }

  /** The key of an encounter, or why it is not at hand. `sealed` is its copy for the office. */
  async find(encounterId: string, sealed: string | undefined): Promise<Held | Unopened> {
    await this.#looked;
    if (!this.#held.has(encounterId)) await this.takeSlots();
    return this.findTaken(encounterId, sealed);
  }

  /** As `find`, without looking into the slots again: for lists. */
  async findTaken(encounterId: string, sealed: string | undefined): Promise<Held | Unopened> {
    await this.#looked;
    const held = this.#held.get(encounterId);
    if (held) {
      held.sealed ??= sealed ?? null;
      return held;
    }
    if (!this.#officeOpen) return 'locked';
    const first = await this.#opened(encounterId, sealed);
    if (typeof first !== 'string' || !this.#officeOpen) return first;
    // One copy may be spoilt, or gone with its row, where another is sound.
    for (const other of await this.copies.all(encounterId)) {
      const found = other === sealed ? first : await this.#opened(encounterId, other);
      if (typeof found === 'string') continue;
      await this.copies.mend(encounterId, other);
      return found;
    }
    return first;
  }

  async #opened(encounterId: string, sealed: string | undefined): Promise<Held | Unopened> {
    if (sealed === undefined) return 'locked';
    try {
      const raw = new Uint8Array(await this.#parts.age.open(fromBase64(sealed)));
      return await this.#hold(encounterId, raw, sealed, false);
    } catch (error) {
      const name = (error as Error).name as AgeFault;
      if (name === 'WrongKey') return 'foreign';
      return name === 'Locked' ? 'locked' : 'damaged';
    }
  }

  /**
   * Takes every key that lies open in the slots, and sees which have gone from there; gives the encounters
   * of those that are there. Never rejects: slots that cannot be read now change nothing.
   */
  async takeSlots(): Promise<string[]> {
    const before = [...this.#held].filter(([, { inSlot }]) => inSlot);
    const puts = this.#puts;
    const slots = await this.#parts.slots?.all().catch(() => null);
    this.#seen = slots ? new Set(slots.map(({ encounterId }) => encounterId)) : null;
    if (!slots) return [];
    const there = new Set(this.#seen);
    for (const [id, held] of before) {
      held.inSlot = there.has(id);
      // Another page has wiped it, unless this one put it there while it looked.
      held.shut ||= !held.inSlot && puts === this.#puts;
    }
    for (const [id, held] of this.#held) {
      held.inSlot ||= there.has(id);
      if (held.inSlot) held.shut = false;
    }
    for (const { encounterId, key } of slots) await this.#hold(encounterId, key, null, true);
    return [...there];
  }

  /** Only what is in memory already. */
  inMemory(encounterId: string): Held | undefined {
    return this.#held.get(encounterId);
  }

  /** A key for an encounter that has none. Rejects when it can be kept nowhere. */
  async begin(encounterId: string): Promise<Held> {
    const { later } = this.#parts;
    const made = await within(later, SEAL_LIMIT, this.#spare.take()).catch(() => null);
    const { raw, sealed } = made ?? { raw: newKey(), sealed: null };
    const held = await this.#hold(encounterId, raw, sealed, false);
    await this.keepOpen(encounterId, held);
    if (sealed === null && !held.inSlot) {
      this.#held.delete(encounterId);
      throw new Error('a key that is kept nowhere');
    }
    return held;
  }

  /**
   * Takes a key that came with an encounter from another tablet; one that is held already stays. `sealed`
   * is its copy for the office as it was told; one is made now, and that one stands only without age.
   */
  async adopt(
    encounterId: string,
    raw: Uint8Array<ArrayBuffer>,
    sealed: string | null = null,
  ): Promise<Held> {
    const held = await this.#hold(encounterId, raw, null, false);
    await this.sealLate(held, sealed);
    return held;
  }

  /**
   * Seals a key of which this page knows no copy that is sound for certain: one that is in the slot alone,
   * or whose copy a row told. Without age the one that was `told` stands. Never rejects.
   */
  async sealLate(held: Held, told: string | null = null): Promise<void> {
    if (held.proved) return;
    const { later, health } = this.#parts;
    const made = await within(later, SEAL_LIMIT, this.#sealed(held.raw)).catch(() => null);
    held.proved ||= made !== null;
    if (made !== null || !held.proved) held.sealed = made ?? told ?? held.sealed;
    if (made !== null) health.settle('keyNotSealed');
    else if (held.sealed === null) health.raise('keyNotSealed');
  }

  /** Puts the open copy into the slot. Never rejects. */
  async keepOpen(encounterId: string, held: Held): Promise<void> {
    if (held.inSlot) return;
    const { slots, health } = this.#parts;
    // Refused, it may lie there all the same.
    held.shut = false;
    this.#puts += 1;
    held.inSlot = (await slots?.put({ encounterId, key: held.raw }).catch(() => false)) ?? false;
    if (held.inSlot) health.settle('slotRefused');
    else health.raise('slotRefused');
  }

  /** Overwrites the open copy, once the office is `safe` with its own. False when it stays, which is told. */
  async closeSlot(encounterId: string, held: Held, safe = held.sealed !== null): Promise<boolean> {
    const { slots, health } = this.#parts;
    // Another page may have put it there since it was seen to be gone; that is told to nobody.
    if (held.shut) await this.takeSlots();
    if (held.shut || slots === null) return true;
    if (!safe && !held.inSlot) return true;
    const wipe = () =>
      slots.wipe(encounterId).then(
        () => true,
        () => false,
      );
    const wiped = safe && (await wipe());
    held.shut = wiped;
    if (wiped) {
      held.inSlot = false;
      health.settle('slotNotWiped');
      this.#parts.tellGone();
    } else health.raise('slotNotWiped');
    return wiped;
  }

  /** The office's private half is open in the worker, or not any more. */
  set officeOpen(open: boolean) {
    this.#officeOpen = open;
  }

  unsaved(encounterId: string, pending: boolean): void {
    if (pending) this.#unsaved.add(encounterId);
    else this.#unsaved.delete(encounterId);
  }

  /**
   * Forgets every key whose encounter is over and stored; also of those that another page has ended or
   * handed over, which lie in no slot any more.
   */
  lock(): void {
    this.#officeOpen = false;
    this.#parts.age.end();
    this.#forgetShut();
    this.#looked = this.takeSlots().then(() => this.#forgetShut());
  }

  #forgetShut(): void {
    for (const [id, { inSlot, sealed }] of this.#held) {
      if (!inSlot && sealed !== null && !this.#unsaved.has(id)) this.#held.delete(id);
    }
  }

  /** Takes the key of a purged record away, from memory and from the slot. Rejects when that failed. */
  async destroy(encounterId: string): Promise<void> {
    await this.#parts.slots?.wipe(encounterId);
    this.forget(encounterId);
  }

  forget(encounterId: string): void {
    this.#held.delete(encounterId);
    this.#unsaved.delete(encounterId);
  }

  async #hold(
    encounterId: string,
    raw: Uint8Array<ArrayBuffer>,
    sealed: string | null,
    inSlot: boolean,
  ): Promise<Held> {
    const cipher = await cipherOf(raw);
    const before = this.#held.get(encounterId);
    if (before) return before;
    // A look that has not seen it is as good as a wipe.
    const shut = !inSlot && this.#seen?.has(encounterId) === false;
    const held: Held = { raw, cipher, sealed, proved: sealed !== null, inSlot, shut };
    this.#held.set(encounterId, held);
    return held;
  }

  async #sealed(raw: Uint8Array): Promise<string> {
    return toBase64(await this.#parts.age.seal(raw, this.#parts.recipient));
  }
}
