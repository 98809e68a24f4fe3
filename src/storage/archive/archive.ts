import type { Archive, FileRead } from '../../session/archive';
import { makeCustody } from './custody';
import { eraseDevice } from './erase';
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
    const [{ openFile }, { offer }] = await Promise.all([import('./read'), import('./place')]);
    try {
      const opened = await openFile(parts, bytes, phrase);
      const purged = await custody.tombstones();
      return await offer(parts, opened, new Set(purged.map(({ encounterId }) => encounterId)));
    } catch (error) {
      const why = error instanceof RefusedFile ? error.why : 'damaged';
      return { kind: 'refused', why };
    }
  }

  return {
    backup: (of) => queue(async () => (await writing()).writeBackup(parts, of)),
    lines: (id) => queue(async () => (await writing()).linesOf(parts, id)),
    copy: (id, shows) => queue(async () => (await writing()).writeCopy(parts, id, shows)),
    handOver: (id, phrase) => queue(async () => (await writing()).writeHandOver(parts, id, phrase)),
    read: (bytes, phrase) => queue(() => read(bytes, phrase)),
    async handedOver(encounterId, to, at, days) {
      const row = await queue(() => parts.copies.row(encounterId));
      if (row === undefined) return false;
      const purgeAt = days === null ? null : at + days * 86_400_000;
      const handover = { encounterId, to, at, head: row.head, purgeAt };
      const [open] = await parts.sealing.rows([row]);
      return custody.setHandover(encounterId, handover, open?.matter).then(
        () => true,
        () => false,
      );
    },
    keep: (encounterId) => custody.setHandover(encounterId, null),
    handovers: async () =>
      (await custody.handovers()).map(({ matter: _, box: __, ...handover }) => handover),
    tombstones: () => custody.tombstones(),
    purgeDue: (at) => queue(() => purgeDue(parts, custody, at)),
    note: (access, who) => custody.note(access, who).catch(() => undefined),
    accesses: () => custody.accesses(),
    lastBackup: () => custody.lastBackup(),
    noteBackup: (backup) => custody.noteBackup(backup).catch(() => undefined),
    eraseDevice: () => queue(() => eraseDevice(parts)),
  };
}
