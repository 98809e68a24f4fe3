import { useCallback, useEffect, useState } from 'react';
import { type Section, UNSET_SECTION } from '../session/section';
import type { Desk } from './desk';

const SECTION = 'section';

type StoredSection = {
  section: Section;
  /** False until the device has been asked: what is unset may only not have been read yet. */
  known: boolean;
  save(next: Section): Promise<void>;
};

/** The section's settings of this device, and how to store new ones. */
export function useStoredSection(desk: Desk): StoredSection {
  const [section, setSection] = useState(UNSET_SECTION);
  const [known, setKnown] = useState(false);
  useEffect(() => {
    // What checks it comes beside the answer of the device, in no first load.
    void Promise.all([import('../session/readSection'), desk.storage.settings.get(SECTION)])
      .then(([{ readSection }, stored]) => {
        if (stored !== undefined) setSection(readSection(stored).section);
      })
      .catch(() => undefined)
      .then(() => setKnown(true));
  }, [desk]);
  const save = useCallback(
    async (next: Section) => {
      await desk.storage.settings.put(SECTION, next);
      setSection(next);
    },
    [desk],
  );
  return { section, known, save };
}
