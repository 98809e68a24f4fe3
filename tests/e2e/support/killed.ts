import type { OwnBrowser } from './browser';
import { atHome, type Screen } from './screen';
import type { Step } from './steps';
import { type Stored, storedLog } from './storedLog';
import { expect, test } from './test';

/** What was on screen when the browser was killed. */
export type Moment = { state: string; deadline: string | null; acknowledged: Stored[] };

export const acknowledgedNow = async (screen: Screen, id: string): Promise<Moment> => {
  await screen.saved();
  return {
    state: (await screen.main.getAttribute('data-state')) ?? '',
    deadline: await screen.deadline(),
    acknowledged: await storedLog(screen.page, id),
  };
};

/** A new browser on the same profile: home, one tap, and everything is where it was. */
export async function resumed(own: OwnBrowser, id: string, before: Moment): Promise<Screen> {
  const screen = await atHome(await own.launch(), { address: own.address });
  await screen.page.locator(`[data-resume="${id}"]`).click();
  await screen.stateIs(before.state);
  expect(await screen.deadline()).toBe(before.deadline);
  expect(await storedLog(screen.page, id)).toEqual(before.acknowledged);
  return screen;
}

/** Walks on, and is killed before every step, or before those that are asked for. */
export async function killedAtEvery(
  own: OwnBrowser,
  steps: readonly Step[],
  screen: Screen,
  id: string,
  isAsked: (place: number) => boolean = () => true,
): Promise<Screen> {
  let alive = screen;
  for (const [place, { event, value, becomes }] of steps.entries()) {
    await test.step(`${event} ${value ?? ''} → ${becomes}`, async () => {
      if (isAsked(place)) {
        const before = await acknowledgedNow(alive, id);
        await own.kill();
        alive = await resumed(own, id, before);
      }
      await alive.tap(event, value);
      await alive.stateIs(becomes);
    });
  }
  return alive;
}
