import type { Locator, Page } from '@playwright/test';
import panels from '../../locales/ja/panels.json' with { type: 'json' };
import ui from '../../locales/ja/ui.json' with { type: 'json' };
import { isolated } from '../../src/i18n/isolated';
import { atContent, atHome, type Screen } from './support/screen';
import { judged, walk } from './support/steps';
import { databaseRows, expectTold, started, storedLog, type Told } from './support/storedLog';
import { expect, test } from './support/test';

/** Nothing in them can be read. */
const BLANKS = [' ', '　　', '\u200b\u2060', '\u3164', '\u2800\u00ad'];

const WORDS = {
  long: 'おまえではなく、責任者を出せ。'.repeat(700).slice(0, 10_000),
  // No place to break a line at.
  unbroken: 'A'.repeat(10_000),
  emoji: '👨‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇯🇵 👍🏽 1️⃣ ❤️',
  combining: `か\u3099き\u3099 e${'\u0301'.repeat(40)} Z${'\u0351\u036b\u0343\u0302'.repeat(10)}`,
  leftOpen: '\u202e左から\u2067אבג \u2069\u2069\u2069 \u202eABC',
  markup: '<img src=x onerror="document.title=1"><b>太字</b> &amp; {{act}} $t(appName) </q>',
};

async function begun(page: Page): Promise<Screen> {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  return screen;
}

type Place = { top: number; left: number };

/** Where the first letter of each piece of text stands, in CSS pixels. */
const placesOf = (line: Locator, pieces: readonly string[]): Promise<Place[]> =>
  line.evaluate((element, texts) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: Node[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    return texts.map((text) => {
      const node = nodes.find(({ nodeValue }) => nodeValue?.includes(text));
      if (node === undefined) throw new Error(`not on the line: ${text}`);
      const at = node.nodeValue?.indexOf(text) ?? 0;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const { top, left } = range.getBoundingClientRect();
      return { top: Math.round(top), left: Math.round(left) };
    });
  }, pieces);

/** Pieces of text follow each other from left to right, and line by line. */
async function readsOn(line: Locator, pieces: readonly string[]): Promise<void> {
  const places = await placesOf(line, pieces);
  const inOrder = places.toSorted((a, b) => a.top - b.top || a.left - b.left);
  expect(places, pieces.join(' | ')).toEqual(inOrder);
  expect(new Set(places.map(({ top, left }) => `${top} ${left}`)).size).toBe(pieces.length);
}

test('どんな発言も、そのまま残り、画面を広げず、判断を止めない', async ({ page }) => {
  const screen = await begun(page);
  const note = screen.field('note.written', 'text');
  const said: Told[] = [];
  for (const [name, quote] of Object.entries(WORDS)) {
    await test.step(name, async () => {
      await screen.hands.write(note, quote);
      await screen.tap('observation.noted', 'manner.shouting');
      await expect(note).toHaveValue('');
      await screen.stateIs('initialResponse');
      const line = page.locator('.timeline li').first();
      const whole = line.locator('q').last();
      if (quote.length >= 10_000) {
        // Folded: the lines before it are still near.
        expect((await line.boundingBox())?.height).toBeLessThan(600);
        await screen.press(line.getByText(ui.live.whole.replace('{{count}}', '10000')));
      }
      await expect(whole).toBeVisible();
      expect(await whole.evaluate(({ textContent }) => textContent)).toBe(isolated(quote));
      await screen.stateIs('initialResponse');
      said.push(['observation.noted', 'officer', { act: 'manner.shouting', quote }]);
    });
  }
  expect(await page.title()).toBe(ui.appName);
  const steps = judged({
    manner: ['manner.shouting'],
    verdict: 'harassment',
    becomes: 'stopRequest.say',
  });
  await walk(screen, steps);
  await screen.saved();
  expectTold(await storedLog(page, await screen.encounterId()), [
    started('counter'),
    ...said,
    ...steps.flatMap(({ told }) => told),
  ]);
  expect(said).toHaveLength(6);
});

