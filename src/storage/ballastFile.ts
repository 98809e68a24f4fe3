import { ifThere, type WithFile, writeAll } from './journalFiles';

/** Room that is kept for the day the disk is full. */
export type BallastFile = {
  /** Fills the file; does nothing when it is full. Rejects when there is no room for it. */
  fill(): Promise<void>;
  /** Gives the room back. True when there was some. */
  release(): Promise<boolean>;
};

const FILE = 'ballast.bin';
/** Measured: with so much given back, a full disk took more than 500 entries. */
const SIZE = 2 * 1024 * 1024;
/** The most that the browser gives at once. */
const PORTION = 65_536;

/** Random bytes, since a disk may store zeros as nothing. */
export const ballastFile = (withFile: WithFile): BallastFile => ({
  fill: () =>
    withFile(FILE, (open) => {
      if (open.getSize() === SIZE) return;
      try {
        for (let at = 0; at < SIZE; at += PORTION) {
          writeAll(open, crypto.getRandomValues(new Uint8Array(PORTION)), at);
        }
        open.flush();
      } catch (error) {
        open.truncate(0);
        throw error;
      }
    }),
  release: () =>
    ifThere(
      false,
      withFile(
        FILE,
        (open) => {
          const held = open.getSize() > 0;
          open.truncate(0);
          open.flush();
          return held;
        },
        { create: false },
      ),
    ),
});
