import { useCallback, useEffect, useRef, useState } from 'react';
import type { Act } from '../../flows/encounter/acts';
import { isCase } from '../session/chooseFlow';
import type { FlowKind } from '../session/flow';
import type { Session } from '../session/session';
import type { Unopened } from '../session/vault';
import { blankEncounter, type Desk, type OpenRecord, storedRecord } from './desk';
import type { Shut } from './lock/guarded';
import type { CaseOrigin } from './openCase';
import { encounterInAddress, onAddress, showInAddress } from './route';

/** Where cases are shown, and their words, which nobody loads before there is one. */
export async function loadCasePlace() {
  const [{ CasePlace }, { loadCaseWords }] = await Promise.all([
    import('./CasePlace'),
    import('../i18n/caseWords'),
  ]);
  await loadCaseWords();
  return CasePlace;
}

/**
 * A stored record, once there is also the place to show it; null where nothing is stored, and why it
 * is shut where its key is not at hand.
 */
async function readyRecord(desk: Desk, id: string): Promise<OpenRecord | Unopened | null> {
  const stored = await storedRecord(desk, id);
  if (stored !== null && typeof stored !== 'string' && isCase(stored.session))
    await loadCasePlace().catch((error: unknown) => {
      stored.close();
      throw error;
    });
  return stored;
}

/**
 * The one record that is open, following the address, and the ways to another.
 * `unopened`: the last one that was asked for could not be read or shown; `shut`: it was found
 * shut, or shut while it was on screen.
 */
export function useOpenRecord(desk: Desk) {
  const [open, setOpen] = useState<OpenRecord | null>(() =>
    encounterInAddress(window.location.hash) === null ? blankEncounter(desk) : null,
  );
  const [unopened, setUnopened] = useState(false);
  const [shut, setShut] = useState<Shut | null>(null);
  const shown = useRef(open);
  /** The record that is being read, to be shown next. */
  const awaited = useRef<string | null>(null);

  const show = useCallback((next: OpenRecord) => {
    shown.current?.close();
    shown.current = next;
    setShut(null);
    setOpen(next);
  }, []);

  const goHome = useCallback(() => {
    awaited.current = null;
    setUnopened(false);
    showInAddress(null);
    show(blankEncounter(desk));
  }, [desk, show]);

  const goTo = useCallback(
    async (id: string | null) => {
      // The address leads: home is shown as it stands there, so that one can still go forward.
      if (id === null) {
        awaited.current = null;
        setUnopened(false);
        setShut(null);
        // One page beside an encounter leads to another: what nobody has begun stays as it is.
        const begun = shown.current?.session.now().stateId !== 'home';
        return begun ? show(blankEncounter(desk)) : undefined;
      }
      const known = [awaited.current, shown.current?.session.encounterId];
      if (known.includes(id)) return;
      awaited.current = id;
      // What cannot be read now is told on the first screen, from where one can try again.
      let failed = false;
      const stored = await readyRecord(desk, id).catch(() => {
        failed = true;
        return null;
      });
      if (awaited.current !== id) return typeof stored === 'string' ? undefined : stored?.close();
      awaited.current = null;
      if (typeof stored === 'string') {
        show(blankEncounter(desk));
        setShut({ id, why: stored });
      } else if (stored === null) goHome();
      else show(stored);
      setUnopened(failed);
    },
    [desk, goHome, show],
  );

  /** Opens a case with the kind of post that was seen; shows it, unless somebody is still there. */
  const toCase = useCallback(
    (act: Act, origin: CaseOrigin) => {
      setUnopened(false);
      Promise.all([import('./openCase'), loadCasePlace()]).then(
        ([{ openCase }]) => {
          const opened = openCase(desk, act, origin);
          if (origin.encounter?.now().snapshot.hasTag('live')) opened.close();
          else show(opened);
        },
        () => setUnopened(true),
      );
    },
    [desk, show],
  );

  /** The key of what is on screen is gone: a record that is over is shut, a list is read anew. */
  const leave = useCallback(
    (session: Session<FlowKind>) => {
      if (session.now().stateId === 'home') return;
      show(blankEncounter(desk));
      setShut({ id: session.encounterId, why: 'locked' });
    },
    [desk, show],
  );

  useEffect(() => {
    const first = encounterInAddress(window.location.hash);
    if (first !== null) void goTo(first);
    return onAddress((id) => void goTo(id));
  }, [goTo]);

  return { open, unopened, shut, leave, show, goHome, goTo, toCase };
}
