import type { Memo } from '../memos';
import { KeyRing } from './keyRing';
import type { Office } from './office';
import { officeText } from './officeText';
import { type Protection, type ProtectionParts, sealAll, vaultParts } from './protectionParts';
import { sealingWith } from './sealing';
import { makeVault } from './vault';

/** Protection on a device where it is on. */
export function inForce(parts: ProtectionParts, kept: Memo<Office>, office: Office): Protection {
  const { age, files, health, later } = parts;
  let open = false;
  const ring = new KeyRing({ ...office, slots: files?.slots ?? null, age, health, later });
  const text = officeText(age, office.recipient, () => open);
  return {
    sealing: sealingWith(ring),
    ring,
    office,
    officeText: text,
    async start(journals) {
      if (office.state !== 'sealing') return;
      try {
        await sealAll(parts, office.recipient, journals);
        await kept.write({ ...office, state: 'on' });
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
      return makeVault(vaultParts(parts, kept, office, journals, onLock));
    },
  };
}
