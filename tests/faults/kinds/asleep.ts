import type { Life } from '../device';
import type { Dice } from '../dice';
import type { Kind, Run } from '../kind';
import { isAt, seen, settled, shownOf, stored } from '../page/eyes';
import type { WallClock } from '../shims/wallClock';
import { wayOf, withAndWithout } from '../template';
import { endFrom } from '../walk/walk';
import { Jump, untilItRuns } from './jump';
import { noKeyLeft, twoRestarts } from './restarts';

const WAYS = ['frozen', 'throttled', 'kept', 'stopped'] as const;
type Way = (typeof WAYS)[number];

/** Hidden pages then wake once a minute, as they do after some minutes in an office. */
const THROTTLED = '--enable-features=IntensiveWakeUpThrottling:grace_period_seconds/1';

/** How long the machine sleeps, by its wall clock, milliseconds: not at all, or past the 30 minutes. */
const SLEEPS = [0, 40 * 60_000];

/** A screen that comes back is right within so many frames; it must not wait for a timer. */
const FRAMES = 30;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Woken = { framesUntilRight: number };

/** Runs in the page: counts the frames from coming back until the clock on the screen is right. */
function countFrames(): void {
  const world = window as unknown as Woken;
  const right = () => {
    const { deadline = '', phase } =
      document.querySelector<HTMLElement>('[data-deadline]')?.dataset ?? {};
    return (phase === 'over') === Date.parse(deadline) <= Date.now();
  };
  const count = (frames: number) => {
    if (right()) world.framesUntilRight = frames;
    else requestAnimationFrame(() => count(frames + 1));
  };
  const woken = () => document.visibilityState === 'visible' && count(0);
  document.addEventListener('visibilitychange', woken);
  window.addEventListener('pageshow', woken);
}

const framesUntilRight = (): number | null =>
  (window as unknown as Partial<Woken>).framesUntilRight ?? null;

/** The page is left alone in one of four ways, and the wall clock goes on by `by` meanwhile. */
async function fallAsleep(life: Life, clock: WallClock, by: number, way: Way, dice: Dice) {
  const { browser, tab, device } = life;
  const while_ = dice.between(200, 1_500);
  if (way === 'stopped') return browser.stopFor(while_, () => clock.set(by));
  if (way === 'kept') {
    await tab.go(`${device.address}emergency.css`);
    await sleep(while_);
    clock.set(by);
    await tab.back();
    // The page was emptied when it was left, and is read anew.
    await tab.until('the encounter again', settled);
    return life.judged();
  }
  const other = await browser.newTab();
  if (way === 'frozen') await tab.send('Page.setWebLifecycleState', { state: 'frozen' });
  await sleep(while_ + (way === 'throttled' ? 2_000 : 0));
  clock.set(by);
  await sleep(100);
  if (way === 'frozen') await tab.send('Page.setWebLifecycleState', { state: 'active' });
  await other.close();
  await tab.toFront();
}

/**
 * The talk ends, and what is stored of it is still on its way to the disk when the page falls asleep once
 * more. Where nobody has touched it for long it wakes up shut: without the office nothing of it is shown.
 */
async function sleepsOverTheEnd(life: Life, clock: WallClock, way: Way, dice: Dice) {
  const { device, tab } = life;
  const { story, office, outcome } = device;
  const by = dice.pick(SLEEPS);
  device.ends = true;
  await life.drive(life.taps([endFrom(story.standing(), dice)], () => 0));
  await fallAsleep(life, clock, by, way, dice);
  outcome.faults += 1;
  // What was read anew is judged already.
  if (way === 'kept') return;
  if (office === null || by === 0) {
    await tab.until('the end stored', stored);
    const { state } = await tab.ask(seen);
    if (state !== 'aftermath') outcome.problems.push(`it wakes up as ${state} after its end`);
    return;
  }
  await tab.until('what is over and was left alone shut', isAt, 'shut');
  const { length } = await tab.ask(shownOf, story.words());
  if (length > 0) outcome.problems.push(`it wakes up with ${length} notes of what is over`);
}

async function run(run: Run): Promise<void> {
  const { dice } = run;
  const way = wayOf<Way>(run.column);
  const { clock, life, stalledAt } = await untilItRuns(run, way === 'throttled' ? [THROTTLED] : []);
  const { device } = life;
  await life.tab.ask(countFrames);
  const by = dice.pick(SLEEPS);
  // Something is on its way to the disk when the page falls asleep.
  await life.drive(life.plan(dice.between(1, 3), dice, 0));
  await fallAsleep(life, clock, by, way, dice);
  device.outcome.faults += 1;
  if (way === 'frozen' || way === 'throttled') {
    const frames = await life.tab.until('the clock right again', framesUntilRight);
    if (frames > FRAMES) device.outcome.problems.push(`wrong for ${frames} frames`);
  }
  const jump = new Jump(life, clock, by, stalledAt);
  if (by > 0) device.outcome.damages += 1;
  const screen = await jump.look(by > 0);
  if (by > 0) device.outcome.announced += 1;
  jump.leaves(screen, by);
  if (by > 0) jump.leaves(await jump.answer(true), by);
  await life.drive(life.plan(2, dice, 'saved'));
  await sleepsOverTheEnd(life, clock, way, dice);
  await life.browser.kill();
  await twoRestarts(device, dice, 'here');
  noKeyLeft(device);
}

export const asleep: Kind = {
  name: 'asleep',
  does: 'the page is frozen, throttled in the background, kept for going back, or the machine sleeps over its deadline; then once more, while the end of the talk is on its way to the disk',
  columns: withAndWithout(WAYS),
  inTests: ['kept'],
  runs: { tests: 1, usual: 4, soak: 40 },
  needsCompiler: true,
  run,
};
