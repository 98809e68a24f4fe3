import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../record/useSession';
import type { SessionState } from '../session/board';
import type { FlowKind } from '../session/flow';
import { type EarlierVerdict, type MatterTotals, totalsOf, verdictIn } from '../session/matter';
import type { Session } from '../session/session';
import type { MatterOnScreen } from '../wizard/matter';
import type { Desk } from './desk';
import { isCaseRow } from './records';

/** Rows of one matter that are counted, and logs that are read for their verdict. */
export const COUNTED = 100;
const JUDGED = 10;

type Known = { number: number; label: string; others: MatterTotals };

/** Verdicts of other encounters, one log at a time, so that what is tapped now comes in between. */
async function verdictsOf(desk: Desk, ids: readonly string[]): Promise<EarlierVerdict[]> {
  const verdicts: EarlierVerdict[] = [];
  for (const id of ids) {
    const { entries, damage } = await desk.storage.log.read(id);
    const verdict = damage === null ? verdictIn(entries) : null;
    if (verdict !== null) verdicts.push(verdict);
  }
  return verdicts;
}

/** The matter that a record belongs to, as its first entry says; null when it belongs to none. */
export function matterOf({ trail }: Pick<SessionState<FlowKind>, 'trail'>): string | null {
  const matter = trail[0]?.entry.data.matter;
  return typeof matter === 'string' ? matter : null;
}
/** Visits of a matter whose records were destroyed after hand-over; a case of posts is no visit. */
export const goneOf = async ({ storage }: Desk, id: string): Promise<number> => {
  const stones = await storage.archive.tombstones().catch(() => []);
  return stones.filter((stone) => stone.matter === id && !isCaseRow(stone)).length;
};

/** The matter of the encounter on screen; null until it is read, and when it belongs to none. */
export function useMatterOf(desk: Desk, session: Session): MatterOnScreen | null {
  const { encounterId } = session;
  const id = useSession(session, matterOf);
  const repeated = useSession(session, ({ snapshot }) => snapshot.context.repeated);
  const [known, setKnown] = useState<Known | null>(null);
  const [earlier, setEarlier] = useState<readonly EarlierVerdict[]>([]);
  useEffect(() => {
    if (id === null) return;
    let live = true;
    const { log, matters } = desk.storage;
    const look = async () => {
      const [{ number, label }, rows, gone] = await Promise.all([
        matters.note(id, {}),
        log.listMatter(id, COUNTED),
        goneOf(desk, id),
      ]);
      const others = rows.filter((row) => row.encounterId !== encounterId && !isCaseRow(row));
      if (live) setKnown({ number, label, others: totalsOf(others, gone) });
      if (!repeated || !live) return;
      const ids = others.slice(0, JUDGED).map((row) => row.encounterId);
      const verdicts = await verdictsOf(desk, ids);
      if (live) setEarlier(verdicts);
    };
    // What cannot be read now is not shown; the encounter goes on without it.
    void look().catch(() => undefined);
    return () => {
      live = false;
    };
  }, [desk, id, repeated, encounterId]);
  return useMemo(
    () =>
      known === null || id === null
        ? null
        : {
            ...known,
            earlier,
            rename: async (label) => {
              const { number } = await desk.storage.matters.note(id, { label });
              setKnown({ ...known, number, label });
            },
          },
    [desk, id, known, earlier],
  );
}
