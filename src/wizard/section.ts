import { createContext, useContext } from 'react';
import { type Section, UNSET_SECTION } from '../session/section';

/** The settings in force; what is unset says so where it is needed. */
export const SectionInForce = createContext<Section>(UNSET_SECTION);

export const useSection = (): Section => useContext(SectionInForce);
