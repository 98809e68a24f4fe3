import type { Fate, FileRead, NotTaken, Offered } from '../../session/archive';
import { HIGHEST_GIVEN } from '../caseNumbers';
import { openRow } from '../seal/rows';
import { type Change, changeFor } from './change';
import { type Judged, judge } from './judge';
import { takeLabels } from './labels';
import { type ArchiveParts, everyRow } from './parts';
import type { Opened } from './read';

const PLACED: readonly Fate[] = ['new', 'longer', 'conflict'];

type Purged = () => Promise<ReadonlySet<string>>;

/** Says what would become of every record of a file, and takes it in when asked to. */
export async function offer(
  parts: ArchiveParts,
  opened: Opened,
  purged: Purged,
): Promise<FileRead> {
  const judged = await judge(parts, opened, await purged());
  const shown = judged.map(({ fate }) => fate);
  return {
    kind: 'offered',
    madeAt: opened.file.madeAt,
    records: judged.map(({ checked: { record }, fate }): Offered => {
      const { encounterId, channel, stage, startedAt, count, head } = record.row;
      return { encounterId, channel, stage, startedAt, count, head, fate };
    }),
    place: () => parts.queue(() => place(parts, opened, shown, purged)),
  };
}

/** All of them in one turn, or none. Never rejects. */
async function place(
  parts: ArchiveParts,
  opened: Opened,
  shown: readonly Fate[],
  purged: Purged,
): Promise<readonly string[] | NotTaken> {
  let changes: ReadonlyMap<string, Change>;
  try {
    if ((await parts.pages()) > 1) return 'otherTab';
    // A journal that rests from an earlier failure is asked too: what it alone has must be seen.
    parts.copies.seats.begin(true);
    const judged = await judge(parts, opened, await purged());
    if (judged.some(({ whole }) => !whole)) return 'failed';
    if (judged.some(({ fate }, i) => fate !== shown[i])) return 'changed';
    changes = await changesFor(parts, judged);
    await parts.copies.rewrite(changes);
  } catch {
    return 'failed';
  }
  for (const change of changes.values()) await shutIfOver(parts, change);
  await takeLabels(parts, opened.file.matters).catch(() => undefined);
  return [...changes.keys()];
}

/** What is to be written, by the ids it has here; its keys are held. Rejects, and no key stays behind. */
async function changesFor(
  parts: ArchiveParts,
  judged: readonly Judged[],
): Promise<Map<string, Change>> {
  const { ring } = parts;
  const changes = new Map<string, Change>();
  const begun: string[] = [];
  await ring?.takeSlots();
  try {
    const rows = await everyRow(parts);
    const number = numbering(new Set(rows.map(({ caseNumber }) => caseNumber)));
    for (const one of judged) {
      if (!PLACED.includes(one.fate)) continue;
      const { encounterId, caseNumber } = one.checked.record.row;
      const id = one.fate === 'conflict' ? parts.newId() : encounterId;
      const own = rows.find((row) => row.encounterId === id)?.caseNumber;
      if (ring?.inMemory(id) === undefined) begun.push(id);
      changes.set(id, await changeFor(parts, id, one, own ?? number(caseNumber)));
    }
    return changes;
  } catch (error) {
    for (const id of begun) await ring?.destroy(id).catch(() => undefined);
    throw error;
  }
}

/** What was live here and is over by what was taken in has no open key any more. Never rejects. */
async function shutIfOver({ ring }: ArchiveParts, { row }: Change): Promise<void> {
  const id = row.encounterId;
  await ring?.takeSlots();
  const held = ring?.inMemory(id);
  if (held === undefined || !held.inSlot) return;
  const { endedAt, locked } = await openRow(row, held.cipher);
  if (locked !== true && endedAt !== null && (await ring?.closeSlot(id, held))) ring?.forget(id);
}

/**
 * Numbers that stay free of each other: the one in the file, or the next one here. Encounters begun here
 * are counted on from the highest: one that no device gives would leave no number after it.
 */
function numbering(taken: Set<number>) {
  return (wanted: number): number => {
    const given = [...taken].filter((number) => number <= HIGHEST_GIVEN);
    const own = wanted <= HIGHEST_GIVEN && !taken.has(wanted);
    let number = own ? wanted : Math.max(0, ...given) + 1;
    while (taken.has(number)) number += 1;
    taken.add(number);
    return number;
  };
}
