import { expect, type Locator, type Page } from '@playwright/test';

/** The smallest height of a control that is hit while somebody shouts, in CSS pixels. */
const TAP = 56;

/** Nobody is there any more, or not yet: no emergency to declare from here. */
const QUIET_STATES = ['aftermath', 'closed', 'relation', 'handling'];

/** Drives the real screen by the names it bears in every language. */
export class Screen {
  /** Fingers on glass, as a person would count them. */
  taps = 0;
  /** State ids that were looked at, in order. */
  readonly walked: string[] = [];

  constructor(readonly page: Page) {}

  get main(): Locator {
    return this.page.locator('main');
  }

  control(event: string, value?: string): Locator {
    const choice = value === undefined ? '' : `[data-value="${value}"]`;
    return this.page.locator(`[data-event="${event}"]${choice}`);
  }

  /** A form's native field beside the control that submits it. */
  field(event: string, name: string): Locator {
    const form = this.page.locator('form').filter({ has: this.control(event) });
    return form.locator(`[name="${name}"]`);
  }

  /** Reports a fact as a person does; what is folded away is unfolded first. */
  async tap(event: string, value?: string): Promise<void> {
    const control = this.control(event, value);
    await expect(control).toHaveCount(1);
    const folded = this.page.locator('details:not([open])').filter({ has: control });
    if ((await folded.count()) > 0) await this.press(folded.locator('summary'));
    await this.press(control);
  }

  async press(control: Locator): Promise<void> {
    await control.click();
    this.taps += 1;
  }

  /** The step on screen; what every screen owes to fingers is looked at on the way. */
  async stateIs(id: string): Promise<void> {
    await expect(this.main).toHaveAttribute('data-state', id);
    this.walked.push(id);
    expect(await this.tooSmall(), `controls under ${TAP} px on ${id}`).toEqual([]);
    if (!QUIET_STATES.includes(id)) await this.emergencyInReach();
  }

  /** Waits until everything tapped so far is acknowledged by a journal. */
  async saved(): Promise<void> {
    await expect(this.page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
  }

  /** The one thing that stands out among the choices of a step; null when nothing does. */
  async mainThingIs(event: string | null): Promise<void> {
    const standsOut = this.page.locator('.step .step-choices button.main[data-event]');
    await expect(standsOut).toHaveCount(event === null ? 0 : 1);
    if (event !== null) await expect(standsOut).toHaveAttribute('data-event', event);
  }

  async offersNone(...events: string[]): Promise<void> {
    for (const event of events) await expect(this.control(event)).toHaveCount(0);
  }

  async encounterId(): Promise<string> {
    await expect(this.page).toHaveURL(/#\/e\/[a-z0-9]+$/);
    return /#\/e\/([a-z0-9]+)$/.exec(this.page.url())?.[1] ?? '';
  }

  /** The running deadline as an ISO instant, or null when no clock runs. */
  async deadline(): Promise<string | null> {
    const clock = this.page.locator('[data-deadline]');
    return (await clock.count()) === 0 ? null : clock.getAttribute('data-deadline');
  }

  private tooSmall(): Promise<string[]> {
    return this.page.evaluate(
      (least) =>
        [...document.querySelectorAll<HTMLElement>('[data-event]')]
          .filter((control) => control.checkVisibility())
          .map((control) => ({ control, height: control.getBoundingClientRect().height }))
          .filter(({ height }) => height < least)
          .map(({ control: { dataset }, height }) =>
            [dataset.event, dataset.value, height].filter(Boolean).join(' '),
          ),
      TAP,
    );
  }

  /** Asked until it holds: the first screen is drawn anew when the application takes it over. */
  private async emergencyInReach(): Promise<void> {
    const hit = () =>
      this.control('emergency.declared').evaluate((control) => {
        const { left, top, width, height } = control.getBoundingClientRect();
        const seen = document.elementFromPoint(left + width / 2, top + height / 2);
        const inside = top >= 0 && left >= 0 && top + height <= innerHeight;
        return inside && left + width <= innerWidth && control.contains(seen);
      });
    await expect.poll(hit, 'emergency.declared can be hit').toBe(true);
  }
}

/** Opens the first screen of the address the tests are served from. */
export async function atHome(page: Page, address = '.'): Promise<Screen> {
  await page.goto(address);
  const screen = new Screen(page);
  await screen.stateIs('home');
  return screen;
}

/** A counter encounter in which the head has judged the manner, and the content comes next. */
export async function atContent(page: Page): Promise<Screen> {
  const screen = await atHome(page);
  await screen.tap('encounter.started', 'counter');
  await screen.tap('judgement.requested');
  await screen.tap('manner.reviewed');
  await screen.stateIs('judgement.content');
  return screen;
}
