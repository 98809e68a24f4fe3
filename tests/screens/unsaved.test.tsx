import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { GUIDANCE_FIGURES } from '../../flows/encounter/figures';
import texts from '../../locales/ja/settings.json';
import { DRAFT_OF } from '../../src/app/settings/useUnsaved';
import { UNSET_SECTION } from '../../src/session/section';
import { atSettings } from './settingsDesk';

let desk: Awaited<ReturnType<typeof atSettings>>;
beforeEach(async () => {
  desk = await atSettings();
});

const field = (name: string, place = 0) =>
  document.querySelectorAll<HTMLInputElement>(`[name="${name}"]`)[place] as HTMLInputElement;
const value = (name: string, place = 0) => field(name, place).value;
const bar = () => document.querySelector<HTMLElement>('.save-bar') as HTMLElement;
const kept = () => desk.drafts.all(DRAFT_OF);

test('保存せずに離れても、書いたものは戻り、まだ保存していないと言う', async () => {
  expect(bar()).toHaveAttribute('data-unsaved', 'false');
  await desk.type('name', '国保・年金課');
  await desk.user.type(field('person.name', 1), '佐藤');
  await desk.user.selectOptions(field('person.role', 1), 'supervisor');
  await desk.user.click(field('sound'));
  await desk.user.type(field('swapRule'), '10分で代わる');
  expect(bar()).toHaveAttribute('data-unsaved', 'true');
  expect(screen.getByText(texts.unsaved)).toBeVisible();
  desk.leave();
  expect(desk.kept.stored).toEqual([]);

  await desk.open();
  await waitFor(() => expect(screen.getByText(texts.unsaved)).toBeVisible());
  expect(value('name')).toBe('国保・年金課');
  expect([value('person.name', 0), value('person.name', 1)]).toEqual(['', '佐藤']);
  expect(value('person.role', 1)).toBe('supervisor');
  expect(field('sound').checked).toBe(!UNSET_SECTION.sound);
  expect(value('swapRule')).toBe('10分で代わる');
  expect(desk.kept.stored).toEqual([]);

  await desk.save();
  expect(desk.kept.section).toMatchObject({
    name: '国保・年金課',
    swapRule: '10分で代わる',
    people: [{ name: '佐藤', role: 'supervisor' }],
  });
  expect(screen.queryByText(texts.unsaved)).toBeNull();
  expect(screen.getByText(texts.saved)).toBeVisible();
  expect(await kept()).toEqual({});
  expect([value('person.name', 0), value('person.name', 1)]).toEqual(['佐藤', '']);
});

test('一字打つと、待ち時間のうちに取っておく。離れるのを待たない', async () => {
  await desk.type('place', '2階');
  expect(await kept()).toEqual({});
  await desk.ring();
  expect(JSON.parse((await kept()).form ?? '')).toEqual({ 'place 1': '2階' });
});

test('元の通りに打ち直せば、保存していないものはない', async () => {
  await desk.type('place', '2');
  await desk.user.clear(field('place'));
  expect(bar()).toHaveAttribute('data-unsaved', 'false');
  await desk.ring();
  expect(await kept()).toEqual({});
});

test('保存したあとに打つと、保存したとは言わない', async () => {
  await desk.type('name', '国保');
  await desk.save();
  expect(screen.getByText(texts.saved)).toBeVisible();
  await desk.type('name', '国保・年金課');
  expect(screen.queryByText(texts.saved)).toBeNull();
  expect(screen.getByText(texts.unsaved)).toBeVisible();
});

test('書きかけは、尋ねてから捨てる', async () => {
  await desk.type('name', '国保');
  await desk.save();
  await desk.type('name', '消防');
  await desk.ring();
  await desk.press(texts.drop);
  expect(value('name')).toBe('消防');
  await desk.press(texts.dropNow);
  expect(value('name')).toBe('国保');
  expect(bar()).toHaveAttribute('data-unsaved', 'false');
  expect(await kept()).toEqual({});
  expect(desk.kept.section.name).toBe('国保');
});

test('保存できなければ、書いたものは取っておいたまま', async () => {
  desk.kept.refuses = true;
  await desk.type('name', '国保');
  await desk.save();
  expect(await screen.findByText(texts.failed)).toBeVisible();
  expect(screen.getByText(texts.unsaved)).toBeVisible();
  desk.leave();
  await desk.open();
  await waitFor(() => expect(value('name')).toBe('国保'));
});

test('誤りのある欄も、打ったまま戻る', async () => {
  await desk.type('figure.orders', '99');
  await desk.save();
  expect(screen.getByText(texts.notSaved)).toBeVisible();
  desk.leave();
  await desk.open();
  await waitFor(() => expect(desk.figure('orders')).toBe('99'));
  expect(desk.kept.section.figures).toEqual(GUIDANCE_FIGURES);
});

test('取ってあるのは違いだけ。ほかで保存されたことを、戻しはしない', async () => {
  await desk.type('name', '国保');
  desk.leave();
  desk.kept.section = { ...UNSET_SECTION, place: '3階', name: '税務課' };
  await desk.open();
  await waitFor(() => expect(value('name')).toBe('国保'));
  expect(value('place')).toBe('3階');
});

test('読めない書きかけは、何も変えない', async () => {
  desk.leave();
  await desk.drafts.put(DRAFT_OF, 'form', '{"name 1":7,');
  await desk.open();
  expect(value('name')).toBe('');
  expect(bar()).toHaveAttribute('data-unsaved', 'false');
});
