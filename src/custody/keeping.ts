import type { Clock } from '../session/clock';
import type { Storage } from '../session/log';

/** Gives the person a file; resolves false when they changed their mind. */
export type SaveFile = (
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type: string,
) => Promise<boolean>;

/** What these pages need of the desk. */
export type Keeping = {
  storage: Storage;
  clock: Clock;
  saveFile: SaveFile;
  newId(): string;
};
