import type { Protected } from '../session/vault';

/**
 * Loads the page anew at once: everything in its memory is of the time before and knows no key. What came
 * of turning protection on is told by the page that comes after; it lies beside the address until then.
 */
export function loadAnew(result: Protected): void {
  window.history.replaceState({ protected: result }, '');
  window.location.reload();
}

/** What the page before this one left to be told; null when there is nothing. Pure: a page may be drawn twice. */
export function toldBefore(): Protected | null {
  const state: unknown = window.history.state;
  if (typeof state !== 'object' || state === null || !('protected' in state)) return null;
  return state.protected as Protected;
}

/** It is told once. */
export function forgetTold(): void {
  if (toldBefore() !== null) window.history.replaceState(null, '');
}
