import { type ComponentType, createContext, useContext } from 'react';
import type { EarlierVerdict, MatterTotals } from '../session/matter';
import type { Session } from '../session/session';

/** The matter of the encounter on screen, as the other encounters and the office tell it. */
export type MatterOnScreen = {
  number: number;
  label: string;
  /** Of the other encounters, this one left out. */
  others: MatterTotals;
  /** The cases of posts that belong to it, the latest first. */
  cases: readonly string[];
  /** Verdicts that stand in other encounters, the latest first. */
  earlier: readonly EarlierVerdict[];
  /** Keeps another label. Resolves when it is kept. */
  rename(label: string): Promise<void>;
};

/** Null until it is read, and for an encounter that belongs to none. */
export const MatterInForce = createContext<MatterOnScreen | null>(null);

export const useMatter = (): MatterOnScreen | null => useContext(MatterInForce);

/**
 * Where the encounter on screen is put in another matter, once that is asked for. Handed down by the
 * house, which alone knows the others; null where nobody can.
 */
export const MatterDoor = createContext<ComponentType<{ session: Session }> | null>(null);
