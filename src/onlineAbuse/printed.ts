import { createContext } from 'react';

/** A page of the case was printed: whoever keeps the records notes who took what. Handed down by the house. */
export const Printed = createContext<() => void>(() => undefined);
