import type { Outcome } from '../judge/outcome';
import type { Disk, Snapshot } from './disk';
import { ackedAt, type CrashPoint, type Life, triedAt } from './life';
import { slotsOn } from './office';
import { PASSPHRASE, type Page } from './page';

/**
 * What the office finds on a sealed disk past the product, before anything runs on it again: all that was
 * acknowledged, of what is over with its own key alone. An open key of what was called over counts as a
 * damage, told when the page said so while it stored it.
 */
export async function foundByOffice(
  life: Life,
  point: CrashPoint,
  snapshot: Snapshot,
  ids: readonly string[],
  outcome: Outcome,
): Promise<void> {
  const { office, talks, saidOpen } = life;
  if (office === null) return;
  const keys = await office.keysOn(snapshot);
  const withSlots = new Map([...slotsOn(snapshot), ...keys]);
  for (const id of ids) {
    const acked = ackedAt(life, point, id);
    const isOver = talks.after(acked) !== 'goesOn';
    const shut = isOver && !saidOpen.has(id);
    const found = office.commandsOn(snapshot, id, shut ? keys : withSlots);
    const missing = acked.filter((command, at) => command !== undefined && found[at] !== command);
    if (missing.length > 0) {
      outcome.problems.push(`${id}: no key opens ${missing.length} of ${acked.length}`);
    }
    if (isOver && (await office.liesOpen(snapshot, id))) {
      outcome.damages += 1;
      if (saidOpen.has(id)) outcome.announced += 1;
    }
  }
}

/** Where a talk may have ended, a page shows it to nobody until the office opens it by its passphrase. */
export async function openedAgain(
  life: Life,
  point: CrashPoint,
  { storage }: Page,
  outcome: Outcome,
): Promise<void> {
  const { office, talks } = life;
  if (office === null || talks.after(triedAt(life, point)) === 'goesOn') return;
  for (const id of life.acked.keys()) {
    if (talks.after(ackedAt(life, point, id)) === 'goesOn') continue;
    const { entries } = await storage.log.read(id);
    if (entries.length > 0) outcome.problems.push(`${id}: read without the office`);
  }
  const { kind } = await storage.vault.unlock(PASSPHRASE);
  if (kind !== 'open') outcome.problems.push(`the office's key is ${kind}`);
}

/** After a start no open key is left of these, which are over. */
export async function stillOpen(
  { office }: Life,
  disk: Disk,
  over: readonly string[],
  outcome: Outcome,
): Promise<void> {
  for (const id of over) {
    if (await office?.liesOpen(disk, id)) outcome.problems.push(`${id}: its key still lies open`);
  }
}
