import { CaseScreen, onDay, until } from './support/caseScreen';
import { storedLog } from './support/storedLog';
import { expect, test } from './support/test';

test('あした発覚したことにはできない。きょうまでなら、日取りはその日から', async ({ page }) => {
  await onDay(page, '2027-01-05');
  const screen = await CaseScreen.opened(page);
  const id = await screen.encounterId();
  for (const day of ['2027-01-06', '2036-12-31', '2006-01-01', '']) {
    await screen.fill('discovery.noted', { day, text: '検索で見つけた' });
    await screen.tap('discovery.noted');
    await expect(page.getByRole('alert')).toBeVisible();
    // What was typed is still there.
    await expect(screen.field('discovery.noted', 'text')).toHaveValue('検索で見つけた');
  }
  await expect(page.locator('[data-discovered]')).toHaveAttribute('data-discovered', '2027-01-05');
  await screen.fill('discovery.noted', { day: '2026-12-30', source: 'search', time: '08:10' });
  await screen.tap('discovery.noted');
  await expect(page.locator('[data-discovered]')).toHaveAttribute('data-discovered', '2026-12-30');
  await screen.tap('relation.judged', 'work');
  await screen.stateIs('handling');
  await screen.track('monitoring');
  expect((await screen.rounds()).filter((round) => round < '2027-01-07')).toHaveLength(7);
  await screen.saved();
  const noted = (await storedLog(page, id)).filter(({ type }) => type === 'discovery.noted');
  expect(noted.map(({ data }) => data)).toEqual([
    { day: '2026-12-30', time: '08:10', source: 'search', text: '検索で見つけた' },
  ]);
});

test('一か月あとに手に取る：過ぎた日は「できなかった」で、やったことにはならない', async ({
  page,
}) => {
  await onDay(page, '2026-12-03');
  const screen = await CaseScreen.handled(page);
  await screen.search('x', 'notFound');
  await screen.saved();
  const id = await screen.encounterId();
  await until(page, '2027-01-06');
  await page.reload();
  await screen.stateIs('handling');
  const missed = page.locator('[data-missed]');
  // Six days of the week, and the Mondays 14, 21, 28 December and 4 January.
  await expect(missed).toHaveAttribute('data-missed', '10');
  await expect(page.locator('[data-next]')).toHaveAttribute('data-next', '2027-01-11');
  // Out of turn, it is kept as that, and mends nothing.
  await screen.search('x', 'found');
  await expect(missed).toHaveAttribute('data-missed', '10');
  await screen.track('monitoring');
  const rounds = await screen.rounds();
  expect(rounds.filter((round) => round.endsWith('extra'))).toEqual(['2027-01-06 extra']);
  // A day that somebody did look at but did not note can be added, as that day.
  await screen.fill('search.done', { day: '2026-12-28' });
  await screen.tap('search.done', 'notFound');
  await expect(missed).toHaveAttribute('data-missed', '9');
  await screen.fill('search.done', { day: '2027-01-07' });
  await screen.tap('search.done', 'notFound');
  await expect(page.getByRole('alert')).toContainText('きょうまでの日だけ');
  // Another rhythm cannot be made for days that are over.
  await screen.fill('monitoring.adjusted', { from: '2026-12-20' });
  await screen.tap('monitoring.adjusted');
  await expect(page.getByRole('alert').filter({ hasText: 'きょうから先' })).toBeVisible();
  await screen.saved();
  const days = (await storedLog(page, id)).filter(({ type }) => type === 'search.done');
  expect(days.map(({ data }) => data.day)).toEqual(['2026-12-03', '2027-01-06', '2026-12-28']);
  await screen.toBoard();
  await page.locator('[data-home]').click();
  await screen.stateIs('home');
  await expect(page.locator(`li:has([data-resume="${id}"]) [data-search]`)).toHaveAttribute(
    'data-search',
    'searchNext',
  );
});

test('一万字、絵文字、向きを変える印：そのまま残り、画面も紙も崩れない', async ({ page }) => {
  await onDay(page, '2027-01-05');
  const screen = await CaseScreen.handled(page);
  const id = await screen.encounterId();
  const posts = [
    '職員の名前'.repeat(2_000),
    '👩‍👩‍👧‍👦🇯🇵👨🏽‍🚒 ほら、この人です 🔥🔥🔥',
    'これは\u202e逆さに見せる\u202cうそ \u2066isolate\u2069 \u200fمرحبا',
    `<img src=x onerror=alert(1)>${'\n'.repeat(40)}終わり`,
    'つなぎ目のない長い語'.repeat(1) + 'w'.repeat(600),
  ];
  await screen.track('evidence');
  for (const [index, content] of posts.entries()) {
    await screen.fill('evidence.recorded', { content, address: `https://x.example/${index}` });
    await screen.tap('evidence.recorded');
    await expect(page.locator(`[data-evidence="${index + 1}"]`)).toBeVisible();
  }
  await screen.saved();
  const kept = (await storedLog(page, id)).filter(({ type }) => type === 'evidence.recorded');
  expect(kept.map(({ data }) => data.content)).toEqual(posts);
  for (const size of [
    { width: 1180, height: 820 },
    { width: 390, height: 844 },
    { width: 320, height: 640 },
  ]) {
    await page.setViewportSize(size);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `${size.width} px`).toBe(0);
  }
  // The way the marks turn the text stays inside what was quoted.
  const isolated = await page
    .locator('[data-evidence="3"] dd')
    .evaluateAll((parts) =>
      parts.every((part) => getComputedStyle(part).unicodeBidi === 'isolate'),
    );
  expect(isolated).toBe(true);
  await page.reload();
  await screen.stepIs('evidence.kept');
  await page.locator('[data-evidence="1"] summary').click();
  await expect(page.locator('[data-evidence="1"]')).toContainText(posts[0] ?? '');
  await expect(page.locator('[data-evidence="4"] img')).toHaveCount(0);
  // Empty of what it says and where it stands, it is no evidence.
  await screen.tap('evidence.recorded');
  await expect(page.getByRole('alert')).toContainText('投稿の内容か、場所');
});
