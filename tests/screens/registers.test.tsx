import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import cards from '../../locales/ja/cards.json';
import settings from '../../locales/ja/settings.json';
import words from '../../locales/ja/ui.json';
import easy from '../../locales/ja-x-easy/encounter.json';
import { AppendError } from '../../src/session/log';
import { UNSET_SECTION } from '../../src/session/section';
import { memoryStorage } from '../../src/storage/memoryStorage';
import { atDesk, stateOnScreen } from './desk';
import {
  card,
  choose,
  quote,
  register,
  rowIsThere,
  show,
  showing,
  shownWords,
  TO_STOP,
  told,
  walk,
} from './speech';

// Whole screens are walked; a busy machine takes its time over them.

test('やさしい日本語を選ぶとふりがなつきの言葉になり、「伝えた」はその言葉で残る', async () => {
  const at = atDesk();
  await walk(at, TO_STOP);
  expect(quote()).toHaveAttribute('lang', 'ja');
  expect(quote()).toHaveTextContent('大きな声を出されることは、おやめください。');
  await choose(at, 'ja-x-easy');
  expect(register('ja-x-easy')).toHaveAttribute('aria-pressed', 'true');
  const readings = [...document.querySelectorAll('.step ruby')].map((ruby) => ruby.textContent);
  expect(readings).toEqual([
    '大(おお)',
    '声(こえ)',
    '出(だ)',
    '静(しず)',
    '話(はな)',
    '話(はなし)',
    '続(つづ)',
    '聞(き)',
  ]);
  expect(document.querySelectorAll('.step blockquote p')).toHaveLength(3);
  await at.tap('stop.requested');
  expect(stateOnScreen()).toBe('stopRequest.watch');
  // What was said stands there as it was said.
  expect(document.querySelector('.phrase.said blockquote')).toHaveAttribute('lang', 'ja-x-easy');
  await at.tap('conduct.continued');
  // And so it goes on with the same person; one tap goes back.
  expect(quote()).toHaveAttribute('lang', 'ja-x-easy');
  await at.user.click(register('ja-x-easy') as HTMLElement);
  await waitFor(() => expect(quote()).toHaveAttribute('lang', 'ja'));
  await at.tap('warning.given');
  expect(await told(at)).toEqual([
    'phrase.said stopRequest.abuse ja-x-easy',
    'phrase.said warning.abuse ja',
  ]);
});

test('はじめの画面でも：メモ、録音、対応時間を、選んだ言葉で告げる', async () => {
  const at = atDesk();
  await at.user.click(document.querySelector('[name="visit"][value="repeated"]') as HTMLElement);
  await at.tap('encounter.started', 'counter');
  const limit = () => document.querySelector('.phrase.limit blockquote')?.textContent;
  expect(limit()).toBe('本日お話を伺える時間は、20分です。');
  const minutes = document.querySelector('.limit [name="minutes"]') as HTMLInputElement;
  await at.user.clear(minutes);
  await at.user.type(minutes, '25');
  expect(limit()).toBe('本日お話を伺える時間は、25分です。');
  await choose(at, 'ja-x-easy');
  expect(limit()).toContain('25分(ふん)です。');
  await at.tap('limit.announced');
  await choose(at, 'en');
  await at.tap('notes.announced');
  await at.tap('recording.announced');
  await show(at);
  expect(shownWords()).toBe('I will take notes so that I hear you correctly.');
  await at.user.click(within(card() as HTMLElement).getByRole('button', { name: '対応時間' }));
  expect(shownWords()).toBe('Today I can listen to you for 25 minutes.');
  expect(await told(at)).toEqual([
    'phrase.said limit.general ja-x-easy',
    'phrase.said notes.general en',
    'phrase.said recording.general en',
    'card.shown notes.general en',
    'card.shown limit.general en',
  ]);
});

test.each(['phone', 'letter'])('%s：見せる相手がいないので、言葉だけを選べる', async (channel) => {
  const at = atDesk();
  await at.tap('encounter.started', channel);
  await choose(at, 'en');
  expect(showing()).toBeNull();
  expect(await told(at)).toEqual([]);
});

test('別の言い方は、押すと出て、選ぶと畳まれる', async () => {
  const at = atDesk();
  await walk(at, TO_STOP);
  await rowIsThere();
  const opener = screen.getByRole('button', { name: new RegExp(cards.otherWordsWhole) });
  expect(opener).toHaveAttribute('aria-expanded', 'false');
  await at.user.click(opener);
  await at.press(cards.categories.general);
  expect(opener).toHaveAttribute('aria-expanded', 'false');
  expect(opener).toHaveFocus();
  await at.tap('stop.requested');
  expect(await told(at)).toEqual(['phrase.said stopRequest.general ja']);
});

test('職場の言葉があれば、どの言葉でもそれを言い、見せる', async () => {
  const storage = memoryStorage(AppendError);
  await storage.settings.put('section', {
    ...UNSET_SECTION,
    phrases: {
      'stopRequest.abuse/ja-x-easy': '{{act}}は だめです。\n窓口《まどぐち》で 待《ま》ちます。',
      'stopRequest.abuse/en': 'Stop {{act}} now.',
    },
  });
  const at = atDesk(() => ({ storage }));
  await walk(at, TO_STOP);
  expect(quote()).toHaveTextContent(/^大きな声を出されることは、/);
  await choose(at, 'ja-x-easy');
  const act = easy.acts.manner.shouting.named.replaceAll(/《(.+?)》/g, '($1)');
  expect(quote()).toHaveTextContent(`${act}は だめです。窓口(まどぐち)で 待(ま)ちます。`);
  await choose(at, 'en');
  expect(quote()).toHaveTextContent('Stop shouting now.');
  await show(at);
  expect(shownWords()).toBe('Stop shouting now.');
});

test('設定：職場のやさしい言葉を書いて保存しても、ほかの言葉は消えない', async () => {
  const storage = memoryStorage(AppendError);
  const english = { 'warning.abuse/en': 'We stop here.', 'policeCall.general/en': 'Come to B1.' };
  await storage.settings.put('section', { ...UNSET_SECTION, phrases: english });
  const { user } = atDesk(() => ({ storage }));
  await user.click(screen.getByRole('link', { name: words.home.settings }));
  const field = await waitFor(() => {
    const found = document.querySelector('[name="phrase:warning.abuse/ja-x-easy"]');
    if (found === null) throw new Error('no field');
    return found;
  });
  await waitFor(() =>
    expect(field.closest('label')).toHaveTextContent('ここで 終《お》わります。'),
  );
  // The scripts for others are not offered in easy Japanese.
  const easyFields = document.querySelectorAll('[name^="phrase:"][name$="/ja-x-easy"]');
  expect(easyFields).toHaveLength(24);
  expect(document.querySelector('[name="phrase:policeCall.general/ja-x-easy"]')).toBeNull();
  await user.type(field, 'おわりです。');
  await user.click(screen.getByRole('button', { name: settings.save }));
  await screen.findByText(settings.saved);
  expect(await storage.settings.get('section')).toMatchObject({
    phrases: { ...english, 'warning.abuse/ja-x-easy': 'おわりです。' },
  });
});
