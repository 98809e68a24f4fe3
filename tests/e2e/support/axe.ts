import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import axeCore from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong on the page as it is, one line a finding. */
export async function findings(page: Page): Promise<string[]> {
  // Without frames there is nothing to gather from a second page.
  const axe = new AxeBuilder({ page, axeSource: axeCore.source })
    .withTags(TAGS)
    .setLegacyMode(true);
  const { violations, passes } = await axe.analyze();
  expect(passes.length).toBeGreaterThan(5);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
