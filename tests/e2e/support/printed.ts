import type { Page } from '@playwright/test';
import { textOfPdf } from '../../../scripts/pdftotext.mjs';

/** What stands on each page of paper when this page is printed, without the spaces between. */
export async function printedPages(page: Page): Promise<string[]> {
  const text = textOfPdf(await page.pdf({ preferCSSPageSize: true }));
  // A form feed ends each page.
  return text
    .split('\f')
    .slice(0, -1)
    .map((one) => one.replaceAll(/\s/g, ''));
}
