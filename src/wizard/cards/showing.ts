import { type ComponentType, createContext, useContext } from 'react';
import type { Tongue } from '../../i18n/tongues';
import type { Session } from '../../session/session';
import type { Sheet } from '../Phrase';

/** What the counterpart is being shown. */
export type Shown = {
  /** The step it belongs to; with the step it goes. */
  stateId: string;
  /** Everything that can be shown on this step, and which of it is. */
  sheets: readonly Sheet[];
  at: number;
  tongue: Tongue;
  Screen: ComponentType<CardProps>;
};

export type CardProps = {
  session: Session;
  shown: Shown;
  onShow: (shown: Shown) => void;
  onClose: () => void;
};

/** How a step has something shown over the whole screen. */
export const ShowCard = createContext<(shown: Shown) => void>(() => undefined);

export const useShowCard = () => useContext(ShowCard);
