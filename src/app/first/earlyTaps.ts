/** What was tapped on the static first screen, in order, as selectors of the same controls. */
export type EarlyTaps = { taps: readonly string[]; stop(): void };

const CONTROL = '[data-event], input[type="radio"]';

/** How the same control is found on the real screen; null for what reports nothing. */
export function selectorOf(target: unknown): string | null {
  const label = target instanceof Element ? target.closest('label') : null;
  const within = label?.querySelector(CONTROL) ?? null;
  const control = within ?? (target instanceof Element ? target.closest(CONTROL) : null);
  if (control instanceof HTMLInputElement) {
    return `input[name="${control.name}"][value="${control.value}"]`;
  }
  const { event, value } = control instanceof HTMLElement ? control.dataset : {};
  if (event === undefined) return null;
  return `[data-event="${event}"]${value === undefined ? '' : `[data-value="${value}"]`}`;
}

/**
 * Taps again what was tapped before the application ran, in the same order and each in a task of its
 * own, as fingers would; what is not on the screen by then is left out. Once: the second call does
 * nothing.
 */
export function replayEarlyTaps(): void {
  const page = window as { kizenEarly?: EarlyTaps | undefined };
  const early = page.kizenEarly;
  page.kizenEarly = undefined;
  early?.stop();
  const [...taps] = early?.taps ?? [];
  const next = () => {
    const selector = taps.shift();
    if (selector === undefined) return;
    document.querySelector<HTMLElement>(selector)?.click();
    setTimeout(next);
  };
  next();
}
