import { type RefObject, useCallback, useRef, useState } from 'react';
import type { FlowKind } from '../session/flow';
import type { Session } from '../session/session';
import { type Draft, useDraft } from './useDraft';
import { happenedAt } from './when';

/** The time something really happened, when it is noted later. */
export type Happened = {
  field: Draft;
  input: RefObject<HTMLInputElement | null>;
  /** What was typed is no time: said beside the field, and nothing is lost. */
  wrong: boolean;
  /** What goes into the fact: nothing when the field is empty; null when it holds no time. */
  read(): { happenedAt?: number } | null;
};

/** One time field for the next act or note; empty means now. */
export function useHappened(session: Session<FlowKind>): Happened {
  const field = useDraft(session, 'happenedAt');
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState(false);
  const { clock } = session;
  const { text } = field;
  const read = useCallback(() => {
    // A native time field that is half filled in gives an empty text, and says so only here.
    const broken = input.current?.validity.badInput === true;
    const at = text === '' ? null : happenedAt(text, clock.wall(), clock.tz());
    const readable = !broken && (text === '' || at !== null);
    setWrong(!readable);
    if (!readable) return null;
    return at === null ? {} : { happenedAt: at };
  }, [text, clock]);
  return { field, input, wrong, read };
}
