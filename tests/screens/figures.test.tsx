import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Figures, GUIDANCE_FIGURES } from '../../flows/encounter/figures';
import { encounterFlow } from '../../flows/encounter/flow';
import { prove } from '../../flows/encounter/prove';
import { RULE_IDS } from '../../flows/encounter/prove/rule';
import { SETUPS } from '../../flows/encounter/prove/setups';
import words from '../../locales/ja/proof.json';
import settings from '../../locales/ja/settings.json';
import { UNSET_SECTION } from '../../src/session/section';
import { atSettings } from './settingsDesk';

/** One quick beginning is enough for the screen; the whole is walked in tests/proof. */
const phone = SETUPS.filter(({ channel, visit }) => channel === 'phone' && visit === 'repeated');
const HOLDS = prove(GUIDANCE_FIGURES, encounterFlow, phone);
const BROKEN = prove(
  GUIDANCE_FIGURES,
  encounterFlow.provide({ guards: { houseRightHolds: () => true } }),
  phone,
);

let desk: Awaited<ReturnType<typeof atSettings>>;
beforeEach(async () => {
  desk = await atSettings();
});

const grouped = (count: number) => count.toLocaleString('ja-JP');

const FIVE: Figures = { ...GUIDANCE_FIGURES, orders: 5 };

/** Five orders instead of three, and a name, saved in one go. */
async function askForFive() {
  await desk.type('name', '国保・年金課');
  await desk.type('figure.orders', '5');
  await desk.save();
}

