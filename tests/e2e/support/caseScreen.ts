import { expect, type Locator, type Page } from '@playwright/test';
import type { Day } from '../../../flows/days';
import { startOfDay } from '../../../flows/days';
import { letPass, MINUTE, movableClock } from './clock';
import { atHome, Screen } from './screen';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TOKYO = 540;

/** Nine in the morning of a day, in Tokyo. */
const nineOn = (day: Day) => startOfDay(day, TOKYO) + 9 * HOUR;

/** A page on which it is nine in the morning of this day. To be called before the first visit. */
export const onDay = (page: Page, day: Day) => movableClock(page, nineOn(day) - Date.now());

/** It becomes nine in the morning of a later day; somebody looks again. */
export async function until(page: Page, day: Day): Promise<void> {
  const now = await page.evaluate(() => Date.now());
  await letPass(page, nineOn(day) - now);
}

export const daysPass = (page: Page, days: number) => letPass(page, days * DAY);

/** A case on the real screen, by the names its controls bear in every language. */
export class CaseScreen extends Screen {
  /** From the first screen, by what is seen: a post. */
  static async opened(page: Page): Promise<CaseScreen> {
    const home = await atHome(page);
    await home.tap('observation.noted', 'post.discredit');
    const screen = new CaseScreen(page);
    screen.taps = home.taps;
    await screen.stateIs('relation');
    return screen;
  }

  /** The same, and taken up as coming from the work. */
  static async handled(page: Page): Promise<CaseScreen> {
    const screen = await CaseScreen.opened(page);
    await screen.tap('relation.judged', 'work');
    await screen.stateIs('handling');
    return screen;
  }

  override control(event: string, value?: string): Locator {
    return this.reporting(event, value);
  }

  override field(event: string, name: string): Locator {
    const form = this.page.locator('form').filter({ has: this.reporting(event) });
    return form.locator(`[name="${name}"]`);
  }

  /** A track has its own heading on the board's state. */
  protected override heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  row(track: string): Locator {
    return this.page.locator(`.tracks [data-track^="${track}."]`);
  }

  /** Opens a track from the board. */
  async track(track: string): Promise<void> {
    await this.row(track).locator('a').click();
    await expect(this.page.locator(`section[data-track^="${track}."]`)).toBeVisible();
  }

  /** The step of the track on screen. */
  async stepIs(id: string): Promise<void> {
    await expect(this.page.locator(`section[data-track="${id}"]`)).toBeVisible();
    await this.stateIs('handling');
  }

  async toBoard(): Promise<void> {
    await this.page.locator('[data-board]').click();
    await expect(this.page.locator('.tracks').first()).toBeVisible();
  }

  async fill(event: string, fields: Record<string, string>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.field(event, name);
      const folded = this.page.locator('details:not([open])').filter({ has: field });
      if ((await folded.count()) > 0) await folded.locator('summary').first().click();
      if ((await field.evaluate((element) => element.tagName)) === 'SELECT')
        await field.selectOption(value);
      else await field.fill(value);
    }
  }

  /** A round in two taps: the service, then the result. */
  async search(platform: string, result: 'found' | 'notFound'): Promise<void> {
    await this.press(this.page.locator(`.chips-field label:has([value="${platform}"])`));
    await this.tap('search.done', result);
  }

  /** How the rounds stand, in the order on the screen. */
  async rounds(): Promise<string[]> {
    return this.page
      .locator('.rounds li')
      .evaluateAll((rows) =>
        rows.map(
          (row) => `${(row as HTMLElement).dataset.day} ${(row as HTMLElement).dataset.round}`,
        ),
      );
  }

  async owedIs(count: number): Promise<void> {
    await expect(this.page.locator('[data-owed]')).toHaveAttribute('data-owed', String(count));
  }
}
