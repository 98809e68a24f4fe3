import type { Memo } from '../memos';
import type { Seats } from '../seats';
import { keyCopies } from './keyCopies';
import { KeyRing } from './keyRing';
import { liesOpen } from './liesOpen';
import type { Office } from './office';
import { officeText } from './officeText';
import { type Protection, type ProtectionParts, sealAll, vaultParts } from './protectionParts';
import type { KeepOpen } from './reseal';
import { sealingWith } from './sealing';
import { makeVault } from './vault';

/** Protection on a device where it is on. */
export function inForce(parts: ProtectionParts, kept: Memo<Office>, office: Office): Protection {
  const { age, files, health, later, tabs } = parts;
  let open = false;
  let seats: Seats | null = null;
  const ring = new KeyRing({
    ...office,
    slots: files?.slots ?? null,
    copies: keyCopies(() => seats),
    age,
    health,
    later,
    tellGone: () => tabs.tell('keyGone'),
  });
  const text = officeText(age, office.recipient, () => open);
  return {
    sealing: sealingWith(ring),
    ring,
    office,
    officeText: text,
    async start(journals) {
      seats = journals.copies.seats;
      const begun = office.state === 'sealing';
      const ids = begun ? undefined : await liesOpen(parts.connection, journals);
      if (ids === null) return;
      try {
        const keepOpen: KeepOpen = async (id, raw) => ring.keepOpen(id, await ring.adopt(id, raw));
        const some = ids === undefined ? {} : { ids, keepOpen };
        const { left } = await sealAll(parts, office.recipient, journals, some);
        if (begun) await kept.write({ ...office, state: 'on' });
        if (left > 0) health.raise('notAllSealed');
      } catch {
        // What lies open still is sealed at the next start.
        health.raise('notAllSealed');
      }
    },
    vault(journals) {
      void ring.prepare();
      const onLock = (next: boolean) => {
        open = next;
        ring.officeOpen = next;
        if (next) return;
        ring.lock();
        text.lock();
      };
      const vault = makeVault(vaultParts(parts, kept, office, journals, onLock));
      // A talk that ended on another page keeps its key in memory here, as there, until this page locks.
      tabs.onTold((word) => void (word === 'shut' ? vault.lock() : ring.takeSlots()));
      return vault;
    },
  };
}
