import type { TrailLine } from '../session/replay';

/** Whether nothing has happened since the tap that began the record, which told no more than what was seen. */
export const isJustBegun = ([first, ...then]: readonly TrailLine[]): boolean =>
  then.every(
    ({ entry: { cmdId, type } }) => cmdId === first?.entry.cmdId && type === 'observation.noted',
  );
