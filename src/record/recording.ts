import type { Stamp } from '../session/entry';
import { foldTrail } from '../session/foldTrail';
import type { TrailLine } from '../session/replay';

/** What the record says of recordings: each part as it was last told, or null. */
export type Recording = {
  announcedAt: Stamp | null;
  startedAt: Stamp | null;
  stoppedAt: Stamp | null;
  running: boolean;
  /** Where the recording is locked away, and who keeps it; cleared by a new recording. */
  stored: { where: string; keeper: string } | null;
  borrowedAt: Stamp | null;
};

const NONE: Recording = {
  announcedAt: null,
  startedAt: null,
  stoppedAt: null,
  running: false,
  stored: null,
  borrowedAt: null,
};

function follow(so: Recording, { entry: { type, at, by, data }, status }: TrailLine): Recording {
  if (status !== 'accepted') return so;
  switch (type) {
    case 'recording.announced':
      return { ...so, announcedAt: at };
    case 'recording.started':
      return { ...so, startedAt: at, running: true, stored: null };
    case 'recording.stopped':
      return { ...so, stoppedAt: at, running: false };
    case 'recording.stored':
      return { ...so, stored: { where: String(data.where), keeper: by.name } };
    case 'recorder.borrowed':
      return { ...so, borrowedAt: at };
    default:
      return so;
  }
}

/** Whether a recording was announced, runs, and where it is kept; the same object until that changes. */
export const recordingOf = foldTrail<Recording>(() => NONE, follow);
