import type { Seats } from '../seats';

/** The copies of an encounter's key for the office: every journal has one in its row. */
export type KeyCopies = {
  /** Those of the journals that answer. */
  all(encounterId: string): Promise<string[]>;
  /** Puts a sound one into the rows that have another, or none; gives how many have it. Never rejects. */
  mend(encounterId: string, sound: string): Promise<number>;
};

/** `seats` once the journals are known; before that there are no copies. */
export function keyCopies(seats: () => Seats | null): KeyCopies {
  const rows = async (id: string) => (await seats()?.ask(({ journal }) => journal.row(id))) ?? [];
  return {
    all: async (id) => (await rows(id)).flatMap(({ value }) => value?.key ?? []),
    async mend(id, sound) {
      let have = 0;
      for (const { seat, value } of await rows(id)) {
        if (value === undefined) continue;
        const row = { ...value, key: sound };
        const put = () => seats()?.attempt(seat, ({ journal }) => journal.mend([], row), id);
        if (value.key === sound || (await put())) have += 1;
      }
      return have;
    },
  };
}
