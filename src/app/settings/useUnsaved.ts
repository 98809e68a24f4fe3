import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Clock } from '../../session/clock';
import type { Drafts } from '../../session/log';
import { type Field, fieldsOf, readTyped, setValue, type Typed, textIn } from './formFields';

/** A key is on its way to the disk at most this much later; the promise is 250 ms. */
const STORE_AFTER_MS = 150;

/** Under this id, which no record has, and this field the settings' draft is kept. */
export const DRAFT_OF = 'settings';
const DRAFT_FIELD = 'form';

/**
 * What was typed into a form of native fields and is not saved. What it must do:
 * - keep it beside the records while it is typed, sealed where they are, and put it back on return
 * - keep only what differs from what is saved, so that a later save elsewhere is not undone by it
 * - put it back into fields that are drawn anew
 * - forget it once it is saved or dropped, and never before
 */
export function useUnsaved(drafts: Drafts, clock: Pick<Clock, 'after'>) {
  const form = useRef<HTMLFormElement>(null);
  /** Every field with what is saved of it. */
  const base = useRef(new Map<string, { field: Field; saved: string }>());
  const typed = useRef<Typed>({});
  const cancel = useRef<(() => void) | null>(null);
  const [unsaved, setUnsaved] = useState(false);

  const store = useCallback(() => {
    cancel.current?.();
    cancel.current = null;
    const kept =
      Object.keys(typed.current).length === 0
        ? drafts.discard(DRAFT_OF)
        : drafts.put(DRAFT_OF, DRAFT_FIELD, JSON.stringify(typed.current));
    void kept.catch(() => undefined);
  }, [drafts]);

  const look = useCallback(() => {
    typed.current = Object.fromEntries(
      [...base.current].flatMap(([key, { field, saved }]) =>
        textIn(field) === saved ? [] : [[key, textIn(field)]],
      ),
    );
    setUnsaved(Object.keys(typed.current).length > 0);
  }, []);

  // Whatever is drawn anew, and for whatever reason, is known again before anybody types into it.
  useLayoutEffect(() => {
    if (form.current === null) return;
    for (const [key, field] of fieldsOf(form.current)) {
      if (base.current.get(key)?.field === field) continue;
      base.current.set(key, { field, saved: textIn(field) });
      const before = typed.current[key];
      if (before !== undefined) setValue(field, before);
    }
  });

  useEffect(() => {
    let here = true;
    void drafts
      .all(DRAFT_OF)
      .then((all) => {
        if (!here) return;
        for (const [key, value] of Object.entries(readTyped(all[DRAFT_FIELD]))) {
          const known = base.current.get(key);
          // Typing wins over what comes late.
          if (known && textIn(known.field) === known.saved) setValue(known.field, value);
        }
        look();
      })
      .catch(() => undefined);
    return () => {
      here = false;
      if (cancel.current !== null) store();
    };
  }, [drafts, look, store]);

  return {
    form,
    unsaved,
    /** Somebody typed: the first key starts the wait and later ones do not put it off. */
    onInput: () => {
      look();
      cancel.current ??= clock.after(STORE_AFTER_MS, store);
    },
    /** What stands in the fields now; given back to `saved` once that is stored. */
    standing: (): Typed =>
      Object.fromEntries([...base.current].map(([key, { field }]) => [key, textIn(field)])),
    saved: (standing: Typed) => {
      for (const [key, known] of base.current) known.saved = standing[key] ?? known.saved;
      look();
      store();
    },
    /** Puts back what is saved. */
    drop: () => {
      for (const { field, saved } of base.current.values()) setValue(field, saved);
      look();
      store();
    },
  };
}
