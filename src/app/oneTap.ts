const CONTROL = 'button, summary, label, a, input, select, textarea';

/**
 * Keeps the second half of a double tap from what it was not meant for: when the first half has
 * changed the screen, another control lies under the finger. Two taps on the same control are two.
 * Returns the way to stop.
 */
export function refuseStrayTaps(): () => void {
  let first: Element | null = null;
  const look = (event: MouseEvent) => {
    const control = event.target instanceof Element ? event.target.closest(CONTROL) : null;
    // `detail` counts the clicks that the system takes for one double click; 0 is the keyboard.
    if (event.detail > 1 && control !== first) {
      event.preventDefault();
      event.stopPropagation();
    } else first = control;
  };
  document.addEventListener('click', look, true);
  return () => document.removeEventListener('click', look, true);
}
