import { createContext, useContext } from 'react';
import { type GuideTarget, guideAddress } from '../session/address';
import { type Section, UNSET_SECTION } from '../session/section';

/** Where the guidance is read from: out of an encounter that goes on behind it, or from beside one. */
export type Here = {
  encounterId: string | null;
  /** The step on screen behind it, by flow and state; null when there is none. */
  step: { flow: string; id: string } | null;
  section: Section;
};

export const GuideHere = createContext<Here>({
  encounterId: null,
  step: null,
  section: UNSET_SECTION,
});

export const useHere = (): Here => useContext(GuideHere);

/** Gives addresses inside the guidance that keep the encounter behind it. */
export function useGuideAddress(): (kind: string, id: string) => string {
  const { encounterId } = useHere();
  return (kind, id) => guideAddress(encounterId, { kind, id } satisfies GuideTarget);
}
