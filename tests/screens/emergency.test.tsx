import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import words from '../../locales/ja/encounter.json';
import panels from '../../locales/ja/panels.json';
import { AppendError } from '../../src/session/log';
import { UNSET_SECTION } from '../../src/session/section';
import { memoryStorage } from '../../src/storage/memoryStorage';
import { atDesk, badge, stateOnScreen, storedOf } from './desk';
import { quote, TO_ORDER, TO_STOP, walk } from './speech';

test.each([
  ['counter', 'counter'],
  ['phone', 'counter'],
  ['field', 'field'],
  ['letter', 'counter'],
])('最後に使ったのが%sなら、最初の画面の緊急は%s', async (last, becomes) => {
  const storage = memoryStorage(AppendError);
  await storage.settings.put('lastChannel', last);
  const at = atDesk(() => ({ storage }));
  await waitFor(() =>
    expect(document.querySelector('.starts .main')).toHaveAttribute('data-value', last),
  );
  await at.tap('emergency.declared');
  expect(stateOnScreen()).toBe('emergency.call');
  await waitFor(() => expect(badge()).toHaveAttribute('data-pending', '0'));
  expect((await storedOf(at.desk))[0]?.data).toMatchObject({ channel: becomes });
});

test('訪問先：職場の場所ではなく、いまいる場所を言う。来庁者のことは出ない', async () => {
  const storage = memoryStorage(AppendError);
  await storage.settings.put('section', { ...UNSET_SECTION, place: '本庁2階' });
  const at = atDesk(() => ({ storage }));
  await walk(at, [['encounter.started', 'field'], ['emergency.declared']]);
  expect(quote()).toHaveTextContent(/^（いまいる場所・住所）です。/);
  expect(screen.queryByText(words.prompts.clearOthers)).toBeNull();
  await at.tap('police.called');
  await waitFor(() => expect(document.querySelector('.brief')).not.toBeNull());
});

test('判断のあとに殴られ、退去を命じたあとの緊急：言葉にも、次の画面の要約にも入る', async () => {
  const at = atDesk();
  await walk(at, [...TO_STOP, ...TO_ORDER, ['eviction.ordered']]);
  at.crank(60_000);
  await walk(at, [['observation.noted', 'manner.violence'], ['emergency.declared']]);
  expect(quote()).toHaveTextContent('いま起きていること：殴る蹴るの暴行、大声。');
  expect(quote()).toHaveTextContent('退去命令を1回伝えました。9時00分に命じました。');
  await at.tap('police.called');
  expect(
    await screen.findByRole('heading', { name: new RegExp(panels.brief.title) }),
  ).toBeVisible();
  const seen = screen.getByText(panels.brief.seen).nextSibling;
  expect(seen).toHaveTextContent(words.acts.manner.violence.name);
  expect(screen.getByText(panels.brief.orders).nextSibling).toHaveTextContent('09:00');
  expect(document.querySelector('[data-event="damage.recorded"]')).not.toBeNull();
});
