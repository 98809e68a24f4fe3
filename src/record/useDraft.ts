import { useCallback, useEffect, useRef, useState } from 'react';
import type { FlowKind } from '../session/flow';
import type { Session } from '../session/session';

/** A key is on its way to the disk at most this much later; the promise is 250 ms. */
const STORE_AFTER_MS = 150;

export type Draft = { text: string; type(text: string): void; clear(): void };

/**
 * A text field that survives: what is typed is stored beside the log while it is typed, and comes
 * back after a reload. Until the stored text is read, typing wins. `usual` stands there before, and
 * another one in its place as long as nobody has typed.
 */
export function useDraft(session: Session<FlowKind>, field: string, usual = ''): Draft {
  const [text, setText] = useState(usual);
  const touched = useRef(false);
  const latest = useRef('');
  const cancel = useRef<(() => void) | null>(null);
  const { drafts, encounterId, clock } = session;

  const store = useCallback(() => {
    cancel.current?.();
    cancel.current = null;
    void drafts.put(encounterId, field, latest.current).catch(() => undefined);
  }, [drafts, encounterId, field]);

  useEffect(() => {
    let live = true;
    void drafts
      .all(encounterId)
      .then((all) => {
        if (!live || touched.current || all[field] === undefined) return;
        touched.current = true;
        setText(all[field]);
      })
      .catch(() => undefined);
    return () => {
      live = false;
      if (cancel.current !== null) store();
    };
  }, [drafts, encounterId, field, store]);

  useEffect(() => {
    if (!touched.current) setText(usual);
  }, [usual]);

  const type = useCallback(
    (next: string) => {
      touched.current = true;
      latest.current = next;
      setText(next);
      // The first key starts the wait and later ones do not put it off.
      cancel.current ??= clock.after(STORE_AFTER_MS, store);
    },
    [clock, store],
  );

  const clear = useCallback(() => {
    touched.current = true;
    latest.current = '';
    setText('');
    cancel.current?.();
    cancel.current = null;
    void drafts.remove(encounterId, field).catch(() => undefined);
  }, [drafts, encounterId, field]);

  return { text, type, clear };
}
