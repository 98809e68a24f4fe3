import { fullest, latestOf } from './indexRow';
import type { RowsOf, StoredRow } from './journal';
import type { Seats } from './seats';

/**
 * Rows of a kind, latest first, at most `limit`. The first journal tells when none has missed anything;
 * while one lags, the journals' lists are laid together.
 */
export async function listRows(seats: Seats, of: RowsOf, limit: number): Promise<StoredRow[]> {
  const first = seats.all[0];
  if (first && seats.lagging().length === 0) {
    const rows = await seats.attempt(first, ({ journal }) => journal.list(of, limit));
    if (rows) return rows.value;
  }
  // Both kinds are asked for: a journal that lags may still hold an encounter as open.
  const kinds: RowsOf[] = 'open' in of ? [{ open: 1 }, { open: 0 }] : [of];
  const lists = await seats.ask(async ({ journal }) =>
    (await Promise.all(kinds.map((kind) => journal.list(kind, limit)))).flat(),
  );
  const all = lists.flatMap(({ value }) => value);
  const newest = [...new Set(all.map(({ encounterId }) => encounterId))].flatMap(
    (id) => fullest(all.filter(({ encounterId }) => encounterId === id)) ?? [],
  );
  return latestOf(newest, of, limit);
}
