import type { Drafts } from '../session/log';
import { canonicalJson } from './canonical';
import type { Connection } from './connection';
import { ofEncounter, type StoredDraft } from './database';
import type { StoredRow } from './journal';
import type { Sealing } from './seal/noSealing';
import { readOnly, strictWrite } from './strictTx';

type Fields = Map<string, string | null>;

/** What a draft's box is sealed about. */
export const aboutDraft = (encounterId: string, field: string): string =>
  canonicalJson(['draft', encounterId, field]);

/**
 * Text being typed. This page's own text is also kept in memory, so that a database that refuses
 * does not take it from the screen; nothing here rejects, since a draft is not yet a record.
 * Without a connection the text lasts as long as the page. `row` finds the encounter's key.
 */
export function makeDrafts(
  connection: Connection | null,
  sealing: Sealing,
  row: (encounterId: string) => Promise<StoredRow | undefined>,
): Drafts {
  /** What the database does not hold (yet): null for a removed field. */
  const unsaved = new Map<string, Fields>();
  /** The last change of a field, so that a slower sealing never lands after it. */
  let changes = Promise.resolve<unknown>(undefined);

  async function sealed(encounterId: string, field: string, text: string): Promise<StoredDraft> {
    const about = aboutDraft(encounterId, field);
    const box = await sealing.sealText(encounterId, about, text, () => row(encounterId));
    return { encounterId, field, ...(box === null ? { text } : { text: '', box }) };
  }

  async function store(encounterId: string, field: string, text: string | null): Promise<boolean> {
    if (!connection) return false;
    const draft = text === null ? null : await sealed(encounterId, field, text);
    return strictWrite(connection, ['drafts'], async (tx) => {
      const drafts = tx.objectStore('drafts');
      if (draft === null) await drafts.delete([encounterId, field]);
      else await drafts.put(draft);
      return true;
    });
  }

  const change = async (encounterId: string, field: string, text: string | null) => {
    const fields: Fields = unsaved.get(encounterId) ?? new Map();
    unsaved.set(encounterId, fields);
    fields.set(field, text);
    const saving = sealing.on
      ? changes.then(() => store(encounterId, field, text))
      : store(encounterId, field, text);
    changes = saving.catch(() => undefined);
    if ((await saving.catch(() => false)) && fields.get(field) === text) fields.delete(field);
  };

  async function stored(encounterId: string): Promise<[string, string | null][]> {
    const drafts =
      connection &&
      (await readOnly(connection, 'drafts', (tx) =>
        tx.objectStore('drafts').getAll(ofEncounter(encounterId)),
      ).catch(() => []));
    return Promise.all(
      (drafts ?? []).map(async ({ field, text, box }): Promise<[string, string | null]> => {
        if (box === undefined) return [field, text];
        const about = aboutDraft(encounterId, field);
        return [field, await sealing.openText(encounterId, about, box, () => row(encounterId))];
      }),
    );
  }

  return {
    put: (encounterId, field, text) => change(encounterId, field, text),
    remove: (encounterId, field) => change(encounterId, field, null),
    async discard(id) {
      await changes;
      unsaved.delete(id);
      const all = ofEncounter(id);
      const gone =
        connection &&
        strictWrite(connection, ['drafts'], (tx) => tx.objectStore('drafts').delete(all));
      await gone?.then(() => sealing.forget(id)).catch(() => undefined);
    },
    async all(encounterId) {
      const texts = new Map(await stored(encounterId));
      for (const [field, text] of unsaved.get(encounterId) ?? []) texts.set(field, text);
      return Object.fromEntries(
        [...texts].flatMap(([field, text]) => (text === null ? [] : [[field, text]])),
      );
    },
  };
}
