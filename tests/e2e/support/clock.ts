import type { Page } from '@playwright/test';

type Mover = { moveClock(wall: number, mono: number): void };

export const MINUTE = 60_000;

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Tokyo, where the tests stand, is so far ahead of UTC. */
const TOKYO = 9 * HOUR;

/** How long it is until the next morning at ten: whatever then passes, the day is the same at any hour. */
const untilMorning = (): number => (10 * HOUR + DAY - ((Date.now() + TOKYO) % DAY)) % DAY;

/**
 * A page whose clocks can be moved: the wall clock, and the one that counts from its start. To be
 * called before the first visit. A wall clock that was moved stays so when the page is read anew.
 * `ahead`: how far it is ahead from the beginning; it is ten in the morning where nothing else is said.
 */
export const movableClock = (page: Page, ahead = untilMorning()): Promise<unknown> =>
  page.addInitScript((from) => {
    const kept = 'test.clock';
    const shift = { wall: Number(sessionStorage.getItem(kept) ?? from), mono: 0 };
    const wall = Date.now.bind(Date);
    const mono = performance.now.bind(performance);
    Date.now = () => wall() + shift.wall;
    performance.now = () => mono() + shift.mono;
    (window as unknown as Mover).moveClock = (more, passed) => {
      shift.wall += more;
      shift.mono += passed;
      sessionStorage.setItem(kept, String(shift.wall));
      // Somebody looks at the tablet again.
      window.dispatchEvent(new Event('focus'));
    };
  }, ahead);

const move = (page: Page, wall: number, mono: number) =>
  page.evaluate(
    ([more, passed]) => (window as unknown as Mover).moveClock(more as number, passed as number),
    [wall, mono],
  );

/** Time passes: both clocks go on. */
export const letPass = (page: Page, ms: number) => move(page, ms, ms);

/** Somebody sets the wall clock; the other one stands where it was. */
export const setClock = (page: Page, ms: number) => move(page, ms, 0);
