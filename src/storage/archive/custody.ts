import type { Access, HandedOver, LastBackup, Tombstone } from '../../session/archive';
import { type Memo, memo } from '../memos';
import { serialQueue } from '../serialQueue';
import type { ArchiveParts } from './parts';

/** An access as it is kept: the name sealed to the office where protection is on. */
type KeptAccess = Omit<Access, 'who'> & { who?: string; box?: string };

/** More are not kept: the oldest go. */
const MOST = 5_000;

/** A matter's id as it is kept: open, or sealed to the office. */
type KeptMatter = { matter?: string | null; box?: string };
export type KeptHandover = HandedOver & KeptMatter;
type KeptTombstone = Omit<Tombstone, 'matter'> & KeptMatter;

/** When it was last looked what is due, and since when the clock has not leapt. */
type Looked = { at: number; since: number };

/** What is kept about records, beside them: in both stores, like everything that must not be lost. */
export type Custody = {
  handovers(): Promise<KeptHandover[]>;
  setHandover(id: string, handover: HandedOver | null, matter?: string | null): Promise<void>;
  tombstones(): Promise<Tombstone[]>;
  bury(tombstone: KeptTombstone): Promise<void>;
  note(access: Omit<Access, 'who'>, who: string): Promise<void>;
  accesses(): Promise<Access[]>;
  lastBackup(): Promise<LastBackup | null>;
  noteBackup(backup: LastBackup): Promise<void>;
  /** Whether the clock may be believed enough to destroy by it; keeps when it was looked at. */
  believes(at: number): Promise<boolean>;
};

const DAY_MS = 86_400_000;

/** A device that nobody opened for so long is as likely one whose clock was set; so is one that was set back. */
const LEAP = 14 * DAY_MS;

/**
 * One for the page, since this is made anew for every call: each change reads what the one before has
 * written.
 */
const inTurn = serialQueue();

export function makeCustody({ files, settings, officeText }: ArchiveParts): Custody {
  const kept = <T>(name: string): Memo<T> => memo<T>(name, files?.memos ?? null, settings);
  const handovers = kept<KeptHandover[]>('handovers');
  const tombstones = kept<KeptTombstone[]>('tombstones');
  const accesses = kept<KeptAccess[]>('accesses');
  const backup = kept<LastBackup>('backup');
  const looked = kept<Looked>('looked');
  const without = <T extends { encounterId: string | null }>(list: T[] | null, id: string): T[] =>
    (list ?? []).filter(({ encounterId }) => encounterId !== id);

  return {
    handovers: async () => (await handovers.read()) ?? [],
    setHandover: (id, handover, matter = null) =>
      inTurn(async () => {
        const others = without(await handovers.read(), id);
        if (handover === null) return handovers.write(others);
        const sealed: KeptMatter =
          officeText === null || matter === null
            ? { matter }
            : { box: await officeText.seal(matter) };
        return handovers.write([...others, { ...handover, ...sealed }]);
      }),
    async tombstones() {
      const all = (await tombstones.read()) ?? [];
      return Promise.all(
        all.map(async ({ matter = null, box, ...stone }): Promise<Tombstone> => {
          const opened = box === undefined ? matter : await officeText?.open(box);
          return { ...stone, matter: opened ?? null };
        }),
      );
    },
    bury: (tombstone) =>
      inTurn(async () => {
        const others = without(await tombstones.read(), tombstone.encounterId);
        await tombstones.write([...others, tombstone]);
      }),
    note: (access, who) =>
      inTurn(async () => {
        const named: KeptAccess =
          officeText === null ? { ...access, who } : { ...access, box: await officeText.seal(who) };
        await accesses.write([...((await accesses.read()) ?? []), named].slice(-MOST));
      }),
    async accesses() {
      const all = (await accesses.read()) ?? [];
      const read = all.map(async ({ who, box, ...access }): Promise<Access> => {
        const opened = box === undefined ? who : await officeText?.open(box);
        return { ...access, who: opened ?? null };
      });
      return (await Promise.all(read)).reverse();
    },
    lastBackup: () => backup.read(),
    noteBackup: (last) => backup.write(last),
    believes: (at) =>
      inTurn(async () => {
        const last = await looked.read();
        const leapt = last !== null && (at - last.at > LEAP || at < last.since);
        const since = leapt ? at : (last?.since ?? 0);
        await looked.write({ at, since });
        return at >= since + DAY_MS;
      }),
  };
}