describe('数字は、確かめてから使い始める', () => {
  test('数字が変わらなければ、すぐ保存し、何も確かめない', async () => {
    await desk.type('name', '国保・年金課');
    await desk.save();
    expect(desk.kept.section.name).toBe('国保・年金課');
    expect(desk.asked).toEqual([]);
    expect(document.querySelector('[data-saved]')).toHaveAttribute('data-saved', 'saved');
  });

  test('変わると、ほかはすぐ、数字は証しのあとに保存し、決まりごとに結果を見せる', async () => {
    await askForFive();
    expect(desk.asked.map(({ figures }) => figures)).toEqual([FIVE]);
    expect(desk.kept.section).toMatchObject({ name: '国保・年金課', figures: GUIDANCE_FIGURES });
    expect(screen.getByText(words.othersSaved)).toBeVisible();
    expect(screen.getByText(`${settings.figure.orders}：3 → 5`)).toBeVisible();

    await desk.walk(12);
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '12');
    expect(screen.getByText('場面 1,200・道 12,000')).toBeVisible();
    expect(desk.kept.section.figures).toEqual(GUIDANCE_FIGURES);

    await desk.answer(HOLDS);
    await waitFor(() => expect(desk.at()).toBe('held'));
    expect(desk.kept.section).toMatchObject({ name: '国保・年金課', figures: FIVE });
    expect(document.querySelector('[data-saved]')).toHaveAttribute('data-saved', 'saved');
    expect(document.querySelector('[data-counted]')).toHaveTextContent(
      `場面 ${grouped(HOLDS.states)}・道 ${grouped(HOLDS.transitions)}`,
    );
    const rules = [...document.querySelectorAll<HTMLElement>('[data-rule]')];
    expect(rules.map(({ dataset }) => dataset.rule)).toEqual(RULE_IDS);
    for (const { dataset } of rules) expect(dataset.holds).toBe('true');
    expect(rules[4]).toHaveTextContent(words.rules.R5);
    expect(rules[4]).toHaveTextContent(`道 ${grouped(HOLDS.checked.R5.transitions)}`);
  });

  test('破る道があれば、道をことばで見せ、元の数字のまま', async () => {
    await askForFive();
    await desk.answer(BROKEN);
    await waitFor(() => expect(desk.at()).toBe('broken'));
    expect(screen.getByText(words.broken)).toHaveAttribute('role', 'alert');
    expect(desk.kept.section.figures).toEqual(GUIDANCE_FIGURES);
    const path = document.querySelector<HTMLElement>('[data-path="R6"]') as HTMLElement;
    expect(path).toHaveTextContent(
      '電話・区の施設内・くり返し'.replaceAll('・', ' · ').slice(0, 2),
    );
    const lines = within(path)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(lines[0]).toBe('応対を始めた 応対職員');
    expect(lines.at(-2)).toBe('退去しなかった 所属長');
    expect(lines.at(-1)).toBe('ここで画面は「施設管理者（庁舎管理者）に報告する」');
    expect(lines.length).toBeGreaterThan(6);
    // What was typed stays, to be mended.
    expect(desk.figure('orders')).toBe('5');
  });

  test('働き手が断られたら、そう言い、元の数字のまま。もう一度もできる', async () => {
    await askForFive();
    await desk.refuse();
    await waitFor(() => expect(desk.at()).toBe('failed'));
    expect(screen.getByText(words.failed)).toHaveAttribute('role', 'alert');
    expect(desk.kept.section.figures).toEqual(GUIDANCE_FIGURES);
    await desk.press(words.again);
    expect(desk.asked).toHaveLength(2);
    await desk.answer(HOLDS);
    await waitFor(() => expect(desk.kept.section.figures).toEqual(FIVE));
  });

  test('やめると、働き手は終わり、欄は元の数字に戻る', async () => {
    await askForFive();
    await desk.press(words.cancel);
    expect(desk.asked[0]?.stopped).toBe(true);
    expect(desk.at()).toBe('cancelled');
    expect(desk.figure('orders')).toBe('3');
    await desk.answer(HOLDS);
    expect(desk.kept.section.figures).toEqual(GUIDANCE_FIGURES);
  });

  test('画面を離れても失われず、次に開くと確かめ直して使い始める', async () => {
    await askForFive();
    desk.leave();
    expect(desk.asked[0]?.stopped).toBe(true);
    await desk.open();
    await waitFor(() => expect(desk.asked).toHaveLength(2));
    expect(desk.asked[1]?.figures).toEqual(FIVE);
    expect(desk.figure('orders')).toBe('5');
    await desk.answer(HOLDS);
    await waitFor(() => expect(desk.kept.section.figures).toEqual(FIVE));
    expect(await desk.settings.get('figures.pending')).toBeNull();
  });

  test('確かめる間に数字を変えると、前のはやめて新しい方を確かめる', async () => {
    await askForFive();
    await desk.type('figure.orders', '4');
    await desk.save();
    expect(desk.asked.map(({ figures, stopped }) => [figures.orders, stopped])).toEqual([
      [5, true],
      [4, false],
    ]);
    await desk.answer(HOLDS);
    await waitFor(() => expect(desk.kept.section.figures.orders).toBe(4));
    expect(desk.kept.stored.map(({ figures }) => figures.orders)).toEqual([3, 3, 4]);
  });

  test('ほかの端末の設定で来た数字も、確かめてから', async () => {
    const file = new File(
      [JSON.stringify({ ...UNSET_SECTION, name: '税務課', figures: FIVE })],
      'kizen-settings.json',
      { type: 'application/json' },
    );
    await desk.user.upload(screen.getByLabelText(settings.import), file);
    await desk.user.click(await screen.findByRole('button', { name: settings.take }));
    expect(desk.kept.section).toMatchObject({ name: '税務課', figures: GUIDANCE_FIGURES });
    expect(desk.figure('orders')).toBe('5');
    await desk.answer(HOLDS);
    await waitFor(() => expect(desk.kept.section.figures).toEqual(FIVE));
    expect(desk.kept.section.name).toBe('税務課');
  });

  test('いまの数字も確かめ直せる。何も保存し直さない', async () => {
    await desk.press(words.check);
    expect(desk.asked.map(({ figures }) => figures)).toEqual([GUIDANCE_FIGURES]);
    expect(await desk.settings.get('figures.pending')).toBeUndefined();
    await desk.answer(HOLDS);
    await waitFor(() => expect(desk.at()).toBe('held'));
    expect(desk.kept.stored).toEqual([]);
    expect(screen.getByText(words.heldSame.replace('{{rules}}', '13'))).toBeVisible();
    expect(await desk.settings.get('figures.proof')).toMatchObject({
      figures: GUIDANCE_FIGURES,
      states: HOLDS.states,
    });
  });
});