test('右から左の文字も、閉じていない向きも、隣にこぼれない', async ({ page }) => {
  const screen = await begun(page);
  const [turned, other] = ['\u202e世田谷', 'אבג\u2069\u202e'];
  await screen.hands.write(screen.field('note.written', 'text'), WORDS.leftOpen);
  await screen.tap('observation.noted', 'manner.shouting');
  const first = page.locator('.timeline li').first();
  await readsOn(first, ['大', '声', '怒']);
  await readsOn(first, ['取', '消']);

  await page.locator('.handover summary').click();
  for (const name of [turned, other]) {
    await screen.hands.write(screen.field('officer.swapped', 'by.name'), name);
    await screen.tap('officer.swapped');
  }
  const swapped = page.locator('.timeline li').first();
  await readsOn(swapped, ['対応者', 'を代えた', '– ', '→ ', other.slice(0, 1)]);
  await expect(page.locator('[data-holder]')).toHaveAttribute('data-holder', other);

  await screen.tap('counterpart.left');
  await screen.stateIs('aftermath');
  await page.getByLabel(panels.matter.label).fill(turned);
  await page.getByRole('button', { name: panels.matter.save }).click();
  await expect(page.getByText(panels.matter.saved)).toBeVisible();
  await screen.goHome();
  const row = page.getByRole('listitem').filter({ hasText: '案件 1' });
  await readsOn(row.getByText('案件 1'), ['案', '件', '1', '「', '」']);
  await screen.stateIs('home');
});

test('名前や呼び名の中の印は、ただの文字。重ねて書いた字も、ふつうに打って見つかる', async ({
  page,
}) => {
  const screen = await begun(page);
  const name = '<b>{{name}}</b> $t(appName) &lt; か\u3099ん';
  await page.locator('.handover summary').click();
  await screen.hands.write(screen.field('officer.swapped', 'by.name'), name);
  await screen.tap('officer.swapped');
  await expect(page.locator('[data-holder]')).toHaveText(`いまの応対：${name}`);
  await screen.tap('counterpart.left');
  await screen.stateIs('aftermath');
  await page.getByLabel(panels.matter.label).fill(name);
  await page.getByRole('button', { name: panels.matter.save }).click();
  await expect(page.getByText(panels.matter.saved)).toBeVisible();
  await screen.goHome();
  const named = page.getByText(`案件 1「${name}」`, { exact: true });
  await expect(named).toBeVisible();
  for (const [asked, found] of Object.entries({ がん: 1, か: 0, '<b>': 1, '</b> がん': 1 })) {
    await page.getByRole('searchbox').fill(asked);
    await expect(page.locator('[data-found]')).toHaveAttribute('data-found', `${found}`);
    await expect(named).toHaveCount(found);
  }
});

test('空白だけの理由は、理由ではない。断る文が出て、書いたものは残る', async ({ page }) => {
  const screen = await atContent(page);
  for (const event of ['content.reviewed', 'pattern.reviewed']) await screen.tap(event);
  await screen.tap('harm.assessed', 'notHarmed');
  await screen.stateIs('judgement.verdict');
  await screen.saved();
  const before = await databaseRows(page);
  const reason = screen.field('verdict.given', 'reason');
  for (const blank of BLANKS) {
    await screen.hands.write(reason, blank);
    await screen.tap('verdict.given', 'notHarassment');
    await expect(page.getByRole('alert')).toHaveText(ui.live.reasonMissing);
    await expect(reason).toHaveValue(blank);
    await screen.stateIs('judgement.verdict');
  }
  const note = screen.field('note.written', 'text');
  for (const blank of ['', ...BLANKS]) {
    await screen.hands.write(note, blank);
    await screen.tap('note.written');
    await expect(page.getByText(ui.live.noteMissing)).toBeVisible();
  }
  expect(await databaseRows(page)).toEqual(before);

  await test.step('名前は未記入でよい', async () => {
    await expect(screen.field('verdict.given', 'by.name')).toHaveAttribute('placeholder', '未記入');
    await screen.hands.write(screen.field('verdict.given', 'by.name'), BLANKS.join(''));
    await screen.hands.write(reason, '説明が足りなかった');
    await screen.tap('verdict.given', 'notHarassment');
    await screen.stateIs('initialResponse');
  });
  await screen.saved();
  const entries = await storedLog(page, await screen.encounterId());
  expect(entries.at(-1)).toMatchObject({
    type: 'verdict.given',
    by: { name: '', role: 'head' },
    data: { verdict: 'notHarassment', reason: '説明が足りなかった' },
  });
});

test('入りきらない長さは、そう言う。入った分は残る', async ({ page }) => {
  const screen = await begun(page);
  const note = screen.field('note.written', 'text');
  await note.focus();
  // As from the clipboard: a script that fills the field would not be cut.
  await page.keyboard.insertText('あ'.repeat(20_001));
  await expect(page.getByText(ui.live.full.replace('{{limit}}', '20000'))).toBeVisible();
  await screen.tap('note.written');
  await screen.saved();
  expectTold(await storedLog(page, await screen.encounterId()), [
    started('counter'),
    ['note.written', 'officer', { text: 'あ'.repeat(20_000) }],
  ]);
});
