import type { Page } from '@playwright/test';
import { stateIs, tap } from '../../scripts/tour/page.mjs';
import { walkAll } from '../../scripts/tour/tour.mjs';
import { LIVE } from '../flows/live';
import { expect, test } from './support/test';

const URGENT = ['emergency.call', 'emergency.record', 'emergency.medical'];

/** Where the one emergency control is, from the bottom right; it must be seen, enabled and hit. */
const placeOf = (page: Page) =>
  page.evaluate(() => {
    const found = [
      ...document.querySelectorAll<HTMLButtonElement>('[data-event="emergency.declared"]'),
    ].filter((control) => control.checkVisibility() && !control.disabled);
    return found.map((control) => {
      const { left, top, right, bottom, width, height } = control.getBoundingClientRect();
      const seen = document.elementFromPoint(left + width / 2, top + height / 2);
      const hit = control.contains(seen);
      return {
        hit,
        fromRight: window.innerWidth - right,
        fromBottom: window.innerHeight - bottom,
        width,
        height,
      };
    });
  });

/** Back to the screen one came from. */
async function backTo(page: Page, state: string): Promise<void> {
  if (!URGENT.includes(state)) await tap(page, 'emergency.stoodDown');
  else if (state !== 'emergency.call') await tap(page, 'police.called');
  if (state === 'emergency.medical') await tap(page, 'damage.recorded');
  await stateIs(page, state);
}

test('緊急は、どの画面でも同じ場所に一つだけあり、一度押せば110番の画面になる', async ({
  page,
  baseURL,
}) => {
  test.setTimeout(600_000);
  const places = new Set<string>();
  const states = new Set<string>();
  let taps = 0;
  await walkAll({
    page,
    address: baseURL ?? '',
    language: 'ja',
    look: async (name, tab) => {
      const state = (await tab.locator('main').getAttribute('data-state')) ?? '';
      const live = state in LIVE || URGENT.includes(state);
      if (!live || name === 'readOnly' || name === 'cover') return;
      const found = await placeOf(tab);
      expect(
        found.map(({ hit }) => hit),
        name,
      ).toEqual([true]);
      places.add(JSON.stringify(found[0]));
      if (states.has(state) || name === 'withdrawal') return;
      states.add(state);
      await tap(tab, 'emergency.declared');
      taps += 1;
      await stateIs(tab, 'emergency.call');
      await backTo(tab, state);
    },
  });
  expect([...states].sort()).toEqual([...Object.keys(LIVE), ...URGENT].sort());
  expect([...places]).toHaveLength(1);
  expect(taps).toBe(states.size);
  console.info(`${taps} live states, one place: ${[...places]}`);
});
