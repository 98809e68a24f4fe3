import type { TrailLine } from '../session/replay';

/** Whether nothing has happened since the tap that began the record. */
export const isJustBegun = (trail: readonly TrailLine[]): boolean =>
  trail.every(({ entry }) => entry.cmdId === trail[0]?.entry.cmdId);
