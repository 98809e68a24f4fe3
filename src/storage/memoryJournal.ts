import { ZERO_HASH } from './chain';
import { latestOf } from './indexRow';
import type { Journal, Line, StoredRow } from './journal';

/** A journal that lasts as long as the page: for a browser that refuses both stores, and tests. */
export function memoryJournal(): Journal {
  const logs = new Map<string, Line[]>();
  const rows = new Map<string, StoredRow>();
  const linesOf = (encounterId: string) => logs.get(encounterId) ?? [];
  const lastCase = () => Math.max(0, ...[...rows.values()].map((row) => row.caseNumber));
  const endOf = (encounterId: string) => {
    const lines = linesOf(encounterId);
    return { count: lines.length, head: lines.at(-1)?.hash ?? ZERO_HASH };
  };
  return {
    tip: async (encounterId) => endOf(encounterId),
    lines: async (encounterId) => [...linesOf(encounterId)],
    row: async (encounterId) => rows.get(encounterId),
    async store(at, lines, row) {
      const { count, head } = endOf(row.encounterId);
      if (count !== at.count || head !== at.head) return null;
      logs.set(row.encounterId, [...linesOf(row.encounterId), ...lines]);
      rows.set(row.encounterId, row);
      return row;
    },
    async mend(lines, row) {
      const all = new Map([...linesOf(row.encounterId), ...lines].map((line) => [line.seq, line]));
      logs.set(
        row.encounterId,
        [...all.values()].sort((a, b) => a.seq - b.seq),
      );
      rows.set(row.encounterId, row);
    },
    async rewrite(changes) {
      for (const [id, change] of changes) {
        logs.delete(id);
        rows.delete(id);
        if (change === null) continue;
        logs.set(id, [...change.lines]);
        rows.set(id, change.row);
      }
    },
    list: async (of, limit) => latestOf([...rows.values()], of, limit),
    lastCase: async () => lastCase(),
  };
}
