import type { Matter, Matters } from '../session/log';
import type { Connection } from './connection';
import type { StoredMatter } from './database';
import type { OfficeText } from './seal/officeText';
import { readOnly, strictWrite } from './strictTx';

type Change = Partial<Pick<StoredMatter, 'label' | 'usedAt' | 'box'>>;

const DAY_MS = 86_400_000;

/** Which day it was: on a protected device no time of day lies open. */
export const dayAlone = (usedAt: number): number => usedAt - (usedAt % DAY_MS);

/**
 * What the office calls its matters. What the database does not take is kept for the life of the
 * page; nothing here rejects. Numbers are given in one transaction, so that two tabs never give one
 * twice. With `office` a label is sealed to it, and empty for whoever may not read it; of when a matter was
 * used last, the day is kept.
 */
export function makeMatters(connection: Connection | null, office: OfficeText | null): Matters {
  const unsaved = new Map<string, StoredMatter>();

  const changed = (
    id: string,
    before: StoredMatter | undefined,
    next: number,
    change: Change,
  ): StoredMatter => ({ id, number: next, label: '', usedAt: 0, ...before, ...change });

  const inMemory = (id: string, change: Change, stored?: StoredMatter): StoredMatter => {
    const given = [...unsaved.values()].map(({ number }) => number);
    const matter = changed(id, unsaved.get(id) ?? stored, Math.max(0, ...given) + 1, change);
    unsaved.set(id, matter);
    return matter;
  };

  const laidOver = (stored: readonly StoredMatter[]): StoredMatter[] => [
    ...stored.filter(({ id }) => !unsaved.has(id)),
    ...unsaved.values(),
  ];

  const opened = async ({ box, ...matter }: StoredMatter): Promise<Matter> =>
    box === undefined ? matter : { ...matter, label: (await office?.open(box)) ?? '' };

  /** With the label that could not be sealed so far. */
  async function sealed(id: string, change: Change): Promise<Change> {
    if (office === null) return change;
    const label = change.label ?? (unsaved.get(id)?.label || undefined);
    return label === undefined ? change : { ...change, label: '', box: await office.seal(label) };
  }

  async function keep(id: string, change: Change): Promise<StoredMatter> {
    if (!connection) return inMemory(id, change);
    return strictWrite(connection, ['matters'], async (tx) => {
      const store = tx.objectStore('matters');
      const stored = await store.get(id);
      const last = await store.index('byNumber').openKeyCursor(null, 'prev');
      // One that was given on this page alone may be another's by now.
      const number = stored?.number ?? (last?.key ?? 0) + 1;
      const matter = { ...changed(id, unsaved.get(id) ?? stored, number, change), number };
      if (office) matter.usedAt = dayAlone(matter.usedAt);
      await store.put(matter);
      return matter;
    })
      .then((matter) => {
        unsaved.delete(id);
        return matter;
      })
      .catch(() => inMemory(id, change));
  }

  /** A matter as it is stored, without the label that another is to take the place of. */
  async function unboxed(id: string): Promise<StoredMatter | undefined> {
    const get =
      connection && readOnly(connection, 'matters', (tx) => tx.objectStore('matters').get(id));
    const { box: _, ...stored } = (await get?.catch(() => undefined)) ?? {};
    return 'id' in stored ? stored : undefined;
  }

  return {
    async recent(limit) {
      const stored =
        connection &&
        (await readOnly(connection, 'matters', async (tx) => {
          const found: StoredMatter[] = [];
          const byUse = tx.objectStore('matters').index('byUse');
          let cursor = await byUse.openCursor(null, 'prev');
          // To the end of the last day: within one, the index tells no order.
          while (cursor && (found.length < limit || cursor.key === found.at(-1)?.usedAt)) {
            found.push(cursor.value);
            cursor = await cursor.continue();
          }
          return found;
        }).catch(() => []));
      const latest = laidOver(stored ?? []).sort(
        (a, b) => b.usedAt - a.usedAt || b.number - a.number,
      );
      return Promise.all(latest.slice(0, limit).map(opened));
    },
    async known(ids) {
      const wanted = new Set(ids);
      const stored =
        connection &&
        (await readOnly(connection, 'matters', (tx) =>
          Promise.all([...wanted].map(async (id) => tx.objectStore('matters').get(id))),
        ).catch(() => []));
      const known = laidOver((stored ?? []).flatMap((matter) => matter ?? []));
      return Promise.all(known.filter(({ id }) => wanted.has(id)).map(opened));
    },
    async note(id, change) {
      // A label that cannot be sealed now stays on this page, in memory alone.
      const kept = await sealed(id, change).catch(() => null);
      const matter = kept === null ? inMemory(id, change, await unboxed(id)) : await keep(id, kept);
      return { ...(await opened(matter)), ...change };
    },
  };
}
