import { letPass, MINUTE, movableClock } from './support/clock';
import { atHome, type Screen } from './support/screen';
import { closed, done, judged, noted, say, tapped, walk } from './support/steps';
import { storedLog } from './support/storedLog';
import { expect, test } from './support/test';

const LABEL = 'ﾎｹﾝﾘｮｳの通知（世田谷 太郎）';
const LABEL_TYPED = 'ホケンリョウ';

/** A first visit of so many minutes, judged as harassment; afterwards the office names the matter. */
async function firstVisit(screen: Screen, minutes: number): Promise<string> {
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  await walk(screen, [
    noted('manner.shouting', 'initialResponse'),
    ...judged({
      manner: ['manner.shouting'],
      verdict: 'harassment',
      becomes: 'stopRequest.say',
    }),
    say('stopRequest.abuse', 'stop.requested', 'stopRequest.watch'),
  ]);
  await letPass(screen.page, minutes * MINUTE);
  await walk(screen, [tapped('counterpart.left', 'aftermath')]);
  await screen.page.locator('[name="label"]').fill(LABEL);
  await screen.page.locator('[data-save-label]').click();
  await expect(screen.page.locator('.matter [aria-live]')).not.toBeEmpty();
  await screen.saved();
  return screen.encounterId();
}

const goHome = async (screen: Screen) => {
  await screen.page.locator('[data-home]').click();
  await screen.stateIs('home');
};

test('二度目の来庁：案件の回数と時間、前の判断の引継ぎ、探す', async ({ page }) => {
  await movableClock(page);
  const screen = await atHome(page);
  await expect(page.locator('[data-first-run]')).toBeVisible();
  const first = await firstVisit(screen, 12);
  // The aftermath goes on for an hour, which is not time that anybody was there.
  await letPass(page, 60 * MINUTE);
  await walk(screen, [done('record')]);
  await screen.saved();
  await goHome(screen);
  await expect(page.locator('[data-open-tasks]')).toHaveAttribute('data-open-tasks', '3');
  await expect(page.locator('.lists')).toContainText('事後が残っている応対');
  await expect(page.locator('.lists')).toContainText('案件 1「');

  // Nothing of the label is where it must not be.
  expect(await page.title()).not.toContain('太郎');
  expect(page.url()).not.toContain('太郎');
  const rows = await page.evaluate(async () => {
    const opening = indexedDB.open('kizen');
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    const asking = database.transaction('index').objectStore('index').getAll();
    return new Promise<string>((resolve) => {
      asking.onsuccess = () => {
        database.close();
        resolve(JSON.stringify(asking.result));
      };
    });
  });
  expect(rows).toContain('"matter"');
  expect(rows).not.toContain('太郎');

  await letPass(page, 24 * 60 * MINUTE);
  await page.locator('[name="visit"][value="repeated"]').check();
  const matters = page.locator('.matters label');
  await expect(matters).toHaveCount(2);
  await expect(matters.nth(1)).toContainText('1回・計12分・最後 昨日');
  await matters.nth(1).locator('input').check();
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  await letPass(page, 3 * MINUTE);
  await expect(page.locator('.matter-line')).toHaveText('案件 1・2回目・計15分');

  // The verdict of the first visit is read from its log, and carried over by the head in one form.
  await expect(page.locator(`[data-earlier="${first}"]`)).toContainText('カスハラに該当する');
  await expect(page.locator(`[data-earlier="${first}"]`)).toContainText('所属長');
  await screen.tap('verdict.carried', first);
  await screen.stateIs('stopRequest.say');
  await screen.saved();
  const second = await storedLog(page, await screen.encounterId());
  const [begun] = second;
  const [before] = await storedLog(page, first);
  expect(begun?.data.matter).toBe(before?.data.matter);
  expect(begun?.data.visit).toBe('repeated');
  const carried = second.find(({ type }) => type === 'verdict.carried');
  expect(carried?.data).toEqual({ from: first, reason: '同じ相手方・同じ件' });
  expect(carried?.by.role).toBe('head');

  await goHome(screen);
  // In widths and kana as typed, whatever they were stored in.
  await page.locator('[name="find"]').fill(LABEL_TYPED);
  await expect(page.locator('[data-found]')).toHaveAttribute('data-found', '2');
  await page.locator('[name="find"]').fill(`${LABEL_TYPED} 中止`);
  await expect(page.locator('[data-found]')).toHaveAttribute('data-found', '1');
  await page.locator('[name="find"]').fill('電話');
  await expect(page.locator('[data-found]')).toHaveAttribute('data-found', '0');
});

