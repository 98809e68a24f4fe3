import type { Archive } from '../session/archive';
import { makeArchive } from './archive/archive';
import type { ArchiveParts } from './archive/parts';
import { agePort } from './seal/agePort';

/** The archive of a device that keeps nothing: what was written on this page can still be taken out. */
export const memoryArchive = (
  parts: Pick<ArchiveParts, 'copies' | 'matters' | 'queue' | 'sealing'>,
): Archive =>
  makeArchive({
    ...parts,
    opfs: null,
    files: null,
    settings: null,
    ring: null,
    office: null,
    officeText: null,
    age: agePort(
      () => null,
      () => () => undefined,
    ),
    now: () => 0,
    pages: async () => 1,
    newId: () => '',
    removeRest: async () => undefined,
  });
