import type { Connection } from '../connection';
import { aboutDraft } from '../drafts';
import { dayAlone } from '../matters';
import { readOnly, strictWrite } from '../strictTx';
import type { Cipher } from './cipher';
import { saysTooMuch } from './liesOpen';
import type { OfficeText } from './officeText';

/**
 * Seals what lies open beside the logs: drafts under their encounters' keys, labels to the office; of when a
 * matter was used the day is left.
 */
export async function resealRest(
  connection: Connection,
  ciphers: ReadonlyMap<string, Cipher>,
  office: OfficeText,
): Promise<void> {
  const drafts = await readOnly(connection, 'drafts', (tx) => tx.objectStore('drafts').getAll());
  const open = drafts.filter(({ box }) => box === undefined);
  const sealedDrafts = await Promise.all(
    open.map(async ({ encounterId, field, text }) => {
      // A draft whose encounter was never begun has no key, and nobody who would look for it.
      const cipher = ciphers.get(encounterId);
      const box = cipher && (await cipher.seal(text, aboutDraft(encounterId, field)));
      return { encounterId, field, text: '', box };
    }),
  );
  const matters = await readOnly(connection, 'matters', (tx) => tx.objectStore('matters').getAll());
  const sealedMatters = await Promise.all(
    matters.filter(saysTooMuch).map(async ({ label, ...matter }) => ({
      ...matter,
      usedAt: dayAlone(matter.usedAt),
      label: '',
      ...(label === '' ? {} : { box: await office.seal(label) }),
    })),
  );
  await strictWrite(connection, ['drafts', 'matters'], async (tx) => {
    for (const { box, ...draft } of sealedDrafts) {
      if (box !== undefined) await tx.objectStore('drafts').put({ ...draft, box });
      else await tx.objectStore('drafts').delete([draft.encounterId, draft.field]);
    }
    for (const matter of sealedMatters) await tx.objectStore('matters').put(matter);
  });
}
