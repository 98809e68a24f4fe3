import { CaseScreen, daysPass, onDay } from './support/caseScreen';
import { atHome, type Screen } from './support/screen';
import { draftsIn, storedLog } from './support/storedLog';
import { expect, test } from './support/test';

/** An encounter in which a post was seen, in its aftermath. */
async function afterPost(screen: Screen): Promise<string> {
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  await screen.page.locator('.chips [aria-expanded]').click();
  await screen.tap('observation.noted', 'post.private');
  await screen.page.locator('.chips [aria-expanded]').click();
  await screen.tap('counterpart.left');
  await screen.stateIs('aftermath');
  await screen.saved();
  return screen.encounterId();
}

test('投稿を見た応対の事後から件を開き、互いに行き来する', async ({ page }) => {
  await onDay(page, '2027-01-05');
  const home = await atHome(page);
  const encounter = await afterPost(home);
  await home.tap('case.opened');
  const screen = new CaseScreen(page);
  await screen.stateIs('relation');
  await screen.saved();
  const id = await screen.encounterId();
  expect(id).not.toBe(encounter);
  await screen.tap('relation.judged', 'work');
  await screen.stateIs('handling');
  await screen.saved();

  const own = await storedLog(page, id);
  const other = await storedLog(page, encounter);
  expect(own[0]?.data.matter).toBe(other[0]?.data.matter);
  const linked = (log: typeof own) =>
    log.filter(({ type }) => type === 'record.linked').map(({ data }) => data);
  expect(linked(own)).toEqual([{ flow: 'encounter', record: encounter }]);
  expect(linked(other)).toEqual([{ flow: 'onlineAbuse', record: id }]);
  expect(other.filter(({ type }) => type === 'task.done').map(({ data }) => data)).toEqual([
    { task: 'onlineAbuse' },
  ]);
  expect(own.filter(({ type }) => type === 'observation.noted').map(({ data }) => data)).toEqual([
    { act: 'post.private' },
  ]);

  await page.locator(`[data-linked="${encounter}"]`).click();
  await screen.stateIs('aftermath');
  await home.offersNone('case.opened');
  await page.locator(`[data-linked="${id}"]`).click();
  await screen.stateIs('handling');
});

test('件の画面で怒鳴られたら、一つ押して応対が始まり、件はそれを覚えている', async ({ page }) => {
  await onDay(page, '2027-01-05');
  const screen = await CaseScreen.handled(page);
  const id = await screen.encounterId();
  await screen.track('calls');
  await screen.tap('encounter.started', 'phone');
  await screen.stateIs('initialResponse');
  await screen.saved();
  const encounter = await screen.encounterId();
  const log = await storedLog(page, encounter);
  expect(log.map(({ type }) => type)).toEqual([
    'encounter.started',
    'observation.noted',
    'record.linked',
  ]);
  expect(log[0]?.data).toMatchObject({ channel: 'phone' });
  expect(log[1]?.data).toEqual({ act: 'manner.shouting' });
  // One encounter of the matter: the case itself is none.
  await expect(page.locator('.matter-line')).not.toContainText('2回目');
  await page.locator('[data-home]').click();
  await screen.stateIs('home');
  await page.locator(`[data-resume="${id}"]`).click();
  await screen.stateIs('handling');
  await expect(page.locator(`[data-linked="${encounter}"]`)).toContainText('応対 No. 2');
});

