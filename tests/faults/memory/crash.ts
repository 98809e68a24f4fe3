import type { Dice } from '../dice';
import { flawIn, sameRows } from '../judge/journals';
import type { Outcome } from '../judge/outcome';
import { copiesOf } from './copies';
import { Disk, type Snapshot } from './disk';
import { afterCrash } from './fakeFiles';
import { ackedAt, type CrashPoint, type Life, triedAt } from './life';
import { batchOf, openPage, worldOn } from './page';
import { foundByOffice, openedAgain, stillOpen } from './shut';
import { rowAfter } from './talks';

/**
 * The page dies at a point of a life; then two pages are opened, one after the other. `meanwhile` is
 * what happens to the device in between. Adds to the outcome what is lost, wrong or not told. What
 * must hold is what `judge` asks of a browser.
 */
export async function crash(
  life: Life,
  point: CrashPoint,
  dice: Dice,
  outcome: Outcome,
  meanwhile?: (snapshot: Snapshot, dice: Dice) => Snapshot,
) {
  const left = afterCrash(point.snapshot, dice);
  const snapshot = meanwhile?.(left, dice) ?? left;
  // With a copy spoilt as well nobody finds what was never listed; nobody was told of it either.
  const ids = [...point.acked].flatMap(([id, acked]) => (acked > 0 || !meanwhile ? id : []));
  const hurt = ids.some((id) => {
    const [rows, lines] = copiesOf(snapshot, id);
    return !sameRows(rows, lines);
  });
  outcome.faults += 1;
  await foundByOffice(life, point, snapshot, ids, outcome);
  const disk = Disk.from(snapshot);
  const first = await openPage(worldOn(disk));
  await openedAgain(life, point, first, outcome);
  const found = new Map<string, string[]>();
  for (const id of ids) {
    const commands = await readBack(life, point, id, first, outcome);
    if (commands) found.set(id, commands);
  }
  const over = ids.flatMap((id) => {
    // With a copy spoilt as well, what was stored but not acknowledged may be known by its lines alone.
    const commands = meanwhile ? ackedAt(life, point, id) : (found.get(id) ?? []);
    return life.talks.after(commands) === 'goesOn' ? [] : id;
  });
  await stillOpen(life, disk, over, outcome);
  const { repairs, notices } = first.storage.health();
  const shut = ids.filter((id) => !found.has(id));
  if (hurt) {
    outcome.damages += 1;
    if (repairs.length + notices.length + shut.length > 0) outcome.announced += 1;
  }
  // A crash alone spoils nothing that was written; only then must every log be whole.
  if (!meanwhile) outcome.problems.push(...shut.map((id) => `${id}: read only`));
  for (const [id, commands] of found) {
    if (!dice.chance(0.3)) continue;
    const row = rowAfter(life.talks.after(commands));
    await first.storage.log.append(batchOf(id, 'after', commands.length, 1, row));
    commands.push('after');
  }
  const second = await openPage(worldOn(disk));
  await openedAgain(life, point, second, outcome);
  for (const [id, commands] of found) {
    const { entries, damage } = await second.storage.log.read(id);
    if (damage !== null || entries.map(({ cmdId }) => cmdId).join() !== commands.join()) {
      outcome.problems.push(`${id}: the second restart differs from the first`);
    }
    const [rows, lines] = copiesOf(disk, id);
    const flaw = flawIn(rows) ?? (sameRows(rows, lines) ? null : 'the copies differ');
    if (flaw !== null) outcome.problems.push(`${id}: ${flaw}`);
  }
  await stillOpen(life, disk, over, outcome);
  const { repairs: again, notices: still } = second.storage.health();
  if (again.length + still.length > 0) outcome.problems.push('repaired again at the second start');
}

/**
 * The commands that a restart gives back; each acknowledged one must be at its place. Null when the
 * log is damaged and says so: then what was acknowledged is there to be read, and no more is written.
 */
async function readBack(
  life: Life,
  point: CrashPoint,
  id: string,
  { storage }: Awaited<ReturnType<typeof openPage>>,
  outcome: Outcome,
): Promise<string[] | null> {
  const { entries, damage } = await storage.log.read(id);
  const commands = entries.map(({ cmdId }) => cmdId);
  const acked = ackedAt(life, point, id);
  outcome.acked += acked.length;
  outcome.lost += acked.filter(
    (command, at) => command !== undefined && commands[at] !== command,
  ).length;
  const tried = triedAt(life, point);
  const stranger = commands.find((command) => !tried.includes(command));
  if (stranger !== undefined) outcome.problems.push(`${id}: ${stranger} was never tapped`);
  const runs = commands.filter((command, i) => command !== commands[i - 1]);
  if (new Set(runs).size !== runs.length) outcome.problems.push(`${id}: a tap stands twice`);
  return damage === null ? commands : null;
}