test('夜をまたいで開いたままの応対と、きょうの応対を、見分けられる', async ({ page }) => {
  await movableClock(page);
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'phone');
  await screen.stateIs('initialResponse');
  await screen.tap('progress.stalled');
  await screen.saved();
  const old = await screen.encounterId();
  await goHome(screen);
  await letPass(page, 24 * 60 * MINUTE);
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  await screen.saved();
  await goHome(screen);
  await expect(page.locator('[data-resume]')).toHaveCount(2);
  const left = page.locator('.lists li').filter({ has: page.locator('[data-overnight]') });
  await expect(left).toHaveCount(1);
  await expect(left).toContainText('昨日');
  await left.locator(`[data-resume="${old}"]`).click();
  await screen.stateIs('initialResponse');

  await test.step('時間切れは一度だけ、きょうの時刻で残り、きのうの行はきのうと読める', async () => {
    await expect(page.locator('[data-deadline]')).toHaveAttribute('data-phase', 'over');
    await screen.mainThingIs('judgement.requested');
    for (const minutes of [1, 60]) await letPass(page, minutes * MINUTE);
    await screen.tap('call.ended');
    await screen.stateIs('aftermath');
    const times = page.locator('.timeline time');
    await expect(times).toHaveText([/^\d+:\d+$/, /^\d+:\d+$/, /^昨日 /, /^昨日 /]);
  });
  await walk(screen, [done('record'), closed]);
  await screen.saved();
  const entries = await storedLog(page, old);
  expect(entries.map(({ type }) => type)).toEqual([
    'encounter.started',
    'progress.stalled',
    'deadline.passed',
    'call.ended',
    'task.done',
    'encounter.closed',
  ]);
});

test('あとから書いた行為には、起きた時刻が残る', async ({ page }) => {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  await page.locator('.happened summary').click();
  await page.locator('[name="happenedAt"]').fill('00:01');
  await page.locator('.note [name="text"]').fill('ばか野郎');
  await screen.tap('observation.noted', 'manner.insult');
  await expect(page.locator('[name="happenedAt"]')).toHaveValue('');
  await expect(page.locator('.timeline li').first()).toContainText('00:01');
  await expect(page.locator('.timeline li').first()).toContainText('に記入');
  await screen.saved();
  const entries = await storedLog(page, await screen.encounterId());
  const noted = entries.at(-1) as (typeof entries)[number] & { happenedAt: number };
  const midnight = (instant: number) => (instant + 540 * MINUTE) % (24 * 60 * MINUTE);
  expect(midnight(noted.happenedAt)).toBe(MINUTE);
  expect(noted.happenedAt).toBeLessThanOrEqual(noted.at.wall);
});

test('交代：引継ぎを読み、代わった人の名で続きが残る', async ({ page }) => {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  await page.locator('.note [name="text"]').fill('土下座しろ');
  await screen.tap('observation.noted', 'content.kneeling');
  await page.locator('.handover summary').click();
  await expect(page.locator('[data-handover]')).toContainText('土下座しろ');
  await screen.tap('officer.swapped');
  await expect(page.locator('.handover [role="alert"]')).toHaveText(/名前/);
  await screen.field('officer.swapped', 'by.name').fill('鈴木');
  await screen.tap('officer.swapped');
  await expect(page.locator('[data-holder]')).toHaveAttribute('data-holder', '鈴木');
  await screen.tap('counterpart.joined');
  await screen.tap('observation.noted', 'manner.shouting');
  await screen.saved();
  const entries = await storedLog(page, await screen.encounterId());
  expect(entries.slice(-3).map(({ type, by, via }) => [type, by.name, via.name])).toEqual([
    ['officer.swapped', '', ''],
    ['counterpart.joined', '鈴木', '鈴木'],
    ['observation.noted', '鈴木', '鈴木'],
  ]);
});
