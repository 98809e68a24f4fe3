import type { Entry } from '../../session/entry';
import { type Filed, isNewer, isSealed } from './filed';
import type { Held } from './held';
import type { KeyRing } from './keyRing';
import { openSealed, sealEntries } from './lines';
import { ended, type Opened, type Row, readOpen, type Sealing } from './noSealing';
import { openRow, sealRow } from './rows';

/** Every line and row under the encounter's own key. */
export function sealingWith(ring: KeyRing): Sealing {
  async function keyFor(id: string, row: Row, begun = false): Promise<Held> {
    const known = ring.inMemory(id);
    if (known) return known;
    const stored = await row();
    const found = await ring.find(id, stored?.key);
    if (typeof found !== 'string') return found;
    // A log that was begun in the clear goes on sealed; one whose key is shut is not written to.
    if (stored?.box !== undefined || (begun && !stored)) throw new Error(`key is ${found}`);
    return ring.begin(id);
  }

  /**
   * The copy for the office that rows tell, while none is proved: that of the files first, whose every line is
   * under a hash of its own.
   */
  async function toldOf(id: string, held: Held, row: Row): Promise<string | null> {
    const inRows = (await ring.copies.all(id)).at(-1);
    return inRows ?? held.sealed ?? (await row().catch(() => undefined))?.key ?? null;
  }

  /** Whether the office has a copy of its own; one that is proved goes into every row. */
  async function safeForOffice(id: string, { proved, sealed }: Held): Promise<boolean> {
    return proved && sealed !== null ? (await ring.copies.mend(id, sealed)) > 0 : sealed !== null;
  }

  return {
    on: true,
    async write(entries, tip, row, stored) {
      const { encounterId } = row;
      ring.unsaved(encounterId, true);
      const held = await keyFor(encounterId, stored, tip.count > 0);
      const told = held.proved ? held.sealed : await toldOf(encounterId, held, stored);
      const late = ring.sealLate(held, told);
      const over = row.endedAt !== null;
      // Nobody waits for age while the open copy stays, or once it is gone.
      if (told === null ? over || !held.inSlot : over && !held.shut) await late;
      if (row.endedAt === null) await ring.keepOpen(encounterId, held);
      const lines = await sealEntries(entries, tip.head, held.cipher);
      const tz = entries.at(-1)?.at.tz ?? 0;
      const sealing = { cipher: held.cipher, key: held.proved ? held.sealed : told, tz };
      return { lines, row: await sealRow(ended(row, tip, lines), sealing) };
    },
    async settle(encounterId, over) {
      ring.unsaved(encounterId, false);
      const held = ring.inMemory(encounterId);
      if (held && over) await ring.closeSlot(encounterId, held);
    },
    async tidy(row) {
      let away = false;
      for (const id of await ring.takeSlots()) {
        const stored = await row(id);
        const held = stored && (await ring.find(id, stored.key));
        if (stored === undefined || typeof held === 'string' || held === undefined) continue;
        const { endedAt, locked } = await openRow(stored, held.cipher);
        // A box that its own key does not open does not tell that it is over.
        if (endedAt === null || locked === true) continue;
        // Waited for once: where age hangs it hangs for all of them.
        if (!away) await ring.sealLate(held);
        away ||= !held.proved;
        if (await ring.closeSlot(id, held, await safeForOffice(id, held))) ring.forget(id);
      }
    },
    async read(encounterId, filed, row) {
      if (!filed.some(isSealed)) return readOpen(filed);
      const found = await ring.find(encounterId, row?.key);
      if (typeof found === 'string') return { entries: [], locked: found };
      return openAll(filed, found);
    },
    async rows(stored) {
      if (stored.some(({ encounterId }) => !ring.inMemory(encounterId))) await ring.takeSlots();
      const opened = stored.map(async (row) => {
        if (row.box === undefined) return row;
        const found = await ring.findTaken(row.encounterId, row.key);
        return openRow(row, typeof found === 'string' ? null : found.cipher);
      });
      return Promise.all(opened);
    },
    sealText: async (encounterId, about, text, row) =>
      (await keyFor(encounterId, row)).cipher.seal(text, about),
    forget: (id) => ring.destroy(id),
    async openText(encounterId, about, box, row) {
      const stored = await row().catch(() => undefined);
      const held = await ring.find(encounterId, stored?.key);
      return typeof held === 'string' ? null : held.cipher.open(box, about).catch(() => null);
    },
  };
}

/** Opens side by side; the entries end before the first one that the key does not open. */
async function openAll(filed: readonly Filed[], { cipher }: Held): Promise<Opened> {
  const newer = filed.findIndex(isNewer);
  const opened = await Promise.all(
    filed.map(async (entry) => {
      if (!isSealed(entry)) return entry;
      return openSealed(entry, cipher).then(
        (inside) => inside.entry,
        () => null,
      );
    }),
  );
  const unopened = opened.indexOf(null);
  const entries = opened.slice(0, unopened < 0 ? opened.length : unopened) as Entry[];
  const foretold = entries.findIndex((entry) => isNewer(entry));
  const later = [newer, foretold].filter((at) => at >= 0);
  return {
    entries,
    locked: null,
    unopened: unopened < 0 ? null : unopened,
    newer: later.length > 0 ? Math.min(...later) : null,
  };
}
