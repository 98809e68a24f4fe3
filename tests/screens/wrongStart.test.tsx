import { waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import panels from '../../locales/ja/panels.json';
import ui from '../../locales/ja/ui.json';
import { atDesk, main, stateOnScreen, storedOf } from './desk';

/** Some whole screens; a busy machine takes its time over them. */

test('押し間違えて閉じた応対は、案件の一回にならない。行為は取り消されて残る', async () => {
  const { tap, press, desk } = atDesk();
  await tap('observation.noted', 'manner.shouting');
  expect(stateOnScreen()).toBe('initialResponse');
  const [begun] = await storedOf(desk);
  const matter = String(begun?.data.matter);
  await waitFor(async () => expect(await desk.storage.log.listMatter(matter, 9)).toHaveLength(1));
  await waitFor(() => expect(main().querySelector('[data-mistaken]')).not.toBeNull());
  await press(panels.mistaken);
  expect(stateOnScreen()).toBe('closed');
  expect((await storedOf(desk)).map(({ type }) => type)).toContain('entry.withdrawn');
  await waitFor(async () => expect(await desk.storage.log.listMatter(matter, 9)).toEqual([]));
});

test('「時間を変える」は、Esc で閉じ、もとの押す場所に戻る', async () => {
  const { user, tap } = atDesk();
  await tap('encounter.started', 'counter');
  const fold = () => main().querySelector<HTMLDetailsElement>('.timing');
  const summary = () => fold()?.querySelector('summary');
  await waitFor(() => expect(fold()?.querySelector('form')).not.toBeNull());
  expect(summary()?.querySelector('.shut')?.textContent).toBe(ui.clock.change);
  expect(summary()?.querySelector('.open')?.textContent).toBe(ui.clock.fold);
  await user.click(summary() as HTMLElement);
  expect(fold()?.open).toBe(true);
  fold()?.querySelector<HTMLInputElement>('input')?.focus();
  await user.keyboard('{Escape}');
  expect(fold()?.open).toBe(false);
  expect(document.activeElement).toBe(summary());
});
