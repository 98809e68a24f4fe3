import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import panels from '../../locales/ja/panels.json';
import words from '../../locales/ja/ui.json';
import { atDesk, stateOnScreen } from './desk';

const { offer, waits, refused } = panels.update;

/** A desk for which a newer version waits. */
function withUpdate(there = false) {
  const activate = vi.fn(async () => true);
  const tabs = { there };
  const at = atDesk(undefined, {
    waiting: () => true,
    activate,
    liveInAnyTab: async () => tabs.there,
  });
  return { ...at, activate, tabs };
}

test('だれもいなければ、新しい版を選べる', async () => {
  const at = withUpdate();
  await at.user.click(await screen.findByRole('button', { name: offer }));
  expect(at.activate).toHaveBeenCalledTimes(1);
  expect(screen.queryByText(refused)).toBeNull();
});

test('続いている応対がある間は出さず、終わってからと言う。事後になれば出す', async () => {
  const at = withUpdate();
  await at.tap('encounter.started', 'counter');
  const address = window.location.hash;
  await at.press(words.live.toHome);
  expect(await screen.findByText(waits)).toBeVisible();
  expect(screen.queryByRole('button', { name: offer })).toBeNull();
  window.location.hash = address;
  await waitFor(() => expect(stateOnScreen()).toBe('initialResponse'));
  await at.tap('matter.settled');
  await at.press(words.live.toHome);
  expect(await screen.findByRole('button', { name: offer })).toBeVisible();
  expect(screen.queryByText(waits)).toBeNull();
});

test('別の画面の応対が終わると、出す', async () => {
  const at = withUpdate(true);
  expect(await screen.findByText(waits)).toBeVisible();
  at.tabs.there = false;
  await act(async () => at.crank(5_000));
  expect(await screen.findByRole('button', { name: offer })).toBeVisible();
});

test('出したあとに始まった応対にも気づく', async () => {
  const at = withUpdate();
  const button = await screen.findByRole('button', { name: offer });
  at.tabs.there = true;
  await at.user.click(button);
  expect(await screen.findByText(waits)).toBeVisible();
  expect(at.activate).not.toHaveBeenCalled();
});

test('断られたら、そう言う', async () => {
  const at = withUpdate();
  at.activate.mockResolvedValue(false);
  await at.user.click(await screen.findByRole('button', { name: offer }));
  expect(await screen.findByText(refused)).toBeVisible();
});
