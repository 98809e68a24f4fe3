import { useEffect, useMemo, useState } from 'react';
import { useSession } from '../record/useSession';
import { type EarlierVerdict, tookPlace, totalsOf, verdictIn } from '../session/matter';
import { matterOf } from '../session/matterOf';
import type { Session } from '../session/session';
import type { MatterOnScreen } from '../wizard/matter';
import type { Desk } from './desk';
import { isCaseRow } from './records';

/** Rows of one matter that are counted, and logs that are read for their verdict. */
export const COUNTED = 100;
const JUDGED = 10;

type Known = { id: string } & Pick<MatterOnScreen, 'number' | 'label' | 'others' | 'cases'>;
type Judged = { id: string; verdicts: readonly EarlierVerdict[] };

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

/** Visits of a matter whose records were destroyed after hand-over; a case of posts is no visit. */
export const goneOf = async ({ storage }: Desk, id: string): Promise<number> => {
  const stones = await storage.archive.tombstones().catch(() => []);
  return stones.filter((stone) => stone.matter === id && !isCaseRow(stone)).length;
};

/** The matter of the encounter on screen; null until it is read, and when it belongs to none. */
export function useMatterOf(desk: Desk, session: Session): MatterOnScreen | null {
  const { encounterId } = session;
  const id = useSession(session, ({ trail }) => matterOf(trail));
  const [known, setKnown] = useState<Known | null>(null);
  const [judged, setJudged] = useState<Judged | null>(null);
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
      const cases = rows.filter(isCaseRow).map((row) => row.encounterId);
      if (live) setKnown({ id, number, label, others: totalsOf(others, gone), cases });
      if (!live) return;
      const ids = others.filter(tookPlace).slice(0, JUDGED);
      const verdicts = await verdictsOf(
        desk,
        ids.map((row) => row.encounterId),
      );
      if (live) setJudged({ id, verdicts });
    };
    // What cannot be read now is not shown; the encounter goes on without it.
    void look().catch(() => undefined);
    return () => {
      live = false;
    };
  }, [desk, id, encounterId]);
  return useMemo(
    () =>
      // What was read of another matter says nothing of the one it was assigned to since.
      known === null || known.id !== id
        ? null
        : {
            ...known,
            earlier: judged?.id === id ? judged.verdicts : [],
            rename: async (label) => {
              const { number } = await desk.storage.matters.note(id, { label });
              setKnown({ ...known, number, label });
            },
          },
    [desk, id, known, judged],
  );
}
