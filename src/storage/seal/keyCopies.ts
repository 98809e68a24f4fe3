import type { Seats } from '../seats';

/** The copies of an encounter's key for the office: every journal has one in its row. */
export type KeyCopies = {
  /** Those of the journals that answer. */
  all(encounterId: string): Promise<string[]>;
  /** Puts the one that opened into the rows that have another, or none. Never rejects. */
  mend(encounterId: string, sound: string): Promise<void>;
};

/** `seats` once the journals are known; before that there are no copies. */
export function keyCopies(seats: () => Seats | null): KeyCopies {
  const rows = async (id: string) => (await seats()?.ask(({ journal }) => journal.row(id))) ?? [];
  return {
    all: async (id) => (await rows(id)).flatMap(({ value }) => value?.key ?? []),
    async mend(id, sound) {
      for (const { seat, value } of await rows(id)) {
        if (value === undefined || value.key === sound) continue;
        const row = { ...value, key: sound };
        await seats()?.attempt(seat, ({ journal }) => journal.mend([], row), id);
      }
    },
  };
}
