import type { IndexRow } from '../session/log';
import { fullest } from './indexRow';
import type { Seats } from './seats';

/**
 * Rows of open (1) or closed (0) encounters, latest first, at most `limit`. The first journal tells
 * when it has missed nothing; while it lags, the journals' lists are laid together.
 */
export async function listRows(seats: Seats, open: 0 | 1, limit: number): Promise<IndexRow[]> {
  const first = seats.all[0];
  if (first?.lagging.size === 0) {
    const rows = await seats.attempt(first, ({ journal }) => journal.list(open, limit));
    if (rows) return rows.value;
  }
  // Both kinds are asked for: a journal that lags may still hold an encounter as open.
  const lists = await seats.ask(async ({ journal }) => [
    ...(await journal.list(1, limit)),
    ...(await journal.list(0, limit)),
  ]);
  const all = lists.flatMap(({ value }) => value);
  return [...new Set(all.map(({ encounterId }) => encounterId))]
    .flatMap((id) => fullest(all.filter(({ encounterId }) => encounterId === id)) ?? [])
    .filter((row) => row.open === open)
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .slice(0, limit);
}
