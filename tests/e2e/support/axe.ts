import { expect, type Page } from '@playwright/test';
import axeCore from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** Rules that read what a theme may change: colours, and the room that lines take. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size'];

/** Asks axe about the page as it is; gives what it finds wrong, one line a finding. */
async function ask(page: Page, runOnly: { type: 'tag' | 'rule'; values: string[] }) {
  // It stays until the page is read anew; half a megabyte at every look would cost more than the look.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  return page.evaluate(async (asked) => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    const { violations, passes } = await axe.run(document, {
      runOnly: asked,
      resultTypes: ['violations'],
    });
    const wrong = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    return { wrong, passed: passes.length };
  }, runOnly);
}

/** What axe finds wrong on the page as it is, one line a finding. */
export async function findings(page: Page): Promise<string[]> {
  const { wrong, passed } = await ask(page, { type: 'tag', values: TAGS });
  expect(passed).toBeGreaterThan(5);
  return wrong;
}

/** What axe finds wrong of a page that was looked at whole, in another theme. */
export async function findingsOfLooks(page: Page): Promise<string[]> {
  const { wrong, passed } = await ask(page, { type: 'rule', values: OF_LOOKS });
  expect(passed).toBeGreaterThan(0);
  return wrong;
}