test('押し間違えても二つで閉じ、記録は残る。一覧と検索で件が見つかる', async ({ page }) => {
  await onDay(page, '2027-01-05');
  const wrong = await CaseScreen.opened(page);
  const id = await wrong.encounterId();
  const before = wrong.taps;
  await wrong.tap('relation.judged', 'outside');
  await wrong.stateIs('closed');
  expect(wrong.taps - before).toBe(2);
  await wrong.saved();
  expect((await storedLog(page, id)).map(({ type }) => type)).toEqual([
    'case.opened',
    'observation.noted',
    'relation.judged',
  ]);
  await page.locator('[data-home]').click();
  await wrong.stateIs('home');
  await expect(page.locator('.shelf')).toContainText('閉じた記録');

  // A case that goes on: what is left and the next search stand in its row.
  await wrong.tap('observation.noted', 'post.discredit');
  await wrong.stateIs('relation');
  await wrong.tap('relation.judged', 'work');
  await wrong.stateIs('handling');
  await wrong.saved();
  const open = await wrong.encounterId();
  await page.locator('[data-home]').click();
  await wrong.stateIs('home');
  const row = page.locator(`li:has([data-resume="${open}"])`);
  await expect(page.locator('.lists')).toContainText('続いている投稿の件');
  await expect(row.locator('[data-open-tasks]')).toHaveAttribute('data-open-tasks', '7');
  await expect(row.locator('[data-search]')).toHaveAttribute('data-search', 'searchToday');
  const find = page.locator('.find input');
  await find.fill('投稿');
  await expect(page.locator('[data-resume]')).toHaveCount(2);
  await find.fill('窓口');
  await expect(page.locator('[data-resume]')).toHaveCount(0);
  await find.fill('');
  await daysPass(page, 2);
  await page.reload();
  await expect(row.locator('[data-search]')).toHaveAttribute('data-search', 'searchLate');
  await page.locator(`[data-resume="${id}"]`).click();
  await wrong.stateIs('closed');
  await wrong.fill('case.reopened', { reason: 'やはり職務のこと' });
  await wrong.tap('case.reopened');
  await wrong.stateIs('relation');
});

test('同じ件の案件で始めると、件も同じ案件になる', async ({ page }) => {
  await onDay(page, '2027-01-05');
  const home = await atHome(page);
  await home.tap('encounter.started', 'counter');
  await home.stateIs('initialResponse');
  await home.tap('counterpart.left');
  await home.stateIs('aftermath');
  await home.saved();
  const first = await home.encounterId();
  await page.locator('[data-home]').click();
  await home.stateIs('home');
  await page.locator('[data-repeat]').click();
  await home.tap('observation.noted', 'post.discredit');
  const screen = new CaseScreen(page);
  await screen.stateIs('relation');
  const id = await screen.encounterId();
  await screen.tap('relation.judged', 'work');
  await screen.stateIs('handling');
  await screen.saved();
  // Neither names the other; the matter leads both ways.
  await page.locator(`[data-linked="${first}"]`).click();
  await screen.stateIs('aftermath');
  await page.locator(`[data-linked="${id}"]`).click();
  await screen.stateIs('handling');
  // Whoever shouts now was here before, and the earlier encounter is told.
  await expect(page.locator(`[data-linked="${first}"]`)).toBeVisible();
  await screen.tap('encounter.started', 'counter');
  await screen.stateIs('initialResponse');
  await screen.saved();
  const [begun] = await storedLog(page, await screen.encounterId());
  expect(begun?.data).toMatchObject({ visit: 'repeated' });
  await expect(page.locator('.matter-line')).toContainText('2回目');
});

test('二つ目の画面は見るだけ。押したことが映り、引き継げる。読み直しても同じ', async ({
  context,
  page,
}) => {
  await onDay(page, '2027-01-05');
  const first = await CaseScreen.handled(page);
  await first.saved();
  const other = await context.newPage();
  await onDay(other, '2027-01-05');
  await other.goto(page.url());
  const second = new CaseScreen(other);
  await expect(other.locator('[data-notice="otherTab"]')).toBeVisible();
  await expect(other.locator('[data-event]')).toHaveCount(0);
  await first.search('x', 'found');
  await expect(other.locator('.timeline')).toContainText('検索した');
  await other.locator('[data-take-over]').click();
  await expect(page.locator('[data-notice="otherTab"]')).toBeVisible();
  await expect(page.locator('[data-event]')).toHaveCount(0);
  await second.track('findings');
  await second.fill('facts.established', { text: '書きかけ' });
  // What is typed and not yet recorded survives being read anew.
  await expect.poll(() => draftsIn(other)).toContain('書きかけ');
  await page.close();
  await other.reload();
  await expect(second.field('facts.established', 'text')).toHaveValue('書きかけ');
  await second.tap('facts.established');
  await second.stepIs('findings.known');
  await second.saved();
});
