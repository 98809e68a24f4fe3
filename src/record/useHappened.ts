import { type RefObject, useRef } from 'react';

/** What the time field tells whoever reports: it is loaded late, and holds what was typed. */
export type TimeTyped = {
  /** What goes into the fact: nothing while no time is typed; null when what is typed cannot be meant. */
  read(): { happenedAt?: number } | null;
  clear(): void;
};

/** The time something really happened, when it is noted later; empty until its field is there. */
export type Happened = RefObject<TimeTyped | null>;

/** One time field for the next act or note; empty means now. */
export const useHappened = (): Happened => useRef<TimeTyped>(null);

export const timeIn = ({ current }: Happened): { happenedAt?: number } | null =>
  current === null ? {} : current.read();
