import type { Drafts } from '../session/log';
import type { Connection } from './connection';
import { ofEncounter } from './database';
import { readOnly, strictWrite } from './strictTx';

/**
 * Text being typed. This page's own text is also kept in memory, so that a database that refuses
 * does not take it from the screen; nothing here rejects, since a draft is not yet a record.
 * Without a connection the text lasts as long as the page.
 */
export function makeDrafts(connection: Connection | null): Drafts {
  /** What the database does not hold (yet): null for a removed field. */
  const unsaved = new Map<string, Map<string, string | null>>();

  const change = async (encounterId: string, field: string, text: string | null) => {
    const fields = unsaved.get(encounterId) ?? new Map<string, string | null>();
    unsaved.set(encounterId, fields);
    fields.set(field, text);
    const saved =
      connection &&
      (await strictWrite(connection, ['drafts'], async (tx) => {
        const store = tx.objectStore('drafts');
        if (text === null) await store.delete([encounterId, field]);
        else await store.put({ encounterId, field, text });
        return true;
      }).catch(() => false));
    if (saved && fields.get(field) === text) fields.delete(field);
  };

  return {
    put: (encounterId, field, text) => change(encounterId, field, text),
    remove: (encounterId, field) => change(encounterId, field, null),
    async all(encounterId) {
      const rows =
        connection &&
        (await readOnly(connection, 'drafts', (tx) =>
          tx.objectStore('drafts').getAll(ofEncounter(encounterId)),
        ).catch(() => []));
      const texts = new Map<string, string | null>(rows?.map(({ field, text }) => [field, text]));
      for (const [field, text] of unsaved.get(encounterId) ?? []) texts.set(field, text);
      return Object.fromEntries(
        [...texts].flatMap(([field, text]) => (text === null ? [] : [[field, text]])),
      );
    },
  };
}
