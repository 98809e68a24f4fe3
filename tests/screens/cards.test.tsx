import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import cardWords from '../../locales/ja/cards.json';
import words from '../../locales/ja/ui.json';
import { atDesk, stateOnScreen } from './desk';
import {
  card,
  choose,
  quote,
  settled,
  show,
  showing,
  shownWords,
  TO_ORDER,
  TO_STOP,
  told,
  walk,
} from './speech';

// Whole screens are walked; a busy machine takes its time over them.

test('相手に見せる：言葉を変え、向きを変え、戻る。見せたことは記録に言葉で出る', async () => {
  const at = atDesk();
  await walk(at, TO_STOP);
  await settled();
  await show(at);
  expect(screen.getByRole('dialog', { name: 'お知らせ' })).toBe(card());
  expect(shownWords()).toContain('大きな声を出されることは、おやめください。');
  const inCard = within(card() as HTMLElement);
  expect(inCard.getByRole('heading', { name: 'お知らせ' })).toHaveFocus();
  expect(card()?.querySelectorAll('[data-value]')).toHaveLength(3);

  await at.user.click(inCard.getByRole('button', { name: 'English' }));
  await waitFor(() => expect(shownWords()).toMatch(/^Please stop shouting\./));
  expect(screen.getByRole('dialog', { name: 'Notice' })).toBe(card());
  // What is shown already is not shown once more.
  await at.user.click(inCard.getByRole('button', { name: 'English' }));
  await at.user.click(inCard.getByRole('button', { name: cardWords.turn }));
  expect(card()).toHaveAttribute('data-turned', 'true');
  await at.user.click(inCard.getByRole('button', { name: cardWords.close }));
  expect(card()).toBeNull();
  expect(showing()).toHaveFocus();
  // The words to read aloud are as they were; the next card opens as the last one was.
  expect(quote()).toHaveAttribute('lang', 'ja');
  await show(at);
  expect(shownWords()).toMatch(/^Please stop shouting\./);
  await at.user.keyboard('{Escape}');
  expect(card()).toBeNull();

  const lines = screen.getAllByText(/^相手に見せた/).map(({ textContent }) => textContent);
  expect(lines).toEqual([
    '相手に見せた – ① 中止の要請 (English)',
    '相手に見せた – ① 中止の要請 (English)',
    '相手に見せた – ① 中止の要請 (日本語)',
  ]);
  expect(await told(at)).toEqual([
    'card.shown stopRequest.abuse ja',
    'card.shown stopRequest.abuse en',
    'card.shown stopRequest.abuse en',
  ]);
});

test('見せている間も、緊急は一つだけあって一回で届き、画面は次へ移る', async () => {
  const at = atDesk();
  await walk(at, TO_STOP);
  await show(at);
  const emergency = document.querySelectorAll('[data-event="emergency.declared"]');
  expect(emergency).toHaveLength(1);
  expect(emergency[0]).toHaveTextContent(new RegExp(`${words.cards.emergency}$`));
  await at.tap('emergency.declared');
  expect(card()).toBeNull();
  expect(stateOnScreen()).toBe('emergency.call');
  expect(document.querySelector('.registers')).toBeNull();
});

test('退去命令は回数が入り、言い直しても回数は変わらない。施設管理者と110番の言葉は見せない', async () => {
  const at = atDesk();
  await walk(at, TO_STOP);
  await walk(at, TO_ORDER.slice(0, -1));
  expect(stateOnScreen()).toBe('eviction.report');
  expect(document.querySelector('.registers')).toBeNull();
  await at.tap('facility.reported');
  await at.tap('eviction.ordered');
  await choose(at, 'en');
  expect(quote()).toHaveTextContent('This is eviction order no. 1.');
  await at.tap('phrase.said', 'en');
  // The button has gone with its tap.
  expect(document.querySelector('#step-title')).toHaveFocus();
  expect(document.querySelector('[data-event="phrase.said"]')).toBeNull();
  expect(quote()).toHaveTextContent('This is eviction order no. 1.');
  await show(at);
  expect(shownWords()).toContain('This is eviction order no. 1.');
  await at.user.keyboard('{Escape}');
  await at.tap('counterpart.stayed');
  await choose(at, 'ja-x-easy');
  expect(quote()).toHaveTextContent('これは 2回目(かいめ)の 命令(めいれい)です。');
  await at.tap('eviction.ordered');
  expect(await told(at)).toEqual([
    'phrase.said stopRequest.abuse ja',
    'phrase.said warning.abuse ja',
    'phrase.said termination.counter ja',
    'phrase.said facilityReport.general ja',
    'phrase.said evictionOrder.general ja',
    'phrase.said evictionOrder.general en',
    'card.shown evictionOrder.general en',
    'phrase.said evictionOrder.general ja-x-easy',
  ]);
});

test('訓練は、見せている画面でも訓練とわかる', async () => {
  // Read back, every encounter of this desk is a rehearsal.
  const at = atDesk(({ storage }) => {
    const read: typeof storage.log.read = async (id) => {
      const stored = await storage.log.read(id);
      const entries = stored.entries.map((entry) =>
        entry.seq === 0 ? { ...entry, data: { ...entry.data, mode: 'rehearsal' } } : entry,
      );
      return { ...stored, entries };
    };
    return { storage: { ...storage, log: { ...storage.log, read } } };
  });
  await walk(at, TO_STOP);
  expect(screen.queryByText(words.rehearsal)).toBeNull();
  const address = window.location.hash;
  await at.press(words.live.toHome);
  window.location.hash = address;
  await waitFor(() => expect(stateOnScreen()).toBe('stopRequest.say'));
  await show(at);
  expect(within(card() as HTMLElement).getByText(words.rehearsal)).toBeVisible();
});
