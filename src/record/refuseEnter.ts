import type { KeyboardEvent } from 'react';

/**
 * Enter in a field would press the first button, whichever that is: the Enter that takes over what an input
 * method offers would judge. A fact is reported by its own button.
 */
export const refuseEnter = (event: KeyboardEvent): void => {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
};
