/** @typedef {import('./apps.mjs').App} App */
/**
 * @typedef {{
 *   ready: Promise<number>,
 *   state(): string,
 *   aim(selector: string): [number, number] | null,
 *   control(): string,
 *   arm(selector: string): void,
 *   painted: Promise<number>,
 *   saved: Promise<number>,
 *   longTasks: number[],
 *   fetched(until: number): string[]
 * }} Probe
 */

/**
 * Runs in the page, before any of its own scripts.
 * - `ready`: navigation start → the control that leads on is on screen, would take a tap, and the
 *   frame is finished.
 * - `painted`: pointer up → end of the frame in which the next step is on screen and would take a
 *   tap; for a chip, in which its count has changed.
 * - `saved`: pointer up → the page says that nothing is left to store.
 * @param {App} app
 */
export function probe(app) {
  if (window.top !== window) return;
  const NEVER = ':not(*)';
  const channel = new MessageChannel();
  /** @type {((now: number) => void)[]} */
  let waiting = [];
  channel.port1.onmessage = () => {
    const now = performance.now();
    const told = waiting;
    waiting = [];
    for (const tell of told) tell(now);
  };
  /** A message posted in an animation frame arrives when style, layout and paint are done. */
  /** @param {(now: number) => void} tell */
  const afterThisFrame = (tell) => {
    waiting.push(tell);
    channel.port2.postMessage(0);
  };

  const state = () => {
    const element = document.querySelector(app.state);
    if (element === null) return '';
    return (app.attribute ? element.getAttribute(app.attribute) : element.textContent) ?? '';
  };
  const control = () => app.controls[state()] ?? app.controls['*'] ?? NEVER;

  /** @param {Element} element @returns {[number, number]} */
  const pointIn = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [x + Math.min(width / 2, 120), y + height / 2];
  };
  /** Whether a tap at its place would reach it. @param {Element} element */
  const inReach = (element) => {
    const there = document.elementFromPoint(...pointIn(element));
    return there !== null && (element.contains(there) || there.contains(element));
  };
  /** Whether it lies beyond an edge of the window, or of a part of the page that scrolls. */
  /** @param {Element} element */
  const belowTheFold = (element) => {
    const [, y] = pointIn(element);
    for (let part = element.parentElement; part !== null; part = part.parentElement) {
      if (!/auto|scroll/.test(getComputedStyle(part).overflowY)) continue;
      const { top, bottom } = part.getBoundingClientRect();
      if (y < top || y >= bottom) return true;
    }
    return y < 0 || y >= window.innerHeight;
  };
  /** @param {string} selector */
  const takesTap = (selector) => {
    const element = document.querySelector(selector);
    if (element === null || element.getBoundingClientRect().height === 0) return false;
    return inReach(element) || belowTheFold(element);
  };

  /** @param {() => boolean} holds @returns {Promise<number>} */
  const frameEndOnce = (holds) =>
    new Promise((resolve) => {
      const look = () => (holds() ? afterThisFrame(resolve) : void requestAnimationFrame(look));
      requestAnimationFrame(look);
    });

  /** @type {number[]} */
  const longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  }).observe({ type: 'longtask' });

  /** @param {Promise<number>} pointerUp @returns {Promise<number>} */
  const savedAfter = (pointerUp) =>
    new Promise((resolve) => {
      let busy = false;
      const observer = new MutationObserver(() => {
        const badge = /** @type {HTMLElement | null} */ (document.querySelector(app.save));
        if (badge?.dataset.save !== 'saved') busy = true;
        else if (busy && badge.dataset.pending === '0') {
          const now = performance.now();
          observer.disconnect();
          void pointerUp.then((up) => resolve(now - up));
        }
      });
      const attributeFilter = ['data-save', 'data-pending'];
      observer.observe(document, { subtree: true, attributes: true, attributeFilter });
    });

  /** @type {Probe} */
  const bench = {
    ready: frameEndOnce(() => state() !== '' && takesTap(control())),
    state,
    control,
    aim(selector) {
      const element = document.querySelector(selector);
      if (element === null) return null;
      if (!inReach(element) || belowTheFold(element)) {
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
      }
      return pointIn(element);
    },
    arm(selector) {
      const before = state();
      const count = () => document.querySelector(selector)?.getAttribute('data-count');
      const countBefore = count();
      const done =
        selector === app.chip
          ? () => count() !== countBefore
          : () => state() !== before && state() !== '' && takesTap(control());
      const capture = { capture: true, once: true };
      /** @type {Promise<number>} */
      const pointerUp = new Promise((resolve) => {
        addEventListener('pointerup', ({ timeStamp }) => resolve(timeStamp), capture);
      });
      bench.saved = app.save === '' ? Promise.resolve(0) : savedAfter(pointerUp);
      bench.painted = new Promise((resolve) => {
        addEventListener(
          'click',
          async () => {
            const [up, end] = await Promise.all([pointerUp, frameEndOnce(done)]);
            resolve(end - up);
          },
          capture,
        );
      });
    },
    painted: Promise.reject(new Error('not armed')),
    saved: Promise.reject(new Error('not armed')),
    longTasks,
    fetched: (until) => [
      location.pathname,
      ...performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime <= until)
        .map(({ name }) => name),
    ],
  };
  bench.painted.catch(() => undefined);
  bench.saved.catch(() => undefined);
  Object.assign(window, { bench });
}
