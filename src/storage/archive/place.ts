import type { Fate, FileRead, NotTaken, Offered } from '../../session/archive';
import { HIGHEST_GIVEN } from '../caseNumbers';
import { sameTip } from '../compare';
import { openRow } from '../seal/rows';
import { type Change, changeFor } from './change';
import { type Judged, judge } from './judge';
import { takeLabels } from './labels';
import { type ArchiveParts, everyRow } from './parts';
import type { Opened } from './read';
import { RefusedFile } from './refused';

const PLACED: readonly Fate[] = ['new', 'longer', 'conflict'];

type Changes = ReadonlyMap<string, Change>;
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

/** All of them in one turn, or none, as far as every journal takes it. Never rejects. */
async function place(
  parts: ArchiveParts,
  opened: Opened,
  shown: readonly Fate[],
  purged: Purged,
): Promise<readonly string[] | NotTaken> {
  const begun: string[] = [];
  let changes: Changes = new Map();
  try {
    if ((await parts.pages()) > 1) return 'otherTab';
    // A journal that rests from an earlier failure is asked too: what it alone has must be seen.
    parts.copies.seats.begin(true);
    const judged = await judge(parts, opened, await purged());
    if (judged.some(({ whole }) => !whole)) return 'failed';
    if (judged.some(({ fate }, i) => fate !== shown[i])) return 'changed';
    changes = await changesFor(parts, judged, begun);
    await parts.copies.rewrite(changes);
  } catch (error) {
    // Read again, it says what stands against it.
    if (error instanceof RefusedFile) return 'changed';
    if (await mayStand(parts, changes)) return 'partly';
    for (const id of begun) await parts.ring?.destroy(id).catch(() => undefined);
    return 'failed';
  }
  for (const change of changes.values()) await shutIfOver(parts, change);
  await takeLabels(parts, opened.file.matters).catch(() => undefined);
  return [...changes.keys()];
}

/**
 * Whether a journal has anything of it, or does not tell. What the first one took is not taken back: it is
 * whole, nothing in it was lost, and a start fills the others from it. Never rejects.
 */
async function mayStand({ copies }: ArchiveParts, changes: Changes): Promise<boolean> {
  for (const { journal } of copies.seats.all) {
    for (const { row } of changes.values()) {
      const tip = await journal.tip(row.encounterId).catch(() => null);
      if (tip === null || sameTip(tip, row)) return true;
    }
  }
  return false;
}

/** What is to be written, by the ids it has here. Those whose key is held since then are put to `begun`. */
async function changesFor(
  parts: ArchiveParts,
  judged: readonly Judged[],
  begun: string[],
): Promise<Changes> {
  const { ring } = parts;
  await ring?.takeSlots();
  const rows = await everyRow(parts);
  const number = numbering(new Set(rows.map(({ caseNumber }) => caseNumber)));
  const changes = new Map<string, Change>();
  for (const one of judged) {
    if (!PLACED.includes(one.fate)) continue;
    const { encounterId, caseNumber } = one.checked.record.row;
    const id = one.fate === 'conflict' ? parts.newId() : encounterId;
    const own = rows.find((row) => row.encounterId === id)?.caseNumber;
    if (ring?.inMemory(id) === undefined) begun.push(id);
    changes.set(id, await changeFor(parts, id, one, own ?? number(caseNumber)));
  }
  return changes;
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
