import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import panels from '../../locales/ja/panels.json';
import words from '../../locales/ja/ui.json';
import { atDesk, stateOnScreen, storedOf } from './desk';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The desk's clock: 1 October 2026, nine in the morning in Tokyo. */
const NINE = Date.UTC(2026, 9, 1, 0, 0);

const time = () => document.querySelector<HTMLInputElement>('[name="happenedAt"]');
const day = () => document.querySelector<HTMLInputElement>('[name="happenedDay"]');
/** What the typed time is understood as; nothing while none is. */
const shown = () => document.querySelector('summary [data-happened]')?.textContent;
const set = (field: HTMLInputElement | null, value: string) =>
  fireEvent.change(field as HTMLInputElement, { target: { value } });

/** An encounter at the counter since nine, its time field on screen. */
async function atCounter() {
  const at = atDesk();
  await at.tap('encounter.started', 'counter');
  await waitFor(() => expect(time()).not.toBeNull());
  const note = async (text: string) => {
    set(document.querySelector('.note [name="text"]'), text);
    await at.tap('note.written');
  };
  const last = async () => (await storedOf(at.desk)).at(-1);
  return { ...at, note, last };
}

test('残す前に、いつと受け取ったかを見せ、そのまま残す', async () => {
  const at = await atCounter();
  at.crank(30 * MINUTE);
  set(time(), '09:10');
  expect(shown()).toBe('今日 09:10 として残す');
  expect(day()).toBeNull();
  await at.note('机をたたいた');
  await waitFor(async () => expect(await at.last()).toMatchObject({ type: 'note.written' }));
  expect(await at.last()).toMatchObject({ happenedAt: NINE + 10 * MINUTE });
  expect(time()?.value).toBe('');
});

test('一分先の時刻は、昨日にせずに断り、書いたものは残る', async () => {
  const at = await atCounter();
  set(time(), '09:01');
  expect(shown()).toBeUndefined();
  expect(screen.getByRole('alert')).toHaveTextContent(panels.happened.refused.ahead);
  await at.note('机をたたいた');
  await at.tap('observation.noted', 'manner.shouting');
  expect(await at.last()).toMatchObject({ type: 'encounter.started' });
  expect(document.querySelector<HTMLTextAreaElement>('.note [name="text"]')?.value).toBe(
    '机をたたいた',
  );
  expect(time()?.value).toBe('09:01');
  at.crank(MINUTE);
  await at.tap('observation.noted', 'manner.shouting');
  await waitFor(async () =>
    expect(await at.last()).toMatchObject({
      type: 'observation.noted',
      happenedAt: NINE + MINUTE,
    }),
  );
});

test('二日後の事後に書いた時刻は応対の日のもの。ほかの日は、日付で選ぶ', async () => {
  const at = await atCounter();
  at.crank(70 * MINUTE);
  await at.tap('matter.settled');
  expect(stateOnScreen()).toBe('aftermath');
  at.crank(2 * DAY);
  set(time(), '09:55');
  expect(shown()).toBe('10月1日 09:55 として残す');
  expect(day()?.value).toBe('2026-10-01');
  await at.note('椅子を蹴った');
  await waitFor(async () =>
    expect(await at.last()).toMatchObject({ happenedAt: NINE + 55 * MINUTE }),
  );
  set(time(), '09:55');
  set(day(), '2026-10-02');
  expect(shown()).toBe('10月2日 09:55 として残す');
  await at.note('電話があった');
  await waitFor(async () =>
    expect(await at.last()).toMatchObject({ happenedAt: NINE + DAY + 55 * MINUTE }),
  );
  set(time(), '09:55');
  set(day(), '2026-09-30');
  expect(screen.getByRole('alert')).toHaveTextContent(
    panels.happened.refused.tooEarly.replace('{{day}}', '10月1日'),
  );
});

test('書きかけの時刻は、応対を開き直しても残る', async () => {
  const at = await atCounter();
  at.crank(30 * MINUTE);
  set(time(), '09:10');
  at.crank(200);
  const address = window.location.hash;
  await at.press(words.live.toHome);
  window.location.hash = address;
  await waitFor(() => expect(shown()).toBe('今日 09:10 として残す'));
});
