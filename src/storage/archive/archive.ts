import type { Archive, FileRead, Offered } from '../../session/archive';
import { makeCustody } from './custody';
import { eraseDevice } from './erase';
import { letGo } from './letGo';
import type { ArchiveParts } from './parts';
import { purgeDue } from './purge';
import { RefusedFile } from './refused';

const writing = () => import('./write');

/** The archive over the journals; every piece of work takes its turn among the appends. */
export function makeArchive(parts: ArchiveParts): Archive {
  const { queue } = parts;
  const custody = makeCustody(parts);

  async function read(
    bytes: Uint8Array<ArrayBuffer>,
    phrase: string | undefined,
  ): Promise<FileRead> {
    // Loaded for this alone: what checks a stranger's file is not small.
    const [{ openFile }, { offer }, { asksKey }] = await Promise.all([
      import('./read'),
      import('./place'),
      import('./asksKey'),
    ]);
    try {
      const opened = await openFile(parts, bytes, phrase);
      if (await asksKey(parts, opened.records, await purged())) throw new RefusedFile('locked');
      return goesOnHere(await offer(parts, opened, purged));
    } catch (error) {
      const why = error instanceof RefusedFile ? error.why : 'damaged';
      return { kind: 'refused', why };
    }
  }

  /** What another tablet went on with and is taken in again is not handed over any more. */
  const goesOnHere = (read: FileRead): FileRead =>
    read.kind === 'refused'
      ? read
      : {
          ...read,
          async place() {
            const taken = await read.place();
            await unmark(read.records).catch(() => undefined);
            return taken;
          },
        };

  /** By where those records end now: what one journal alone took, or was unmarked in vain, is so as well. */
  async function unmark(records: readonly Offered[]): Promise<void> {
    const offered = new Set(records.map(({ encounterId }) => encounterId));
    for (const { encounterId, to, head } of await custody.handovers()) {
      if (to !== 'device' || !offered.has(encounterId)) continue;
      const row = await queue(() => parts.copies.row(encounterId));
      if (row && row.head !== head) await custody.setHandover(encounterId, null);
    }
  }

  async function purged(): Promise<ReadonlySet<string>> {
    const stones = await custody.tombstones();
    return new Set(stones.map(({ encounterId }) => encounterId));
  }

  /** What a crash has left open of what another tablet goes on with. */
  async function letAllGo(): Promise<void> {
    for (const { encounterId, to, head } of await custody.handovers()) {
      const row = to === 'device' ? await parts.copies.row(encounterId) : undefined;
      // What came back goes on here, though its mark could not be taken away.
      if (row?.head === head) await letGo(parts, encounterId);
    }
  }

  return {
    backup: (of) => queue(async () => (await writing()).writeBackup(parts, of)),
    salvage: (id) => queue(async () => (await import('./salvage')).salvage(parts, id)),
    lines: (id) => queue(async () => (await writing()).linesOf(parts, id)),
    copy: (id, shows) => queue(async () => (await writing()).writeCopy(parts, id, shows)),
    handOver: (id, phrase) => queue(async () => (await writing()).writeHandOver(parts, id, phrase)),
    read: (bytes, phrase) => queue(() => read(bytes, phrase)),
    async handedOver({ encounterId, head }, to, at, days) {
      const row = await queue(() => parts.copies.row(encounterId));
      if (row === undefined || (head ?? row.head) !== row.head) return false;
      const purgeAt = days === null ? null : at + days * 86_400_000;
      const handover = { encounterId, to, at, head: row.head, purgeAt };
      const [open] = await parts.sealing.rows([row]);
      // A rehearsal is counted among the visits of no matter, neither here nor once it is destroyed.
      const matter = open?.mode === 'rehearsal' ? null : open?.matter;
      const marked = await custody.setHandover(encounterId, handover, matter).then(
        () => true,
        () => false,
      );
      const gone = to === 'office' || (await queue(() => letGo(parts, encounterId)));
      return marked && gone;
    },
    keep: (encounterId) => custody.setHandover(encounterId, null),
    handovers: async () =>
      (await custody.handovers()).map(({ matter: _, box: __, ...handover }) => handover),
    tombstones: () => custody.tombstones(),
    purgeDue: (at) =>
      queue(async () => {
        await letAllGo();
        return purgeDue(parts, custody, at);
      }),
    note: (access, who) => custody.note(access, who).catch(() => undefined),
    accesses: () => custody.accesses(),
    lastBackup: () => custody.lastBackup(),
    noteBackup: (backup) => custody.noteBackup(backup).catch(() => undefined),
    eraseDevice: () => queue(() => eraseDevice(parts)),
  };
}
