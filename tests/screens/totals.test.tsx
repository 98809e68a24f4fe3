import { act, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import ui from '../../locales/ja/ui.json';
import { atDesk, main, stateOnScreen } from './desk';

const MINUTE = 60_000;
/** A few whole screens; a busy machine takes its time over them. */

const taken = () =>
  [...main().querySelectorAll<HTMLElement>('[data-totals]')].map(({ textContent }) => textContent);

test('はじめの画面の行に、案件の回数と分。索引から読み、記録は読まない', async () => {
  const { tap, press, crank, user, desk } = atDesk();
  await tap('encounter.started', 'counter');
  act(() => crank(50 * MINUTE));
  await tap('counterpart.left');
  await press(ui.live.toHome);
  await waitFor(() => expect(taken()).toEqual(['1回・計50分']));
  await user.click(main().querySelector('[data-repeat]') as HTMLElement);
  await tap('encounter.started', 'counter');
  act(() => crank(25 * MINUTE));
  await tap('counterpart.left');
  const read = vi.spyOn(desk.storage.log, 'read');
  await press(ui.live.toHome);
  expect(stateOnScreen()).toBe('home');
  await waitFor(() => expect(taken()).toEqual(['2回・計75分', '2回・計75分']));
  expect(read).not.toHaveBeenCalled();
});
