import { useCallback, useEffect, useState } from 'react';
import { readSection, type Section, UNSET_SECTION } from '../session/section';
import type { Desk } from './desk';

const SECTION = 'section';

/** The section's settings of this device, and how to store new ones. */
export function useStoredSection(desk: Desk): [Section, (next: Section) => Promise<void>] {
  const [section, setSection] = useState(UNSET_SECTION);
  useEffect(() => {
    void desk.storage.settings
      .get(SECTION)
      .then((stored) => stored !== undefined && setSection(readSection(stored).section))
      .catch(() => undefined);
  }, [desk]);
  const save = useCallback(
    async (next: Section) => {
      await desk.storage.settings.put(SECTION, next);
      setSection(next);
    },
    [desk],
  );
  return [section, save];
}
