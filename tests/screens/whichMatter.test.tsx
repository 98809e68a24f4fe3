import { act, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import ui from '../../locales/ja/ui.json';
import { atDesk, main, stateOnScreen, storedOf } from './desk';

const MINUTE = 60_000;

/** The application over a desk on which one matter has a visit of twelve minutes, judged as harassment. */
async function afterFirstVisit() {
  const desk = atDesk();
  const { tap, press, crank } = desk;
  await tap('encounter.started', 'counter');
  await tap('observation.noted', 'manner.shouting');
  await tap('judgement.requested');
  for (const axis of ['manner', 'content', 'pattern']) await tap(`${axis}.reviewed`);
  await tap('harm.assessed', 'harmed');
  await tap('verdict.given', 'harassment');
  act(() => crank(12 * MINUTE));
  await tap('counterpart.left');
  const first = window.location.hash.slice('#/e/'.length);
  await press(ui.live.toHome);
  expect(stateOnScreen()).toBe('home');
  act(() => crank(24 * 60 * MINUTE));
  return { ...desk, first };
}

const fold = () => main().querySelector<HTMLDetailsElement>('.which-matter details');
const line = () => main().querySelector('.matter-line')?.textContent;
const choices = () =>
  [...main().querySelectorAll<HTMLLabelElement>('.which-matter .matters label')].map((label) => ({
    label,
    text: label.textContent ?? '',
    checked: label.querySelector('input')?.checked,
  }));

/** Some ten whole screens each; a busy machine takes its time over them. */

test.each([
  ['「何度も来る」', 'observation.noted', 'pattern.revisit', 2],
  ['「初めて」のまま', 'encounter.started', 'counter', 1],
] as const)(
  '%sで始めてから、前の案件につなぐ。回数・分・前の判断が出て、引き継げる',
  async (_, event, value, noted) => {
    const { user, tap, crank, desk, first } = await afterFirstVisit();
    await tap(event, value);
    expect(stateOnScreen()).toBe('initialResponse');
    await waitFor(() => expect(line()).toBe('案件 2'));
    expect(main().querySelector('[data-earlier]')).toBeNull();

    await user.click(fold()?.querySelector('summary') as HTMLElement);
    await waitFor(() => expect(choices()).toHaveLength(2));
    // The encounter on screen is no earlier one of its own new matter.
    expect(choices().map(({ checked }) => checked)).toEqual([true, false]);
    expect(choices()[1]?.text).toContain('1回・計12分・最後 昨日');
    expect(main().querySelector('[data-event="matter.assigned"]')).toBeNull();
    await user.click(choices()[1]?.label as HTMLElement);
    expect(await storedOf(desk)).toHaveLength(noted);
    await tap('matter.assigned');
    expect(fold()?.open).toBe(false);
    expect(document.activeElement).toBe(fold()?.querySelector('summary'));
    expect(stateOnScreen()).toBe('initialResponse');

    act(() => crank(3 * MINUTE));
    await waitFor(() => expect(line()).toBe('案件 1・2回目・計15分'));
    await waitFor(() => expect(main().querySelector(`[data-earlier="${first}"]`)).not.toBeNull());
    await tap('verdict.carried', first);
    expect(stateOnScreen()).toBe('stopRequest.say');

    const entries = await storedOf(desk);
    const [begun] = (await desk.storage.log.read(first)).entries;
    expect(entries.find(({ type }) => type === 'matter.assigned')?.data).toEqual({
      matter: begun?.data.matter,
    });
    expect(entries[0]?.data.matter).not.toBe(begun?.data.matter);
    const rows = await desk.storage.log.listMatter(String(begun?.data.matter), 9);
    expect(rows).toHaveLength(2);
    expect(await desk.storage.log.listMatter(String(entries[0]?.data.matter), 9)).toEqual([]);
    // R2: the verdict that was carried over is of this matter, and the question is gone.
    await tap('counterpart.left');
    expect(fold()).toBeNull();
  },
);

test('事後でも、どの案件かを決められる。取り消せば、元の案件に戻る', async () => {
  const { user, tap, desk } = await afterFirstVisit();
  await tap('encounter.started', 'counter');
  await tap('matter.settled');
  await waitFor(() => expect(fold()).not.toBeNull());
  await waitFor(() => expect(line()).toBe('案件 2'));
  await user.click(fold()?.querySelector('summary') as HTMLElement);
  await waitFor(() => expect(choices()).toHaveLength(2));
  await user.click(choices()[1]?.label as HTMLElement);
  await tap('matter.assigned');
  await waitFor(() => expect(line()).toBe('案件 1・2回目・計12分'));
  // Nobody is there any more to go on with it.
  expect(main().querySelector('[data-event="verdict.carried"]')).toBeNull();

  await user.click(main().querySelector('[data-withdraw="2"]') as HTMLElement);
  await tap('entry.withdrawn');
  await waitFor(() => expect(line()).toBe('案件 2'));
  const [own] = await storedOf(desk);
  expect(await desk.storage.log.listMatter(String(own?.data.matter), 9)).toHaveLength(1);
});
