import type { Connection } from '../connection';
import { aboutDraft } from '../drafts';
import { readOnly, strictWrite } from '../strictTx';
import type { Cipher } from './cipher';
import type { OfficeText } from './officeText';

/** Seals what lies open beside the logs: drafts under their encounters' keys, labels to the office. */
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
  const named = matters.filter(({ label }) => label !== '');
  const sealedMatters = await Promise.all(
    named.map(async (matter) => ({ ...matter, label: '', box: await office.seal(matter.label) })),
  );
  await strictWrite(connection, ['drafts', 'matters'], async (tx) => {
    for (const { box, ...draft } of sealedDrafts) {
      if (box !== undefined) await tx.objectStore('drafts').put({ ...draft, box });
      else await tx.objectStore('drafts').delete([draft.encounterId, draft.field]);
    }
    for (const matter of sealedMatters) await tx.objectStore('matters').put(matter);
  });
}
