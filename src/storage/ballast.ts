import type { BallastFile } from './ballastFile';
import type { Health } from './health';
import type { Later } from './within';

/** After the first screen is up, and again when there was no room, milliseconds. */
const FIRST = 15_000;
const AGAIN = 3_600_000;

/** Whether a failure means that the disk is full, in the words of both database engines and of files. */
export const isFull = (error: unknown): boolean => {
  const { name = '', message = '' } = (error ?? {}) as Partial<Error>;
  return name === 'QuotaExceededError' || /NO_SPACE|no space|disk full/i.test(message);
};

/** Room kept back for a full disk; given back at the first sign of one, and kept again later. */
export function makeBallast(file: BallastFile | null, health: Health, later: Later) {
  const keep = (after: number) =>
    later(after, () => {
      file?.fill().then(
        () => health.settle('diskFull'),
        () => keep(AGAIN),
      );
    });
  if (file) keep(FIRST);
  return {
    /** True when room was made: what failed is worth another try at once. Never rejects. */
    async relieve(): Promise<boolean> {
      const released = (await file?.release().catch(() => false)) ?? false;
      health.raise('diskFull');
      if (released) keep(AGAIN);
      return released;
    },
  };
}
