import type { Page } from '@playwright/test';
import { stateIs, tap } from '../../scripts/tour/page.mjs';
import { expect, test } from './support/test';

test.use({ viewport: { width: 390, height: 844 } });

/** What of these cannot be hit where it stands, or not in whole; by the name it bears in every language. */
const outOfSight = (page: Page, controls: string): Promise<string[]> =>
  page.locator(controls).evaluateAll((all) =>
    all
      .filter((control) => {
        const { left, top, right, bottom } = control.getBoundingClientRect();
        return [top + 2, bottom - 2].some(
          (y) => !control.contains(document.elementFromPoint((left + right) / 2, y)),
        );
      })
      .map((control) => control.getAttribute('name') ?? control.textContent),
  );

/** The fields of the step and its taps, from top to bottom, as the focus comes to them. */
const inOrder = (page: Page): Promise<string[]> =>
  page.locator('form[data-tone="main"]').evaluate((form: HTMLFormElement) => {
    const shown = [...form.elements].filter((one) => one.checkVisibility());
    const ends = shown.map((one) => one.getBoundingClientRect().bottom);
    const sorted = ends.every((end, i) => end >= (ends[i - 1] ?? end) - 1);
    const names = shown.map((one) => one.getAttribute('name') || one.getAttribute('data-event'));
    return [sorted ? 'sorted' : 'not sorted', ...names.map(String)];
  });

const ASKED = 'form[data-tone="main"] :is([name^="by."], [name$="eason"], button)';

async function toVerdict(page: Page, look: (state: string) => Promise<void>): Promise<void> {
  await page.goto('/');
  await tap(page, 'encounter.started', 'counter');
  await tap(page, 'observation.noted', 'manner.shouting');
  await tap(page, 'judgement.requested');
  for (const axis of ['manner', 'content', 'pattern']) {
    await stateIs(page, `judgement.${axis}`);
    await look(axis);
    await tap(page, `${axis}.reviewed`);
  }
  await stateIs(page, 'judgement.harm');
  await look('harm');
  await tap(page, 'harm.assessed', 'harmed');
  await stateIs(page, 'judgement.verdict');
}

test('携帯で判断するとき、だれが・なぜの欄は、押す前にボタンの上に見えている', async ({ page }) => {
  const looked: string[] = [];
  await toVerdict(page, async (state) => {
    looked.push(state);
    expect(await outOfSight(page, ASKED), state).toEqual([]);
  });
  expect(looked).toEqual(['manner', 'content', 'pattern', 'harm']);
  expect(await outOfSight(page, ASKED)).toEqual([]);
  await test.step('代わりの人には、その理由の欄も', async () => {
    await page.locator('form[data-tone="main"] [name="by.role"]').selectOption('supervisor');
    await expect(page.locator('[name="actingReason"]')).toBeVisible();
    expect(await outOfSight(page, ASKED)).toEqual([]);
    const asked = ['text', 'by.role', 'by.name', 'actingReason', 'reason'];
    const policy = 'form[data-tone="main"] [name="text"]';
    await page.locator(policy).focus();
    expect(await outOfSight(page, policy)).toEqual([]);
    await page.locator('.step').evaluate((step) => step.scrollTo(0, step.scrollHeight));
    const taps = ['verdict.given', 'verdict.given'];
    expect(await inOrder(page)).toEqual(['sorted', ...asked, ...taps]);
  });
});

test('携帯で110番の言葉を読むあいだ、「通報した」は見えていて、言葉を隠さない', async ({
  page,
}) => {
  await toVerdict(page, async () => {});
  const way = [
    'verdict.given',
    'stop.requested',
    'conduct.continued',
    'warning.given',
    'conduct.continued',
    'response.ended',
    'counterpart.stayed',
    'facility.reported',
    ...[1, 2, 3].flatMap(() => ['eviction.ordered', 'counterpart.stayed']),
    'police.announced',
  ];
  for (const event of way)
    await tap(page, event, event === 'verdict.given' ? 'harassment' : undefined);
  await stateIs(page, 'police.call');
  const called = '[data-event="police.called"]';
  const lines = await page.locator('.phrase blockquote p').all();
  for (const line of lines) {
    await line.evaluate((words) => words.scrollIntoView({ block: 'nearest' }));
    const seen = await line.evaluate((words) => {
      const { left, top, bottom } = words.getBoundingClientRect();
      return [top + 4, bottom - 4].every((y) =>
        words.contains(document.elementFromPoint(left + 4, y)),
      );
    });
    expect(seen, (await line.textContent()) ?? '').toBe(true);
    expect(await outOfSight(page, called)).toEqual([]);
  }
  expect(lines.length).toBeGreaterThan(4);
  await tap(page, 'police.called');
  await stateIs(page, 'police.await');
});
